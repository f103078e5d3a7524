#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changing what opens a case."""
import os
import subprocess
import unittest

from command_line import BIN, PASSPHRASE, CommandLineTest


class PassphraseChange(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.after = self.write("after.txt", "six other words for the harbour\n")

    def test_the_new_passphrase_opens_it_and_the_old_one_does_not(self):
        answer = self.ok("passphrase", self.case, "--new-passphrase-file", self.after)
        self.assertEqual(answer, {"case": str(self.case)})
        self.fails(3, "wrong-key", "info", self.case)
        self.key = self.after
        self.assertTrue(self.ok("verify", self.case)["ok"])
        entries = self.ok("history", self.case)["entries"]
        self.assertEqual([e["kind"] for e in entries], ["new", "passphrase"])
        self.assertFalse([p.name for p in self.dir.iterdir() if ".new-" in p.name or p.suffix == ".lock"])

    def test_it_says_that_older_copies_keep_the_old_one(self):
        backup = self.write("backup.12f", self.case.read_bytes())
        done = self.run_cli("passphrase", self.case, "--new-passphrase-file", self.after)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("backups made before still open with what opened them then", done.stdout)
        self.ok("info", backup)

    def test_a_key_file_is_added_kept_exchanged_and_dropped(self):
        first, second = self.write("1.bin", os.urandom(32)), self.write("2.bin", os.urandom(32))
        self.ok("passphrase", self.case, "--new-passphrase-file", self.key, "--new-key-file", first)
        self.fails(3, "wrong-key", "info", self.case)
        self.ok("passphrase", self.case, "--key-file", first, "--new-passphrase-file", self.after)
        self.key = self.after
        self.ok("info", self.case, "--key-file", first)
        self.ok("passphrase", self.case, "--key-file", first, "--new-passphrase-file", self.after, "--new-key-file", second)
        self.ok("passphrase", self.case, "--key-file", second, "--new-passphrase-file", self.after, "--drop-key-file")
        self.ok("info", self.case)
        texts = [e["text"] for e in self.ok("history", self.case)["entries"] if e["kind"] == "passphrase"]
        self.assertEqual(texts, ["Added a key file", "Changed the passphrase", "Changed the key file", "Dropped the key file"])

    def test_what_cannot_be_done_leaves_the_case_as_it_was(self):
        before = self.case.read_bytes()
        new = ["--new-passphrase-file", self.after]
        self.fails(3, "wrong-key", "passphrase", self.case, *new, key=self.after)
        self.fails(2, "usage", "passphrase", self.case, "--new-passphrase-file", self.key)
        self.fails(2, "usage", "passphrase", self.case, "--new-passphrase-file", self.write("empty.txt", "\n"))
        self.fails(2, "usage", "passphrase", self.case, *new, "--drop-key-file")
        self.fails(2, "usage", "passphrase", self.case, *new, "--drop-key-file", "--new-key-file", self.key)
        self.fails(2, "usage", "passphrase", self.case)
        self.fails(2, "usage", "passphrase", self.case, "--new-passphrase-file", "-", key="-")
        self.fails(5, "not-found", "passphrase", self.case, "--new-passphrase-file", self.dir / "nowhere")
        self.fails(5, "not-found", "passphrase", self.dir / "nowhere.12f", *new)
        self.assertEqual(self.case.read_bytes(), before)

    def test_either_passphrase_may_come_from_standard_input(self):
        command = [BIN / "twelvefold-cli", "passphrase", self.case, "--passphrase-file", "-", "--new-passphrase-file", self.after,
                   "--profile", self.dir / "profile", "--json"]
        done = subprocess.run([str(w) for w in command], input=PASSPHRASE.encode(), capture_output=True)
        self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    unittest.main()
