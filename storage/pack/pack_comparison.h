// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "graph/case_graph.h"
#include "pack/pack_verifier.h"
#include "report/pack_request.h"

namespace twelvefold {

//! Whether a pack was made from this case: its id, every exhibit under its number and with its SHA-256, a ledger that
//! contains what the pack's checkpoint covers, and the root that follows from what the case itself has. `ledger` is the
//! case's, in the order of the entries' clocks. What the case has taken in since is no fault.
std::vector<Check> compareWithCase(
    const PackOrigin &pack, const CaseGraph &graph, const std::vector<LedgerEntry> &ledger);

} // namespace twelvefold
