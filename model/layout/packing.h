// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"

namespace twelvefold {

//! The connected parts, largest first; within a part by position.
std::vector<std::vector<quint32>> connectedParts(const LayoutInput &input);

//! Pushes nodes apart until none overlaps another. Pinned ones stay where they are.
void removeOverlaps(const LayoutInput &input, const std::vector<quint32> &nodes, std::vector<QPointF> &positions);

//! Sets the parts side by side in rows. Parts with a pinned node stay where they are, the others go below them.
void packParts(
    const LayoutInput &input, const std::vector<std::vector<quint32>> &parts, std::vector<QPointF> &positions);

} // namespace twelvefold
