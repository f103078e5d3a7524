#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged case: what is said of it, and what still reads of it in a new one."""
import json
import unittest

from command_line import CommandLineTest

PAGE = 4096
MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"name": {"column": "name"}}}}}


class Salvage(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        for number in range(8):
            self.write(f"people-{number}.json", json.dumps(MAPPING))
            rows = "".join(f"P-{number}-{row},Person {row} of {number}\n" for row in range(40))
            self.ok("import", self.case, self.write(f"people-{number}.csv", "id,name\n" + rows))
        self.out = self.dir / "salvaged.12f"

    def damage(self, *pages, cut=None):
        content = bytearray(self.case.read_bytes())
        for page in pages:
            content[(page - 1) * PAGE + 200] ^= 1
        self.case.write_bytes(content[:cut])

    def test_damage_is_named_salvaged_and_the_new_case_holds_in_every_check(self):
        before = self.ok("info", self.case)
        pages = self.case.stat().st_size // PAGE
        self.damage(pages // 2, pages - 1)
        self.assertFalse(self.ok("verify", self.case, status=1)["ok"])
        answer = self.ok("salvage", self.case, "--out", self.out)
        self.assertEqual(answer["damagedPages"], [pages // 2, pages - 1])
        self.assertTrue(self.ok("verify", self.out)["ok"])
        after = self.ok("info", self.out)
        self.assertEqual((after["id"], after["title"]), (before["id"], before["title"]))
        self.assertEqual(self.ok("history", self.out)["entries"][-1]["kind"], "salvage")
        lost = sum(i["count"] for i in answer["items"] if i["kind"] == "entries")
        self.assertEqual(after["ledgerEntries"], before["ledgerEntries"] - lost + 1)

    def test_an_import_of_what_was_lost_completes_it_again(self):
        everybody = len(self.ok("entities", self.case)["entities"])
        self.damage(cut=self.case.stat().st_size * 2 // 3 // PAGE * PAGE)
        self.fails(4, "corrupt", "entities", self.case)
        self.assertGreater(self.ok("salvage", self.case, "--out", self.out)["lost"], 0)
        for number in range(8):
            self.ok("import", self.out, self.dir / f"people-{number}.csv")
        self.assertEqual(len(self.ok("entities", self.out)["entities"]), everybody)

    def test_even_a_damaged_first_page_is_no_end(self):
        self.damage(1)
        self.fails(3, "wrong-key", "info", self.case)
        self.assertEqual(self.ok("salvage", self.case, "--out", self.out)["damagedPages"], [1])
        self.assertEqual(len(self.ok("entities", self.out, "--type", "Persona")["entities"]), 320)

    def test_what_cannot_be_salvaged_says_why(self):
        self.fails(3, "wrong-key", "salvage", self.case, "--out", self.out, key=self.write("wrong.txt", "not this"))
        self.fails(4, "not-a-case", "salvage", self.write("text.12f", "no case at all\n" * 800), "--out", self.out)
        self.fails(4, "not-a-case", "salvage", self.write("short.12f", b"\x93\x01"), "--out", self.out)
        self.fails(5, "not-found", "salvage", self.dir / "nowhere.12f", "--out", self.out)
        self.fails(2, "usage", "salvage", self.case)
        self.fails(2, "usage", "salvage", self.case, "--out", self.case, "--force")
        self.fails(2, "exists", "salvage", self.case, "--out", self.key)
        self.assertFalse(self.out.exists())
        self.assertFalse([p.name for p in self.dir.iterdir() if ".new-" in p.name or p.suffix == ".lock"])

    def test_the_new_case_may_get_a_passphrase_of_its_own(self):
        other = self.write("other.txt", "six other words\n")
        self.ok("salvage", self.case, "--out", self.out, "--new-passphrase-file", other)
        self.fails(3, "wrong-key", "info", self.out)
        self.key = other
        self.ok("info", self.out)


if __name__ == "__main__":
    unittest.main()
