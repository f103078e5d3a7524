// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/clustering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace twelvefold {

namespace {

constexpr size_t mostHolders = 64; //!< beyond, a value no longer makes candidates

bool bringsTogether(const Item &item)
{
    return item.raw > 0 && item.tooCommon.isEmpty() && item.holdings.size() <= mostHolders * 2;
}

struct Offer {
    double score;
    NodeIndex a, b; //!< smallest members of the two groups, a < b
    quint32 versionA, versionB;

    //! The queue hands out the greatest: highest score, then smallest nodes.
    bool operator<(const Offer &other) const
    {
        return std::tuple(score, -qint64(a), -qint64(b)) < std::tuple(other.score, -qint64(other.a), -qint64(other.b));
    }
};

class Agglomeration
{
public:
    Agglomeration(const GroupScorer &scorer, const Constraints &constraints, const EvidenceItems &items,
        const std::vector<NodeIndex> &nodes, const ClusterRules &rules, NodeIndex nodeCount)
        : m_scorer(scorer)
        , m_constraints(constraints)
        , m_items(items)
        , m_nodes(nodes)
        , m_rules(rules)
        , m_groups(nodeCount)
        , m_version(nodeCount)
        , m_taking(nodeCount)
    {
        m_result.operatorOf.resize(nodeCount);
        std::iota(m_result.operatorOf.begin(), m_result.operatorOf.end(), quint32(0));
        for (const NodeIndex node : nodes) {
            m_groups[node] = scorer.single(node);
            m_taking[node] = true;
        }
    }

    std::optional<Clustering> run(Progress &progress)
    {
        for (const auto &[a, b] : m_constraints.mustLinks()) {
            if (m_taking[a] && m_taking[b] && rootOf(a) != rootOf(b))
                join(rootOf(a), rootOf(b), m_scorer.score(m_groups[rootOf(a)], m_groups[rootOf(b)]).total);
        }
        const auto pairs = firstPairs();
        m_result.pairsCompared = qint64(pairs.size());
        for (const auto &[a, b] : pairs)
            offer(rootOf(a), rootOf(b));
        while (!m_offers.empty()) {
            if (progress.cancelled())
                return std::nullopt;
            const Offer best = m_offers.top();
            m_offers.pop();
            if (m_version[best.a] != best.versionA || m_version[best.b] != best.versionB)
                continue;
            offerNeighbours(join(best.a, best.b, best.score));
        }
        return finished();
    }

private:
    NodeIndex rootOf(NodeIndex node) const { return m_result.operatorOf[node]; }

    std::vector<std::pair<NodeIndex, NodeIndex>> firstPairs() const
    {
        if (!m_rules.forced)
            return candidatePairs(m_items, m_nodes, NodeIndex(m_groups.size()));
        std::vector<std::pair<NodeIndex, NodeIndex>> pairs;
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            for (size_t j = i + 1; j < m_nodes.size(); ++j)
                pairs.push_back(std::minmax(m_nodes[i], m_nodes[j]));
        }
        return pairs;
    }

    void offer(NodeIndex a, NodeIndex b)
    {
        if (a > b)
            std::swap(a, b);
        if (a == b)
            return;
        if (!m_rules.forced
            && (!m_scorer.mayReach(m_groups[a], m_groups[b], m_rules.threshold)
                || m_constraints.forbid(m_groups[a].members, m_groups[b].members)))
            return;
        const GroupScore score = m_scorer.score(m_groups[a], m_groups[b]);
        if (!m_rules.forced && (score.total < m_rules.threshold || !m_scorer.mayJoin(score, m_groups[a], m_groups[b])))
            return;
        m_offers.push({ score.total, a, b, m_version[a], m_version[b] });
    }

    NodeIndex join(NodeIndex a, NodeIndex b, double score)
    {
        const auto [into, from] = std::minmax(a, b);
        Group both = merged(m_groups[into], m_groups[from]);
        m_result.joins.push_back({ std::move(m_groups[into]), std::move(m_groups[from]), score });
        m_groups[into] = std::move(both);
        m_groups[from] = {};
        ++m_version[into];
        ++m_version[from];
        for (const NodeIndex node : m_groups[into].members)
            m_result.operatorOf[node] = into;
        return into;
    }

    void offerNeighbours(NodeIndex group)
    {
        std::vector<NodeIndex> neighbours;
        if (m_rules.forced)
            neighbours = m_nodes;
        for (const ItemIndex index : m_groups[group].items) {
            const Item &item = m_items.items()[index];
            if (m_rules.forced || !bringsTogether(item))
                continue;
            for (const Holding &holding : item.holdings) {
                if (m_taking[holding.node])
                    neighbours.push_back(holding.node);
            }
        }
        for (NodeIndex &node : neighbours)
            node = rootOf(node);
        std::ranges::sort(neighbours);
        neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
        for (const NodeIndex other : neighbours)
            offer(group, other);
    }

    Clustering finished()
    {
        for (const NodeIndex node : m_nodes) {
            if (rootOf(node) == node && m_groups[node].members.size() > 1)
                m_result.groups.push_back(m_groups[node].members);
        }
        std::ranges::sort(m_result.groups);
        return std::move(m_result);
    }

    const GroupScorer &m_scorer;
    const Constraints &m_constraints;
    const EvidenceItems &m_items;
    const std::vector<NodeIndex> &m_nodes;
    const ClusterRules m_rules;
    std::vector<Group> m_groups; //!< by their smallest node
    std::vector<quint32> m_version;
    std::vector<bool> m_taking; //!< part
    std::priority_queue<Offer> m_offers;
    Clustering m_result;
};

} // namespace

std::vector<JoinStep> Clustering::joinsOf(const std::vector<NodeIndex> &group) const
{
    std::vector<JoinStep> own;
    for (const JoinStep &join : joins) {
        if (std::ranges::binary_search(group, join.left.members.front()))
            own.push_back(join);
    }
    return own;
}

std::optional<Clustering> clusterGroups(const GroupScorer &scorer, const Constraints &constraints,
    const EvidenceItems &items, const std::vector<NodeIndex> &nodes, const ClusterRules &rules, NodeIndex nodeCount,
    Progress &progress)
{
    return Agglomeration(scorer, constraints, items, nodes, rules, nodeCount).run(progress);
}

std::vector<std::pair<NodeIndex, NodeIndex>> candidatePairs(
    const EvidenceItems &items, const std::vector<NodeIndex> &nodes, NodeIndex nodeCount)
{
    std::vector<bool> taking(nodeCount);
    for (const NodeIndex node : nodes)
        taking[node] = true;
    std::vector<std::pair<NodeIndex, NodeIndex>> pairs;
    std::vector<NodeIndex> holders;
    for (const Item &item : items.items()) {
        if (!bringsTogether(item))
            continue;
        holders.clear();
        for (const Holding &holding : item.holdings) {
            if (taking[holding.node] && (holders.empty() || holders.back() != holding.node))
                holders.push_back(holding.node);
        }
        if (holders.size() > mostHolders)
            continue;
        for (size_t i = 0; i < holders.size(); ++i) {
            for (size_t j = i + 1; j < holders.size(); ++j)
                pairs.push_back({ holders[i], holders[j] });
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace twelvefold
