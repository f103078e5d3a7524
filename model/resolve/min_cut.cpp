// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/min_cut.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace twelvefold {

namespace {

//! One phase: nodes in the order in which they are most tightly bound to those before. The last is cut off.
struct Phase {
    size_t last, beforeLast;
    double cut;
};

Phase tightestOrder(const WeightMatrix &weights, const std::vector<size_t> &alive)
{
    std::vector<double> bound(weights.size(), 0);
    std::vector<size_t> left = alive;
    Phase phase { alive.front(), alive.front(), 0 };
    while (!left.empty()) {
        const auto next = std::ranges::max_element(left, {}, [&](size_t node) { return bound[node]; });
        phase = { *next, phase.last, bound[*next] };
        left.erase(next);
        for (const size_t node : left)
            bound[node] += weights[phase.last][node];
    }
    return phase;
}

} // namespace

std::vector<bool> minimumCut(WeightMatrix weights)
{
    const size_t n = weights.size();
    if (n < 2)
        return {};
    std::vector<size_t> alive(n);
    std::iota(alive.begin(), alive.end(), size_t(0));
    std::vector<std::vector<size_t>> inside(n);
    for (size_t i = 0; i < n; ++i)
        inside[i] = { i };
    double best = std::numeric_limits<double>::infinity();
    std::vector<bool> side(n);
    while (alive.size() > 1) {
        const Phase phase = tightestOrder(weights, alive);
        if (phase.cut < best) {
            best = phase.cut;
            side.assign(n, false);
            for (const size_t node : inside[phase.last])
                side[node] = true;
        }
        for (const size_t node : alive) {
            weights[phase.beforeLast][node] += weights[phase.last][node];
            weights[node][phase.beforeLast] = weights[phase.beforeLast][node];
        }
        inside[phase.beforeLast].insert(
            inside[phase.beforeLast].end(), inside[phase.last].begin(), inside[phase.last].end());
        std::erase(alive, phase.last);
    }
    if (side[0])
        side.flip();
    return side;
}

} // namespace twelvefold
