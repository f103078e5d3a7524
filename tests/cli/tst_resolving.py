#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What resolving rests on: grades, judgements, records made one, the model that was used."""
import json
import unittest

from command_line import CommandLineTest

PERSONAS = "id,name,note\nP-1,Ana Rossi,sailor\nP-2,Ken Sato,potter\nP-3,Anna Rosy,gardener\n"
PERSONA = {"type": "Persona", "keys": ["id"], "properties": {}}


class Resolving(CommandLineTest):
    def table(self, name, text, entities, links=()):
        self.write(f"{name}.json", json.dumps({"entities": entities, "links": list(links)}))
        return self.write(f"{name}.csv", text)

    def personas(self):
        persona = {**PERSONA, "properties": {"name": {"column": "name"}, "note": {"column": "note"}}}
        return self.table("personas", PERSONAS, {"p": persona})

    def wallets(self):
        wallet = {"type": "Wallet", "properties": {"address": {"column": "wallet"}}}
        address = "0x52908400098527886E0F7030069857D2E4169EE7"
        return self.table("wallets", f"id,wallet\nP-1,{address}\nP-2,{address}\n", {"p": PERSONA, "w": wallet},
                          [{"type": "usesWallet", "from": "p", "to": "w"}])

    def phones(self):
        persona = {**PERSONA, "properties": {"phone": {"column": "phone"}}}
        return self.table("phones", "id,phone\nP-1,+447700900123\nP-2,+447700900123\n", {"p": persona})

    def ids(self):
        personas = self.ok("entities", self.case, "--type", "Persona")["entities"]
        return {key: p["id"] for p in personas for key in p["keys"]}

    def factor(self, indicator):
        pair = self.ok("explain", self.case, "key:P-1", "key:P-2", schema="explain-pair")
        return next(row["factor"] for row in pair["contributions"] if row["indicator"] == indicator)

    def test_what_nobody_graded_and_what_was_graded_f6_are_two_things(self):
        self.new()
        self.ok("import", self.case, self.personas(), self.wallets())
        self.ok("import", self.case, self.phones(), "--grade", "F6")
        grades = {e["type"]: {v["grade"] for p in e["properties"].values() for v in p}
                  for e in self.ok("entities", self.case)["entities"]}
        self.assertEqual((grades["Wallet"], grades["Phone"]), ({""}, {"F6"}))
        self.assertAlmostEqual(self.factor("M01"), 0.8)
        self.assertAlmostEqual(self.factor("I03"), 0.25)

    def test_every_name_of_a_record_made_one_with_another_leads_to_the_survivor(self):
        self.new()
        self.ok("import", self.case, self.personas(), self.wallets())
        gone, kept = self.ids()["P-3"], self.ids()["P-1"]
        if gone < kept:
            gone, kept = kept, gone
        self.ok("judge", self.case, "key:P-1", "key:P-3", "same-persona", "--why", "Recorded twice")
        for word in ("gardener", "sailor"):
            self.assertEqual([h["id"] for h in self.ok("search", self.case, word)["hits"]
                              if h["kind"] == "Persona"], [kept], word)
        both = [h["id"] for h in self.ok("search", self.case, "P-")["hits"] if h["kind"] == "Persona"]
        self.assertEqual(len(both), len(set(both)))
        self.assertEqual([e["id"] for e in self.ok("entities", self.case, "--query", "gardener")["entities"]], [kept])
        self.assertEqual(len(self.ok("links", self.case, "--entity", gone)["links"]), 1)
        other = self.ids()["P-2"]
        self.assertEqual(self.ok("explain", self.case, gone, other, schema="explain-pair"),
                         self.ok("explain", self.case, kept, other, schema="explain-pair"))
        past = [self.ok("history", self.case, name)["entries"] for name in (gone, kept, "key:P-3")]
        self.assertEqual(past[0], past[1])
        self.assertEqual(past[0], past[2])
        self.assertEqual([e["kind"] for e in past[0]], ["import", "judge"])


if __name__ == "__main__":
    unittest.main()
