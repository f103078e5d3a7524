#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each command on small input: what it answers, and with what status it fails."""
import hashlib
import json
import os
import signal
import subprocess
import time
import unittest

from command_line import BIN, CommandLineTest

PEOPLE = "id,name,email,wallet\nP-1,Ana Rossi,ana@example.com,\nP-2,Ken Sato,ken@example.org,\nP-3,Ana Rossi,ana@example.com,\n"
MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"],
                              "properties": {"name": {"column": "name"}, "email": {"column": "email"}}}}, "links": []}


class Commands(CommandLineTest):
    def people(self, name="people", text=PEOPLE):
        self.write(f"{name}.json", json.dumps(MAPPING))
        return self.write(f"{name}.csv", text)

    def test_a_new_case_has_an_id_and_nothing_in_it(self):
        made = self.new()
        info = self.ok("info", self.case)
        self.assertEqual(info["id"], made["id"])
        self.assertEqual((info["title"], info["entities"], info["evidence"]), ("Harbour", {}, 0))

    def test_an_existing_case_is_kept_unless_forced(self):
        first = self.new()["id"]
        self.fails(2, "exists", "new", self.case)
        self.assertEqual(self.ok("info", self.case)["id"], first)
        self.assertNotEqual(self.ok("new", self.case, "--force")["id"], first)

    def test_a_table_becomes_entities_with_their_exhibit(self):
        self.new()
        path = self.people()
        report = self.ok("import", self.case, path, "--grade", "B2", "--source", "HR")
        self.assertEqual(report["files"][0]["sha256"], hashlib.sha256(path.read_bytes()).hexdigest())
        self.assertEqual(report["added"]["evidence"], 1)
        personas = self.ok("entities", self.case, "--type", "Persona")["entities"]
        self.assertEqual(sorted(p["keys"] for p in personas), [["P-1"], ["P-2"], ["P-3"]])
        name = next(p for p in personas if p["keys"] == ["P-1"])["properties"]["name"][0]
        self.assertEqual((name["value"], name["status"], name["grade"]), ("Ana Rossi", "claimed", "B2"))
        self.assertEqual(name["evidence"], [report["files"][0]["evidenceId"]])
        links = self.ok("links", self.case, "--type", "usesEmail")["links"]
        self.assertEqual(len(links), 3)
        self.assertEqual(self.ok("info", self.case)["links"]["usesEmail"], 3)

    def test_the_same_bytes_twice_are_one_exhibit_and_add_no_fact(self):
        self.new()
        path = self.people()
        self.ok("import", self.case, path)
        before = self.ok("info", self.case)
        again = self.ok("import", self.case, path)
        self.assertEqual(again["unchanged"], 1)
        self.assertEqual(again["added"], {"entities": 0, "links": 0, "assertions": 0, "evidence": 0})
        after = self.ok("info", self.case)
        self.assertEqual((before["entities"], before["links"]), (after["entities"], after["links"]))

    def test_a_dry_run_changes_nothing(self):
        self.new()
        report = self.ok("import", self.case, self.people(), "--dry-run")
        self.assertEqual(report["added"]["evidence"], 1)
        self.assertEqual(self.ok("info", self.case)["evidence"], 0)

    def test_a_file_that_cannot_be_read_is_refused_and_the_rest_is_in(self):
        self.new()
        self.write("in/a.txt", "My address is ana@example.com\n")
        self.write("in/broken.docx", b"PK\x03\x04 not really")
        report = self.ok("import", self.case, self.dir / "in", status=5)
        refused = [f for f in report["files"] if f["evidenceId"] is None]
        self.assertEqual([f["path"].endswith("broken.docx") for f in refused], [True])
        self.assertEqual(refused[0]["issues"][0]["kind"], "refused")
        self.assertEqual(report["added"]["evidence"], 1)

    def test_a_mapping_that_does_not_fit_says_which_column_and_what_is_near(self):
        self.new()
        self.write("people.json", json.dumps(MAPPING))
        path = self.write("people.csv", "id,name,e_mail\nP-1,Ana,ana@example.com\n")
        report = self.ok("import", self.case, path, status=5)
        text = report["files"][0]["issues"][0]["text"]
        self.assertIn("email", text)
        self.assertIn("e_mail", text)

    def test_an_unknown_property_is_an_error_that_names_the_near_ones(self):
        self.new()
        mapping = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"nam": {"column": "name"}}}}}
        self.write("people.json", json.dumps(mapping))
        report = self.ok("import", self.case, self.write("people.csv", PEOPLE), status=5)
        self.assertIn("name", report["files"][0]["issues"][0]["text"])

    def test_undo_and_redo_move_the_case_and_the_ledger_keeps_both(self):
        self.new()
        self.ok("import", self.case, self.people())
        full = self.ok("info", self.case)["entities"]
        self.assertEqual(self.ok("undo", self.case)["entry"]["kind"], "undo")
        self.assertEqual(self.ok("info", self.case)["entities"], {})
        self.ok("redo", self.case)
        self.assertEqual(self.ok("info", self.case)["entities"], full)
        kinds = [e["kind"] for e in self.ok("history", self.case)["entries"]]
        self.assertEqual(kinds, ["new", "import", "undo", "redo"])
        self.fails(5, "not-found", "redo", self.case)

    def test_search_finds_words_and_addresses(self):
        self.new()
        self.ok("import", self.case, self.people(), self.write("note.txt", "The invoice of the lighthouse keeper"))
        self.assertTrue(self.ok("search", self.case, "lighthouse")["hits"])
        kinds = {h["kind"] for h in self.ok("search", self.case, "ken@example.org")["hits"]}
        self.assertIn("EmailAddress", kinds)
        self.assertEqual(self.ok("search", self.case, "zebra\" OR *")["hits"], [])

    def test_a_judgement_needs_a_reason_and_is_kept(self):
        self.new()
        self.ok("import", self.case, self.people())
        self.fails(2, "usage", "judge", self.case, "key:P-1", "key:P-2", "different")
        made = self.ok("judge", self.case, "key:P-1", "key:P-2", "different", "--why", "Both were in one call")
        self.assertEqual(made["judgement"]["kind"], "different")
        self.fails(5, "not-found", "judge", self.case, "key:P-1", "key:P-9", "different", "--why", "x")
        self.fails(2, "usage", "judge", self.case, "key:P-1", "key:P-1", "different", "--why", "x")

    def test_two_judged_one_persona_become_one_and_undo_parts_them(self):
        self.new()
        self.ok("import", self.case, self.people())
        self.ok("judge", self.case, "key:P-1", "key:P-3", "same-persona", "--why", "Recorded twice")
        personas = self.ok("entities", self.case, "--type", "Persona")["entities"]
        self.assertIn(["P-1", "P-3"], [sorted(p["keys"]) for p in personas])
        self.ok("undo", self.case)
        self.assertEqual(self.ok("info", self.case)["entities"]["Persona"], 3)

    def test_verify_holds_for_a_sound_case(self):
        self.new()
        self.ok("import", self.case, self.people())
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_verify_reports_each_check_where_the_case_cannot_be_opened(self):
        self.new()
        self.ok("import", self.case, self.people())
        sound = self.case.read_bytes()
        opened = 0
        for page in range(1, len(sound) // 4096):
            damaged = bytearray(sound)
            damaged[page * 4096 + 100] ^= 1
            self.case.write_bytes(damaged)
            report = self.ok("verify", self.case, status=1)
            names = [c["name"] for c in report["checks"]]
            for name in ("pages", "chain", "blobs", "projections", "remembered head"):
                self.assertIn(name, names)
            self.assertFalse(report["checks"][names.index("pages")]["ok"])
            opened += self.run_cli("info", self.case).returncode == 0
        self.assertLess(opened, len(sound) // 4096 - 1)
        self.case.write_bytes(sound[:100] + b"\0" + sound[101:])
        self.fails(3, "wrong-key", "verify", self.case)
        self.case.write_bytes(sound)
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_verify_notices_an_older_copy_put_back(self):
        self.new()
        older = self.case.read_bytes()
        self.ok("import", self.case, self.people())
        self.case.write_bytes(older)
        report = self.ok("verify", self.case, status=1)
        self.assertFalse(report["ok"])

    def test_an_older_copy_put_back_on_purpose_is_accepted_once_and_for_all(self):
        self.new()
        older = self.case.read_bytes()
        self.ok("import", self.case, self.people())
        self.case.write_bytes(older)
        self.assertTrue(self.ok("verify", self.case, "--accept-older")["ok"])
        last = self.ok("history", self.case)["entries"][-1]
        self.assertEqual(last["kind"], "accept-older")
        self.assertIn("Missing: up to entry 2", last["text"])
        done = self.run_cli("import", self.case, self.people())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(self.ok("verify", self.case)["ok"])
        self.fails(2, "usage", "verify", self.case, "--accept-older")

    def test_writing_to_an_older_copy_does_not_hide_that_it_is_one(self):
        self.new()
        older = self.case.read_bytes()
        self.ok("import", self.case, self.people())
        self.case.write_bytes(older)
        for name in ("more", "again"):
            done = self.run_cli("import", self.case, self.people(name, f"id,name,email\n{name},Ana,{name}@example.com\n"))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("copy of the case", done.stderr)
            broken = [c["name"] for c in self.ok("verify", self.case, status=1)["checks"] if not c["ok"]]
            self.assertEqual(broken, ["remembered head"])

    def test_an_exhibit_number_is_not_given_twice(self):
        self.new()
        self.ok("import", self.case, self.people("first", "id,name,email\nA,Ana,a@example.com\n"))
        self.ok("import", self.case, self.people("second", "id,name,email\nB,Bo,b@example.com\n"))
        self.ok("undo", self.case)
        self.ok("import", self.case, self.people("third", "id,name,email\nC,Cy,c@example.com\n"))
        labels = [h["label"] for h in self.ok("search", self.case, "third.csv")["hits"] if h["kind"] == "Evidence"]
        self.assertEqual([label.split()[0] for label in labels], ["E-003"])

    def test_resolving_twice_leaves_the_judgement_to_undo(self):
        self.new()
        self.ok("import", self.case, self.people())
        self.ok("judge", self.case, "key:P-1", "key:P-2", "different", "--why", "Both were in one call")
        self.ok("resolve", self.case)
        self.ok("resolve", self.case)
        self.assertIn("udged", self.ok("undo", self.case)["entry"]["text"])

    def test_an_entitys_history_keeps_what_was_taken_back(self):
        self.new()
        self.ok("import", self.case, self.people())
        self.ok("judge", self.case, "key:P-1", "key:P-2", "different", "--why", "Both were in one call")
        self.ok("undo", self.case)
        kinds = [e["kind"] for e in self.ok("history", self.case, "key:P-1")["entries"]]
        self.assertEqual(kinds, ["import", "judge", "undo"])

    def test_a_value_of_one_operators_many_personas_is_not_generic(self):
        self.new()
        crew = "".join(f"C-{i},Crew {i},w-{{}}\n" for i in range(15))
        strangers = "".join(f"S-{i},Stranger {i},\n" for i in range(20))
        for name, kind, link, value in (("wallets", "Wallet", "usesWallet", "0x52908400098527886E0F7030069857D2E4169EE7"),
                                        ("phones", "Phone", "usesPhone", "+14045550123")):
            prop = "address" if kind == "Wallet" else "number"
            self.write(f"{name}.json", json.dumps({
                "entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}},
                             "v": {"type": kind, "properties": {prop: {"column": "v"}}}},
                "links": [{"type": link, "from": "p", "to": "v"}]}))
            self.ok("import", self.case, self.write(f"{name}.csv", "id,name,v\n" + crew.replace("w-{}", value) + strangers),
                    "--grade", "A1")
        self.assertEqual([len(c["personas"]) for c in self.ok("resolve", self.case)["clusters"]], [15])

    def test_a_wrong_passphrase_is_status_3(self):
        self.new()
        wrong = self.write("wrong.txt", "something else")
        message = self.fails(3, "wrong-key", "info", self.case, key=wrong)
        self.assertIn("passphrase", message)

    def test_what_is_no_case_is_status_4(self):
        for name, content in {"empty.12f": b"", "short.12f": b"12345", "picture.12f": b"\x89PNG\r\n\x1a\n" + bytes(8192),
                              "plain.12f": b"SQLite format 3\0" + bytes(8192)}.items():
            path = self.write(name, content)
            self.fails(4, "not-a-case", "info", path)
            self.assertEqual(path.read_bytes(), content)

    def test_a_missing_file_or_id_is_status_5(self):
        self.fails(5, "not-found", "info", self.dir / "nowhere.12f")
        self.new()
        self.fails(5, "not-found", "links", self.case, "--entity", "key:nobody")

    def test_wrong_usage_is_status_2(self):
        for words in (["nonsense"], ["new"], ["info", "--nonsense", self.case], ["entities", self.case, "--type", "Personna"]):
            self.fails(2, "usage", *words)

    def test_the_recovery_key_opens_the_case_in_the_stock_shell(self):
        self.new()
        self.ok("import", self.case, self.people())
        key = self.ok("recovery-key", self.case)["key"]
        sql = f"PRAGMA key = \"x'{key}'\"; SELECT count(*) FROM entity;"
        done = subprocess.run(["sqlcipher", self.case, sql], capture_output=True, text=True)
        self.assertIn("5", done.stdout.split(), done.stdout + done.stderr)
        last = self.ok("history", self.case)["entries"][-1]
        self.assertEqual((last["kind"], last["text"]), ("recovery-key", "Showed the recovery key"))
        self.assertEqual(self.run_cli("recovery-key", self.case).stderr, "")

    def test_nothing_of_the_case_stands_in_the_file(self):
        self.new("MARKERTITLE")
        self.ok("import", self.case, self.people(text=PEOPLE.replace("Ana Rossi", "MARKERNAME")))
        content = self.case.read_bytes()
        for marker in ("MARKERTITLE", "MARKERNAME", "ana@example.com"):
            self.assertNotIn(marker.encode(), content)
            self.assertNotIn(marker.encode("utf-16le"), content)
        self.assertEqual([p.name for p in self.dir.glob("case.12f*")], ["case.12f"])

    def test_a_locked_case_names_its_holder_and_can_be_waited_for(self):
        self.new()
        big = "id,name,email\n" + "".join(f"P-{i},Name {i},p{i}@example.com\n" for i in range(20000))
        command = [BIN / "twelvefold-cli", "import", self.case, self.people("big", big), "--passphrase-file", self.key,
                   "--profile", self.dir / "profile"]
        other = subprocess.Popen([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lock = self.dir / "case.12f.lock"
        while other.poll() is None and not lock.exists():
            time.sleep(0.01)
        message = self.fails(6, "locked", "undo", self.case)
        self.assertIn(str(other.pid), message)
        self.ok("import", self.case, self.people("small", "id,name,email\nQ-1,Quincy,q@example.com\n"), "--wait", "120")
        self.assertEqual(other.wait(), 0)
        self.assertEqual(self.ok("info", self.case)["entities"]["Persona"], 20001)

    def test_an_interrupted_import_leaves_the_case_as_it_was(self):
        self.new()
        big = "id,name,email\n" + "".join(f"P-{i},Name {i},p{i}@example.com\n" for i in range(40000))
        command = [BIN / "twelvefold-cli", "import", self.case, self.people("big", big), "--passphrase-file", self.key,
                   "--profile", self.dir / "profile"]
        running = subprocess.Popen([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while running.poll() is None and not (self.dir / "case.12f.lock").exists():
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        running.communicate()
        self.assertEqual(running.returncode, 7)
        self.assertEqual(self.ok("info", self.case)["entities"], {})
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_every_command_has_help_with_an_example(self):
        listing = self.run_cli("--help").stdout
        names = [line.split()[0] for line in listing.splitlines() if line.startswith("  ")]
        self.assertEqual(sorted(names), sorted(
            "new info import entities links search resolve judge explain pack verify history undo redo render demo recovery-key "
            "identity passphrase salvage"
            .split()))
        for name in names:
            done = subprocess.run([str(BIN / "twelvefold-cli"), name, "--help"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0)
            self.assertIn(f"Example: twelvefold-cli {name}", done.stdout)

    def test_the_passphrase_may_come_from_standard_input(self):
        self.new()
        command = [BIN / "twelvefold-cli", "info", self.case, "--passphrase-file", "-", "--profile", self.dir / "profile"]
        done = subprocess.run([str(w) for w in command], input="correct horse battery staple\n", capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
