// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/explanation.h"

#include "resolve/min_cut.h"
#include "resolve/wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

constexpr size_t largestCut = 400; //!< personas; beyond, the cut is not worth its cubic time

std::vector<EntityId> idsOf(const CaseView &view, const std::vector<NodeIndex> &nodes)
{
    std::vector<EntityId> ids;
    for (const NodeIndex node : nodes)
        ids.push_back(view.idOf(node));
    return ids;
}

Result<NodeIndex> personaNode(const CaseView &view, EntityId id)
{
    const auto index = view.graph().find(id);
    if (!index)
        return Error { Error::Kind::NotFound, QStringLiteral("There is no entity %1 in this case.").arg(id.toString()),
            id.toString() };
    const NodeIndex node = view.nodeOf(*index);
    if (node == noNode)
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 is a %2; only personas are resolved into operators.")
                .arg(view.graph().label(*index), view.graph().typeOf(*index).name),
            id.toString() };
    return node;
}

//! How strongly members hold on to each other: only what speaks for it counts in a cut.
std::vector<PairScore> cutPairs(const Resolver &resolver, const std::vector<NodeIndex> &nodes)
{
    if (nodes.size() < 2 || nodes.size() > largestCut)
        return {};
    WeightMatrix weights(nodes.size(), std::vector<double>(nodes.size(), 0));
    WeightMatrix totals = weights;
    for (size_t i = 0; i < nodes.size(); ++i) {
        for (size_t j = i + 1; j < nodes.size(); ++j) {
            const GroupScorer &scorer = resolver.scorer();
            const GroupScore score = scorer.score(scorer.single(nodes[i]), scorer.single(nodes[j]));
            weights[i][j] = weights[j][i] = std::max(0., score.total - score.prior);
            totals[i][j] = score.total;
        }
    }
    const std::vector<bool> side = minimumCut(weights);
    std::vector<PairScore> pairs;
    for (size_t i = 0; i < nodes.size(); ++i) {
        for (size_t j = i + 1; j < nodes.size(); ++j) {
            if (side[i] != side[j] && weights[i][j] > 0)
                pairs.push_back({ resolver.view().idOf(nodes[i]), resolver.view().idOf(nodes[j]), totals[i][j] });
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater(), &PairScore::score);
    return pairs;
}

std::vector<std::vector<EntityId>> partsIn(const Resolver &resolver, const std::vector<NodeIndex> &nodes)
{
    std::map<quint32, std::vector<EntityId>> byOperator;
    for (const NodeIndex node : nodes)
        byOperator[resolver.clustering().operatorOf[node]].push_back(resolver.view().idOf(node));
    std::vector<std::vector<EntityId>> parts;
    for (auto &[root, part] : byOperator)
        parts.push_back(std::move(part));
    std::ranges::stable_sort(parts, std::ranges::greater(), &std::vector<EntityId>::size);
    return parts;
}

//! A share, `from` to `to` of 0…1, of another progress, with its cancelling.
class Share final : public Progress
{
public:
    Share(Progress &whole, double from, double to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        const double share = total > 0 ? double(done) / double(total) : 0;
        m_whole.report(qint64(steps * (m_from + (m_to - m_from) * share)), steps);
    }
    bool cancelled() const override { return m_whole.cancelled(); }

private:
    static constexpr qint64 steps = 100'000;

    Progress &m_whole;
    double m_from, m_to;
};

//! Whether some that are one part in the one are in several of the other. Parts that come together are no loss.
bool splits(const Resolver &without, const std::vector<std::vector<EntityId>> &before)
{
    return std::ranges::any_of(before, [&](const std::vector<EntityId> &part) {
        std::set<quint32> operators;
        for (const EntityId persona : part)
            operators.insert(without.clustering().operatorOf[without.view().nodeOf(persona)]);
        return operators.size() > 1;
    });
}

//! The whole case is resolved again without each exhibit that the operator rests on: no short cut that could differ
//! from what the analyst would get. `whole` was resolved with all of them: what falls apart there already, does so for
//! the want of no exhibit.
Result<std::vector<Withdrawal>> withdrawals(const ResolveInput &input, const Resolver &whole,
    const std::vector<EvidenceId> &exhibits, const std::vector<NodeIndex> &nodes, Progress &progress)
{
    const std::vector<std::vector<EntityId>> before = partsIn(whole, nodes);
    std::vector<Withdrawal> found;
    for (size_t i = 0; i < exhibits.size(); ++i) {
        if (progress.cancelled())
            return cancelledError();
        auto without = Resolver::make(input, whole.options(), exhibits[i]);
        if (!without)
            return without.error();
        Share own(progress, double(i) / double(exhibits.size()), double(i + 1) / double(exhibits.size()));
        if (auto status = (*without)->run(own); !status)
            return status.error();
        if (splits(**without, before))
            found.push_back({ exhibits[i], partsIn(**without, nodes) });
    }
    return found;
}

} // namespace

