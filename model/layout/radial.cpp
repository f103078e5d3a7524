// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/force.h"

#include <algorithm>
#include <cmath>

namespace twelvefold {

namespace {

//! The tree of shortest ways from the root.
struct RingTree {
    std::vector<quint32> order; //!< breadth first
    std::vector<std::vector<quint32>> children;
    std::vector<int> ring;
    std::vector<double> leaves;
};

RingTree ringTree(const LayoutInput &input, std::vector<bool> &placed)
{
    std::vector<std::vector<quint32>> neighbours(input.nodes.size());
    for (const auto &[a, b] : input.edges) {
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    RingTree tree { { input.root }, std::vector<std::vector<quint32>>(input.nodes.size()),
        std::vector<int>(input.nodes.size(), 0), std::vector<double>(input.nodes.size(), 0) };
    placed[input.root] = true;
    for (size_t head = 0; head < tree.order.size(); ++head) {
        const quint32 node = tree.order[head];
        for (const quint32 next : neighbours[node]) {
            if (placed[next])
                continue;
            placed[next] = true;
            tree.ring[next] = tree.ring[node] + 1;
            tree.children[node].push_back(next);
            tree.order.push_back(next);
        }
    }
    for (auto it = tree.order.rbegin(); it != tree.order.rend(); ++it) {
        for (const quint32 child : tree.children[*it])
            tree.leaves[*it] += tree.leaves[child];
        tree.leaves[*it] = std::max(tree.leaves[*it], 1.0);
    }
    return tree;
}

//! Distance between rings so that the fullest of them has room for its nodes.
double ringStep(const LayoutInput &input, const RingTree &tree)
{
    std::vector<double> need(input.nodes.size() + 1, 0);
    for (const quint32 node : tree.order)
        need[size_t(tree.ring[node])] += input.nodes[node].size.width() * 0.8;
    double step = input.edgeLength;
    for (size_t ring = 1; ring < need.size(); ++ring)
        step = std::max(step, need[ring] / (2 * M_PI * double(ring)));
    return step;
}

} // namespace

void radialPlacement(const LayoutInput &input, std::vector<QPointF> &positions, std::vector<bool> &placed)
{
    const RingTree tree = ringTree(input, placed);
    const double step = ringStep(input, tree);
    std::vector<double> from(input.nodes.size(), 0);
    std::vector<double> width(input.nodes.size(), 2 * M_PI);
    for (const quint32 node : tree.order) {
        const double angle = from[node] + width[node] / 2 - M_PI / 2;
        positions[node] = QPointF(std::cos(angle), std::sin(angle)) * step * tree.ring[node];
        double start = from[node];
        for (const quint32 child : tree.children[node]) {
            from[child] = start;
            width[child] = width[node] * tree.leaves[child] / tree.leaves[node];
            start += width[child];
        }
    }
    for (const quint32 node : tree.order) {
        if (const auto pin = input.nodes[node].pinned)
            positions[node] = *pin;
    }
}

} // namespace twelvefold
