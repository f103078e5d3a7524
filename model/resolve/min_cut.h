// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace twelvefold {

//! A symmetric matrix of non-negative weights between nodes 0 … n − 1.
using WeightMatrix = std::vector<std::vector<double>>;

//! One side of the cheapest way to part the nodes in two (Stoer and Wagner, A simple min-cut algorithm, 1997): true
//! for the nodes on it. The side without node 0. Empty below two nodes. Cubic in n.
std::vector<bool> minimumCut(WeightMatrix weights);

} // namespace twelvefold
