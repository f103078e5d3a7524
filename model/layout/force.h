// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

namespace twelvefold {

//! Spring and charge placement of one connected part (Fruchterman and Reingold 1991, with far charges summed in a
//! quadtree after Barnes and Hut 1986). `nodes` are positions in input.nodes; only their entries of `positions` are
//! written. False if cancelled.
bool forcePlacement(const LayoutInput &input, const std::vector<quint32> &nodes,
    const std::vector<std::pair<quint32, quint32>> &edges, std::vector<QPointF> &positions, Progress &progress);

//! Rings by distance from the root; what cannot be reached from it is not touched.
void radialPlacement(const LayoutInput &input, std::vector<QPointF> &positions, std::vector<bool> &placed);

} // namespace twelvefold
