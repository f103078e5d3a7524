// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/reference_rings.h"

#include <algorithm>
#include <deque>
#include <set>

namespace twelvefold {

namespace {

constexpr size_t none = ~size_t(0);

class RingSearch
{
public:
    RingSearch(quint32 nodeCount, const std::vector<std::pair<quint32, quint32>> &edges)
        : m_edges(edges)
        , m_out(nodeCount)
        , m_cameBy(nodeCount, none)
    {
        for (size_t i = 0; i < edges.size(); ++i) {
            if (edges[i].first != edges[i].second)
                m_out[edges[i].first].push_back(i);
        }
    }

    //! The shortest way back from the end of the edge to its start, with the edge; empty beyond `longest`.
    ReferenceRing through(size_t edge, int longest)
    {
        std::ranges::fill(m_cameBy, none);
        const auto [home, start] = m_edges[edge];
        std::deque<std::pair<quint32, int>> queue { { start, 1 } };
        while (!queue.empty()) {
            const auto [node, steps] = queue.front();
            queue.pop_front();
            if (steps >= longest)
                return {};
            for (const size_t next : m_out[node]) {
                const quint32 to = m_edges[next].second;
                if (to == start || m_cameBy[to] != none)
                    continue;
                m_cameBy[to] = next;
                if (to == home)
                    return ringBackTo(edge, start, home);
                queue.push_back({ to, steps + 1 });
            }
        }
        return {};
    }

private:
    ReferenceRing ringBackTo(size_t edge, quint32 start, quint32 home) const
    {
        ReferenceRing ring { edge };
        for (quint32 node = home; node != start; node = m_edges[m_cameBy[node]].first)
            ring.push_back(m_cameBy[node]);
        std::ranges::sort(ring);
        return ring;
    }

    const std::vector<std::pair<quint32, quint32>> &m_edges;
    std::vector<std::vector<size_t>> m_out;
    std::vector<size_t> m_cameBy;
};

} // namespace

std::vector<ReferenceRing> referenceRings(
    quint32 nodeCount, const std::vector<std::pair<quint32, quint32>> &edges, int longest)
{
    RingSearch search(nodeCount, edges);
    std::set<ReferenceRing> rings;
    for (size_t edge = 0; edge < edges.size(); ++edge) {
        if (edges[edge].first == edges[edge].second)
            continue;
        if (ReferenceRing ring = search.through(edge, longest); !ring.empty())
            rings.insert(std::move(ring));
    }
    return { rings.begin(), rings.end() };
}

} // namespace twelvefold
