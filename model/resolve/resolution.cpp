// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/resolution.h"

#include "resolve/explanation.h"
#include "resolve/hypothesis_ids.h"

#include <QElapsedTimer>

#include <algorithm>

namespace twelvefold {

namespace {

Hypothesis hypothesisOf(const ClusterExplanation &explanation, double threshold)
{
    Hypothesis hypothesis { .personas = explanation.personas, .score = explanation.score, .threshold = threshold };
    hypothesis.evidence = restsOn(explanation);
    return hypothesis;
}

} // namespace

Result<Resolution> resolveOperators(const ResolveInput &input, const ResolveOptions &options, Progress &progress)
{
    QElapsedTimer clock;
    clock.start();
    auto made = Resolver::make(input, options);
    if (!made)
        return made.error();
    Resolver &resolver = **made;
    if (auto status = resolver.run(progress); !status)
        return status.error();
    Resolution resolution;
    for (const auto &group : resolver.clustering().groups)
        resolution.explanations.push_back(explainGroup(resolver, resolver.clustering(), group));
    std::ranges::stable_sort(resolution.explanations, std::ranges::greater(), &ClusterExplanation::score);
    for (const ClusterExplanation &explanation : resolution.explanations)
        resolution.clusters.push_back(hypothesisOf(explanation, options.threshold));
    keepHypothesisIds(*input.graph, resolution.clusters);
    for (size_t i = 0; i < resolution.clusters.size(); ++i)
        resolution.explanations[i].id = resolution.clusters[i].id;
    resolution.possible = resolver.possiblePairs();
    resolution.issues = resolver.constraints().issues();
    resolution.personas = resolver.view().nodeCount();
    resolution.pairsCompared = resolver.clustering().pairsCompared;
    resolution.seconds = double(clock.nsecsElapsed()) / 1e9;
    return resolution;
}

} // namespace twelvefold
