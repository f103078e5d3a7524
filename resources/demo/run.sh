#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The demo from a folder of evidence to the pack: run.sh BIN-FOLDER SEED. Everything it makes lies in build/demo.
set -euo pipefail
bin=$1
seed=${2:-1}
out=build/demo
cli="$bin/twelvefold-cli"
say() { printf '\033[1m%s\033[0m\n' "$*"; }

rm -rf "$out"
mkdir -p "$out"
echo "harbour lantern twelve quiet mirrors" >"$out/passphrase.txt"
key=(--passphrase-file "$out/passphrase.txt" --profile "$out/profile")

say "Making the evidence (seed $seed)"
"$cli" demo "$out/evidence" --seed "$seed"
say "A new encrypted case: $out/demo.12f"
"$cli" new "$out/demo.12f" --title "Harbour" "${key[@]}"
say "Taking in the evidence"
"$cli" import "$out/demo.12f" "$out/evidence" --grade B2 --source "Demo material" "${key[@]}"
say "Finding operators"
"$cli" resolve "$out/demo.12f" "${key[@]}"
say "Writing the evidence pack"
"$cli" pack "$out/demo.12f" --out "$out/evidence-pack.pdf" "${key[@]}"
"$cli" pack verify "$out/evidence-pack.pdf"
echo
say "Case:          $out/demo.12f (passphrase in $out/passphrase.txt)"
say "Evidence pack: $out/evidence-pack.pdf"
