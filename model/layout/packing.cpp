// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/packing.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace twelvefold {

namespace {

constexpr double gap = 4; //!< units kept free between two nodes
constexpr double partGap = 28; //!< and between two parts

double shiftAlong(double distance, double wanted)
{
    const double missing = wanted - std::abs(distance);
    return distance < 0 ? -missing : missing;
}

//! Moves the two apart along the shorter way; true if they overlapped.
bool separate(const LayoutInput &input, quint32 a, quint32 b, std::vector<QPointF> &positions)
{
    const QSizeF wanted = (input.nodes[a].size + input.nodes[b].size) / 2 + QSizeF(gap, gap);
    const QPointF apart = positions[b] - positions[a];
    const double overlapX = wanted.width() - std::abs(apart.x());
    const double overlapY = wanted.height() - std::abs(apart.y());
    if (overlapX <= 0.01 || overlapY <= 0.01)
        return false;
    const bool fixedA = input.nodes[a].pinned.has_value();
    const bool fixedB = input.nodes[b].pinned.has_value();
    if (fixedA && fixedB)
        return false;
    const QPointF shift = overlapX < overlapY ? QPointF(shiftAlong(apart.x(), wanted.width()) + 0.02, 0)
                                              : QPointF(0, shiftAlong(apart.y(), wanted.height()) + 0.02);
    if (!fixedA)
        positions[a] -= fixedB ? shift : shift / 2;
    if (!fixedB)
        positions[b] += fixedA ? shift : shift / 2;
    return true;
}

QRectF box(const LayoutInput &input, quint32 node, const std::vector<QPointF> &positions)
{
    const QSizeF size = input.nodes[node].size;
    return QRectF(positions[node] - QPointF(size.width() / 2, size.height() / 2), size);
}

//! One sweep from left to right over all pairs that may overlap.
bool sweep(const LayoutInput &input, std::vector<quint32> &order, double widest, std::vector<QPointF> &positions)
{
    std::stable_sort(
        order.begin(), order.end(), [&](quint32 a, quint32 b) { return positions[a].x() < positions[b].x(); });
    bool moved = false;
    for (size_t i = 0; i < order.size(); ++i) {
        for (size_t j = i + 1; j < order.size(); ++j) {
            if (positions[order[j]].x() - positions[order[i]].x() > 2 * widest)
                break;
            moved = separate(input, order[i], order[j], positions) || moved;
        }
    }
    return moved;
}

double widestOf(const LayoutInput &input, const std::vector<quint32> &nodes)
{
    double widest = 0;
    for (const quint32 node : nodes)
        widest = std::max(widest, input.nodes[node].size.width() + gap);
    return widest;
}

//! Where pushing does not settle, more room for all does.
void stretch(const LayoutInput &input, const std::vector<quint32> &nodes, std::vector<QPointF> &positions)
{
    const QPointF centre = positions[nodes.front()];
    for (const quint32 node : nodes) {
        if (!input.nodes[node].pinned)
            positions[node] = centre + (positions[node] - centre) * 1.08;
    }
}

} // namespace

std::vector<std::vector<quint32>> connectedParts(const LayoutInput &input)
{
    std::vector<quint32> leader(input.nodes.size());
    std::iota(leader.begin(), leader.end(), 0u);
    const auto find = [&](quint32 node) {
        while (leader[node] != node)
            node = leader[node] = leader[leader[node]];
        return node;
    };
    for (const auto &[a, b] : input.edges) {
        const quint32 x = find(a);
        const quint32 y = find(b);
        leader[std::max(x, y)] = std::min(x, y);
    }
    std::vector<std::vector<quint32>> byLeader(input.nodes.size());
    for (quint32 i = 0; i < input.nodes.size(); ++i)
        byLeader[find(i)].push_back(i);
    std::erase_if(byLeader, [](const auto &part) { return part.empty(); });
    std::stable_sort(
        byLeader.begin(), byLeader.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return byLeader;
}

void removeOverlaps(const LayoutInput &input, const std::vector<quint32> &nodes, std::vector<QPointF> &positions)
{
    std::vector<quint32> order = nodes;
    const double widest = widestOf(input, nodes);
    for (int round = 0; round < 40; ++round) {
        for (int step = 0; step < 25; ++step) {
            if (!sweep(input, order, widest, positions))
                return;
        }
        stretch(input, nodes, positions);
    }
    // Dense beyond hope: a plain grid at least can be read.
    const int columns = int(std::ceil(std::sqrt(double(order.size()))));
    double tallest = 0;
    for (const quint32 node : nodes)
        tallest = std::max(tallest, input.nodes[node].size.height() + gap);
    for (size_t i = 0; i < order.size(); ++i) {
        if (!input.nodes[order[i]].pinned)
            positions[order[i]] = QPointF(double(i % size_t(columns)) * widest, double(i / size_t(columns)) * tallest);
    }
}

void packParts(
    const LayoutInput &input, const std::vector<std::vector<quint32>> &parts, std::vector<QPointF> &positions)
{
    QRectF fixed;
    double area = 0;
    std::vector<std::pair<QRectF, const std::vector<quint32> *>> loose;
    for (const auto &part : parts) {
        QRectF bounds;
        bool pinned = false;
        for (const quint32 node : part) {
            bounds = bounds.united(box(input, node, positions));
            pinned = pinned || input.nodes[node].pinned;
        }
        if (pinned)
            fixed = fixed.united(bounds);
        else
            loose.emplace_back(bounds.adjusted(0, 0, partGap, partGap), &part);
        area += pinned ? 0 : loose.back().first.width() * loose.back().first.height();
    }
    std::stable_sort(
        loose.begin(), loose.end(), [](const auto &a, const auto &b) { return a.first.height() > b.first.height(); });
    double rowWidth = std::sqrt(area * input.aspect);
    for (const auto &[bounds, part] : loose)
        rowWidth = std::max(rowWidth, bounds.width());
    QPointF corner = fixed.isNull() ? QPointF(0, 0) : QPointF(fixed.left(), fixed.bottom() + partGap);
    const double left = corner.x();
    double rowHeight = 0;
    for (const auto &[bounds, part] : loose) {
        if (corner.x() > left && corner.x() + bounds.width() > left + rowWidth) {
            corner = QPointF(left, corner.y() + rowHeight);
            rowHeight = 0;
        }
        for (const quint32 node : *part)
            positions[node] += corner - bounds.topLeft();
        corner.rx() += bounds.width();
        rowHeight = std::max(rowHeight, bounds.height());
    }
}

} // namespace twelvefold
