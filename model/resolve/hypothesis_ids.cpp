// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/hypothesis_ids.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace twelvefold {

namespace {

struct Overlap {
    size_t shared;
    double share; //!< of both together
    HypothesisId old;
    size_t cluster;
};

std::set<EntityId> canonicalMembers(const CaseGraph &graph, const Hypothesis &hypothesis)
{
    std::set<EntityId> members;
    for (const EntityId persona : hypothesis.personas) {
        if (const auto index = graph.find(persona))
            members.insert(graph.entity(graph.canonical(*index)).id);
    }
    return members;
}

std::vector<Overlap> overlapsOf(const CaseGraph &graph, const std::vector<Hypothesis> &clusters)
{
    std::vector<Overlap> overlaps;
    for (const Hypothesis &old : graph.hypotheses()) {
        const std::set<EntityId> members = canonicalMembers(graph, old);
        for (size_t i = 0; i < clusters.size(); ++i) {
            const auto shared = size_t(std::ranges::count_if(
                clusters[i].personas, [&](EntityId persona) { return members.contains(persona); }));
            const auto all = members.size() + clusters[i].personas.size() - shared;
            if (shared > 0)
                overlaps.push_back({ shared, double(shared) / double(all), old.id, i });
        }
    }
    std::ranges::sort(
        overlaps, {}, [](const Overlap &o) { return std::tuple(-qint64(o.shared), -o.share, o.old, o.cluster); });
    return overlaps;
}

bool sameHypothesis(const Hypothesis &a, const Hypothesis &b)
{
    return a.label == b.label && a.personas == b.personas && a.evidence == b.evidence
        && std::abs(a.score - b.score) < 1e-9 && std::abs(a.threshold - b.threshold) < 1e-9;
}

} // namespace

QString operatorLabel(int number)
{
    QString letters;
    for (int rest = number; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return QStringLiteral("Operator %1").arg(letters);
}

void keepHypothesisIds(const CaseGraph &graph, std::vector<Hypothesis> &clusters)
{
    std::set<HypothesisId> given;
    for (const Overlap &overlap : overlapsOf(graph, clusters)) {
        Hypothesis &cluster = clusters[overlap.cluster];
        if (!cluster.id.isNull() || !given.insert(overlap.old).second)
            continue;
        cluster.id = overlap.old;
        cluster.label = graph.hypothesis(overlap.old)->label;
    }
    // A label that is about to go is not handed to somebody else: people remember it.
    std::set<QString> labels;
    for (const Hypothesis &old : graph.hypotheses())
        labels.insert(old.label);
    int next = 0;
    for (Hypothesis &cluster : clusters) {
        if (!cluster.id.isNull())
            continue;
        while (labels.contains(operatorLabel(next)))
            ++next;
        cluster.id = HypothesisId::generate();
        cluster.label = operatorLabel(next++);
    }
}

ResolveOptions rememberedOptions(const CaseGraph &graph)
{
    ResolveOptions options;
    if (const auto &known = graph.resolveSettings())
        options = { known->threshold, known->kappa, known->model };
    else if (!graph.hypotheses().empty()) // a case of a version that kept no more than this
        options.threshold = graph.hypotheses().front().threshold;
    return options;
}

std::vector<Change> hypothesisChanges(
    const CaseGraph &graph, const Resolution &resolution, const ResolveOptions &options)
{
    std::vector<Change> changes;
    const ResolveSettings settings { graph.info().id, options.threshold, options.kappa, options.modelJson };
    if (settings != graph.resolveSettings().value_or(ResolveSettings { .id = graph.info().id, .model = {} }))
        changes.push_back(Put { settings });
    std::set<HypothesisId> kept;
    for (const Hypothesis &cluster : resolution.clusters) {
        kept.insert(cluster.id);
        const Hypothesis *old = graph.hypothesis(cluster.id);
        if (!old || !sameHypothesis(*old, cluster))
            changes.push_back(Put { cluster });
    }
    for (const Hypothesis &old : graph.hypotheses()) {
        if (!kept.contains(old.id))
            changes.push_back(Remove { old });
    }
    return changes;
}

} // namespace twelvefold
