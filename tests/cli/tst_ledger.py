#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who signed, what happened to exhibits, how the case was before, and a pack that holds the case to all that."""
import hashlib
import json
import time
import unittest
from datetime import datetime, timezone

from command_line import CommandLineTest

PEOPLE = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}},
                       "e": {"type": "EmailAddress", "properties": {"address": {"column": "email"}}}},
          "links": [{"type": "usesEmail", "from": "p", "to": "e"}]}


def now():
    """A time that every entry so far is before or at, and every later one is after."""
    time.sleep(0.005)
    moment = datetime.now(timezone.utc).isoformat(timespec="milliseconds")
    time.sleep(0.005)
    return moment


class Ledger(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.own = self.write("own.txt", "three plain words\n")
        self.write("people.json", json.dumps(PEOPLE))
        self.people = self.write("people.csv", "id,name,email\nP-1,Ana Rossi,ana@example.com\nP-2,Ken Sato,ken@example.com\n")

    def identity(self):
        return self.ok("identity", "new", "--name", "Mara Lind", "--identity-passphrase-file", self.own)

    def check(self, name, *words, schema="verify"):
        report = self.ok(*words, schema=schema)
        return next(check for check in report["checks"] if check["name"] == name)

    def signatures(self):
        return self.check("signatures", "verify", self.case)["detail"]

    def test_the_unlocked_identity_signs_what_a_command_writes(self):
        self.identity()
        signed = ("--identity-passphrase-file", self.own)
        self.ok("new", self.case, *signed)
        self.ok("import", self.case, self.people, *signed)
        self.ok("undo", self.case, *signed)
        self.assertIn("3 of 3 entries", self.signatures())
        self.assertIn("“Mara Lind” (you) 3", self.signatures())
        self.ok("redo", self.case)
        self.assertIn("1 are unsigned", self.signatures())

    def test_without_one_nothing_is_signed_and_nothing_is_wrong(self):
        self.new()
        self.assertEqual(self.signatures(), "None of the 1 entries is signed.")

    def test_an_identity_that_does_not_open_leaves_the_case_alone(self):
        self.new()
        before = self.case.read_bytes()
        self.fails(5, "not-found", "import", self.case, self.people, "--identity-passphrase-file", self.own)
        self.identity()
        wrong = self.write("wrong.txt", "other words\n")
        self.fails(3, "wrong-key", "import", self.case, self.people, "--identity-passphrase-file", wrong)
        other = self.dir / "other.12f"
        self.fails(3, "wrong-key", "new", other, "--identity-passphrase-file", wrong)
        self.assertFalse(other.exists())
        self.fails(2, "usage", "import", self.case, self.people, "--identity-passphrase-file", "-", key="-")
        self.assertEqual(self.case.read_bytes(), before)

    def test_what_happens_to_an_exhibit_stands_in_its_history(self):
        self.new()
        self.ok("import", self.case, self.people, "--source", "HR, 3 May")
        exhibit = self.ok("entities", self.case)["entities"][0]["properties"]["name"][0]["evidence"][0]
        pack = self.ok("pack", self.case, "--out", self.dir / "pack.pdf", "--recipient", "Prosecutor",
                       "--purpose", "Complaint")
        acts = [act for entry in self.ok("history", self.case)["entries"] for act in entry.get("custody", [])]
        self.assertEqual([act["act"] for act in acts], ["acquired", "exported", "exported"])
        sha256 = hashlib.sha256(self.people.read_bytes()).hexdigest()
        taken, whole, original = acts
        self.assertEqual((taken["exhibit"], taken["from"], taken["to"]), (exhibit, "HR, 3 May", "Harbour"))
        self.assertEqual((taken["sha256Before"], taken["sha256After"], taken["result"]), (sha256, sha256, "match"))
        self.assertTrue(taken["person"] and taken["host"] and taken["tool"].startswith("Twelvefold"))
        self.assertEqual((whole["exhibit"], whole["sha256After"], whole["to"]), (None, pack["sha256"], "Prosecutor"))
        self.assertEqual((original["exhibit"], original["reason"]), (exhibit, "Complaint"))
        self.assertEqual(original["location"], "pack.pdf")
        about = self.ok("history", self.case, exhibit)["entries"]
        self.assertEqual([entry["kind"] for entry in about], ["import", "pack"])
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_the_case_can_be_seen_as_it_was(self):
        before = now()
        self.new()
        empty = now()
        self.ok("import", self.case, self.people)
        full = self.ok("entities", self.case), self.ok("links", self.case)
        then = now()
        self.ok("undo", self.case)
        self.assertEqual(self.ok("entities", self.case)["entities"], [])
        self.assertEqual((self.ok("entities", self.case, "--as-of", then), self.ok("links", self.case, "--as-of", then)), full)
        for moment in (before, empty):
            self.assertEqual(self.ok("entities", self.case, "--as-of", moment)["entities"], [])
            self.assertEqual(self.ok("links", self.case, "--as-of", moment)["links"], [])
        named = self.ok("links", self.case, "--entity", "key:P-1", "--as-of", then)["links"]
        self.assertEqual(len(named), 1)
        self.fails(5, "not-found", "links", self.case, "--entity", "key:P-1")
        for command in ("entities", "links"):
            self.fails(2, "usage", command, self.case, "--as-of", "yesterday")

    def test_a_pack_holds_its_case_to_the_ledger_it_was_made_from(self):
        made = self.identity()
        self.new()
        self.ok("import", self.case, self.people)
        pack = self.dir / "pack.pdf"
        self.ok("pack", self.case, "--out", pack, "--identity-passphrase-file", self.own)
        said = self.check("checkpoint", "pack", "verify", pack, schema="pack-verify")["detail"]
        self.assertIn("root over 2 ledger entries", said)
        self.assertIn(f"signed by the key {made['id']} of somebody who goes by “Mara Lind”", said)
        self.ok("import", self.case, self.write("note.txt", "The lighthouse keeper"))
        stands = self.check("case ledger", "pack", "verify", pack, "--case", self.case, schema="pack-verify")
        self.assertIn("first 2 of the 4", stands["detail"])
        self.ok("pack", self.case, "--out", pack, "--force")
        said = self.check("checkpoint", "pack", "verify", pack, schema="pack-verify")["detail"]
        self.assertIn("which nobody signed", said)


if __name__ == "__main__":
    unittest.main()
