// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/resolver.h"

#include "resolve/gather.h"

#include <algorithm>
#include <numeric>

namespace twelvefold {

Error cancelledError()
{
    return { Error::Kind::Cancelled, QStringLiteral("Resolving was cancelled; the case is as it was.") };
}

Result<std::unique_ptr<Resolver>> Resolver::make(
    const ResolveInput &input, const ResolveOptions &options, EvidenceId withdrawn)
{
    if (!input.graph)
        return Error { Error::Kind::Usage, QStringLiteral("There is no case to resolve.") };
    if (options.kappa <= 0)
        return Error { Error::Kind::Usage,
            QStringLiteral("The expected number of mates a persona must be above zero; 1 is usual.") };
    if (options.modelJson.isEmpty())
        return std::unique_ptr<Resolver>(new Resolver(input, options, ResolveWeights::standard(), withdrawn));
    auto weights = ResolveWeights::fromJson(options.modelJson.toUtf8());
    if (!weights)
        return weights.error();
    return std::unique_ptr<Resolver>(new Resolver(input, options, std::move(*weights), withdrawn));
}

Resolver::Resolver(
    const ResolveInput &input, const ResolveOptions &options, ResolveWeights weights, EvidenceId withdrawn)
    : m_input(input)
    , m_options(options)
    , m_weights(std::move(weights))
    , m_view(*m_input.graph, m_weights, withdrawn)
    , m_items(m_view)
    , m_constraints(m_view)
    , m_scorer(m_view, m_items, m_constraints, options.kappa)
{
    gatherAll(m_view, m_input.texts, m_items);
}

Status Resolver::run(Progress &progress)
{
    std::vector<NodeIndex> nodes(m_view.nodeCount());
    std::iota(nodes.begin(), nodes.end(), NodeIndex(0));
    // How common a value is counts over operators, and at first there are none. So a first look takes every value for
    // unique; what it joined by values that others hold too comes apart in the rounds that count them.
    std::vector<quint32> before(nodes.size(), 0);
    const ClusterRules rules { m_options.threshold };
    for (int round = 0; round <= m_weights.rounds; ++round) {
        progress.report(round, m_weights.rounds + 1);
        m_scorer.countOver(before, round > 0);
        auto found = clusterGroups(m_scorer, m_constraints, m_items, nodes, rules, m_view.nodeCount(), progress);
        if (!found)
            return cancelledError();
        m_clustering = std::move(*found);
        if (round > 0 && m_clustering.operatorOf == before)
            break;
        before = m_clustering.operatorOf;
    }
    progress.report(m_weights.rounds, m_weights.rounds);
    return {};
}

Clustering Resolver::assemble(const std::vector<NodeIndex> &nodes) const
{
    NoProgress quiet;
    ClusterRules rules { m_options.threshold };
    auto found = clusterGroups(m_scorer, m_constraints, m_items, nodes, rules, m_view.nodeCount(), quiet);
    if (found->groups.size() == 1 && found->groups.front().size() == nodes.size())
        return std::move(*found);
    rules.forced = true;
    return *clusterGroups(m_scorer, m_constraints, m_items, nodes, rules, m_view.nodeCount(), quiet);
}

std::vector<PairScore> Resolver::possiblePairs() const
{
    std::vector<NodeIndex> nodes(m_view.nodeCount());
    std::iota(nodes.begin(), nodes.end(), NodeIndex(0));
    std::vector<PairScore> possible;
    for (const auto &[a, b] : candidatePairs(m_items, nodes, m_view.nodeCount())) {
        if (m_clustering.operatorOf[a] == m_clustering.operatorOf[b] || m_constraints.forbid({ a }, { b }))
            continue;
        const Group left = m_scorer.single(a);
        const Group right = m_scorer.single(b);
        if (!m_scorer.mayReach(left, right, m_weights.possibleFrom))
            continue;
        const GroupScore score = m_scorer.score(left, right);
        if (score.total < m_weights.possibleFrom)
            continue;
        QString why = m_scorer.whyNot(score, left, right);
        if (score.total < m_options.threshold)
            why = QStringLiteral("The score lies below the threshold of %1 dB.").arg(m_options.threshold);
        else if (why.isEmpty())
            why = QStringLiteral(
                "One of them fits better elsewhere, or what they share does not hold beside the rest.");
        possible.push_back({ m_view.idOf(a), m_view.idOf(b), score.total, std::move(why) });
    }
    std::ranges::sort(possible, {}, [](const PairScore &p) { return std::tuple(-p.score, p.a, p.b); });
    return possible;
}

} // namespace twelvefold
