// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/clustering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <unordered_map>

namespace twelvefold {

namespace {

constexpr size_t mostHolders = 64; //!< operators; a value of more makes candidates only together with another

constexpr size_t mostWideValues = 32; //!< of one persona that are followed; a guard, more are not seen in a case

using NodePair = std::pair<NodeIndex, NodeIndex>;

bool speaksFor(const Item &item)
{
    return item.raw > 0 && item.tooCommon.isEmpty();
}

void sortOut(std::vector<NodePair> &pairs)
{
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

//! Each node once, in order.
std::vector<NodeIndex> holdersOf(const Item &item, const std::vector<bool> &taking)
{
    std::vector<NodeIndex> holders;
    for (const Holding &holding : item.holdings) {
        if (taking[holding.node] && (holders.empty() || holders.back() != holding.node))
            holders.push_back(holding.node);
    }
    return holders;
}

//! Two values that many hold may tie those who hold both. Each such tie is followed along a chain of its holders and
//! not from each to each, so that the cost stays in proportion to the holders: the chain closes up as groups form.
std::vector<NodePair> chainPairs(
    const EvidenceItems &items, const std::vector<NodeIndex> &nodes, const std::vector<quint32> &spread)
{
    std::unordered_map<quint64, NodeIndex> lastHolder;
    std::vector<NodePair> pairs;
    for (const NodeIndex node : nodes) {
        std::vector<ItemIndex> own;
        std::ranges::copy_if(
            items.itemsOf(node), std::back_inserter(own), [&](ItemIndex index) { return spread[index] > mostHolders; });
        own.resize(std::min(own.size(), mostWideValues));
        for (size_t i = 0; i < own.size(); ++i) {
            for (size_t j = i + 1; j < own.size(); ++j) {
                const auto [last, first] = lastHolder.try_emplace(quint64(own[i]) << 32 | own[j], node);
                if (!first)
                    pairs.push_back({ last->second, node });
                last->second = node;
            }
        }
    }
    sortOut(pairs);
    return pairs;
}

//! Which pairs are worth a score at first, and which values are of too many to say so by themselves.
struct FirstPairs {
    std::vector<NodePair> pairs; //!< who share a value of few, or follow each other on a chain
    std::vector<NodePair> chained; //!< the latter
    std::vector<quint32> spread; //!< by item: how many nodes hold it; 0 where it brings nobody together
};

FirstPairs findFirstPairs(const EvidenceItems &items, const std::vector<NodeIndex> &nodes, NodeIndex nodeCount)
{
    std::vector<bool> taking(nodeCount);
    for (const NodeIndex node : nodes)
        taking[node] = true;
    FirstPairs found;
    found.spread.resize(items.items().size());
    for (ItemIndex index = 0; index < items.items().size(); ++index) {
        const Item &item = items.items()[index];
        if (!speaksFor(item))
            continue;
        const std::vector<NodeIndex> holders = holdersOf(item, taking);
        found.spread[index] = quint32(holders.size());
        if (holders.size() > mostHolders)
            continue;
        for (size_t i = 0; i < holders.size(); ++i) {
            for (size_t j = i + 1; j < holders.size(); ++j)
                found.pairs.push_back({ holders[i], holders[j] });
        }
    }
    found.chained = chainPairs(items, nodes, found.spread);
    std::ranges::copy(found.chained, std::back_inserter(found.pairs));
    sortOut(found.pairs);
    return found;
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
        const std::vector<NodePair> pairs = m_rules.forced ? allPairs() : takeFirstPairs();
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
            const NodeIndex group = join(best.a, best.b, best.score);
            const JoinStep &last = m_result.joins.back();
            const std::vector<ItemIndex> narrowed
                = m_rules.forced ? std::vector<ItemIndex>() : countAsOne(last.left, last.right);
            offerNeighbours(group);
            for (const ItemIndex index : narrowed)
                offerAmong(groupsOf(index));
        }
        return finished();
    }

private:
    NodeIndex rootOf(NodeIndex node) const { return m_result.operatorOf[node]; }

    std::vector<NodePair> allPairs() const
    {
        std::vector<NodePair> pairs;
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            for (size_t j = i + 1; j < m_nodes.size(); ++j)
                pairs.push_back(std::minmax(m_nodes[i], m_nodes[j]));
        }
        return pairs;
    }

    std::vector<NodePair> takeFirstPairs()
    {
        FirstPairs first = findFirstPairs(m_items, m_nodes, NodeIndex(m_groups.size()));
        m_spread = std::move(first.spread);
        m_chain.resize(m_groups.size());
        for (const auto &[a, b] : first.chained) {
            m_chain[a].push_back(b);
            m_chain[b].push_back(a);
        }
        // What judgements joined already holds its values as one.
        for (const JoinStep &join : m_result.joins)
            countAsOne(join.left, join.right);
        return std::move(first.pairs);
    }

    //! How many groups hold a value falls as they are joined; returns the values that thereby became ones of few.
    std::vector<ItemIndex> countAsOne(const Group &left, const Group &right)
    {
        std::vector<ItemIndex> common, narrowed;
        std::ranges::set_intersection(left.items, right.items, std::back_inserter(common));
        for (const ItemIndex index : common) {
            if (m_spread[index] > 0 && --m_spread[index] == mostHolders)
                narrowed.push_back(index);
        }
        return narrowed;
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

    std::vector<NodeIndex> groupsOf(ItemIndex index) const
    {
        std::vector<NodeIndex> roots;
        for (const Holding &holding : m_items.items()[index].holdings) {
            if (m_taking[holding.node])
                roots.push_back(rootOf(holding.node));
        }
        std::ranges::sort(roots);
        roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
        return roots;
    }

    void offerAmong(const std::vector<NodeIndex> &groups)
    {
        for (size_t i = 0; i < groups.size(); ++i) {
            for (size_t j = i + 1; j < groups.size(); ++j)
                offer(groups[i], groups[j]);
        }
    }

    //! Groups that share a value of few with it, or stand next to it on a chain.
    std::vector<NodeIndex> neighboursOf(NodeIndex group) const
    {
        if (m_rules.forced)
            return m_nodes;
        std::vector<NodeIndex> neighbours;
        for (const ItemIndex index : m_groups[group].items) {
            if (m_spread[index] == 0 || m_spread[index] > mostHolders)
                continue;
            for (const Holding &holding : m_items.items()[index].holdings) {
                if (m_taking[holding.node])
                    neighbours.push_back(holding.node);
            }
        }
        for (const NodeIndex member : m_groups[group].members)
            neighbours.insert(neighbours.end(), m_chain[member].begin(), m_chain[member].end());
        return neighbours;
    }

    void offerNeighbours(NodeIndex group)
    {
        std::vector<NodeIndex> neighbours = neighboursOf(group);
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
    std::vector<quint32> m_spread; //!< by item: how many groups hold it; 0 where it brings nobody together
    std::vector<std::vector<NodeIndex>> m_chain; //!< by node: see chainPairs()
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
    return findFirstPairs(items, nodes, nodeCount).pairs;
}

} // namespace twelvefold
