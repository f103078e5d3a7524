#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports, undo, redo and the past: what each gesture adds to the case and to its ledger."""
import json
import os
import re
import unittest

from command_line import CommandLineTest

MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {
    "name": {"column": "name"}, "email": {"column": "email"}, "phone": {"column": "phone"}}}}}
PEOPLE = ("id,name,email,phone\nP-1,Ana Rossi,crew@example.com,+14045550123\nP-2,Ken Sato,crew@example.com,+14045550123\n"
          "P-3,Lea Wolf,lea@example.net,\n")


class Gestures(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.write("people.json", json.dumps(MAPPING))
        self.people = self.write("people.csv", PEOPLE)

    def filled(self):
        return self.ok("import", self.case, self.people, "--grade", "A1")

    def state(self):
        return [self.ok(name, self.case) for name in ("entities", "links")]

    def entries(self, *words):
        return self.ok("history", self.case, *words)["entries"]

    def judge(self, kind="different"):
        return self.ok("judge", self.case, "key:P-1", "key:P-2", kind, "--why", "Met both of them")["judgement"]

    # import

    def test_one_batch_with_the_same_bytes_twice_takes_them_in_once(self):
        copy = self.write("copy/people.csv", PEOPLE)
        self.write("copy/people.json", json.dumps(MAPPING))
        report = self.ok("import", self.case, self.people, copy)
        self.assertEqual((report["added"]["evidence"], report["unchanged"]), (1, 1))
        self.assertEqual(len({f["evidenceId"] for f in report["files"]}), 1)
        self.assertEqual(self.ok("info", self.case)["evidence"], 1)

    def test_known_bytes_under_another_name_add_no_entry_and_no_fact(self):
        self.filled()
        state, count = self.state(), len(self.entries())
        again = self.ok("import", self.case, self.write("renamed.csv", PEOPLE), "--map", self.dir / "people.json")
        self.assertEqual((again["unchanged"], again["added"]["assertions"]), (1, 0))
        self.assertEqual((self.state(), len(self.entries())), (state, count))

    def test_a_dry_run_says_what_would_come_in_and_leaves_every_byte(self):
        before = self.case.read_bytes()
        planned = self.ok("import", self.case, self.people, "--dry-run")
        self.assertEqual(self.case.read_bytes(), before)
        self.assertEqual(planned["added"], self.ok("import", self.case, self.people)["added"])

    def test_a_mapping_may_be_named_for_a_table_without_one(self):
        table = self.write("plain.csv", PEOPLE)
        self.assertIsNone(self.ok("import", self.case, table, status=5)["files"][0]["evidenceId"])
        self.assertEqual(self.ok("import", self.case, table, "--map", self.dir / "people.json")["added"]["evidence"], 1)
        self.fails(5, "not-found", "import", self.case, table, "--map", self.dir / "nowhere.json")

    def test_a_path_that_is_not_there_is_refused_and_the_rest_comes_in(self):
        report = self.ok("import", self.case, self.dir / "nowhere.csv", self.people, status=5)
        found = {os.path.basename(f["path"]): f["evidenceId"] is None for f in report["files"]}
        self.assertEqual(found, {"nowhere.csv": True, "people.csv": False})

    def test_counts_of_info_and_lists_agree(self):
        self.filled()
        info, (entities, links) = self.ok("info", self.case), self.state()
        self.assertEqual(sum(info["entities"].values()), len(entities["entities"]))
        self.assertEqual(sum(info["links"].values()), len(links["links"]))
        self.assertEqual(info["bytes"], self.case.stat().st_size)
        self.assertEqual(info["ledgerEntries"], len(self.entries()))

    # undo and redo

    def test_everything_can_be_undone_until_nothing_is_left_and_done_again(self):
        empty = self.state()
        self.filled()
        self.judge()
        self.ok("resolve", self.case)
        self.judge("same-operator")
        full, clusters = self.state(), self.ok("resolve", self.case)["clusters"]
        steps = 0
        while self.run_cli("undo", self.case).returncode == 0:
            steps += 1
        self.assertEqual(self.state(), empty)
        self.fails(5, "not-found", "undo", self.case)
        for _ in range(steps):
            self.ok("redo", self.case)
        self.fails(5, "not-found", "redo", self.case)
        self.assertEqual(self.state(), full)
        self.assertEqual(self.ok("resolve", self.case)["clusters"], clusters)
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_after_a_new_gesture_there_is_nothing_to_redo(self):
        self.filled()
        self.judge()
        self.ok("undo", self.case)
        self.judge("unsure")
        self.fails(5, "not-found", "redo", self.case)

    def test_the_ledger_only_grows_and_its_hashes_stay(self):
        self.filled()
        before = self.entries()
        self.judge()
        for command in ("undo", "redo", "undo"):
            entry = self.ok(command, self.case)["entry"]
            self.assertEqual(self.entries()[-1], entry)
        after = self.entries()
        self.assertEqual(after[:len(before)], before)
        self.assertEqual(len({e["hash"] for e in after}), len(after))
        self.assertEqual([e["at"] for e in after], sorted(e["at"] for e in after))

    # the past

    def test_the_past_ends_where_it_is_told_to(self):
        self.filled()
        self.judge()
        entries = self.entries()
        for count, entry in enumerate(entries, 1):
            self.assertEqual(len(self.entries("--as-of", entry["at"])), count)
        self.assertEqual(self.entries("--as-of", "2001-01-01T00:00:00Z"), [])
        self.assertEqual(self.entries("key:P-1", "--as-of", entries[1]["at"]), [entries[1]])

    def test_a_time_may_be_given_in_any_zone(self):
        self.filled()
        at = self.entries()[0]["at"]
        hour = int(at[11:13])
        if hour < 22:
            shifted = re.sub(r"T\d\d", f"T{hour + 2:02}", at).replace("Z", "+02:00")
            self.assertEqual(len(self.entries("--as-of", shifted)), 1)

    def test_somebody_elses_judgement_is_not_in_ones_past(self):
        self.filled()
        self.judge()
        self.assertEqual([e["kind"] for e in self.entries("key:P-3")], ["import"])

    # judge and resolve

    def test_a_judgement_says_who_decided_what_and_when(self):
        self.filled()
        made = self.judge()
        personas = {key: e["id"] for e in self.ok("entities", self.case, "--type", "Persona")["entities"] for key in e["keys"]}
        self.assertEqual({made["a"], made["b"]}, {personas["P-1"], personas["P-2"]})
        self.assertEqual(made["why"], "Met both of them")
        self.assertEqual(made["by"], self.entries()[-1]["by"])

    def test_an_unknown_word_an_empty_reason_or_no_persona_is_no_judgement(self):
        self.filled()
        count = len(self.entries())
        self.fails(2, "usage", "judge", self.case, "key:P-1", "key:P-2", "maybe", "--why", "w")
        self.fails(2, "usage", "judge", self.case, "key:P-1", "key:P-2", "unsure", "--why", "  ")
        self.fails(2, "usage", "judge", self.case, "key:P-1", "key:crew@example.com", "unsure", "--why", "w")
        self.assertEqual(len(self.entries()), count)

    def test_operators_keep_their_ids_and_have_two_members_or_more(self):
        self.filled()
        self.judge("same-operator")
        first = self.ok("resolve", self.case)
        self.assertEqual(self.ok("resolve", self.case)["clusters"], first["clusters"])
        self.assertEqual([len(c["personas"]) for c in first["clusters"]], [2])
        self.assertEqual(first["personas"], 3)
        why = self.ok("explain", self.case, "--cluster", first["clusters"][0]["label"],
                      schema="explain-cluster")
        self.assertEqual(len(why["joins"]), 1)

    def test_a_pair_adds_up_with_what_speaks_against_it(self):
        self.filled()
        for other in ("key:P-2", "key:P-3"):
            why = self.ok("explain", self.case, "key:P-1", other, schema="explain-pair")
            self.assertAlmostEqual(why["prior"] + sum(r["decibans"] for r in why["contributions"]), why["score"], delta=1e-9)
            self.assertAlmostEqual(why["score"] + why["toThreshold"], 10, delta=1e-9)
            for row in why["against"]:
                self.assertIn(row, why["contributions"])
                self.assertLess(row["decibans"], 0)
            for row in why["contributions"]:
                self.assertTrue(row["indicator"] != "cap" or row["decibans"] < 0, row)

    def test_one_persona_is_no_pair(self):
        self.filled()
        self.fails(2, "usage", "explain", self.case, "key:P-1", "key:P-1")
        self.judge("same-persona")
        self.fails(2, "usage", "explain", self.case, "key:P-1", "key:P-2")
        self.ok("explain", self.case, "key:P-2", "key:P-3", schema="explain-pair")

    def test_what_was_made_one_persona_can_be_judged_apart_again(self):
        self.filled()
        before = self.state()
        self.judge("same-persona")
        self.assertEqual(len(self.ok("entities", self.case, "--type", "Persona")["entities"]), 2)
        apart = self.judge("different")
        self.assertNotEqual(apart["a"], apart["b"])
        self.assertEqual(self.state(), before)
        self.ok("explain", self.case, "key:P-1", "key:P-2", schema="explain-pair")


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
