// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What analysts decided, told apart from what the evidence says.
#include "resolve/constraints.h"

#include <algorithm>

namespace twelvefold {

bool isJudgement(const Contribution &row)
{
    return row.family == u"judgement";
}

bool isJudged(const Join &join)
{
    return std::ranges::any_of(join.contributions, [](const Contribution &row) { return row.indicator == u"J01"; });
}

bool isJudged(const ClusterExplanation &cluster)
{
    return std::ranges::any_of(cluster.joins, [](const Join &join) { return isJudged(join); });
}

QStringList judgementsNotFollowed(const CaseGraph &graph)
{
    const CaseView view(graph, ResolveWeights::standard());
    const Constraints constraints(view);
    QStringList sentences;
    for (const Judgement &judgement : graph.judgements()) {
        const NodeIndex a = view.nodeOf(judgement.a);
        const NodeIndex b = view.nodeOf(judgement.b);
        if (const auto split = constraints.splitsAPersona(judgement))
            sentences += split->text;
        if (a == noNode || b == noNode || a == b || constraints.between(a, b)->id != judgement.id)
            continue;
        const Hypothesis *left = graph.operatorOf(view.entityOf(a));
        const bool together = left && left == graph.operatorOf(view.entityOf(b));
        const bool demanded
            = std::ranges::find(constraints.mustLinks(), std::pair(a, b)) != constraints.mustLinks().end();
        const bool parted = judgement.kind == JudgementKind::Different && together;
        if (!parted && !(demanded && !together))
            continue;
        sentences += (parted ? QStringLiteral("A judgement of %1 says that %2 and %3 are different, and is newer than "
                                              "the operators, which hold them as one: resolve again.")
                             : QStringLiteral("A judgement of %1 says that %2 and %3 are one operator, and is newer "
                                              "than the operators, which keep them apart: resolve again."))
                         .arg(judgement.by, view.label(view.entityOf(a)), view.label(view.entityOf(b)));
    }
    return sentences;
}

} // namespace twelvefold
