#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Twelvefold authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What happens to a case when the machine fails under it, at all the points of which the tests take a few:
# faults.sh TESTS-FOLDER. The tests of a development build, with its cheap key derivation.
set -euo pipefail
tests=$1
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export TWELVEFOLD_TEST_KDF=1 QTEST_FUNCTION_TIMEOUT=7200000 QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
export HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home XDG_CACHE_HOME=$home

failed=0
# points NUMBER PROGRAM FUNCTIONS...: what it says of itself, or all of it where it failed.
points() {
    local number=$1 program=$2 said
    shift 2
    if said=$(TWELVEFOLD_POINTS=$number "$tests/$program" "$@" 2>&1); then
        grep '^QINFO' <<<"$said" | sed 's/^QINFO[^)]*) */  /'
    else
        printf '%s\n' "$said"
        return 1
    fi
}

echo "== Kills of the saving process: 1,000; of the one that changes the passphrase: 300"
points 1000 tst_casefile killedMidwayLosesNothingThatWasAcknowledged || failed=1
points 300 tst_casefile killedAtAnyMomentItOpensWithExactlyOneOfTheTwo || failed=1
echo "== Loss of power: 1,000 moments, what was not synced dropped or torn at 512 bytes"
points 1000 tst_case_faults whatWasAcknowledgedIsThereAndNothingIsHalf || failed=1
echo "== Full disk: 200 budgets of bytes"
points 200 tst_case_faults savingFailsWithAMessageLosesNothingAndWorksAgain || failed=1
echo "== No memory: the first to the 2,000th allocation of the library fails"
points 2000 tst_case_faults aFailedAllocationInASaveLosesNothing aFailedAllocationInOpeningIsSaidAndNoDamage || failed=1
echo "== Every byte of a case flipped, every length up to 8,192 bytes more, in two processes"
side_by_side=()
for part in 1/2 2/2; do
    TWELVEFOLD_PART=$part points 1000000 tst_case_faults aFlippedBitInAnyByteIsNoticed anyLengthThatIsNotItsOwnIsNoticed &
    side_by_side+=($!)
done
for process in "${side_by_side[@]}"; do
    wait "$process" || failed=1
done
echo "== A bit flipped in 2,000 places of a journal"
points 2000 tst_case_faults aFlippedBitInAJournalIsNoticedOrTheWriteIsTakenBack || failed=1
exit $failed
