#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of files: through the real reader, into the real case file, in whatever order they come."""
import base64
import json
import struct
import unittest
import zlib

from command_line import CommandLineTest

MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"],
                              "properties": {"name": {"column": "name"}, "email": {"column": "email"}}}}}
PEOPLE = "id,name,email\nP-101,Ana Rossi,ana@example.com\nP-102,Ken Sato,ken@example.org\n"
RESUME = """Ana Rossi
Backend Engineer
E-mail: ana@example.com, +44 20 7946 0018

WORK
2019-2022  Backend Engineer, Harbour Works
2022-2024  Engineer, Tin Lizard

EDUCATION
2015  Somewhere

REFERENCES
Ken Sato, ken@example.org
"""


def picture(width=32, height=32):
    """A PNG with some structure in it."""
    rows = b"".join(b"\0" + bytes((x * y * 7 + 13 * x) % 256 for x in range(width)) for y in range(height))
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def mail(sender, attachment_name, attachment):
    encoded = base64.encodebytes(attachment).decode()
    return (f"From: Ana Rossi <{sender}>\nTo: people@example.net\nSubject: My photo\nMessage-ID: <1@example.com>\n"
            "Date: Tue, 05 Mar 2024 12:30:00 +0900\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="cut"\n\n--cut\nContent-Type: text/plain\n\n'
            "Pay to 0x52908400098527886E0F7030069857D2E4169EE7 please.\n--cut\n"
            f'Content-Type: image/png\nContent-Disposition: attachment; filename="{attachment_name}"\n'
            f"Content-Transfer-Encoding: base64\n\n{encoded}--cut--\n")


class Intake(CommandLineTest):
    def counts(self):
        info = self.ok("info", self.case)
        return info["entities"], info["links"]

    def files(self):
        self.write("tables/people.json", json.dumps(MAPPING))
        self.write("tables/people.csv", PEOPLE)
        self.write("documents/ana.txt", RESUME)
        self.write("documents/photo.eml", mail("ana@example.com", "../../me.png", picture()))
        self.write("documents/P-102_profile.png", picture(40, 24))

    def test_it_makes_no_difference_whether_tables_or_documents_come_first(self):
        self.files()
        self.new()
        self.ok("import", self.case, self.dir / "tables", self.dir / "documents")
        together = self.counts()
        self.assertEqual(together[0]["Persona"], 2)
        self.assertEqual(together[1]["usesDocument"], 1)
        self.assertEqual(together[1]["vouchesFor"], 1)
        self.assertEqual(together[1]["listsEmployer"], 2)
        self.ok("new", self.case, "--force")
        self.ok("import", self.case, self.dir / "tables")
        self.ok("import", self.case, self.dir / "documents")
        self.assertEqual(self.counts(), together)
        self.ok("new", self.case, "--force")
        self.ok("import", self.case, self.dir / "documents" / "ana.txt", self.dir / "documents" / "P-102_profile.png")
        self.assertEqual(self.counts()[0]["Persona"], 1)
        self.ok("import", self.case, self.dir / "tables")
        self.ok("import", self.case, self.dir / "documents")
        entities, links = self.counts()
        self.assertEqual(entities, together[0])
        self.assertEqual({k: n for k, n in links.items() if k not in ("mentions", "vouchesFor")},
                         {k: n for k, n in together[1].items() if k not in ("mentions", "vouchesFor")})

    def test_an_attachment_is_an_exhibit_of_its_own_and_shows_its_sender(self):
        self.files()
        self.new()
        report = self.ok("import", self.case, self.dir / "tables", self.dir / "documents")
        paths = [f["path"] for f in report["files"]]
        self.assertIn(str(self.dir / "documents" / "photo.eml" / "me.png"), paths)
        self.assertFalse([p for p in paths if ".." in p])
        shown = {link["to"] for link in self.ok("links", self.case, "--type", "depicts")["links"]}
        personas = {e["id"]: e["keys"] for e in self.ok("entities", self.case, "--type", "Persona")["entities"]}
        self.assertEqual(sorted(personas[i] for i in shown), [["P-101"], ["P-102"]])

    def test_a_mail_that_mentions_a_wallet_does_not_make_it_anyones(self):
        self.files()
        self.new()
        self.ok("import", self.case, self.dir / "tables", self.dir / "documents")
        links = self.ok("links", self.case, "--entity", "key:0x52908400098527886E0F7030069857D2E4169EE7")["links"]
        self.assertEqual([link["type"] for link in links], ["mentions"])

    def test_a_broken_mapping_is_said_to_be_so_and_is_no_exhibit(self):
        self.files()
        self.write("tables/more.json", '{\n"entities": {\n')
        self.write("tables/more.csv", "id\nP-103\n")
        self.new()
        report = self.ok("import", self.case, self.dir / "tables", status=5)
        self.assertEqual([f["path"].rsplit("/", 1)[1] for f in report["files"]], ["more.csv", "people.csv"])
        self.assertIn("line 3", report["files"][0]["issues"][0]["text"])
        self.assertEqual(self.counts()[0]["Persona"], 2)


if __name__ == "__main__":
    unittest.main()
