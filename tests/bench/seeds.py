#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the demo for many seeds and says, for each, how many of the operator's personas are in one cluster and which
others were joined to them.

seeds.py BIN-FOLDER [FIRST LAST]       exit status 1 if a decoy was joined, or more than one seed in twenty misses a persona
"""
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path


class Demo:
    """One seed: made, taken in, resolved."""

    def __init__(self, cli, folder, seed):
        self.cli, self.folder, self.seed = cli, Path(folder), seed
        (self.folder / "phrase").write_text("demo")

    def run(self, *words, allowed=(0,)):
        command = [self.cli, *map(str, words), "--json"]
        if words[0] != "demo":
            command += ["--passphrase-file", self.folder / "phrase", "--profile", self.folder / "profile"]
        done = subprocess.run([str(w) for w in command], capture_output=True, text=True)
        if done.returncode not in allowed:
            raise SystemExit(f"seed {self.seed}: {words[0]} ended with {done.returncode}: {done.stderr}{done.stdout[:500]}")
        return json.loads(done.stdout)

    def make(self):
        case = self.folder / "case.12f"
        self.run("demo", self.folder / "evidence", "--seed", self.seed)
        self.run("new", case)
        begin = time.monotonic()
        self.imported = self.run("import", case, self.folder / "evidence")
        self.import_seconds = time.monotonic() - begin
        begin = time.monotonic()
        self.resolved = self.run("resolve", case)
        self.resolve_seconds = time.monotonic() - begin
        self.personas = self.run("entities", case, "--type", "Persona")["entities"]
        return self

    def truth(self):
        with open(self.folder / "evidence" / "truth.csv", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def verdict(self):
        """(found of the operator's, size of the operator, names and roles of others in any cluster with them, other clusters)"""
        truth = {row["key"]: row for row in self.truth()}
        keys = {p["id"]: p["keys"] for p in self.personas}
        owned = {k for k, row in truth.items() if row["operator"]}
        clusters = [{k for i in c["personas"] for k in keys.get(i, [])} for c in self.resolved["clusters"]]
        best = max(clusters, key=lambda c: len(c & owned), default=set())
        strangers = [(k, truth.get(k, {}).get("role", "unknown")) for c in clusters if c & owned for k in sorted(c - owned)]
        others = [[(k, truth.get(k, {}).get("role", "unknown")) for k in sorted(c)] for c in clusters if not c & owned]
        return len(best & owned), len(owned), strangers, others


def main(bin_folder, first=1, last=20):
    whole, joined, total = 0, 0, 0
    for seed in range(int(first), int(last) + 1):
        with tempfile.TemporaryDirectory() as folder:
            demo = Demo(Path(bin_folder) / "twelvefold-cli", folder, seed).make()
            found, size, strangers, others = demo.verdict()
        total += 1
        whole += found == size
        joined += bool(strangers)
        print(f"seed {seed:3}: {found} of {size} in one cluster; decoys joined to them: {strangers or 'none'}; other clusters: "
              f"{others or 'none'}; import {demo.import_seconds:.1f} s, resolve {demo.resolve_seconds:.1f} s", flush=True)
    print(f"{whole} of {total} seeds have the whole operator in one cluster; {total - joined} of {total} join no decoy to it")
    return 0 if not joined and total - whole <= total / 20 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
