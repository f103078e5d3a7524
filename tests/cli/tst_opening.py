#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets, files that are no case, places that cannot be written, and cases that somebody else holds."""
import json
import os
import shutil
import signal
import subprocess
import time
import unittest

from command_line import BIN, PASSPHRASE, CommandLineTest

NOBODY = 65534
MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}}}}
COMMANDS = (["info"], ["entities"], ["links"], ["search", "x"], ["resolve"], ["explain", "a", "b"], ["verify"], ["history"],
            ["undo"], ["redo"], ["recovery-key"], ["judge", "a", "b", "unsure", "--why", "w"])


class Opening(CommandLineTest):
    def every_command(self, status, kind, case, **options):
        for name, *rest in COMMANDS:
            self.fails(status, kind, name, case, *rest, **options)
        self.fails(status, kind, "import", case, self.key, **options)
        self.fails(status, kind, "pack", case, "--out", self.dir / "p.pdf", **options)
        self.fails(status, kind, "render", case, "--view", "chart", "--out", self.dir / "c.png", **options)

    def answers_with(self, phrase):
        """The exit status of info with a passphrase given on standard input."""
        command = [BIN / "twelvefold-cli", "info", self.case, "--json", "--passphrase-file", "-", "--profile", self.dir / "profile"]
        return subprocess.run([str(w) for w in command], input=phrase, capture_output=True).returncode

    def test_one_trailing_line_break_does_not_count(self):
        self.new()
        phrase = PASSPHRASE.encode()
        self.assertEqual([self.answers_with(phrase + end) for end in (b"", b"\n", b"\r\n", b"\n\n", b" ")], [0, 0, 0, 3, 3])

    def test_the_key_file_belongs_to_the_passphrase(self):
        key_file = self.write("key.bin", os.urandom(64))
        self.ok("new", self.case, "--key-file", key_file)
        self.ok("info", self.case, "--key-file", key_file)
        self.fails(3, "wrong-key", "info", self.case)
        self.fails(3, "wrong-key", "info", self.case, "--key-file", self.write("other.bin", os.urandom(64)))
        self.fails(5, "not-found", "info", self.case, "--key-file", self.dir / "nowhere")

    def test_a_wrong_passphrase_is_status_3_for_every_command_and_changes_nothing(self):
        self.new()
        before = self.case.read_bytes()
        self.every_command(3, "wrong-key", self.case, key=self.write("wrong.txt", "not this"))
        self.assertEqual(self.case.read_bytes(), before)
        self.assertFalse(list(self.dir.glob("*.lock")))

    def test_no_passphrase_and_no_terminal_is_wrong_usage(self):
        self.new()
        done = subprocess.run([str(BIN / "twelvefold-cli"), "info", str(self.case), "--json"], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
        self.assertEqual((done.returncode, json.loads(done.stdout)["error"]["kind"]), (2, "usage"))
        self.fails(2, "usage", "new", self.dir / "other.12f", key=self.write("nothing.txt", "\n"))
        self.fails(5, "not-found", "info", self.case, key=self.dir / "nowhere.txt")

    def typed(self, *lines):
        """What new answers to a passphrase that is typed on a terminal."""
        terminal, mine = os.openpty()
        command = [BIN / "twelvefold-cli", "new", self.case, "--json", "--profile", self.dir / "profile"]
        running = subprocess.Popen([str(w) for w in command], stdin=mine, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        os.close(mine)
        os.write(terminal, "".join(line + "\n" for line in lines).encode())
        answer, said = running.communicate(timeout=60)
        os.close(terminal)
        return running.returncode, json.loads(answer), said.decode()

    def test_a_new_passphrase_is_typed_twice(self):
        status, answer, said = self.typed(PASSPHRASE, PASSPHRASE + "x")
        self.assertEqual((status, answer["error"]["kind"]), (2, "usage"), said)
        self.assertFalse(self.case.exists())
        status, _, said = self.typed(PASSPHRASE, PASSPHRASE)
        self.assertEqual((status, said.count("Passphrase for"), said.count("once more")), (0, 2, 1), said)
        self.ok("info", self.case)

    def test_a_missing_case_is_status_5_for_every_command(self):
        self.every_command(5, "not-found", self.dir / "nowhere.12f")

    def test_a_picture_renamed_is_status_4_for_every_command(self):
        self.every_command(4, "not-a-case", self.write("holiday.12f", b"\xff\xd8\xff\xe0\x00\x10JFIF\0" + os.urandom(8181)))

    def test_a_case_that_was_cut_off_is_status_4_and_not_a_wrong_passphrase(self):
        self.new()
        whole = self.case.read_bytes()
        for size in (4095, 4097, 5000, len(whole) - 1):
            self.fails(4, "not-a-case", "info", self.write("cut.12f", whole[:size]))
        for size in (4096, 8192, len(whole) // 8192 * 4096):
            for command in ("info", "verify", "undo"):
                self.fails(4, "corrupt", command, self.write("cut.12f", whole[:size]))

    def test_a_damaged_first_page_cannot_be_told_from_a_wrong_passphrase(self):
        self.new()
        content = bytearray(self.case.read_bytes())
        content[100] ^= 1
        self.case.write_bytes(content)
        self.assertIn("damaged", self.fails(3, "wrong-key", "info", self.case))

    def test_a_damaged_later_page_is_found_after_unlocking(self):
        self.new()
        content = bytearray(self.case.read_bytes())
        for page in range(1, len(content) // 4096):
            content[page * 4096 + 100] ^= 1
        self.case.write_bytes(content)
        self.fails(4, "corrupt", "info", self.case)

    def test_a_folder_is_no_case_and_no_place_for_one(self):
        (self.dir / "folder").mkdir()
        self.fails(4, "not-a-case", "info", self.dir / "folder")
        for force in ([], ["--force"]):
            self.fails(6, "access", "new", self.dir / "folder", *force)
        self.fails(6, "access", "new", self.dir / "nowhere" / "case.12f")

    def as_nobody(self, *words):
        command = [BIN / "twelvefold-cli", *words, "--json", "--passphrase-file", self.key, "--profile", "/tmp/none-of-mine"]
        options = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        return subprocess.run([str(w) for w in command], capture_output=True, text=True, **options)

    def open_to_others(self):
        """A folder that one may read but not write; skips where others cannot even start the program."""
        self.new()
        shutil.rmtree("/tmp/none-of-mine", ignore_errors=True)
        for path, mode in ((self.case, 0o644), (self.key, 0o644), (self.dir, 0o555)):
            path.chmod(mode)
        self.addCleanup(self.dir.chmod, 0o755)
        try:
            if self.as_nobody("--version").returncode != 0:
                self.skipTest("the program cannot be started by another user here")
        except PermissionError:
            self.skipTest("the program cannot be started by another user here")

    def test_a_folder_that_cannot_be_written_is_status_6_and_reading_goes_on(self):
        self.open_to_others()
        self.addCleanup(shutil.rmtree, "/tmp/none-of-mine", True)
        self.assertEqual(self.as_nobody("info", self.case).returncode, 0)
        for words in (["undo", self.case], ["new", self.dir / "other.12f"], ["resolve", self.case],
                      ["render", self.case, "--view", "chart", "--out", self.dir / "c.png"]):
            done = self.as_nobody(*words)
            self.assertEqual((done.returncode, json.loads(done.stdout)["error"]["kind"]), (6, "access"), done.stderr)

    def test_a_full_disk_is_status_6_and_leaves_the_case_as_it_was(self):
        small = self.dir / "small"
        small.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", small], capture_output=True).returncode != 0:
            self.skipTest("no small file system can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", small])
        case = small / "case.12f"
        self.ok("new", case)
        before = self.ok("info", case)
        self.write("big.json", json.dumps(MAPPING))
        big = self.write("big.csv", "id,name\n" + "".join(f"P-{i},Name {i}\n" for i in range(20000)))
        self.fails(6, "access", "import", case, big)
        self.fails(6, "access", "new", small / "other.12f") if shutil.disk_usage(small).free < 65536 else None
        self.assertEqual(self.ok("info", case)["ledgerEntries"], before["ledgerEntries"])
        self.assertTrue(self.ok("verify", case)["ok"])


class Secrets(CommandLineTest):
    def test_a_passphrase_file_that_is_not_there_is_said_to_be_not_there(self):
        self.new()
        done = self.run_cli("info", self.case, key=self.dir / "nowhere.txt")
        self.assertEqual(done.returncode, 5, done.stderr)
        self.assertIn("nowhere.txt cannot be read: No such file", done.stderr)


class Held(CommandLineTest):
    """A case that another program has open for writing."""

    def setUp(self):
        super().setUp()
        self.new()
        slow = self.write("slow.txt", "One long line of a long text.\n" * 800000)
        command = [BIN / "twelvefold-cli", "import", self.case, slow, "--passphrase-file", self.key, "--profile",
                   self.dir / "profile"]
        self.holder = subprocess.Popen([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # The holder is held itself as soon as it has locked, while it still reads the file.
        while not (self.dir / "case.12f.lock").exists() and self.holder.poll() is None:
            time.sleep(0.002)
        self.holder.send_signal(signal.SIGSTOP)
        self.addCleanup(self.let_go)
        self.assertTrue((self.dir / "case.12f.lock").exists(), "it was done before it could be held")

    def let_go(self):
        self.holder.send_signal(signal.SIGINT)
        self.holder.send_signal(signal.SIGCONT)
        self.holder.wait()

    def test_writing_is_status_6_with_the_holders_name_and_reading_goes_on(self):
        for words in (["undo"], ["redo"], ["resolve"], ["pack", "--out", self.dir / "p.pdf"], ["import", self.key]):
            message = self.fails(6, "locked", words[0], self.case, *words[1:])
            self.assertIn(str(self.holder.pid), message)
        self.assertEqual(self.ok("info", self.case)["evidence"], 0)
        self.fails(6, "locked", "new", self.case, "--force")

    def test_the_recovery_key_is_shown_of_a_held_case_and_that_it_is_not_recorded_is_said(self):
        before = self.ok("info", self.case)["ledgerEntries"]
        done = self.run_cli("recovery-key", self.case, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(json.loads(done.stdout)["key"], "^[0-9a-f]{64}$|^[0-9a-f]{96}$")
        self.assertIn("could not be recorded", done.stderr)
        self.assertIn(str(self.holder.pid), done.stderr)
        self.assertEqual(self.ok("info", self.case)["ledgerEntries"], before)

    def test_wait_ends_after_its_seconds_or_when_the_case_is_free(self):
        begun = time.monotonic()
        self.fails(6, "locked", "resolve", self.case, "--wait", "1")
        self.assertGreaterEqual(time.monotonic() - begun, 1)
        waiting = self.start("resolve", self.case, "--wait", "60")
        time.sleep(0.3)
        self.let_go()
        self.assertEqual(json.loads(waiting.communicate()[0])["personas"], 0)
        self.assertEqual(waiting.returncode, 0)

    def test_ctrl_c_ends_the_waiting(self):
        waiting = self.start("resolve", self.case, "--wait", "60")
        time.sleep(0.5)
        waiting.send_signal(signal.SIGINT)
        answer, words = waiting.communicate(timeout=20)
        self.assertEqual((waiting.returncode, json.loads(answer)["error"]["kind"]), (7, "cancelled"))
        self.assertEqual(len(words.strip().splitlines()), 1)

    def start(self, *words):
        command = [BIN / "twelvefold-cli", *words, "--json", "--passphrase-file", self.key, "--profile", self.dir / "profile"]
        return subprocess.Popen([str(w) for w in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
