// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pack_context.h"

namespace twelvefold {

TableBlock memberTable(const PackContext &context, const ClusterExplanation &cluster);
TableBlock joinTable(const PackContext &context, const ClusterExplanation &cluster);
//! Every distinct finding of all joins, strongest first; a table and a line saying what did not fit.
void addFindings(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks);
void addWithdrawals(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks);
void addCutSet(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks);
void addAgainst(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks);
void addAlternatives(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks);

} // namespace twelvefold
