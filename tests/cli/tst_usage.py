#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said wrongly on the command line, what is named there, and where answers and failures go."""
import json
import os
import pty
import subprocess
import unittest

from command_line import BIN, CommandLineTest

MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}}}}
PEOPLE = "id,name\nP-1,Ana Rossi\nP-2,Ken Sato\nP-3,Ana Rossi\n"
NOWHERE = "0190b6a1-7c3d-7000-8000-000000000000"


class Usage(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.write("people.json", json.dumps(MAPPING))
        self.people = self.write("people.csv", PEOPLE)
        self.ok("import", self.case, self.people)

    def persona(self, key):
        personas = self.ok("entities", self.case, "--type", "Persona")["entities"]
        return next(p["id"] for p in personas if key in p["keys"])

    def test_options_that_do_not_exist_yet_are_refused_and_not_ignored(self):
        for option in (["--template", "t"], ["--language", "de"], ["--redact", "p"], ["--sign", "identity"], ["--encrypt"]):
            message = self.fails(2, "usage", "pack", self.case, "--out", self.dir / "p.pdf", *option)
            self.assertIn(option[0].strip("-"), message)
        self.assertFalse((self.dir / "p.pdf").exists())

    def test_a_view_that_cannot_be_drawn_is_wrong_usage(self):
        for words in (["--view", "nonsense", "--out", self.dir / "a.png"], ["--out", self.dir / "a.png"],
                      ["--view", "chart"], ["--view", "chart", "--out", self.dir / "a.gif"]):
            self.fails(2, "usage", "render", self.case, *words)
        for size in ("0x5", "5", "5x", "axb", "-1x5", "99999x99999"):
            self.fails(2, "usage", "render", self.case, "--view", "chart", "--out", self.dir / "a.png", "--size", size)

    def test_numbers_and_times_are_checked_before_the_case_is_changed(self):
        entries = self.ok("info", self.case)["ledgerEntries"]
        for threshold in ("nan", "inf", "ten", ""):
            self.fails(2, "usage", "resolve", self.case, "--threshold", threshold)
        for time in ("yesterday", "2026-03-01", "2026-03-01T12:00:00", ""):
            self.fails(2, "usage", "history", self.case, "--as-of", time)
        for seconds in ("x", "-1", "1.5", ""):
            self.fails(2, "usage", "undo", self.case, "--wait", seconds)
        self.fails(2, "usage", "import", self.case, self.people, "--grade", "Z9")
        self.assertEqual(self.ok("info", self.case)["ledgerEntries"], entries)

    def test_a_threshold_may_be_negative(self):
        self.assertEqual(self.ok("resolve", self.case, "--threshold", "-5")["personas"], 3)

    def test_too_few_and_too_many_words_are_wrong_usage(self):
        for words in (["info", self.case, "more"], ["import", self.case], ["search", self.case], ["judge", self.case, "a", "b"],
                      ["explain", self.case, "a"], ["undo", self.case, "2"], ["pack", self.case, "x", "--out", "y.pdf"]):
            self.fails(2, "usage", *words)

    def test_a_failure_says_where(self):
        for words in (["undo", self.dir / "nowhere.12f"], ["redo", self.case], ["resolve", self.case, "--threshold", "x"]):
            done = self.run_cli(*words, "--json")
            self.assertEqual(json.loads(done.stdout)["error"]["where"], str(words[1]))

    def test_without_json_a_failure_leaves_standard_output_empty(self):
        done = self.run_cli("redo", self.case)
        self.assertEqual((done.returncode, done.stdout), (5, ""))
        self.assertEqual(done.stderr, "There is nothing to redo.\n")

    def test_an_entity_is_named_by_id_prefix_key_or_label(self):
        whole = self.persona("P-2")
        for name in (whole, whole.upper(), whole[:-1], "key:P-2", "Ken Sato"):
            self.ok("links", self.case, "--entity", name)

    def test_a_name_that_fits_several_or_is_too_short_is_not_there(self):
        whole = self.persona("P-2")
        self.assertEqual(len({self.persona(k)[:8] for k in ("P-1", "P-2", "P-3")}), 1)
        for name in (whole[:8], whole[:7], "Ana Rossi", "key:P-9", NOWHERE, ""):
            self.fails(5, "not-found", "history", self.case, name)

    def test_a_prefix_shared_with_other_types_is_ambiguous_even_for_the_only_persona(self):
        alone = self.dir / "alone.12f"
        self.ok("new", alone)
        self.write("one.json", json.dumps({"entities": {
            "p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}},
            "e": {"type": "EmailAddress", "properties": {"address": {"column": "mail"}}}}}))
        self.ok("import", alone, self.write("one.csv", "id,name,mail\nP-1,Ana Rossi,ana@example.com\n"))
        ids = [e["id"] for e in self.ok("entities", alone)["entities"]]
        self.assertEqual(len(ids), 2)
        self.fails(5, "not-found", "links", alone, "--entity", ids[0][:8])

    def test_an_id_that_never_was_has_no_history(self):
        self.fails(5, "not-found", "history", self.case, NOWHERE)
        exhibit = self.ok("import", self.case, self.people)["files"][0]["evidenceId"]
        self.assertTrue(self.ok("history", self.case, exhibit)["entries"])
        self.assertEqual(self.ok("history", self.case, exhibit, "--as-of", "2001-01-01T00:00:00Z")["entries"], [])

    def test_a_case_may_bear_the_name_of_a_command(self):
        for name in ("verify", "info"):
            words = [BIN / "twelvefold-cli", "{}", f"./{name}", "--json", "--passphrase-file", self.key, "--profile",
                     self.dir / "profile"]
            for command in ("new", "info", "pack"):
                words[1] = command
                extra = ["--out", f"./{name}.pdf"] if command == "pack" else []
                done = subprocess.run([str(w) for w in words + extra], capture_output=True, text=True, cwd=self.dir)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_quiet_says_nothing_but_answers_json(self):
        done = self.run_cli("info", self.case, "--quiet")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        self.assertEqual(json.loads(self.run_cli("info", self.case, "--quiet", "--json").stdout)["title"], "Harbour")

    def test_an_answer_that_cannot_be_written_is_no_success(self):
        command = [BIN / "twelvefold-cli", "info", self.case, "--json", "--passphrase-file", self.key, "--profile",
                   self.dir / "profile"]
        with open("/dev/full", "w") as full:
            done = subprocess.run([str(w) for w in command], stdout=full, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 6)
        self.assertIn("standard output", done.stderr)

    def test_titles_and_paths_of_any_script_survive_a_plain_locale(self):
        case = self.dir / "Häfen 北.12f"
        env = {**os.environ, "LC_ALL": "C"}
        self.assertEqual(self.run_cli("new", case, "--title", "Überfall 北", env=env).returncode, 0)
        done = self.run_cli("info", case, "--json", env=env)
        self.assertEqual(json.loads(done.stdout)["title"], "Überfall 北")

    def import_on_terminal(self, *more):
        """Standard error is a terminal; returns what appears there and what on standard output."""
        case = self.dir / f"terminal{len(more)}.12f"
        self.ok("new", case)
        rows = "".join(f"T-{i},Name {i}\n" for i in range(3000))
        self.write("many.json", json.dumps(MAPPING))
        command = [BIN / "twelvefold-cli", "import", case, self.write("many.csv", "id,name\n" + rows), "--json",
                   "--passphrase-file", self.key, "--profile", self.dir / "profile", *more]
        master, slave = pty.openpty()
        done = subprocess.run([str(w) for w in command], stdout=subprocess.PIPE, stderr=slave, text=True)
        os.close(slave)
        os.set_blocking(master, False)
        try:
            seen = os.read(master, 1 << 16).decode()
        except BlockingIOError:
            seen = ""
        except OSError:  # nothing was written and the other end is closed
            seen = ""
        os.close(master)
        return seen, json.loads(done.stdout)

    def test_progress_is_shown_on_a_terminal_alone_and_never_on_standard_output(self):
        seen, answer = self.import_on_terminal()
        self.assertIn("%", seen)
        self.assertEqual(answer["added"]["entities"], 3000)
        self.assertEqual(self.import_on_terminal("--quiet")[0], "")
        self.assertEqual(self.run_cli("import", self.case, self.people).stderr, "")

    def test_existing_files_are_kept_unless_forced(self):
        for words, name in ((["render", self.case, "--view", "chart"], "mine.png"), (["pack", self.case], "mine.pdf")):
            mine = self.write(name, "mine")
            self.fails(2, "exists", *words, "--out", mine)
            self.assertEqual(mine.read_text(), "mine")
            self.ok(*words, "--out", mine, "--force")
            self.assertNotEqual(mine.read_bytes(), b"mine")
        self.fails(2, "exists", "demo", self.dir)


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
