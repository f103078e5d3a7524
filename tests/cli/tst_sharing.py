#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies for others: made here and opened with age and sqlcipher alone, the other way round, and merged back."""
import json
import os
import pty
import shutil
import signal
import subprocess
import time
import unittest
import zipfile

from command_line import BIN, CommandLineTest, SCHEMAS, faults

MAPPING = {"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {
    "name": {"column": "name"}, "email": {"column": "email"}}}}}
PEOPLE = "id,name,email\nP-1,Ana Lopez,crew@example.com\nP-2,Ken Sato,crew@example.com\nP-3,Lea Wolf,lea@example.net\n"
VICTIMS = {"entities": {"p": {"type": "Persona", "keys": ["id"]},
                        "v": {"type": "Victim", "keys": ["victim"], "properties": {"name": {"column": "real"}}}},
           "links": [{"type": "impersonates", "from": "p", "to": "v"}]}
STOLEN = "id,victim,real\nP-1,V-1,Harriet Quillfeather\n"
PARTS = ["README.txt", "checkpoint.note", "key.age", "case.db"]


def have(*programs):
    missing = [name for name in programs if not shutil.which(name)]
    return unittest.skipIf(missing, f"not installed: {missing}")


class Sharing(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.new()
        self.write("people.json", json.dumps(MAPPING))
        self.ok("import", self.case, self.write("people.csv", PEOPLE), "--grade", "B2")
        self.share = self.dir / "harbour.caseshare"
        self.shared_passphrase = self.write("shared.txt", "paper boats at noon\n")

    def as_somebody(self, who, *words, status=0, json_answer=True):
        """A command in another investigator's profile on this machine."""
        command = [BIN / "twelvefold-cli", *words, "--passphrase-file", self.key, "--profile", self.dir / who]
        done = subprocess.run([str(w) for w in command] + (["--json"] if json_answer else []), capture_output=True,
                              text=True, timeout=120)
        self.assertEqual(done.returncode, status, f"{words}: {done.stderr}{done.stdout}")
        if not json_answer:
            return done
        answer = json.loads(done.stdout)
        schema = "error" if status not in (0, 1) else words[0]
        self.assertEqual(faults(answer, json.loads((SCHEMAS / f"{schema}.schema.json").read_text())), [], words)
        return answer

    def make_identity(self, who, name):
        secret = self.write(f"{who}-secret.txt", f"{who} keeps this\n")
        made = self.as_somebody(who, "identity", "new", "--name", name, "--identity-passphrase-file", secret)
        card = self.dir / f"{who}.card"
        self.as_somebody(who, "identity", "export", card)
        return made, card, secret

    def share_by_passphrase(self, *more):
        return self.ok("share", self.case, "--share-passphrase-file", self.shared_passphrase, "--out", self.share, *more)

    def theirs(self, *words, **options):
        """A command of somebody who never saw the whole case."""
        return self.as_somebody("somebody", *words, **options)

    def take_in(self, name="theirs.12f", share=None):
        path = self.dir / name
        self.theirs("merge", path, share or self.share, "--share-passphrase-file", self.shared_passphrase)
        return path

    def repack(self, name, **changed):
        """The same package with other parts, as zip -0 would write it."""
        path = self.dir / name
        with zipfile.ZipFile(self.share) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
            for part in PARTS:
                new.writestr(part, changed.get(part.replace(".", "_"), old.read(part)))
        return path

    def age_identity(self):
        file = self.dir / "me.txt"
        subprocess.run(["age-keygen", "-o", str(file)], check=True, capture_output=True)
        recipient = next(line.split()[-1] for line in file.read_text().splitlines() if "public key" in line)
        return file, recipient

    def in_sqlcipher(self, database, digits, sql):
        script = f"PRAGMA key = \"x'{digits}'\";\n{sql}\n"
        done = subprocess.run(["sqlcipher", "-batch", str(database)], input=script, capture_output=True, text=True, timeout=60)
        return done.stdout.split("ok\n", 1)[-1], done.stderr

    # With other programs

    @have("age", "age-keygen", "sqlcipher")
    def test_a_share_opens_with_age_and_sqlcipher_alone(self):
        file, recipient = self.age_identity()
        answer = self.ok("share", self.case, "--to", recipient, "--out", self.share)
        self.assertEqual(answer["recipients"], [recipient])
        self.assertEqual(self.share.stat().st_mode & 0o777, 0o600)
        with zipfile.ZipFile(self.share) as package:
            self.assertEqual(sorted(package.namelist()), sorted(PARTS))
            self.assertTrue(all(i.compress_type == zipfile.ZIP_STORED for i in package.infolist()))
            package.extractall(self.dir / "open")
        digits = subprocess.run(["age", "-d", "-i", str(file), str(self.dir / "open/key.age")], capture_output=True,
                                text=True, check=True).stdout.strip()
        self.assertRegex(digits, "^[0-9a-f]{64}$")
        keys, said = self.in_sqlcipher(self.dir / "open/case.db", digits,
                                       "SELECT key FROM entity WHERE type = 'Persona' ORDER BY key; PRAGMA integrity_check;")
        self.assertEqual((keys.split(), said), (["P-1", "P-2", "P-3", "ok"], ""))
        note = (self.dir / "open/checkpoint.note").read_text().splitlines()
        self.assertEqual(note[0], "twelvefold/case/" + self.ok("info", self.case)["id"])
        self.assertEqual(int(note[1]), answer["entries"])

    @have("sqlcipher")
    def test_nothing_of_the_case_stands_outside_its_encrypted_part(self):
        self.share_by_passphrase()
        content = self.share.read_bytes()
        for word in b"Harbour", b"Lea Wolf", b"people.csv", b"SQLite format 3", b"paper boats":
            self.assertNotIn(word, content)

    @have("age")
    def test_a_passphrase_share_opens_with_age(self):
        self.share_by_passphrase()
        with zipfile.ZipFile(self.share) as package:
            package.extractall(self.dir / "open")
        # age reads passphrases from a terminal only.
        child, terminal = pty.fork()
        if child == 0:
            os.execvp("age", ["age", "-d", "-o", str(self.dir / "digits.txt"), str(self.dir / "open/key.age")])
        asked = b""
        while b":" not in asked:
            asked += os.read(terminal, 1024)
        os.write(terminal, b"paper boats at noon\n")
        try:
            while os.read(terminal, 1024):
                pass
        except OSError:
            pass  # the terminal goes with the program
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertRegex((self.dir / "digits.txt").read_text(), "^[0-9a-f]{64}\n$")

    @have("age", "age-keygen")
    def test_a_key_that_age_encrypted_opens_here(self):
        file, recipient = self.age_identity()
        self.ok("share", self.case, "--to", recipient, "--out", self.share)
        with zipfile.ZipFile(self.share) as package:
            package.extractall(self.dir / "open")
        other = self.dir / "other.txt"
        subprocess.run(["age-keygen", "-o", str(other)], check=True, capture_output=True)
        digits = subprocess.run(["age", "-d", "-i", str(file), str(self.dir / "open/key.age")], capture_output=True, check=True)
        public = next(line.split()[-1] for line in other.read_text().splitlines() if "public key" in line)
        sealed = subprocess.run(["age", "-r", public], input=digits.stdout, capture_output=True, check=True).stdout
        handed_on = self.repack("handed-on.caseshare", key_age=sealed)
        self.fails(3, "wrong-key", "merge", self.dir / "new.12f", handed_on, "--age-identity", file)
        self.ok("merge", self.dir / "new.12f", handed_on, "--age-identity", other)
        self.assertEqual(self.ok("entities", self.dir / "new.12f"), self.ok("entities", self.case))

    @have("age-keygen", "sqlcipher", "age")
    def test_a_copy_with_other_tables_is_refused(self):
        file, recipient = self.age_identity()
        self.ok("share", self.case, "--to", recipient, "--out", self.share)
        with zipfile.ZipFile(self.share) as package:
            package.extractall(self.dir / "open")
        digits = subprocess.run(["age", "-d", "-i", str(file), str(self.dir / "open/key.age")], capture_output=True,
                                text=True, check=True).stdout.strip()
        good = (self.dir / "open/case.db").read_bytes()
        for sql in ("CREATE VIEW extra AS SELECT 1;", "CREATE TABLE extra(a);", "CREATE INDEX extra ON entry(text);",
                    "CREATE TRIGGER extra AFTER INSERT ON op BEGIN SELECT 1; END;",
                    "DROP TABLE signature; CREATE VIEW signature AS SELECT 1;"):
            (self.dir / "open/case.db").write_bytes(good)
            _, said = self.in_sqlcipher(self.dir / "open/case.db", digits, sql)
            self.assertEqual(said, "")
            forged = self.repack("forged.caseshare", case_db=(self.dir / "open/case.db").read_bytes())
            self.fails(5, "bad-input", "merge", self.case, forged, "--age-identity", file)
        self.assertTrue(self.ok("verify", self.case)["ok"])

    # Two investigators

    def test_two_copies_that_went_apart_come_together(self):
        _, ana_card, ana_secret = self.make_identity("profile", "Ana Rossi")
        ken, ken_card, ken_secret = self.make_identity("ken", "Ken Watanabe")
        self.ok("identity", "import", ken_card)
        self.as_somebody("ken", "identity", "import", ana_card)
        self.ok("judge", self.case, "key:P-1", "key:P-2", "different", "--why", "Met both of them")

        words = ("share", self.case, "--to", "Ken Watanabe", "--out", self.share, "--identity-passphrase-file", ana_secret)
        done = self.run_cli(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("not verified", done.stderr)
        theirs = self.dir / "kens.12f"
        took = self.as_somebody("ken", "merge", theirs, self.share, "--identity-passphrase-file", ken_secret, json_answer=False)
        self.assertIn("Ana Rossi", took.stdout)
        self.assertEqual(self.as_somebody("ken", "entities", theirs), self.ok("entities", self.case))

        # Both turn against the same judgement, each in their own way; each adds something.
        self.ok("undo", self.case)
        self.as_somebody("ken", "undo", theirs)
        self.as_somebody("ken", "redo", theirs)
        self.write("more.json", json.dumps(MAPPING))
        more = self.write("more.csv", "id,name,email\nP-4,Mia Stone,mia@example.org\n")
        self.as_somebody("ken", "import", theirs, more)
        self.ok("identity", "verify", "Ken Watanabe", ken["fingerprint"])
        back = self.dir / "back.caseshare"
        self.as_somebody("ken", "share", theirs, "--to", "Ana Rossi", "--out", back, "--identity-passphrase-file", ken_secret)

        planned = self.ok("merge", self.case, back, "--identity-passphrase-file", ana_secret, "--dry-run")
        before = self.ok("info", self.case)
        merged = self.ok("merge", self.case, back, "--identity-passphrase-file", ana_secret)
        self.assertEqual(planned, merged)
        self.assertEqual(before["ledgerEntries"] + merged["added"]["entries"] + 1, self.ok("info", self.case)["ledgerEntries"])
        self.assertEqual([c["property"] for c in merged["conflicts"]], ["judgement"])
        self.assertEqual(sorted(v["value"] for v in merged["conflicts"][0]["values"]), ["", "different: Met both of them"])
        again = self.run_cli("merge", self.case, back, "--identity-passphrase-file", ana_secret)
        self.assertIn("0 entries", again.stdout)
        self.assertIn("“Ken Watanabe”, who is verified", again.stdout)

        # Ana settles it by taking the merge back and putting it in again, and sends that.
        self.ok("undo", self.case)
        self.ok("redo", self.case)
        self.ok("share", self.case, "--to", "Ken Watanabe", "--out", self.share, "--force")
        settled = self.as_somebody("ken", "merge", theirs, self.share, "--identity-passphrase-file", ken_secret)
        self.assertEqual(settled["conflicts"], [])
        for answer in self.ok("verify", self.case), self.as_somebody("ken", "verify", theirs):
            self.assertEqual([c for c in answer["checks"] if not c["ok"]], [])
        for listing in "entities", "links":
            self.assertEqual(self.as_somebody("ken", listing, theirs), self.ok(listing, self.case))

    def test_an_untouched_copy_brings_nothing(self):
        self.share_by_passphrase()
        entries = self.ok("info", self.case)["ledgerEntries"]
        merged = self.ok("merge", self.case, self.share, "--share-passphrase-file", self.shared_passphrase)
        self.assertEqual(merged["added"], {"entries": 0, "operations": 0})
        self.assertEqual(merged["unchanged"], entries - 1)  # all but the entry that says that it was shared
        self.assertEqual(self.ok("info", self.case)["ledgerEntries"], entries)

    # A part

    def test_a_part_holds_what_was_chosen_and_still_proves_itself(self):
        answer = self.share_by_passphrase("--entities", "key:P-1", "key:P-2", "--redact", "originals")
        path = self.take_in()
        entities = self.theirs("entities", path)["entities"]
        self.assertEqual(sorted(e["label"] for e in entities), ["Ana Lopez", "Ken Sato", "crew@example.com"])
        self.assertEqual(len(entities), answer["entities"])
        self.assertEqual(self.theirs("search", path, "Wolf")["hits"], [])
        verified = self.theirs("verify", path)
        self.assertTrue(verified["ok"])
        self.assertIn("made without", next(c["detail"] for c in verified["checks"] if c["name"] == "chain"))
        # The whole, later, completes it.
        self.share_by_passphrase("--force")
        self.theirs("merge", path, self.share, "--share-passphrase-file", self.shared_passphrase)
        self.assertEqual(self.theirs("entities", path), self.ok("entities", self.case))
        self.assertTrue(self.theirs("verify", path)["ok"])
        self.assertNotEqual(self.theirs("search", path, "Wolf")["hits"], [])

    def test_victims_are_left_out_with_every_exhibit_that_shows_them(self):
        self.write("stolen.json", json.dumps(VICTIMS))
        self.ok("import", self.case, self.write("stolen.csv", STOLEN))
        self.share_by_passphrase("--redact", "victims")
        path = self.take_in()
        self.assertEqual(self.theirs("entities", path, "--type", "Victim")["entities"], [])
        self.assertEqual(len(self.theirs("entities", path, "--type", "Persona")["entities"]), 3)
        self.assertEqual(self.theirs("search", path, "Quillfeather")["hits"], [])
        self.assertTrue(self.theirs("verify", path)["ok"])
        # The part comes back to the whole case without a loss there.
        merged = self.ok("merge", self.case, self.share, "--share-passphrase-file", self.shared_passphrase)
        self.assertEqual(merged["added"]["entries"], 1)
        self.assertTrue(self.ok("verify", self.case)["ok"])
        self.assertEqual(len(self.ok("entities", self.case, "--type", "Victim")["entities"]), 1)

    def test_originals_are_left_out_and_completed_later(self):
        def blobs():
            return next(c for c in self.theirs("verify", path)["checks"] if c["name"] == "blobs")

        self.share_by_passphrase("--redact", "originals")
        path = self.take_in()
        self.assertEqual(self.theirs("entities", path), self.ok("entities", self.case))
        self.assertEqual((blobs()["ok"], "without 1 originals" in blobs()["detail"]), (True, True))
        self.share_by_passphrase("--force")
        self.theirs("merge", path, self.share, "--share-passphrase-file", self.shared_passphrase)
        self.assertEqual((blobs()["ok"], "without" in blobs()["detail"]), (True, False))

    # What is refused

    def test_who_has_another_key_gets_status_3(self):
        _, _, secret = self.make_identity("profile", "Ana Rossi")
        _, ken_card, _ = self.make_identity("ken", "Ken Watanabe")
        self.ok("identity", "import", ken_card)
        self.ok("share", self.case, "--to", "Ken Watanabe", "--out", self.share)
        self.fails(3, "wrong-key", "merge", self.case, self.share, "--identity-passphrase-file", secret)
        self.fails(3, "wrong-key", "merge", self.case, self.share, "--identity-passphrase-file", self.write("no.txt", "no\n"))
        self.share_by_passphrase("--force")
        self.fails(3, "wrong-key", "merge", self.case, self.share, "--share-passphrase-file", self.write("no.txt", "no\n"))
        self.fails(3, "wrong-key", "merge", self.dir / "new.12f", self.share, "--share-passphrase-file", self.dir / "no.txt")
        self.assertFalse((self.dir / "new.12f").exists())

    def test_what_is_no_share_gets_status_4(self):
        for content in b"", b"PK\x03\x04", os.urandom(5000), b"PK\x05\x06" + bytes(18):
            bad = self.write("bad.caseshare", content)
            self.fails(4, "not-a-case", "merge", self.case, bad)
        with zipfile.ZipFile(self.dir / "zip.caseshare", "w") as package:
            package.writestr("README.txt", "hello")
        self.fails(4, "not-a-case", "merge", self.case, self.dir / "zip.caseshare")
        self.share_by_passphrase()
        self.write("longer.caseshare", self.share.read_bytes() + b"\0")
        self.fails(4, "not-a-case", "merge", self.case, self.dir / "longer.caseshare")
        self.fails(5, "not-found", "merge", self.case, self.dir / "none.caseshare")

    def test_a_changed_byte_anywhere_is_refused(self):
        self.ok("share", self.case, "--to", self.age_identity()[1], "--out", self.share)
        good = self.share.read_bytes()
        positions = {*range(0, 60, 7), *range(60, len(good), len(good) // 25), *range(len(good) - 22 - 230, len(good), 11)}
        entries = self.ok("info", self.case)["ledgerEntries"]
        for position in sorted(positions):
            changed = bytearray(good)
            changed[position] ^= 0x10
            bad = self.write("bad.caseshare", bytes(changed))
            done = self.run_cli("merge", self.case, bad, "--age-identity", self.dir / "me.txt")
            self.assertIn(done.returncode, (3, 4), f"byte {position}: {done.stderr}{done.stdout}")
        self.assertEqual(self.ok("info", self.case)["ledgerEntries"], entries)
        self.assertEqual([p.name for p in self.dir.iterdir() if p.name.startswith(".")], [])

    def test_what_makes_no_sense_is_said(self):
        contact = ("--to", "age1qqqq")
        self.fails(2, "usage", "share", self.case, "--out", self.share)
        self.fails(2, "usage", "share", self.case, *contact, "--out", self.share)
        self.fails(2, "usage", "share", self.case, *contact)
        self.fails(2, "usage", "share", self.case, "--share-passphrase-file", self.key, "--out", self.share, "--redact", "much")
        self.fails(2, "usage", "share", self.case, *contact, "--share-passphrase-file", self.key, "--out", self.share)
        self.fails(5, "not-found", "share", self.case, "--to", "Nobody", "--out", self.share)
        self.fails(5, "not-found", "share", self.case, "--share-passphrase-file", self.key, "--out", self.share,
                   "--entities", "key:P-9")
        self.assertFalse(self.share.exists())
        self.write("harbour.caseshare", "mine")
        self.fails(2, "exists", "share", self.case, "--share-passphrase-file", self.key, "--out", self.share)
        self.assertEqual(self.share.read_text(), "mine")
        self.assertEqual([p.name for p in self.dir.iterdir() if p.name.startswith(".")], [])
        self.fails(2, "usage", "merge", self.case)
        self.share_by_passphrase("--force")
        other = self.dir / "other.12f"
        self.ok("new", other)
        self.fails(5, "bad-input", "merge", other, self.share, "--share-passphrase-file", self.shared_passphrase)

    def test_neither_a_share_nor_a_pack_replaces_a_case(self):
        before = self.case.read_bytes()
        other = self.dir / "other.12f"
        other.write_bytes(before)
        for target in (self.case, other):
            self.fails(2, "usage", "share", self.case, "--share-passphrase-file", self.key, "--out", target, "--force")
            self.fails(2, "usage", "pack", self.case, "--out", target, "--force")
        self.assertEqual(other.read_bytes(), before)
        self.assertTrue(self.ok("verify", self.case)["ok"])

    def test_a_share_is_an_act_in_the_ledger(self):
        self.share_by_passphrase("--redact", "originals")
        entry = self.ok("history", self.case)["entries"][-1]
        self.assertEqual(entry["kind"], "share")
        digest = subprocess.run(["sha256sum", str(self.share)], capture_output=True, text=True, check=True).stdout.split()[0]
        self.assertIn(digest, entry["text"])

    def test_cancelling_leaves_nothing(self):
        rows = "".join(f"Q-{i},Somebody {i},q{i}@example.com\n" for i in range(3000))
        self.write("many.json", json.dumps(MAPPING))
        self.ok("import", self.case, self.write("many.csv", "id,name,email\n" + rows))
        statuses = set()
        for seconds in (0.05, 0.2, 0.4, 0.8):
            self.share.unlink(missing_ok=True)
            before = self.ok("info", self.case)["ledgerEntries"]
            command = [BIN / "twelvefold-cli", "share", self.case, "--share-passphrase-file", self.shared_passphrase, "--out",
                       self.share, "--passphrase-file", self.key, "--profile", self.dir / "profile"]
            running = subprocess.Popen([str(w) for w in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            while not (self.dir / "case.12f.lock").exists() and running.poll() is None:
                time.sleep(0.001)
            time.sleep(seconds)
            running.send_signal(signal.SIGINT)
            running.communicate(timeout=120)
            statuses.add(running.returncode)
            self.assertIn(running.returncode, (0, 7))
            self.assertEqual(self.share.exists(), running.returncode == 0)
            self.assertEqual(self.ok("info", self.case)["ledgerEntries"] - before, 1 if running.returncode == 0 else 0)
            self.assertEqual([p.name for p in self.dir.iterdir() if p.name.startswith(".")], [])
        self.assertIn(7, statuses)


if __name__ == "__main__":
    os.environ.setdefault("TWELVEFOLD_TEST_KDF", "1")
    unittest.main()
