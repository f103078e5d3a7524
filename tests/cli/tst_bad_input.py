#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad files in a batch: one sentence each, status 5, the rest is in, and the case is unharmed."""
import io
import json
import os
import struct
import unittest
import zipfile
import zlib

from command_line import CommandLineTest
from tst_intake import MAPPING, PEOPLE, mail, picture

WORD = ('<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>")


def docx(text="Hello", media=()):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", WORD % text)
        for name, content in media:
            archive.writestr(f"word/media/{name}", content)
    return stream.getvalue()


def huge_png():
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head
            + struct.pack(">I", zlib.crc32(b"IHDR" + head)) + b"\0\0\0\0IDAT" + struct.pack(">I", zlib.crc32(b"IDAT")))


class BadInput(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.write("in/people.csv", PEOPLE)
        self.write("in/people.json", json.dumps(MAPPING))
        self.new()

    def file(self, report, name):
        return next(f for f in report["files"] if f["path"].endswith(name))

    def bring_in(self, status=5):
        report = self.ok("import", self.case, self.dir / "in", status=status)
        self.assertIsNotNone(self.file(report, "people.csv")["evidenceId"])
        self.assertEqual(self.ok("info", self.case)["entities"]["Persona"], 2)
        self.assertTrue(self.ok("verify", self.case)["ok"])
        return report

    def assert_sentence(self, issue):
        self.assertRegex(issue["text"], r"^\S.*[.?]$")
        self.assertNotIn("\n", issue["text"])

    def assert_refused(self, name, content, *words):
        self.write(f"in/{name}", content)
        file = self.file(self.bring_in(), name)
        self.assertIsNone(file["evidenceId"])
        refusals = [issue for issue in file["issues"] if issue["kind"] == "refused"]
        self.assertEqual(len(refusals), 1, file)
        self.assert_sentence(refusals[0])
        for word in words:
            self.assertIn(word, refusals[0]["text"] + refusals[0]["where"])

    def assert_taken(self, name, content, *words):
        """In, less something, and said to be so."""
        self.write(f"in/{name}", content)
        file = self.file(self.bring_in(status=0), name)
        self.assertIsNotNone(file["evidenceId"])
        self.assertTrue(file["issues"], file)
        for issue in file["issues"]:
            self.assert_sentence(issue)
        for word in words:
            self.assertIn(word, " ".join(i["where"] + " " + i["text"] for i in file["issues"]))

    def test_an_empty_file(self):
        self.assert_refused("empty.pdf", b"", "empty", "Ask")

    def test_a_table_without_a_mapping(self):
        self.assert_refused("alone.csv", "a,b\n1,2\n", "mapping", "--map")

    def test_a_mapping_that_names_a_column_the_file_lacks(self):
        mapping = {"entities": {"p": {"type": "Persona", "keys": ["nomber"], "properties": {}}}}
        self.write("in/wrong.json", json.dumps(mapping))
        self.assert_refused("wrong.csv", "number,name\n1,Ana\n", "nomber", "number")

    def test_a_mapping_with_an_unknown_property(self):
        mapping = {"entities": {"p": {"type": "Persona", "keys": ["n"], "properties": {"givenNam": {"column": "n"}}}}}
        self.write("in/wrong.json", json.dumps(mapping))
        self.assert_refused("wrong.csv", "n\n1\n", "givenNam", "givenName", "wrong.json")

    def test_a_truncated_pdf(self):
        self.assert_refused("cut.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendob", "PDF")

    def test_a_truncated_docx(self):
        whole = docx("x" * 5_000)
        self.assert_refused("cut.docx", whole[:len(whole) // 2], "damaged", "Ask")

    def test_a_truncated_picture(self):
        self.assert_refused("cut.png", picture(64, 64)[:200], "picture")

    def test_a_picture_that_claims_to_be_huge(self):
        self.assert_refused("huge.png", huge_png(), "60000")

    def test_a_zip_bomb_in_a_docx(self):
        self.assert_refused("bomb.docx", docx("0" * 300_000_000), "unpacks", "Ask")

    def test_deep_json(self):
        self.assert_taken("deep.json", "[" * 200_000 + "]" * 200_000, "nested")

    def test_a_program(self):
        self.assert_refused("cv.pdf.exe", b"MZ\x90\0\x03\0\0\0" + bytes(range(256)) * 4, "not read")

    def test_a_picture_that_is_called_a_table(self):
        self.write("in/photo.csv", picture())
        file = self.file(self.bring_in(status=0), "photo.csv")
        self.assertEqual(file["format"], "png")

    def test_a_mail_that_breaks_off(self):
        whole = mail("ana@example.com", "me.png", picture())
        self.write("in/cut.eml", whole[:whole.index("image/png") + 60])
        file = self.file(self.bring_in(status=0), "cut.eml")
        self.assertEqual(file["format"], "eml")

    def test_a_table_in_the_encoding_of_old_programs(self):
        self.write("in/old.json", json.dumps(MAPPING))
        self.write("in/old.csv", "id,name,email\nP-103,José Núñez,jose@example.org\n".encode("cp1252"))
        report = self.ok("import", self.case, self.dir / "in")
        self.assertIsNotNone(self.file(report, "old.csv")["evidenceId"])
        names = [e["label"] for e in self.ok("entities", self.case, "--type", "Persona")["entities"]]
        self.assertIn("José Núñez", names)

    def test_a_table_that_is_no_text_of_any_encoding(self):
        self.write("in/broken.json", json.dumps(MAPPING))
        self.assert_taken("broken.csv", b"id,name,email\nP-101,Ana \xff\xfe Rossi,nobody\n", "line 2")

    def test_a_file_that_is_not_there(self):
        report = self.ok("import", self.case, self.dir / "in", self.dir / "nowhere.pdf", status=5)
        self.assert_sentence(self.file(report, "nowhere.pdf")["issues"][0])
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_a_file_far_larger_than_memory_is_refused_and_never_read(self):
        image = self.write("in/disk.img", b"")
        os.truncate(image, 1 << 40)  # takes no room on the disk
        file = self.file(self.bring_in(), "disk.img")
        self.assertIsNone(file["evidenceId"])
        self.assertRegex(file["issues"][0]["text"], "at most")

    def test_a_link_is_named_and_not_followed(self):
        self.write("elsewhere/secret.txt", "write to hidden@example.org")
        os.symlink(self.dir / "elsewhere" / "secret.txt", self.dir / "in" / "link.txt")
        os.symlink(self.dir / "elsewhere", self.dir / "in" / "folder")
        os.symlink("/nowhere", self.dir / "in" / "dangling")
        report = self.bring_in(status=0)
        for name in ("link.txt", "folder", "dangling"):
            file = self.file(report, "in/" + name)
            self.assertIsNone(file["evidenceId"])
            self.assertEqual([i["kind"] for i in file["issues"]], ["warning"])
            self.assertIn("not followed", file["issues"][0]["text"])
        self.assertEqual(self.ok("search", self.case, "hidden@example.org")["hits"], [])

    def test_a_pipe_is_refused_and_not_waited_for(self):
        os.mkfifo(self.dir / "in" / "pipe")
        file = self.file(self.bring_in(), "in/pipe")
        self.assertEqual([i["kind"] for i in file["issues"]], ["refused"])

    @unittest.skipIf(os.geteuid() == 0, "The administrator may read every file.")
    def test_a_file_that_may_not_be_read_is_refused(self):
        self.write("in/closed.txt", "x").chmod(0)
        (self.dir / "in" / "folder").mkdir(mode=0)
        report = self.bring_in()
        for name in ("closed.txt", "folder"):
            self.assertEqual(self.file(report, name)["issues"][0]["kind"], "refused")


class Inside(CommandLineTest):
    """Files inside of files."""

    def test_every_mail_of_a_mailbox_is_an_exhibit(self):
        box = "".join(f"From x@example.org Tue Mar  5 1{n}:00:00 2024\nFrom: a{n}@example.org\nSubject: {n}\n"
                      f"Message-ID: <{n}@example.org>\n\nWrite to b{n}@example.com\n\n" for n in range(1, 4))
        path = self.write("box.mbox", box)
        self.new()
        report = self.ok("import", self.case, path)
        self.assertEqual([f["path"].removeprefix(str(path)) for f in report["files"]],
                         ["", "/message 1.eml", "/message 2.eml", "/message 3.eml"])
        self.assertEqual(self.ok("info", self.case)["entities"]["Message"], 3)
        third = self.ok("entities", self.case, "--type", "EmailAddress", "--query", "b3@example.com")["entities"]
        self.assertEqual(third[0]["properties"]["address"][0]["evidence"], [report["files"][3]["evidenceId"]])
        self.assertEqual(self.ok("import", self.case, path)["added"]["evidence"], 0)

    def test_a_picture_in_a_word_document_is_an_exhibit(self):
        path = self.write("cv.docx", docx("Hello", [("image1.png", picture()), ("image2.emf", b"drawing")]))
        self.new()
        report = self.ok("import", self.case, path)
        self.assertEqual([f["path"].removeprefix(str(path)) for f in report["files"]], ["", "/image1.png"])
        image = self.ok("entities", self.case, "--type", "Image")["entities"][0]
        self.assertIn("dHash", image["properties"])
        self.assertIn("pHash", image["properties"])
        self.assertEqual([x["type"] for x in self.ok("links", self.case, "--entity", image["id"])["links"]],
                         ["derivedFrom"])

    def test_one_photo_in_the_resumes_of_two_personas_shows_them_both(self):
        self.write("people.json", json.dumps(MAPPING))
        text = "%s &lt;%s&gt;</w:t></w:r></w:p><w:p><w:r><w:t>EDUCATION</w:t></w:r></w:p><w:p><w:r><w:t>SKILLS"
        photo = picture(128, 128)
        paths = [self.write("people.csv", PEOPLE),
                 self.write("a.docx", docx(text % ("Ana Rossi", "ana@example.com"), [("image1.png", photo)])),
                 self.write("b.docx", docx(text % ("Ken Sato", "ken@example.org"), [("image7.png", photo)]))]
        self.new()
        for path in paths:
            self.ok("import", self.case, path)
        links = self.ok("links", self.case, "--type", "depicts")["links"]
        self.assertEqual((len({x["from"] for x in links}), len({x["to"] for x in links})), (1, 2))

    def test_attachments_of_attached_mails_are_exhibits_down_to_a_depth(self):
        inner = mail("ana@example.com", "cv.docx", docx("Call +44 20 7946 0018"))
        for depth in range(2):
            inner = (f"From: b{depth}@example.com\nSubject: level {depth}\nMIME-Version: 1.0\n"
                     f'Content-Type: multipart/mixed; boundary="c{depth}"\n\n--c{depth}\nContent-Type: message/rfc822\n'
                     f"\n{inner}\n--c{depth}--\n")
        self.new()
        report = self.ok("import", self.case, self.write("a.eml", inner))
        self.assertEqual(len(report["files"]), 4)
        self.assertTrue(all(f["evidenceId"] for f in report["files"]))
        self.assertEqual(self.ok("info", self.case)["links"]["derivedFrom"], 3)

    def test_attachments_below_the_depth_are_said_to_be_left_out(self):
        inner = "From: z@example.com\nSubject: deepest\n\nHello\n"
        for depth in range(8):
            inner = (f"From: b{depth}@example.com\nSubject: level {depth}\nMIME-Version: 1.0\n"
                     f'Content-Type: multipart/mixed; boundary="c{depth}"\n\n--c{depth}\nContent-Type: message/rfc822\n'
                     f"\n{inner}\n--c{depth}--\n")
        self.new()
        report = self.ok("import", self.case, self.write("a.eml", inner))
        texts = [i["text"] for f in report["files"] for i in f["issues"]]
        self.assertTrue([t for t in texts if "attachments deep" in t], texts)


if __name__ == "__main__":
    unittest.main()
