// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page for each operator: words first, then the chart, the waterfall and the tables behind them.
#include "layout/layout.h"
#include "report/operator_tables.h"
#include "report/words.h"
#include "scene/chart.h"
#include "scene/waterfall.h"
#include "values/confidence.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr double figureWidth = 487;

//! Its chart, and the legend for it.
struct Chart {
    Scene scene;
    Scene legend;
    qsizetype leftOut = 0;
};

//! What more personas outside the group are linked to than inside: it says nothing about the group.
QSet<EntityId> commonThings(const CaseGraph &graph, const ClusterExplanation &cluster)
{
    QSet<EntityIndex> members;
    for (const EntityId &persona : cluster.personas) {
        if (const auto index = graph.find(persona))
            members.insert(graph.canonical(*index));
    }
    QSet<EntityId> common;
    graph.forEachEntity([&](EntityIndex thing) {
        QSet<EntityIndex> inside;
        QSet<EntityIndex> outside;
        for (const Link *link : graph.linksTo(thing)) {
            const auto from = graph.find(link->from);
            if (from && graph.typeOf(*from).name == u"Persona")
                (members.contains(graph.canonical(*from)) ? inside : outside).insert(graph.canonical(*from));
        }
        if (outside.size() > inside.size())
            common.insert(graph.entity(thing).id);
    });
    return common;
}

//! Names as the pack may show them, and letters as its headings have them.
void nameNodes(const PackContext &context, ChartData &data)
{
    for (ChartNode &node : data.nodes) {
        node.victim = node.victim || context.isHiddenVictim(node.id);
        node.label = node.victim ? context.name(node.id) : context.guarded(node.label);
        node.operatorPosition = node.victim ? std::nullopt : context.operatorPlaceOf(node.id);
    }
}

Result<Chart> chartOf(const PackContext &context, const ClusterExplanation &cluster, Progress &progress)
{
    ChartOptions options;
    options.roots = cluster.personas;
    options.sharedOnly = true;
    options.hiddenTypes = { QStringLiteral("Message"), QStringLiteral("Resume"), QStringLiteral("WebCapture"),
        QStringLiteral("Image"), QStringLiteral("Note"), QStringLiteral("Source"), QStringLiteral("Application"),
        QStringLiteral("Interview"), QStringLiteral("Engagement"), QStringLiteral("Employer") };
    options.hidden = commonThings(context.graph(), cluster);
    options.maxNodes = qsizetype(cluster.personas.size()) + 28;
    options.labelLength = 20;
    options.protectVictims = true;
    ChartData data = chartData(context.graph(), options);
    options.linkLabels = data.edges.size() <= 40;
    nameNodes(context, data);
    LayoutInput input;
    for (const ChartNode &node : data.nodes)
        input.nodes.push_back({ node.size, {} });
    for (const ChartEdge &edge : data.edges)
        input.edges.emplace_back(edge.from, edge.to);
    input.edgeLength = 62;
    input.aspect = 0.9;
    const auto placed = layout(input, progress);
    if (!placed)
        return placed.error();
    return Chart { chartScene(data, placed->positions, options), chartLegend(data, figureWidth), data.leftOut };
}

Spans wordsFirst(const PackContext &context, const ClusterExplanation &cluster)
{
    const Grounds grounds = groundsOf(cluster);
    const QString who = capitalised(
        counted(qsizetype(cluster.personas.size()), QStringLiteral("persona"), QStringLiteral("personas")));
    Spans spans = plain(
        QStringLiteral("%1, %2 one operator (%3). ").arg(who, chanceAdverb(cluster.score), scoreText(cluster.score)));
    if (isJudged(cluster))
        spans = plain(QStringLiteral("%1, one operator by an analyst's judgement, which is a decision and counts "
                                     "nothing. The evidence alone says: %2 (%3). ")
                          .arg(who, Confidence::fromDecibans(cluster.score).word(), scoreText(cluster.score)));
    if (cluster.partsNow > 1) {
        spans.push_back(
            { QStringLiteral("The case as it is now would no longer join all of them, and is to be resolved "
                             "again. ") });
    } else if (isJudged(cluster) && cluster.withdrawn.empty()) {
        spans.push_back({ QStringLiteral("The judgement holds it together whatever exhibit is withdrawn. ") });
    } else if (cluster.withdrawn.empty()) {
        spans.push_back({ QStringLiteral("It does not rest on any single exhibit. ") });
    } else {
        spans.push_back({ QStringLiteral("Some of it rests on single exhibits: without ") });
        std::vector<EvidenceId> single;
        for (const Withdrawal &withdrawal : cluster.withdrawn)
            single.push_back(withdrawal.evidence);
        spans = joined(std::move(spans), context.references(single, 3));
        spans.push_back({ QStringLiteral("it would fall apart as shown below. ") });
    }
    spans.push_back({ cluster.against.empty()
            ? QStringLiteral("Nothing was found that speaks against it. ")
            : QStringLiteral("%1 against it; %2 counted in the score. ")
                  .arg(capitalised(counted(qsizetype(cluster.against.size()), QStringLiteral("finding speaks"),
                           QStringLiteral("findings speak"))),
                      cluster.against.size() == 1 ? QStringLiteral("it is") : QStringLiteral("they are")) });
    spans.push_back({ QStringLiteral("Confidence is %1: %2.").arg(grounds.level, grounds.why) });
    return spans;
}

