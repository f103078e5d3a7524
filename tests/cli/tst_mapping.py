#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The language of mappings, word for word as the manual has it."""
import json
import unittest

from command_line import CommandLineTest


class MappingLanguage(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()

    def take(self, table, entities, links=(), name="t", status=0, **more):
        """Imports a table with the mapping beside it."""
        self.write(f"{name}/{name}.json", json.dumps({"entities": entities, "links": list(links), **more}))
        self.write(f"{name}/{name}.csv", table)
        return self.ok("import", self.case, self.dir / name / f"{name}.csv", status=status)

    def entities(self, kind):
        return self.ok("entities", self.case, "--type", kind)["entities"]

    def values(self, entity, name):
        return sorted(v["value"] for v in entity["properties"].get(name, []))

    def persona(self, **properties):
        return {"p": {"type": "Persona", "keys": ["id"], "properties": properties}}

    def test_a_mapping_on_the_command_line(self):
        table = self.write("a.csv", "id,n\n1,Ana\n")
        mapping = self.write("other.json", json.dumps({"entities": self.persona(name={"column": "n"})}))
        self.ok("import", self.case, table, "--map", mapping)
        self.assertEqual(self.entities("Persona")[0]["label"], "Ana")

    def test_white_space_around_headers_and_cells_does_not_count(self):
        self.take(" id , n \n 1 ,  Ana Rossi \n", self.persona(name={"column": "n"}))
        self.assertEqual(self.entities("Persona")[0]["keys"], ["1"])
        self.assertEqual(self.values(self.entities("Persona")[0], "name"), ["Ana Rossi"])

    def test_keyspaces_keep_tables_apart_and_the_empty_one_joins_them(self):
        self.take("id\n1\n", self.persona(), name="a")
        self.take("id,x\n1,\n", self.persona(), name="b")
        self.assertEqual(len(self.entities("Persona")), 1)
        self.take("id,y\n1,\n", self.persona(), name="c", keyspace="elsewhere")
        self.assertEqual(len(self.entities("Persona")), 2)

    def test_several_keys_are_joined(self):
        keyed = {"p": {"type": "Persona", "keys": ["a", "b"], "properties": {}}}
        self.take("a,b\n1,23\n12,3\n1,23\n", keyed)
        self.assertEqual(sorted(e["keys"][0] for e in self.entities("Persona")), ["1\x1f23", "12\x1f3"])

    def test_without_keys_each_row_is_new(self):
        self.take("n\nAna\nAna\n", {"p": {"type": "Persona", "properties": {"name": {"column": "n"}}}})
        self.assertEqual(len(self.entities("Persona")), 2)

    def test_an_identifier_is_its_own_key(self):
        self.take("m\nAna@Example.org\nana@example.org\n",
                  {"e": {"type": "EmailAddress", "properties": {"address": {"column": "m"}}}})
        self.assertEqual([e["keys"] for e in self.entities("EmailAddress")], [["ana@example.org"]])

    def test_join_split_and_constant(self):
        self.take("id,no,street,aka\n1,12,Main Street,Ann; Anna ;\n2,,Side Street,\n",
                  self.persona(addressLine={"columns": ["no", "street"], "join": " "},
                               alias={"column": "aka", "split": ";"}, nationality={"constant": "Italy"}))
        first, second = sorted(self.entities("Persona"), key=lambda e: e["keys"])
        self.assertEqual(self.values(first, "addressLine"), ["12 Main Street"])
        self.assertEqual(self.values(second, "addressLine"), ["Side Street"])
        self.assertEqual(self.values(first, "alias"), ["Ann", "Anna"])
        self.assertEqual(self.values(second, "alias"), [])
        self.assertEqual(first["properties"]["nationality"][0]["raw"], "Italy")
        self.assertEqual(self.values(first, "nationality"), self.values(second, "nationality"))

    def test_formats_of_dates(self):
        kinds = {"a": ("05.03.1990", "dd.MM.yyyy"), "b": ("19900305", "yyyyMMdd"), "c": ("1990-03-05", "ISO"),
                 "d": ("636595200", "unix")}
        for name, (cell, form) in kinds.items():
            self.take(f"id,born\n{name},{cell}\n", self.persona(birthDate={"column": "born", "format": form}), name=name)
        for entity in self.entities("Persona"):
            self.assertEqual(self.values(entity, "birthDate")[0][:10], "1990-03-05", entity["keys"])

    def test_a_date_that_does_not_fit_its_format_is_said_with_its_place(self):
        report = self.take("id,born\n1,1990-03-05\n",
                           self.persona(birthDate={"column": "born", "format": "dd.MM.yyyy"}))
        issue = report["files"][0]["issues"][0]
        self.assertEqual((issue["kind"], issue["where"]), ("warning", "line 2, column born"))

    def test_an_empty_key_makes_no_entity_and_a_missing_end_no_link(self):
        self.take("id,ip\n1,192.0.2.1\n,192.0.2.2\n3,\n",
                  {**self.persona(), "i": {"type": "IpAddress", "properties": {"address": {"column": "ip"}}}},
                  [{"type": "loggedInFrom", "from": "p", "to": "i"}])
        self.assertEqual(sorted(e["keys"][0] for e in self.entities("Persona")), ["1", "3"])
        self.assertEqual(len(self.entities("IpAddress")), 2)
        self.assertEqual(len(self.ok("links", self.case, "--type", "loggedInFrom")["links"]), 1)

    def test_unknown_names_are_refused_with_those_that_are_near(self):
        for entities, links, words in (
                (self.persona(birthDat={"column": "id"}), [], ["birthDat", "birthDate"]),
                ({"p": {"type": "Persoona", "keys": ["id"]}}, [], ["Persoona", "Persona"]),
                (self.persona(), [{"type": "usesEmial", "from": "p", "to": "p"}], ["usesEmial", "usesEmail"]),
                (self.persona(), [{"type": "vouchesFor", "from": "p", "to": "q"}], ["q"]),
                (self.persona(name={"column": "nmae"}), [], ["nmae", "name"])):
            report = self.take("id,name\n1,Ana\n", entities, links, status=5)
            text = report["files"][0]["issues"][0]["text"]
            for word in words:
                self.assertIn(word, text)

    def test_refused_handles_of_one_service_do_not_become_one_account(self):
        self.take("id,site,user\n1,github,not a handle!\n2,github,also not one!\n3,github,\n",
                  {**self.persona(), "a": {"type": "PlatformAccount", "properties": {
                      "service": {"column": "site"}, "handle": {"column": "user"}}}},
                  [{"type": "usesAccount", "from": "p", "to": "a"}])
        links = self.ok("links", self.case, "--type", "usesAccount")["links"]
        self.assertEqual(len({link["to"] for link in links}), len(links))
        self.assertNotIn(["github"], [e["keys"] for e in self.entities("PlatformAccount")])

    def test_equal_payments_of_one_table_are_as_many_payments(self):
        entities = {**self.persona(), "w": {"type": "PaymentAccount", "properties": {
            "provider": {"constant": "Wise"}, "accountId": {"column": "to"}}}}
        links = [{"type": "paidTo", "from": "p", "to": "w", "properties": {
            "amount": {"column": "sum"}, "currency": {"constant": "USD"}, "at": {"column": "day"}}}]
        rows = "id,to,sum,day\n" + 3 * "1,acc-77,500,2024-03-05\n"
        self.assertEqual(self.take(rows, entities, links, name="a")["added"]["links"], 3)
        self.assertEqual(self.take(rows, entities, links, name="a")["added"]["links"], 0)
        self.assertEqual(self.take(rows + "2,acc-77,9,2024-03-06\n", entities, links, name="b")["added"]["links"], 1)
        self.assertEqual(len(self.ok("links", self.case, "--type", "paidTo")["links"]), 4)
        self.assertTrue(self.ok("verify", self.case)["ok"])


if __name__ == "__main__":
    unittest.main()
