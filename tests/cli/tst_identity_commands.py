#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The investigator's identity and contact cards on the command line."""
import json
import shutil
import subprocess
import unittest

from command_line import CommandLineTest


class Identity(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.own = self.write("own.txt", "three plain words\n")

    def make(self, name="Ana Rossi"):
        return self.ok("identity", "new", "--name", name, "--identity-passphrase-file", self.own)

    def in_profile(self, name, *words):
        """Another investigator on the same machine."""
        done = self.run_cli("identity", *words, "--json", "--profile", self.dir / name)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_an_identity_is_made_once_and_shown_without_its_passphrase(self):
        made = self.make()
        self.assertEqual(made["name"], "Ana Rossi")
        self.assertEqual(made["fingerprint"].replace(" ", ""), made["id"])
        self.assertEqual(self.ok("identity", "show"), made)
        self.fails(2, "exists", "identity", "new", "--identity-passphrase-file", self.own)
        self.assertEqual(self.ok("identity", "show"), made)

    def test_a_given_passphrase_is_checked(self):
        made = self.make()
        shown = self.ok("identity", "show", "--identity-passphrase-file", self.own)
        self.assertEqual(shown, made)
        wrong = self.write("wrong.txt", "other words\n")
        self.fails(3, "wrong-key", "identity", "show", "--identity-passphrase-file", wrong)

    def test_what_is_missing_is_said(self):
        self.fails(5, "not-found", "identity", "show")
        self.fails(5, "not-found", "identity", "export", self.dir / "card.txt")
        self.fails(5, "not-found", "identity", "import", self.dir / "none.txt")
        self.fails(2, "usage", "identity")
        self.fails(2, "usage", "identity", "lend")
        self.fails(2, "usage", "identity", "export")
        self.fails(2, "usage", "identity", "new", "--name", "Ana")
        self.assertFalse((self.dir / "card.txt").exists())

    def test_a_card_goes_to_a_colleague_who_verifies_it_by_what_they_hear(self):
        made = self.make()
        card = self.dir / "card.txt"
        self.assertEqual(self.ok("identity", "export", card), made)
        self.fails(2, "exists", "identity", "export", card)
        self.ok("identity", "export", card, "--force")
        self.assertIn(made["recipient"], card.read_text())
        self.assertEqual(self.in_profile("ken", "import", card), made)
        done = self.run_cli("identity", "import", card, "--profile", self.dir / "ken")
        self.assertIn("not verified", done.stdout)
        wrong = made["fingerprint"][:-1] + ("0" if made["fingerprint"][-1] != "0" else "1")
        done = self.run_cli("identity", "verify", "Ana Rossi", wrong, "--profile", self.dir / "ken")
        self.assertEqual(done.returncode, 2)
        self.in_profile("ken", "verify", "ana rossi", made["fingerprint"])
        done = self.run_cli("identity", "import", card, "--profile", self.dir / "ken")
        self.assertNotIn("not verified", done.stdout)

    def test_a_card_that_was_changed_on_its_way_is_refused(self):
        self.make()
        card = self.dir / "card.txt"
        self.ok("identity", "export", card)
        text = card.read_text()
        self.fails(4, "corrupt", "identity", "import", self.write("a.txt", text.replace("Ana Rossi", "Eve Rossi")))
        self.fails(5, "bad-input", "identity", "import", self.write("b.txt", text.replace("recipient: age1", "recipient: agel")))
        self.fails(5, "bad-input", "identity", "import", self.write("c.txt", b"\xff\xd8\xff\xe0JFIF"))

    def test_no_secret_is_shown_or_lies_in_the_profile(self):
        self.make()
        for words in ("show",), ("export", self.dir / "card.txt"):
            self.assertNotIn("SECRET", self.run_cli("identity", *words).stdout)
        for path in (self.dir / "profile").rglob("*"):
            if path.is_file():
                self.assertNotIn(b"SECRET", path.read_bytes())
                self.assertNotIn(b"three plain words", path.read_bytes())

    @unittest.skipUnless(shutil.which("age"), "the age program is not installed")
    def test_the_age_program_takes_the_recipient(self):
        made = self.make()
        done = subprocess.run(["age", "-r", made["recipient"]], input=b"hello", capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith(b"age-encryption.org/v1\n-> X25519 "))


if __name__ == "__main__":
    unittest.main()
