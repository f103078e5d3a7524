#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one guess at a passphrase costs with the shipped program: kdf.py BIN-FOLDER [TIMES].

Asked: at least 0.5 s and 64 MiB; a wrong passphrase takes as long as the right one, within a tenth.
"""
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def seconds(command, status):
    """Processor seconds of one run, and wall-clock ones."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([str(w) for w in command], capture_output=True, text=True)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != status:
        sys.exit(f"{command}: status {done.returncode}: {done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main(binaries, times=9):
    os.environ.pop("TWELVEFOLD_TEST_KDF", None)
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "right.txt").write_text("correct horse battery staple\n")
        (here / "wrong.txt").write_text("incorrect horse battery staple\n")
        program = [Path(binaries) / "twelvefold-cli"]
        rest = [here / "case.12f", "--profile", here / "profile", "--passphrase-file"]
        seconds(program + ["new"] + rest + [here / "right.txt"], 0)
        cost = {"right": [], "wrong": []}
        for _ in range(times):  # in turn, so that what else the machine does meets both
            for which, status in (("right", 0), ("wrong", 3)):
                cost[which].append(seconds(program + ["info"] + rest + [here / f"{which}.txt"], status))
    middle = {which: [statistics.median(column) for column in zip(*values)] for which, values in cost.items()}
    for which, (processor, wall) in middle.items():
        print(f"{which} passphrase: {processor:.2f} s of processor, {wall:.2f} s by the clock (median of {times})")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    ratio = middle["wrong"][0] / middle["right"][0]
    print(f"wrong / right: {ratio:.2f}; peak memory {peak:.0f} MiB")
    good = middle["right"][0] >= 0.5 and peak >= 64 and 0.9 <= ratio <= 1.1
    print("as asked" if good else "NOT as asked: 0.5 s, 64 MiB, 0.9 to 1.1")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *(int(n) for n in sys.argv[2:3])))
