#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Benchmarks: run.sh BIN-FOLDER. Each says what it measures against what.
set -euo pipefail
bin=$1
here=$(dirname "$0")
echo "== Demo, seeds 1 to 20: personas found, decoys joined, seconds from folder to clusters (key derivation included)"
python3 "$here/seeds.py" "$bin" 1 20

echo "== The window's event loop on the demo of seed 1: the longest turn of each step (aim: 50 ms)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/twelvefold-cli" demo "$work/evidence" --seed 1 --quiet
QT_QPA_PLATFORM=offscreen "$bin/bench_window" "$work/evidence" "$work"
echo "== Case file by size, beside plain SQLite with the same statements (CPU seconds; an hour's patience for a million)"
python3 "$here/casefile.py" "$bin" 10000 100000 1000000
