// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explain_text.h"

#include "values/confidence.h"

#include <algorithm>

namespace twelvefold::cli {

namespace {

QString signedDecibans(double decibans)
{
    // A bare char16_t would be printed as the number of its code.
    return QStringLiteral("%1%2 dB").arg(QChar(decibans < 0 ? u'−' : u'+')).arg(std::abs(decibans), 5, 'f', 1);
}

QString nameOf(const CaseGraph &graph, EntityId id)
{
    const auto index = graph.find(id);
    return index ? graph.label(*index) : id.toString();
}

QString namesOf(const CaseGraph &graph, const std::vector<EntityId> &ids)
{
    QStringList names;
    for (const EntityId id : ids)
        names += nameOf(graph, id);
    return names.join(QStringLiteral(", "));
}

QString exhibits(const CaseGraph &graph, const std::vector<EvidenceId> &ids)
{
    QStringList labels;
    for (const EvidenceId id : ids) {
        const Evidence *evidence = graph.evidence(id);
        labels += evidence ? evidence->label() : id.toString();
    }
    return labels.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(labels.join(QStringLiteral(", ")));
}

QStringList rowLines(const CaseGraph &graph, double prior, const std::vector<Contribution> &rows)
{
    QStringList lines { QStringLiteral("  %1  prior").arg(signedDecibans(prior)) };
    for (const Contribution &row : rows) {
        lines += QStringLiteral("  %1  %2 %3: %4%5")
                     .arg(signedDecibans(row.decibans), row.family, row.indicator, row.text,
                         exhibits(graph, row.evidence));
    }
    return lines;
}

QString inWords(double score)
{
    return Confidence::fromDecibans(score).display();
}

QString byJudgement(double score)
{
    return QStringLiteral("by an analyst's judgement; the evidence alone says: ") + inWords(score);
}

} // namespace

QString resolutionText(const CaseGraph &graph, const Resolution &resolution)
{
    QStringList lines;
    for (size_t i = 0; i < resolution.clusters.size(); ++i) {
        const Hypothesis &cluster = resolution.clusters[i];
        const bool judged = i < resolution.explanations.size() && isJudged(resolution.explanations[i]);
        lines += QStringLiteral("%1: %2 personas, %3")
                     .arg(cluster.label)
                     .arg(cluster.personas.size())
                     .arg(judged ? byJudgement(cluster.score) : inWords(cluster.score));
        lines += QStringLiteral("  ") + namesOf(graph, cluster.personas);
    }
    for (const PairScore &pair : resolution.possible)
        lines += QStringLiteral("Possible, not joined: %1 and %2 (%3)")
                     .arg(nameOf(graph, pair.a), nameOf(graph, pair.b), signedDecibans(pair.score).simplified());
    for (const ResolveIssue &issue : resolution.issues)
        lines += issue.text;
    lines += QStringLiteral("%1 operators among %2 personas; %3 pairs compared in %4 s.")
                 .arg(resolution.clusters.size())
                 .arg(resolution.personas)
                 .arg(resolution.pairsCompared)
                 .arg(resolution.seconds, 0, 'f', 2);
    return lines.join(u'\n');
}

QString pairText(const CaseGraph &graph, const PairExplanation &pair)
{
    QStringList lines {
        QStringLiteral("%1 and %2: %3").arg(nameOf(graph, pair.a), nameOf(graph, pair.b), inWords(pair.score))
    };
    lines += rowLines(graph, pair.prior, pair.contributions);
    lines += QStringLiteral("  %1  in all").arg(signedDecibans(pair.score));
    const auto judged = std::ranges::find_if(pair.contributions, isJudgement);
    if (judged != pair.contributions.end())
        lines += QStringLiteral("That is the evidence alone; an analyst's judgement stands beside it.");
    else if (pair.toThreshold > 0)
        lines += QStringLiteral("%1 are missing to the threshold.").arg(signedDecibans(pair.toThreshold).simplified());
    return lines.join(u'\n');
}

QString clusterText(const CaseGraph &graph, const ClusterExplanation &cluster)
{
    QStringList lines { QStringLiteral("%1 personas, %2: %3")
                            .arg(cluster.personas.size())
                            .arg(isJudged(cluster) ? byJudgement(cluster.score) : inWords(cluster.score),
                                namesOf(graph, cluster.personas)) };
    int step = 0;
    for (const Join &join : cluster.joins) {
        lines
            += QStringLiteral("Join %1: %2 with %3, %4%5")
                   .arg(++step)
                   .arg(namesOf(graph, join.left), namesOf(graph, join.right), signedDecibans(join.score).simplified(),
                       isJudged(join) ? QStringLiteral(", by an analyst's judgement") : QString());
        lines += rowLines(graph, join.prior, join.contributions);
    }
    for (const PairScore &pair : cluster.cutSet)
        lines += QStringLiteral("Weakest hold: %1 and %2 (%3)")
                     .arg(nameOf(graph, pair.a), nameOf(graph, pair.b), signedDecibans(pair.score).simplified());
    for (const Withdrawal &withdrawal : cluster.withdrawn) {
        QStringList parts;
        for (const auto &part : withdrawal.parts)
            parts += QStringLiteral("{%1}").arg(namesOf(graph, part));
        lines += QStringLiteral("Without%1 it falls into %2")
                     .arg(exhibits(graph, { withdrawal.evidence }), parts.join(u' '));
    }
    for (const Contribution &row : cluster.against)
        lines += QStringLiteral("Against: %1 %2%3")
                     .arg(signedDecibans(row.decibans), row.text, exhibits(graph, row.evidence));
    return lines.join(u'\n');
}

} // namespace twelvefold::cli
