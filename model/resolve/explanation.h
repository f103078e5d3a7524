// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolver.h"

namespace twelvefold {

//! How the group came together, step by step, with the pairs its weakest seam runs through. Without `withdrawn`.
ClusterExplanation explainGroup(const Resolver &resolver, const Clustering &made, const std::vector<NodeIndex> &nodes);

//! Every exhibit that speaks for one of its joins, sorted.
std::vector<EvidenceId> restsOn(const ClusterExplanation &explanation);

} // namespace twelvefold
