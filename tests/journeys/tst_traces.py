#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real window leaves behind: on the disk, in memory, on the network. Led through window_session, watched from
outside by strace and /proc."""
import os
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import time
import unittest
import zlib
from pathlib import Path

BIN = Path(os.environ["TWELVEFOLD_BIN"])
SESSION = Path(os.environ["TWELVEFOLD_WINDOW_SESSION"])
PASSPHRASE = "quiet-harbour-lantern-mirrors-77"
MARKER = "Zanzibarkeeper"
BLOB = "b10bmarker"  # only inside the bytes of an original
SETTLED = 2.0  # seconds after locking within which nothing may be left


def encodings(text):
    return [text.encode(), text.encode("utf-16-le")]


def one_dot():
    """A PNG of one grey pixel."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b""))


class Traces(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = Path(folder.name)
        for name in ("home", "tmp", "run", "secretcasefolder", "evidence"):
            (self.dir / name).mkdir(mode=0o700)
        self.case = self.dir / "secretcasefolder" / "harbour.12f"
        self.profile = self.dir / "home" / "profile"
        self.environment = {**os.environ, "HOME": str(self.dir / "home"), "TMPDIR": str(self.dir / "tmp"),
                            "XDG_RUNTIME_DIR": str(self.dir / "run"), "QT_QPA_PLATFORM": "offscreen",
                            "XDG_DATA_HOME": str(self.dir / "home/data"), "XDG_CONFIG_HOME": str(self.dir / "home/config"),
                            "XDG_CACHE_HOME": str(self.dir / "home/cache")}
        self.write_evidence()

    def write_evidence(self):
        evidence = self.dir / "evidence"
        (evidence / "people.csv").write_text(f"id,name,email\nP-1,{MARKER} One,one@example.com\nP-2,Two,two@example.com\n")
        (evidence / "people.json").write_text('{"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": '
                                              '{"name": {"column": "name"}, "email": {"column": "email"}}}}}')
        (evidence / "letter.eml").write_text(f"From: a@example.com\nTo: b@example.com\nSubject: {MARKER}\n\n{MARKER} writes.\n")
        (evidence / "cv.txt").write_text(f"Résumé of {MARKER}\n{MARKER.lower()}@example.org\n")
        (evidence / "resume.json").write_text('{"basics": {"name": "%s", "email": "j@example.org"}}' % MARKER)
        # The marker of the blob lies behind the end of the picture, where nobody reads.
        (evidence / "dot.png").write_bytes(one_dot() + BLOB.encode())

    def start(self, *watch):
        session = subprocess.Popen([*watch, str(SESSION), str(self.case), str(self.profile)], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, env=self.environment)
        self.addCleanup(lambda: (session.kill(), session.wait(), session.stdin.close(), session.stdout.close()))
        return session

    def say(self, session, line):
        session.stdin.write(line.encode() + b"\n")
        session.stdin.flush()
        self.assertEqual(session.stdout.readline().strip(), b"done", line.split()[0])

    def work(self, session):
        self.say(session, "new " + PASSPHRASE)
        self.say(session, f"import {self.dir / 'evidence'}")
        self.say(session, "look")
        self.say(session, "search " + MARKER)

    def files(self):
        return [p for name in ("home", "tmp", "run", "secretcasefolder") for p in (self.dir / name).rglob("*") if p.is_file()]

    def expect_nothing_readable(self):
        forbidden = [e for text in (MARKER, MARKER.lower(), BLOB, PASSPHRASE, "secretcasefolder")
                     for e in encodings(text)]
        shared = [p for p in Path("/dev/shm").glob("*") if p.is_file()]
        files = self.files()
        self.assertIn(self.case, files)
        for path in files + shared:
            content = path.read_bytes()
            for text in forbidden:
                self.assertNotIn(text, content, f"{text!r} in {path}")
            self.assertNotIn("harbour", path.name if path.parent != self.case.parent else "", path)

    def test_a_session_leaves_nothing_readable_on_the_disk(self):
        session = self.start()
        self.work(session)
        self.say(session, "lock")
        session.stdin.close()
        session.wait(60)
        self.expect_nothing_readable()
        self.assertEqual([p.name for p in self.case.parent.iterdir()], [self.case.name])

    def test_a_session_that_is_killed_leaves_nothing_readable_on_the_disk(self):
        session = self.start()
        self.work(session)
        session.send_signal(signal.SIGKILL)
        session.wait()
        self.expect_nothing_readable()

    @unittest.skipUnless(shutil.which("strace"), "strace is not installed, so nobody watches what is opened")
    def test_a_session_writes_only_where_it_may_and_speaks_to_nobody(self):
        trace = self.dir / "trace"
        session = self.start("strace", "-f", "-qq", "-y", "-o", str(trace), "-e",
                             "trace=open,openat,openat2,creat,memfd_create,socket,connect,sendto")
        self.work(session)
        self.say(session, "lock")
        session.stdin.close()
        session.wait(120)
        text = trace.read_text(errors="replace")
        self.assertEqual(re.findall(r".*AF_INET.*", text), [])
        written = set()
        for line in text.splitlines():
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|creat\(|memfd_create\(", line) and "= -1" not in line:
                name = re.search(r'"([^"]*)"', line)
                written.add(name[1] if name else line)
        self.assertTrue(any(name.startswith(str(self.case)) for name in written), "the trace shows the case being written")
        # A new case is made beside its place; what a reader is given lies in memory (memfd "exhibit").
        allowed = (str(self.case), str(self.case.parent / ".harbour.12f."), str(self.dir / "home"), "/dev/null", "/dev/tty",
                   "/proc/", "/sys/", "exhibit")
        self.assertEqual([n for n in sorted(written) if not n.startswith(allowed)], [])

    def test_two_seconds_after_locking_neither_key_nor_passphrase_is_in_memory(self):
        session = self.start()
        if b"__asan_init" in SESSION.read_bytes():
            self.skipTest("The address sanitizer keeps freed memory on purpose.")
        self.work(session)
        session_memory = self.memory_of(session.pid)
        if session_memory is None:
            self.skipTest("Only root may look into the memory of a hardened process.")
        self.assertTrue(any(e in session_memory for e in encodings(MARKER)), "the marker is there while the case is open")
        del session_memory
        self.say(session, "lock")
        time.sleep(SETTLED)
        memory = self.memory_of(session.pid)
        key = self.recovery_key()
        for secret in [bytes.fromhex(key), *encodings(key), *encodings(PASSPHRASE)]:
            self.assertEqual(memory.count(secret), 0, "a secret is still in memory")
        copies = sum(memory.count(e) for e in encodings(MARKER))
        self.assertLessEqual(copies, 10, f"{copies} copies of what the case held")

    def recovery_key(self):
        phrase = self.dir / "phrase"
        phrase.write_text(PASSPHRASE)
        done = subprocess.run([str(BIN / "twelvefold-cli"), "recovery-key", str(self.case), "--passphrase-file", str(phrase),
                               "--profile", str(self.profile)], capture_output=True, text=True, env=self.environment, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.strip()

    @staticmethod
    def memory_of(pid):
        """All that the process may write to, in one piece; nothing where it may not be looked at."""
        try:
            pieces = []
            with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
                for line in maps:
                    span, rights = line.split()[:2]
                    if not rights.startswith("rw") or "[vvar]" in line:
                        continue
                    begin, end = (int(x, 16) for x in span.split("-"))
                    try:
                        memory.seek(begin)
                        pieces.append(memory.read(end - begin))
                    except OSError:
                        pass  # a guard page
            return b"".join(pieces)
        except PermissionError:
            return None


if __name__ == "__main__":
    unittest.main()
