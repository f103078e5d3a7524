// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace twelvefold {

//! A shortest closed walk of people who vouch one for the next: positions in the edge list, each node once.
using ReferenceRing = std::vector<size_t>;

//! Every cycle of at most `longest` steps that is a shortest one through one of its edges, each once, in the order of
//! its smallest edge. `edges` are (who vouches, for whom) among nodes 0 … nodeCount − 1.
std::vector<ReferenceRing> referenceRings(
    quint32 nodeCount, const std::vector<std::pair<quint32, quint32>> &edges, int longest = 6);

} // namespace twelvefold
