// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/ledger.h"
#include "graph/case_graph.h"
#include "pack/pack_manifest.h"
#include "report/pack_request.h"

namespace twelvefold {

//! Whether a pack was made from this case: its id, every exhibit under its number and with its SHA-256, a ledger that
//! still has the head that the pack notes, and the root that follows from what the case itself has. `ledger` is the
//! case's, oldest entry first. What the case has taken in since is no fault.
std::vector<Check> compareWithCase(
    const PackManifest &manifest, const CaseGraph &graph, const std::vector<LedgerEntry> &ledger);

} // namespace twelvefold
