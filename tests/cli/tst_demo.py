#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, end to end through the command line: from a folder of evidence to one operator and a pack."""
import csv
import email.policy
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bench"))
from command_line import BIN, CommandLineTest  # noqa: E402
from seeds import Demo  # noqa: E402


class DemoJob(CommandLineTest):
    """One seed, made once for all tests of this class."""

    @classmethod
    def setUpClass(cls):
        import tempfile
        cls.folder = tempfile.TemporaryDirectory()
        cls.demo = Demo(BIN / "twelvefold-cli", cls.folder.name, 1).make()
        cls.demo_case = Path(cls.folder.name) / "case.12f"

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        super().setUp()
        # Each test works on a copy, under the same passphrase and profile.
        shutil.copy(self.demo_case, self.case)
        self.key = Path(self.folder.name) / "phrase"

    def persona(self, key):
        return next(p for p in self.demo.personas if key in p["keys"])

    def owned(self):
        return [row["key"] for row in self.demo.truth() if row["operator"]]

    def test_every_file_of_the_demo_is_taken_in(self):
        refused = [f for f in self.demo.imported["files"] if f["evidenceId"] is None]
        self.assertEqual(refused, [])
        self.assertFalse([f for f in self.demo.imported["files"] if "truth.csv" in f["path"]])

    def test_the_twelve_are_one_operator_and_no_decoy_is_joined(self):
        found, size, strangers, _ = self.demo.verdict()
        self.assertEqual((found, size, strangers), (12, 12, []))

    def test_contributions_add_up_and_name_evidence_that_exists(self):
        owned = self.owned()
        exhibits = {f["evidenceId"] for f in self.demo.imported["files"]}
        for a, b in zip(owned[:6], owned[6:]):
            why = self.ok("explain", self.case, f"key:{a}", f"key:{b}", schema="explain-pair")
            total = why["prior"] + sum(row["decibans"] for row in why["contributions"])
            self.assertAlmostEqual(total, why["score"], delta=1e-9)
            for row in why["contributions"]:
                self.assertLessEqual(set(row["evidence"]), exhibits)
                self.assertTrue(row["evidence"] or row["indicator"] == "cap", row)

    def path(self, exhibit):
        return Path(next(f["path"] for f in self.demo.imported["files"] if f["evidenceId"] == exhibit))

    def cell(self, exhibit, place):
        """What stands at a place of the original: cells of a table, or a stretch of a plain text; None elsewhere."""
        path = self.path(exhibit)
        if match := re.fullmatch(r"line (\d+), column ([^,]+)(?:, characters .*)?", place):
            with open(path, encoding="utf-8", newline="") as file:
                rows = csv.reader(file)
                header = next(rows)
                for row in rows:
                    if rows.line_num == int(match[1]):
                        return " ".join(row[header.index(column)] for column in match[2].split(" + "))
        if (match := re.fullmatch(r"characters (\d+)–(\d+)", place)) and path.suffix == ".txt":
            return path.read_text(encoding="utf-8")[int(match[1]) - 1:int(match[2])]
        return None

    def body(self, evidence):
        """What a mail says, read by another program; None for all else."""
        path = self.path(evidence)
        if path.suffix != ".eml":
            return None
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        return mail.get_body(("plain",)).get_content()

    @staticmethod
    def says(text, value, bare):
        """Whether a text says the value, in whatever spelling: its words in any order, or the same last digits."""
        return (bare(text) in bare(value) or all(bare(word) in bare(text) for word in re.findall(r"\w+", value))
                or bare(text)[-7:] == bare(value)[-7:])

    def test_what_two_personas_share_stands_at_the_places_given(self):
        checked = 0
        bare = lambda text: re.sub(r"[\W_]", "", text).lower()  # noqa: E731
        cluster = max(self.demo.resolved["clusters"], key=lambda c: len(c["personas"]))
        why = self.ok("explain", self.case, "--cluster", cluster["id"], schema="explain-cluster")
        for join in why["joins"]:
            for row in join["contributions"]:
                if not row["value"] or row["family"] not in ("contact", "money", "device", "network", "account"):
                    continue
                found = [self.cell(place["evidence"], place["place"]) for place in row["places"]]
                if row["indicator"] == "P11":  # a passage of mails, whose places count in the text that was read from them
                    found = [self.body(place["evidence"]) for place in row["places"]]
                found = [text for text in found if text and bare(text)]
                if not found:
                    continue
                checked += 1
                # A row may also name what surrounds the value, such as the handles that one numeric id is under.
                self.assertTrue(any(self.says(text, row["value"], bare) for text in found), (row, found))
        self.assertGreater(checked, 10)

    def test_an_operator_is_known_by_its_letter(self):
        named = [self.ok("explain", self.case, "--cluster", name, schema="explain-cluster") for name in ("Operator A", "A", "a")]
        self.assertEqual(named[0], named[1])
        self.assertEqual(named[0], named[2])

    def test_the_operator_is_explained_join_by_join(self):
        cluster = max(self.demo.resolved["clusters"], key=lambda c: len(c["personas"]))
        why = self.ok("explain", self.case, "--cluster", cluster["id"], schema="explain-cluster")
        self.assertEqual(len(why["joins"]), len(cluster["personas"]) - 1)
        self.assertAlmostEqual(min(j["score"] for j in why["joins"]), cluster["score"], delta=1e-9)
        for join in why["joins"]:
            self.assertAlmostEqual(join["prior"] + sum(r["decibans"] for r in join["contributions"]), join["score"], delta=1e-9)
        for withdrawal in why["withdrawn"]:
            self.assertEqual(sorted(i for part in withdrawal["parts"] for i in part), sorted(cluster["personas"]))

    def test_resolving_again_changes_nothing_and_keeps_the_ids(self):
        again = self.ok("resolve", self.case)
        self.assertEqual([(c["id"], c["personas"]) for c in again["clusters"]],
                         [(c["id"], c["personas"]) for c in self.demo.resolved["clusters"]])

    def test_a_judgement_is_never_overruled(self):
        owned = self.owned()
        self.ok("judge", self.case, f"key:{owned[0]}", f"key:{owned[1]}", "different", "--why", "Met both of them")
        clusters = self.ok("resolve", self.case)["clusters"]
        a, b = self.persona(owned[0])["id"], self.persona(owned[1])["id"]
        self.assertFalse([c for c in clusters if a in c["personas"] and b in c["personas"]])

    def test_the_pack_proves_itself_to_other_programs(self):
        pack = self.dir / "pack.pdf"
        report = self.ok("pack", self.case, "--out", pack)
        self.assertEqual(hashlib.sha256(pack.read_bytes()).hexdigest(), report["sha256"])
        for tool in ("pdftotext", "pdfdetach", "pdffonts", "qpdf"):
            if not shutil.which(tool):
                self.skipTest(f"{tool} is not installed")
        text = subprocess.run(["pdftotext", "-layout", pack, "-"], capture_output=True, text=True).stdout
        flat = re.sub(r"\s+", " ", text)
        for key in self.owned():
            self.assertIn(self.persona(key)["label"], flat)
        for file in self.demo.imported["files"]:
            self.assertIn(file["sha256"], text)
        self.assertRegex(text, rf"/ p\. {report['pages']} of {report['pages']}")
        attached = subprocess.run(["pdfdetach", "-list", pack], capture_output=True, text=True).stdout
        self.assertGreaterEqual(int(attached.split()[0]), report["exhibits"])
        fonts = subprocess.run(["pdffonts", pack], capture_output=True, text=True).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for line in fonts:
            self.assertEqual(line.split()[-5], "yes", line)
        check = subprocess.run(["qpdf", "--check", pack], capture_output=True, text=True)
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def test_pack_verify_needs_nothing_but_the_file_and_notices_a_changed_byte(self):
        pack = self.dir / "pack.pdf"
        self.ok("pack", self.case, "--out", pack)
        self.assertTrue(self.ok("pack", "verify", pack, schema="pack-verify")["ok"])
        content = bytearray(pack.read_bytes())
        content[len(content) // 2] ^= 1
        pack.write_bytes(content)
        self.assertFalse(self.ok("pack", "verify", pack, status=1, schema="pack-verify")["ok"])

    def test_an_existing_pack_is_kept_unless_forced(self):
        pack = self.write("pack.pdf", "mine")
        self.fails(2, "exists", "pack", self.case, "--out", pack)
        self.assertEqual(pack.read_text(), "mine")

    def test_the_chart_is_drawn_in_each_format(self):
        for suffix in ("png", "svg", "pdf"):
            out = self.dir / f"chart.{suffix}"
            report = self.ok("render", self.case, "--view", "chart", "--out", out, "--size", "1200x800")
            self.assertGreater(report["nodes"], 12)
            self.assertGreater(out.stat().st_size, 1000)

    def test_the_key_to_the_demo_names_what_import_makes(self):
        roles = set("persona facilitator victim agency sibling polyworker vpn-user template one-name coworking employee".split())
        labels = {key: e["label"] for e in self.ok("entities", self.case)["entities"] for key in e["keys"]}
        rows = self.demo.truth()
        for row in rows:
            self.assertEqual(list(row), ["key", "persona", "operator", "role"])
            self.assertEqual(labels.get(row["key"]), row["persona"], row)
            self.assertEqual(row["operator"] != "", row["role"] == "persona", row)
        self.assertEqual({row["role"] for row in rows}, roles)
        self.assertEqual(len({row["key"] for row in rows}), len(rows))

    def test_the_same_seed_gives_the_same_files(self):
        for name in ("one", "two"):
            self.ok("demo", self.dir / name, "--seed", "3")
        files = sorted(p.relative_to(self.dir / "one") for p in (self.dir / "one").rglob("*") if p.is_file())
        for path in files:
            self.assertEqual((self.dir / "one" / path).read_bytes(), (self.dir / "two" / path).read_bytes(), path)
        with open(self.dir / "one" / "truth.csv", encoding="utf-8") as file:
            self.assertEqual(csv.DictReader(file).fieldnames, ["key", "persona", "operator", "role"])


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
