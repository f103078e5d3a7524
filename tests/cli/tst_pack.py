#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack beside the case it was made from, and the names it does not show."""
import json
import os
import re
import shutil
import subprocess
import unittest

from command_line import CommandLineTest

PEOPLE = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {
    "name": {"column": "name"}, "email": {"column": "email"}, "phone": {"column": "phone"}}}}}
VICTIMS = {"entities": {"v": {"type": "Victim", "keys": ["id"], "properties": {"name": {"column": "name"}}},
                        "p": {"type": "Persona", "keys": ["persona"]}},
           "links": [{"type": "impersonates", "from": "p", "to": "v"}]}


class Pack(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.write("people.json", json.dumps(PEOPLE))
        people = self.write("people.csv", "id,name,email,phone\nP-1,Ana Rossi,crew@example.com,+14045550123\n"
                                          "P-2,Ken Sato,crew@example.com,+14045550123\n")
        self.ok("import", self.case, people, "--grade", "A1")
        self.pack = self.dir / "pack.pdf"

    def checks(self, case, status):
        report = self.ok("pack", "verify", self.pack, "--case", case, status=status, schema="pack-verify")
        self.assertEqual(report["ok"], status == 0)
        return {check["name"]: check for check in report["checks"]}

    def test_a_pack_agrees_with_its_case_whatever_came_later(self):
        self.ok("pack", self.case, "--out", self.pack)
        self.assertIn("first 2 of the 3", self.checks(self.case, 0)["case ledger"]["detail"])
        self.ok("import", self.case, self.write("note.txt", "The lighthouse keeper"))
        self.ok("judge", self.case, "key:P-1", "key:P-2", "unsure", "--why", "Not enough")
        found = self.checks(self.case, 0)
        self.assertIn("All 1 exhibits", found["case exhibits"]["detail"])
        self.assertIn("first 2 of the 5", found["case ledger"]["detail"])

    def test_a_pack_of_another_case_does_not_hold(self):
        other = self.dir / "other.12f"
        self.ok("new", other)
        self.ok("import", other, self.dir / "people.csv", "--grade", "A1")
        self.ok("pack", self.case, "--out", self.pack)
        found = self.checks(other, 1)
        # The same bytes are exhibit 1 of both; that alone makes it no pack of that case.
        self.assertEqual([name for name in found if not found[name]["ok"]], ["case", "case ledger", "case root"])

    def test_a_case_put_back_to_an_older_copy_does_not_hold(self):
        older = self.dir / "older.12f"
        shutil.copy(self.case, older)
        self.ok("import", self.case, self.write("note.txt", "The lighthouse keeper"))
        self.ok("pack", self.case, "--out", self.pack)
        found = self.checks(older, 1)
        self.assertEqual([name for name in found if not found[name]["ok"]], ["case exhibits", "case ledger", "case root"])
        self.assertIn("E-002", found["case exhibits"]["detail"])

    def test_the_case_must_open(self):
        self.ok("pack", self.case, "--out", self.pack)
        wrong = self.write("wrong.txt", "not this")
        self.fails(3, "wrong-key", "pack", "verify", self.pack, "--case", self.case, key=wrong)
        self.fails(5, "not-found", "pack", "verify", self.pack, "--case", self.dir / "nowhere.12f")
        self.fails(4, "not-a-case", "pack", "verify", self.pack, "--case", self.pack)

    def test_what_belongs_to_writing_is_refused_when_verifying(self):
        self.ok("pack", self.case, "--out", self.pack)
        for words in (["--out", "x.pdf"], ["--force"], ["--cluster", "A"], ["--purpose", "p"]):
            self.fails(2, "usage", "pack", "verify", self.pack, *words)
        self.fails(2, "usage", "pack", self.case, "--case", self.case, "--out", self.dir / "x.pdf")
        self.fails(2, "usage", "pack", "verify")

    def test_what_is_no_pack_is_input_that_cannot_be_read(self):
        for path in (self.dir / "nowhere.pdf", self.key, self.write("empty.pdf", b""), self.dir,
                     self.write("other.pdf", b"%PDF-1.7\n%%EOF\n")):
            self.fails(5, "bad-input", "pack", "verify", path)

    def test_a_pack_that_was_cut_off_does_not_hold(self):
        self.ok("pack", self.case, "--out", self.pack)
        whole = self.pack.read_bytes()
        for size in (len(whole) - 1, len(whole) // 2, 2000):
            self.pack.write_bytes(whole[:size])
            self.assertFalse(self.ok("pack", "verify", self.pack, status=1, schema="pack-verify")["ok"])
            self.checks(self.case, 1)

    def test_names_of_victims_are_withheld_and_counted_as_often_as_they_would_have_stood_there(self):
        self.assertEqual(self.ok("pack", self.case, "--out", self.pack)["redactions"], 0)
        self.write("victims.json", json.dumps(VICTIMS))
        victims = self.write("victims.csv", "id,name,persona\nV-1,Rosalind Thackeray,P-1\n")
        self.ok("import", self.case, victims, "--source", "Rosalind Thackeray herself", "--grade", "A1")
        self.ok("judge", self.case, "key:P-1", "key:P-2", "same-operator", "--why", "Both used papers of Rosalind Thackeray")
        self.ok("resolve", self.case)
        report = self.ok("pack", self.case, "--out", self.pack, "--force")
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not installed")
        text = subprocess.run(["pdftotext", "-layout", self.pack, "-"], capture_output=True, text=True).stdout
        self.assertNotIn("Thackeray", text)
        self.assertGreater(report["redactions"], 2)
        self.assertEqual(len(re.findall(r"R\.\s+T\.", text)), report["redactions"])

    def test_no_pack_is_written_when_a_judgement_is_newer_than_the_operators(self):
        self.ok("judge", self.case, "key:P-1", "key:P-2", "same-operator", "--why", "Seen together")
        self.fails(2, "usage", "pack", self.case, "--out", self.pack)
        self.ok("resolve", self.case)
        self.ok("pack", self.case, "--out", self.pack)
        self.ok("judge", self.case, "key:P-1", "key:P-2", "different", "--why", "Met both of them")
        self.fails(2, "usage", "pack", self.case, "--out", self.pack, "--force")

    def test_a_pack_of_one_operator_names_it_by_id_prefix_or_label(self):
        self.ok("judge", self.case, "key:P-1", "key:P-2", "same-operator", "--why", "Seen together")
        cluster = self.ok("resolve", self.case)["clusters"][0]
        for name in (cluster["id"], cluster["label"]):
            self.ok("pack", self.case, "--out", self.pack, "--force", "--cluster", name)
        self.fails(5, "not-found", "pack", self.case, "--out", self.pack, "--force", "--cluster", "Nobody")


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