const Join &weakest(const ClusterExplanation &cluster)
{
    return *std::min_element(
        cluster.joins.begin(), cluster.joins.end(), [](const Join &a, const Join &b) { return a.score < b.score; });
}

void addWaterfall(const PackContext &context, const Join &join, const QString &which, Blocks &blocks)
{
    QString caption
        = QStringLiteral("%1: %2 with %3. Blue speaks for it, orange against, grey is what a family's cap takes away.")
              .arg(which, context.names(join.left, 3), context.names(join.right, 3));
    if (isJudged(join))
        caption += QStringLiteral(" An analyst's judgement made this join; the bars show the evidence alone.");
    const WaterfallFigure figure = waterfall(join, caption, context.input().threshold);
    blocks.push_back(FigureBlock { waterfallScene(figure, figureWidth), caption, 420 });
}

void addWaterfalls(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    if (cluster.joins.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("How the score comes about"));
    const Join &lowest = weakest(cluster);
    addWaterfall(context, lowest, QStringLiteral("The weakest join, which is the score of the whole"), blocks);
    const Join &first = cluster.joins.front();
    if (&first != &lowest)
        addWaterfall(context, first, QStringLiteral("The first join that was made"), blocks);
}

void addJoins(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    if (cluster.joins.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Joins in the order they were made"));
    blocks.push_back(joinTable(context, cluster));
    addHeading(blocks, 2, QStringLiteral("Findings it rests on"));
    addFindings(context, cluster, blocks);
}

Status addChart(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks, Progress &progress)
{
    auto chart = chartOf(context, cluster, progress);
    if (!chart)
        return chart.error();
    addHeading(blocks, 2, QStringLiteral("What its personas share"));
    QString caption = QStringLiteral(
        "The personas and what at least two of them are linked to. Left out are employers, résumés and "
        "messages, and what more personas outside the group use than inside. Papers of identity that two present are "
        "drawn. "
        "Who is not named as a persona above has no sheet here: a facilitator handled parcels or calls for a persona, "
        "and it is not said that they knew what for.");
    if (chart->leftOut > 0)
        caption += QStringLiteral(" %1 less connected things are left out for clarity.").arg(chart->leftOut);
    blocks.push_back(FigureBlock { std::move(chart->scene), caption, 560 });
    blocks.push_back(FigureBlock { std::move(chart->legend), {}, 120 });
    return {};
}

Status addOperator(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks, Progress &progress)
{
    addHeading(blocks, 1, context.clusterLabel(cluster), QStringLiteral("operator-") + cluster.id.toString());
    addText(blocks, wordsFirst(context, cluster), ParagraphStyle::Callout);
    blocks.push_back(memberTable(context, cluster));
    addWaterfalls(context, cluster, blocks);
    if (const Status drawn = addChart(context, cluster, blocks, progress); !drawn)
        return drawn;
    addJoins(context, cluster, blocks);
    addWithdrawals(context, cluster, blocks);
    addCutSet(context, cluster, blocks);
    addAgainst(context, cluster, blocks);
    addAlternatives(context, cluster, blocks);
    return {};
}

} // namespace

Status addOperatorPages(const PackContext &context, Blocks &blocks, Progress &progress)
{
    for (const ClusterExplanation &cluster : context.input().clusters) {
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("Writing the pack was cancelled.") };
        if (const Status added = addOperator(context, cluster, blocks, progress); !added)
            return added;
    }
    return {};
}

} // namespace twelvefold
