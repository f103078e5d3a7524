#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a case costs by its size, beside plain SQLite that runs the same statements on the same rows in the same run; and
what merging two copies costs.

casefile.py BIN-FOLDER [ENTITIES...]       10000 100000 1000000 unless said otherwise; the merge is left out below 100000

Times are CPU seconds of one process each. The peer gets every statement that the application ran, with its parameters,
and fetches every row; it neither encrypts nor hashes nor makes anything of the rows. The exponent is that of the growth
from the size before: 1 is linear.
"""
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

STAGES = ("insert", "open with key", "load", "look-up", "search", "verify")
PEERS = {"open with key": "open"}  # which derives no key: half a second here whatever the size
REACH = {"load": 3.0, "bytes an entity": 1024, "insert ratio": 1.6, "open with key": 1.5, "one look-up": 50e-6, "one search": 0.05,
         "verify": 15.0}


def figures(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{words[0]} {words[1]} ended with {done.returncode}: {done.stderr}")
    found = {}
    for line in done.stdout.splitlines():
        name, _, value = line.rpartition(" ")
        found[name] = found.get(name, 0) + float(value)
    return found


def measure(bin_folder, folder, entities, seed=1):
    """The figures of the application and those of the peer."""
    bench, plain = Path(bin_folder) / "bench_casefile", Path(bin_folder) / "bench_plain_sqlite"
    folder.mkdir()
    ours = figures(bench, "fill", folder, entities, seed) | figures(bench, "read", folder, entities, seed)
    peer = {}
    if plain.exists():
        stream = folder / "stream"
        for part in ("fill", "read"):
            figures(bench, part, folder, entities, seed, stream)
            peer |= figures(plain, stream, folder / "plain.db")
            stream.unlink()
    shutil.rmtree(folder)
    return ours, peer


def growth(name, entities, figure, before):
    old = before.get(name)
    return f"{math.log(figure / old[1]) / math.log(entities / old[0]):.2f}" if old and old[1] > 0 and figure > 0 else "-"


def table(entities, ours, peer, before):
    for stage in STAGES:
        mine, other = ours[stage], peer.get(PEERS.get(stage, stage))
        ratio = f"{mine / other:.2f}" if other and stage not in PEERS else "-"
        print(f"{stage:13} {entities:9} {mine:10.3f} {'-' if other is None else format(other, '.3f'):>10} {ratio:>7} "
              f"{growth(stage, entities, mine, before):>8}")
        before[stage] = (entities, mine)
    print(f"           {ours['bytes an entity']:.0f} bytes an entity in memory, at most {ours['peak'] / 1e6:.0f} MB resident; "
          f"file {ours['file'] / 1e6:.0f} MB; open with key {ours['open with key']:.2f} s; one look-up in the file "
          f"{ours['one look-up'] * 1e6:.0f} µs, in the graph {ours['look-up in the graph'] * 1e6:.2f} µs; one search "
          f"{ours['one search'] * 1e3:.1f} ms", flush=True)


def verdict(ours, peer):
    figures_ = dict(ours)
    if peer:
        figures_["insert ratio"] = ours["insert"] / peer["insert"]
    for name, most in REACH.items():
        if name in figures_:
            print(f"  {name}: {figures_[name]:.4g}, to reach {most:g}: {'reached' if figures_[name] <= most else 'not reached'}")


def main(bin_folder, *sizes):
    sizes = [int(s) for s in sizes] or [10_000, 100_000, 1_000_000]
    print(f"{'stage':13} {'entities':>9} {'ours, s':>10} {'plain, s':>10} {'ratio':>7} {'exponent':>8}")
    before = {}
    with tempfile.TemporaryDirectory() as folder:
        for entities in sizes:
            ours, peer = measure(bin_folder, Path(folder) / str(entities), entities)
            table(entities, ours, peer, before)
        print(f"At {entities} entities; what is to be reached is meant for 1000000:")
        verdict(ours, peer)
        if max(sizes) >= 100_000:
            merged = figures(Path(bin_folder) / "bench_casefile", "merge", folder, 500_000, 20_000, 1)
            print(f"merge: two copies with {merged['fields']:.0f} fields, 20000 edits in each, {merged['conflicts']:.0f} conflicts: "
                  f"{merged['merge']:.2f} s, of which {merged['check a received file']:.2f} s check the received file; no operation "
                  f"lost, both ways the same; one gesture of 20 edits {merged['one gesture'] * 1e3:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
