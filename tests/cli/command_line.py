# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real twelvefold-cli, and checks its JSON against the schemas it is documented by."""
import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

BIN = Path(os.environ["TWELVEFOLD_BIN"])
SCHEMAS = Path(os.environ["TWELVEFOLD_SCHEMAS"])
PASSPHRASE = "correct horse battery staple"
TYPES = {"string": str, "object": dict, "array": list, "boolean": bool, "null": type(None)}


def fits(value, kind):
    if kind in ("integer", "number"):
        return isinstance(value, (int, float) if kind == "number" else int) and not isinstance(value, bool)
    return isinstance(value, TYPES[kind])


def faults(value, schema, where="$"):
    """What a value breaks of the part of JSON Schema that the documents use."""
    kinds = schema.get("type")
    if kinds:
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if not any(fits(value, kind) for kind in kinds):
            return [f"{where}: {value!r} is not of type {kinds}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{where}: {value!r} is none of {schema['enum']}"]
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        return [f"{where}: {value!r} does not match {schema['pattern']}"]
    found = []
    if isinstance(value, dict):
        found += [f"{where}: {key} is missing" for key in schema.get("required", []) if key not in value]
        for key, item in value.items():
            sub = schema.get("properties", {}).get(key, schema.get("additionalProperties", False))
            found += faults(item, sub, f"{where}.{key}") if sub else [f"{where}: {key} is not in the schema"]
    if isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            found += faults(item, schema["items"], f"{where}[{number}]")
    return found


class CommandLineTest(unittest.TestCase):
    """A folder of its own with a passphrase file, a profile, and a case to be made."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.dir = Path(folder.name)
        self.key = self.write("phrase.txt", PASSPHRASE + "\n")
        self.case = self.dir / "case.12f"

    def write(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_cli(self, *words, key=None, **options):
        command = [BIN / "twelvefold-cli", *words]
        if words and words[0] not in ("demo", "--help", "--version") and (words[:2] != ("pack", "verify") or "--case" in words):
            command += ["--passphrase-file", key or self.key, "--profile", self.dir / "profile"]
        return subprocess.run([str(w) for w in command], capture_output=True, text=True, timeout=300, **options)

    def ok(self, *words, status=0, schema=None):
        """Runs with --json, expects the status, checks the schema, returns the object."""
        done = self.run_cli(*words, "--json")
        self.assertEqual(done.returncode, status, f"{words}: {done.stderr}{done.stdout}")
        answer = json.loads(done.stdout)
        name = schema or words[0]
        document = json.loads((SCHEMAS / f"{name}.schema.json").read_text())
        self.assertEqual(faults(answer, document), [], words)
        return answer

    def fails(self, status, kind, *words, key=None):
        """Expects the failure, with one sentence on standard error and the error object on standard output."""
        done = self.run_cli(*words, "--json", key=key)
        self.assertEqual(done.returncode, status, f"{words}: {done.stderr}{done.stdout}")
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual(faults(answer, json.loads((SCHEMAS / "error.schema.json").read_text())), [])
        self.assertEqual(answer["error"]["kind"], kind)
        self.assertEqual(answer["error"]["message"], done.stderr.strip())
        return answer["error"]["message"]

    def new(self, title="Harbour"):
        return self.ok("new", self.case, "--title", title)
