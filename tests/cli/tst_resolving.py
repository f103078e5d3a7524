#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What resolving rests on: grades, judgements, records made one, the model that was used."""
import hashlib
import json
import subprocess
import unittest

from command_line import SCHEMAS, CommandLineTest

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

    def model(self, **changed):
        """The shipped weights, those of some indicators changed."""
        shipped = json.loads((SCHEMAS.parent / "schema" / "weights.json").read_text())
        for indicator in shipped["indicators"]:
            indicator["L"] = changed.get(indicator["id"], indicator["L"])
        return self.write("model.json", json.dumps(shipped))

    def raw(self, indicator):
        pair = self.ok("explain", self.case, "key:P-1", "key:P-2", schema="explain-pair")
        return next(row["raw"] for row in pair["contributions"] if row["indicator"] == indicator)

    def test_what_explains_uses_the_model_that_resolved(self):
        self.new()
        self.ok("import", self.case, self.personas(), self.wallets(), self.phones(), "--grade", "A1")
        shipped = self.raw("M01")
        default = self.ok("resolve", self.case)["clusters"][0]
        own = self.ok("resolve", self.case, "--threshold", "9", "--model", self.model(M01=shipped - 7))["clusters"][0]
        self.assertEqual(own["id"], default["id"])
        self.assertAlmostEqual(own["score"], default["score"] - 7)
        self.assertEqual(self.raw("M01"), shipped - 7)
        why = self.ok("explain", self.case, "--cluster", own["id"], schema="explain-cluster")
        self.assertAlmostEqual(why["score"], own["score"])
        pack = self.dir / "pack.pdf"
        self.ok("pack", self.case, "--out", pack)
        text = subprocess.run(["pdftotext", "-layout", pack, "-"], capture_output=True, text=True).stdout
        self.assertIn(f"{own['score']:.1f} dB", text)
        self.assertNotIn(f"{default['score']:.1f} dB", text)
        self.assertIn(hashlib.sha256(self.model(M01=shipped - 7).read_bytes()).hexdigest()[:16], text)
        self.ok("undo", self.case)
        self.assertEqual(self.raw("M01"), shipped)
        self.ok("redo", self.case)
        self.assertEqual(self.raw("M01"), shipped - 7)
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_a_case_of_the_first_version_learns_to_remember_its_model(self):
        self.new()
        self.ok("import", self.case, self.personas(), self.wallets(), self.phones())
        key = self.ok("recovery-key", self.case)["key"]
        script = f"PRAGMA key = \"x'{key}'\";\nDROP TABLE resolving;\nDROP TABLE signature;\nDROP INDEX op_custody;\nPRAGMA user_version = 1;\n"
        subprocess.run(["sqlcipher", str(self.case)], input=script, text=True, check=True, capture_output=True)
        self.ok("resolve", self.case, "--model", self.model(M01=20))
        self.assertTrue((self.dir / "case.12f.v1").exists())
        self.assertEqual(self.raw("M01"), 20)

    def test_a_model_that_finds_nobody_is_remembered_too(self):
        self.new()
        self.ok("import", self.case, self.personas(), self.wallets(), self.phones())
        self.assertEqual(self.ok("resolve", self.case, "--model", self.model(M01=2, I03=2))["clusters"], [])
        self.assertEqual(self.raw("M01"), 2)
        self.ok("resolve", self.case)
        self.assertNotEqual(self.raw("M01"), 2)


if __name__ == "__main__":
    unittest.main()
