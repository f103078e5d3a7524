// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QPointF>
#include <QSizeF>

#include <optional>
#include <utility>
#include <vector>

// Node positions from a plain graph. Pure and deterministic: the same input gives the same output.
namespace twelvefold {

enum class LayoutKind { Force, Radial };

struct LayoutNode {
    QSizeF size { 24, 24 }; //!< room the node needs around its centre, in units; no two of them overlap in the result
    std::optional<QPointF> pinned; //!< a centre that must not move
};

struct LayoutInput {
    std::vector<LayoutNode> nodes;
    std::vector<std::pair<quint32, quint32>>
        edges; //!< positions in `nodes`; direction, loops and repeats do not matter
    LayoutKind kind = LayoutKind::Force;
    quint32 root = 0; //!< Radial: the centre
    double edgeLength = 70; //!< units a link would like to have
    double aspect = 1.4; //!< width to height that unconnected parts are packed into
};

struct LayoutResult {
    std::vector<QPointF> positions; //!< centres, beside LayoutInput::nodes
};

//! Refuses edges that name no node, and pinned positions or sizes that are not finite. Cancelling is an error of kind
//! Cancelled. Two pinned nodes may overlap; nothing else does.
Result<LayoutResult> layout(const LayoutInput &input, Progress &progress);

} // namespace twelvefold