ClusterExplanation explainGroup(const Resolver &resolver, const Clustering &made, const std::vector<NodeIndex> &nodes)
{
    ClusterExplanation explanation;
    explanation.personas = idsOf(resolver.view(), nodes);
    for (const JoinStep &step : made.joinsOf(nodes)) {
        const GroupScore score = resolver.scorer().score(step.left, step.right);
        Join join { idsOf(resolver.view(), step.left.members), idsOf(resolver.view(), step.right.members), score.total,
            score.prior, inWords(resolver, score, nodes.size() > 2) };
        std::ranges::move(speakingAgainst(join.contributions), std::back_inserter(explanation.against));
        explanation.joins.push_back(std::move(join));
    }
    if (!explanation.joins.empty())
        explanation.score = std::ranges::min(explanation.joins, {}, &Join::score).score;
    explanation.cutSet = cutPairs(resolver, nodes);
    return explanation;
}

std::vector<EvidenceId> restsOn(const ClusterExplanation &explanation)
{
    std::vector<EvidenceId> exhibits;
    for (const Join &join : explanation.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans > 0)
                exhibits.insert(exhibits.end(), row.evidence.begin(), row.evidence.end());
        }
    }
    std::ranges::sort(exhibits);
    exhibits.erase(std::unique(exhibits.begin(), exhibits.end()), exhibits.end());
    return exhibits;
}

Result<PairExplanation> explainPair(const ResolveInput &input, const ResolveOptions &options, EntityId a, EntityId b)
{
    auto resolver = Resolver::make(input, options);
    if (!resolver)
        return resolver.error();
    const auto left = personaNode((*resolver)->view(), a);
    if (!left)
        return left.error();
    const auto right = personaNode((*resolver)->view(), b);
    if (!right)
        return right.error();
    if (*left == *right)
        return Error { Error::Kind::Usage,
            QStringLiteral("Both are recorded as one persona, so there is no pair to explain.") };
    NoProgress quiet;
    if (auto status = (*resolver)->run(quiet); !status)
        return status.error();
    const GroupScorer &scorer = (*resolver)->scorer();
    const GroupScore score = scorer.score(scorer.single(*left), scorer.single(*right));
    PairExplanation explanation { a, b, score.total, score.prior, inWords(**resolver, score, false) };
    explanation.against = speakingAgainst(explanation.contributions);
    explanation.toThreshold = options.threshold - score.total;
    return explanation;
}

Result<ClusterExplanation> explainCluster(
    const ResolveInput &input, const ResolveOptions &options, const Hypothesis &cluster, Progress &progress)
{
    auto resolver = Resolver::make(input, options);
    if (!resolver)
        return resolver.error();
    std::vector<NodeIndex> nodes;
    for (const EntityId persona : cluster.personas) {
        const auto node = personaNode((*resolver)->view(), persona);
        if (!node)
            return node.error();
        nodes.push_back(*node);
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    Share once(progress, 0, 0.1);
    if (auto status = (*resolver)->run(once); !status)
        return status.error();
    ClusterExplanation explanation = explainGroup(**resolver, (*resolver)->assemble(nodes), nodes);
    explanation.id = cluster.id;
    explanation.partsNow = partsIn(**resolver, nodes).size();
    Share again(progress, 0.1, 1);
    auto withdrawn = withdrawals(input, **resolver, restsOn(explanation), nodes, again);
    if (!withdrawn)
        return withdrawn.error();
    explanation.withdrawn = std::move(*withdrawn);
    return explanation;
}

} // namespace twelvefold
