#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl-C at any moment: status 7 and everything as it was, or status 0 and the work done; nothing between."""
import json
import os
import signal
import subprocess
import time
import unittest

from command_line import BIN, CommandLineTest

PERSONAS = 1500
MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {
    "name": {"column": "name"}, "email": {"column": "email"}, "phone": {"column": "phone"}}}}}


class Interrupt(CommandLineTest):
    def setUp(self):
        super().setUp()
        began = time.monotonic()
        subprocess.run([str(BIN / "twelvefold-cli"), "--help"], capture_output=True, check=True)
        self.starting = time.monotonic() - began
        self.new()
        rows = "".join(f"P-{i},Name {i // 3},p{i // 3}@example.com,+1404555{100 + i // 5 % 100:04}\n" for i in range(PERSONAS))
        self.write("people.json", json.dumps(MAPPING))
        self.people = self.write("people.csv", "id,name,email,phone\n" + rows)

    def interrupted(self, seconds, *words):
        """Starts the command, sends SIGINT after so many seconds besides those that the program takes to start (None: as
        soon as it has locked the case, with all its work before it), returns status and answer."""
        command = [BIN / "twelvefold-cli", *words, "--json", "--passphrase-file", self.key, "--profile", self.dir / "profile"]
        running = subprocess.Popen([str(w) for w in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if seconds is None:
            while not (self.dir / "case.12f.lock").exists() and running.poll() is None:
                time.sleep(0.001)
        else:
            time.sleep(self.starting + seconds)
        running.send_signal(signal.SIGINT)
        answer, said = running.communicate(timeout=120)
        self.assertIn(running.returncode, (0, 7), said)
        answer = json.loads(answer)
        if running.returncode == 7:
            self.assertEqual(answer["error"]["kind"], "cancelled")
            self.assertEqual(len(said.strip().splitlines()), 1)
        return running.returncode, answer

    def check_all_or_nothing(self, undo, *words):
        """Whatever the moment: the ledger has grown exactly where the command said that it was done."""
        statuses = set()
        for seconds in (None, 0.1, 0.2, 0.4, 0.8, 1.2, 1.6):
            before = self.ok("info", self.case)["ledgerEntries"]
            status, _ = self.interrupted(seconds, *words)
            statuses.add(status)
            after = self.ok("info", self.case)["ledgerEntries"]
            self.assertEqual(after - before, 1 if status == 0 else 0, (seconds, status))
            if status == 0 and undo:
                self.ok("undo", self.case)
        self.assertIn(7, statuses)
        self.assertEqual([p.name for p in self.dir.glob("case.12f*")], ["case.12f"])
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_an_import_is_whole_or_not_at_all(self):
        self.check_all_or_nothing(True, "import", self.case, self.people)

    def test_resolving_is_whole_or_not_at_all(self):
        self.ok("import", self.case, self.people)
        self.check_all_or_nothing(False, "resolve", self.case)

    def test_a_pack_is_whole_or_not_at_all(self):
        self.ok("import", self.case, self.people)
        self.ok("resolve", self.case)
        for number, seconds in enumerate((0.2, 0.6, 1.2)):
            before = self.ok("info", self.case)["ledgerEntries"]
            out = self.dir / f"pack{number}.pdf"
            status, _ = self.interrupted(seconds, "pack", self.case, "--out", out)
            self.assertEqual(out.exists(), status == 0)
            self.assertEqual(self.ok("info", self.case)["ledgerEntries"] - before, 1 if status == 0 else 0)
        self.assertFalse([p.name for p in self.dir.iterdir() if "pdf" in p.name and not p.name.startswith("pack")])

    def test_a_picture_is_whole_or_not_at_all(self):
        self.ok("import", self.case, self.people)
        out = self.dir / "chart.svg"
        status, _ = self.interrupted(0.3, "render", self.case, "--view", "chart", "--out", out)
        self.assertEqual(out.exists(), status == 0)

    def test_a_case_that_was_not_there_is_not_made(self):
        """With the real derivation of the key, which takes long enough to be interrupted."""
        made = self.dir / "made"
        made.mkdir()
        command = [BIN / "twelvefold-cli", "new", made / "other.12f", "--json", "--passphrase-file", self.key, "--profile",
                   self.dir / "profile"]
        environment = {name: value for name, value in os.environ.items() if name != "TWELVEFOLD_TEST_KDF"}
        running = subprocess.Popen([str(w) for w in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   env=environment)
        while not (made / "other.12f.lock").exists() and running.poll() is None:
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        answer, said = running.communicate(timeout=120)
        self.assertEqual((running.returncode, json.loads(answer)["error"]["kind"]), (7, "cancelled"), said)
        self.assertFalse((made / "other.12f").exists())

    def test_a_termination_is_like_an_interrupt(self):
        self.ok("import", self.case, self.people)
        command = [BIN / "twelvefold-cli", "resolve", self.case, "--json", "--passphrase-file", self.key, "--profile",
                   self.dir / "profile"]
        running = subprocess.Popen([str(w) for w in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(0.3)
        running.terminate()
        running.communicate(timeout=120)
        self.assertIn(running.returncode, (0, 7))
        self.assertTrue(self.ok("verify", self.case)["ok"])


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
