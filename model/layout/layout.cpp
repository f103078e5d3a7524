// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"

#include "layout/force.h"
#include "layout/packing.h"

#include <algorithm>
#include <cmath>

namespace twelvefold {

namespace {

bool isFinite(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

Status checked(const LayoutInput &input)
{
    for (const auto &[a, b] : input.edges) {
        if (a >= input.nodes.size() || b >= input.nodes.size())
            return Error { Error::Kind::BadInput,
                QStringLiteral("A link of the chart names node %1, but there are only %2 nodes; give the nodes first.")
                    .arg(std::max(a, b))
                    .arg(input.nodes.size()) };
    }
    for (const LayoutNode &node : input.nodes) {
        const bool sized = std::isfinite(node.size.width()) && std::isfinite(node.size.height());
        if (!sized || (node.pinned && !isFinite(*node.pinned)))
            return Error { Error::Kind::BadInput,
                QStringLiteral("A node of the chart has a size or a place that is not a number; remove its pin.") };
    }
    if (input.kind == LayoutKind::Radial && !input.nodes.empty() && input.root >= input.nodes.size())
        return Error { Error::Kind::BadInput, QStringLiteral("The centre of the chart is not on it; choose another.") };
    return {};
}

//! Each pair once, smaller end first, no loops.
std::vector<std::pair<quint32, quint32>> simpleEdges(const LayoutInput &input)
{
    std::vector<std::pair<quint32, quint32>> edges;
    for (const auto &[a, b] : input.edges) {
        if (a != b)
            edges.emplace_back(std::min(a, b), std::max(a, b));
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

//! Forwards to the caller's progress, with parts weighted by their size.
class PartProgress final : public Progress
{
public:
    PartProgress(Progress &whole, qint64 before, qint64 size, qint64 total)
        : m_whole(whole)
        , m_before(before)
        , m_size(size)
        , m_total(total)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        m_whole.report(m_before + (total > 0 ? m_size * done / total : 0), m_total);
    }
    bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress &m_whole;
    qint64 m_before;
    qint64 m_size;
    qint64 m_total;
};

} // namespace

Result<LayoutResult> layout(const LayoutInput &input, Progress &progress)
{
    if (const Status status = checked(input); !status)
        return status.error();
    LayoutResult result { std::vector<QPointF>(input.nodes.size()) };
    std::vector<bool> placed(input.nodes.size(), false);
    if (input.kind == LayoutKind::Radial && !input.nodes.empty())
        radialPlacement(input, result.positions, placed);
    const auto edges = simpleEdges(input);
    const auto parts = connectedParts(input);
    std::vector<quint32> partOf(input.nodes.size(), 0);
    for (quint32 part = 0; part < parts.size(); ++part) {
        for (const quint32 node : parts[part])
            partOf[node] = part;
    }
    std::vector<std::vector<std::pair<quint32, quint32>>> partEdges(parts.size());
    for (const auto &edge : edges)
        partEdges[partOf[edge.first]].push_back(edge);
    qint64 done = 0;
    for (size_t part = 0; part < parts.size(); ++part) {
        PartProgress share(progress, done, qint64(parts[part].size()), qint64(input.nodes.size()));
        if (!placed[parts[part].front()]
            && !forcePlacement(input, parts[part], partEdges[part], result.positions, share))
            return Error { Error::Kind::Cancelled, QStringLiteral("The chart's layout was cancelled.") };
        removeOverlaps(input, parts[part], result.positions);
        done += qint64(parts[part].size());
    }
    packParts(input, parts, result.positions);
    std::vector<quint32> all(input.nodes.size());
    for (quint32 i = 0; i < all.size(); ++i)
        all[i] = i;
    if (!all.empty())
        removeOverlaps(input, all, result.positions);
    return result;
}

} // namespace twelvefold
