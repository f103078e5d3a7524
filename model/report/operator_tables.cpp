// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/operator_tables.h"

#include "report/words.h"
#include "scene/waterfall.h"

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

QString allValues(const CaseGraph &graph, EntityIndex index, QStringView property)
{
    QStringList values;
    for (const EntityIndex part : graph.mergedWith(index)) {
        for (const Assertion *assertion : graph.assertions(part)) {
            if (assertion->property == property && !values.contains(assertion->value))
                values += assertion->value;
        }
    }
    return values.join(QStringLiteral(" / "));
}

QString familiesOf(const Join &join)
{
    std::map<QString, double> sums;
    for (const Contribution &row : join.contributions) {
        if (row.decibans != 0)
            sums[row.family] += row.decibans; // caps included, so that prior and families add up to the score
    }
    std::vector<std::pair<QString, double>> order(sums.begin(), sums.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList words { QStringLiteral("prior %1").arg(signedDecibans(join.prior)) };
    for (const auto &[family, sum] : order)
        words += QStringLiteral("%1 %2").arg(family, signedDecibans(sum));
    if (isJudged(join))
        words += QStringLiteral("joined by judgement");
    return words.join(QStringLiteral(", "));
}

std::vector<EvidenceId> exhibitsOf(const Join &join)
{
    std::set<EvidenceId> ids;
    for (const Contribution &row : join.contributions)
        ids.insert(row.evidence.begin(), row.evidence.end());
    return { ids.begin(), ids.end() };
}

std::vector<SourceRef> sourcesOf(const Contribution &row)
{
    if (!row.sources.empty())
        return row.sources;
    std::vector<SourceRef> sources;
    for (const EvidenceId &id : row.evidence)
        sources.push_back({ id, {}, {} });
    return sources;
}

TableRow findingRow(const PackContext &context, const Contribution &row)
{
    const SpanStyle style = row.decibans < 0 ? SpanStyle::Against : SpanStyle::For;
    const QString factor = isJudgement(row) || row.raw == 0
        ? QString()
        : QStringLiteral("%1 × %2").arg(signedDecibans(row.raw), QString::number(row.factor, 'f', 2));
    return { { plain(row.indicator), plain(row.family), plain(quoted(context.guarded(row.text), 700)),
        plain(isJudgement(row)        ? QString()
                : row.grade.isEmpty() ? QStringLiteral("none")
                                      : row.grade),
        plain(factor), plain(signedDecibans(row.decibans), row.generic ? SpanStyle::Quiet : style),
        context.references(sourcesOf(row), 12) } };
}

std::vector<TableColumn> findingColumns()
{
    return { { QStringLiteral("Rule"), 0.7 }, { QStringLiteral("Family"), 1.1 }, { QStringLiteral("Finding"), 4 },
        { QStringLiteral("Grade"), 0.9 }, { QStringLiteral("Weight × factor"), 1.2, TextAlign::Right },
        { QStringLiteral("dB"), 0.7, TextAlign::Right }, { QStringLiteral("Exhibits"), 2.2 } };
}

//! Each finding once, though several joins may count it, with the highest it counted for.
std::vector<Contribution> distinctFindings(const ClusterExplanation &cluster, bool generic)
{
    std::map<std::tuple<QString, QString, QString>, Contribution> distinct;
    for (const Join &join : cluster.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.indicator == u"cap" || row.decibans < 0 || row.generic != generic)
                continue;
            const auto [place, isNew] = distinct.emplace(std::tuple(row.family, row.indicator, row.text), row);
            if (!isNew && row.decibans > place->second.decibans)
                place->second = row;
        }
    }
    std::vector<Contribution> rows;
    for (auto &[key, row] : distinct)
        rows.push_back(std::move(row));
    std::stable_sort(
        rows.begin(), rows.end(), [](const Contribution &a, const Contribution &b) { return a.decibans > b.decibans; });
    return rows;
}

} // namespace

TableBlock memberTable(const PackContext &context, const ClusterExplanation &cluster)
{
    const CaseGraph &graph = context.graph();
    TableBlock table { { { QStringLiteral("Persona"), 3.4 }, { QStringLiteral("Claims to be"), 1.6 },
                           { QStringLiteral("Claims to be at"), 2.2 }, { QStringLiteral("Known as"), 1.8 } },
        {} };
    std::vector<std::pair<QString, EntityIndex>> order;
    for (const EntityId &persona : cluster.personas) {
        if (const auto index = graph.find(persona))
            order.emplace_back(context.name(persona), graph.canonical(*index));
    }
    std::sort(order.begin(), order.end());
    for (const auto &[label, index] : order) {
        const EntityId id = graph.entity(index).id;
        QString key = graph.entity(index).key;
        table.rows.push_back({ { { context.personaLink(id) }, plain(allValues(graph, index, u"nationality")),
            plain(shortened(allValues(graph, index, u"location"), 60)),
            plain(shortened(key.replace(QChar(0x1f), QLatin1Char(' ')), 40)) } });
    }
    return table;
}

TableBlock joinTable(const PackContext &context, const ClusterExplanation &cluster)
{
    TableBlock table { { { QStringLiteral("No."), 0.5, TextAlign::Right }, { QStringLiteral("These"), 2.6 },
                           { QStringLiteral("with these"), 2.6 }, { QStringLiteral("Score"), 0.9, TextAlign::Right },
                           { QStringLiteral("Prior and families, after caps"), 2.8 },
                           { QStringLiteral("Exhibits"), 1.8 } },
        {} };
    for (size_t i = 0; i < cluster.joins.size(); ++i) {
        const Join &join = cluster.joins[i];
        table.rows.push_back({ { plain(QString::number(i + 1)), plain(context.names(join.left, 3)),
            plain(context.names(join.right, 3)), plain(signedDecibans(join.score)), plain(familiesOf(join)),
            context.references(exhibitsOf(join), 3) } });
    }
    return table;
}

void addFindings(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    constexpr size_t most = 500;
    const std::vector<Contribution> rows = distinctFindings(cluster, false);
    TableBlock table { findingColumns(), {} };
    for (size_t i = 0; i < std::min(rows.size(), most); ++i)
        table.rows.push_back(findingRow(context, rows[i]));
    blocks.push_back(table);
    if (rows.size() > most)
        addText(blocks,
            QStringLiteral(
                "%1 weaker findings are not listed here; twelvefold-cli explain CASE --cluster NAME lists them all.")
                .arg(rows.size() - most),
            ParagraphStyle::Quiet);
    const std::vector<Contribution> common = distinctFindings(cluster, true);
    if (common.empty())
        return;
    addText(blocks, QStringLiteral("Shared too, but by so many unrelated people that it counts nothing: %1.").arg([&] {
        QStringList words;
        for (size_t i = 0; i < std::min<size_t>(common.size(), 6); ++i)
            words += shortened(context.guarded(common[i].value.isEmpty() ? common[i].text : common[i].value), 80);
        words.removeDuplicates();
        return words.join(QStringLiteral("; "));
    }()),
        ParagraphStyle::Quiet);
}

void addWithdrawals(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    addHeading(blocks, 2, QStringLiteral("If one exhibit is withdrawn"));
    if (cluster.withdrawn.empty()) {
        addText(blocks,
            QStringLiteral("Each exhibit was taken away in turn and the case resolved again without it. Whichever is "
                           "taken, these personas stay together."));
        return;
    }
    addText(blocks,
        QStringLiteral(
            "Each exhibit was taken away in turn and the case resolved again without it. Without those below, "
            "the group falls apart as shown; without any other it stays together."));
    TableBlock table { { { QStringLiteral("Without"), 1.2 }, { QStringLiteral("it would fall into"), 6 } }, {} };
    for (const Withdrawal &withdrawal : cluster.withdrawn) {
        QStringList parts;
        for (const auto &part : withdrawal.parts)
            parts += QStringLiteral("%1 (%2)").arg(QString::number(part.size()), context.names(part, 4));
        table.rows.push_back({ { context.references(std::vector<EvidenceId> { withdrawal.evidence }),
            plain(parts.join(QStringLiteral(" · "))) } });
    }
    blocks.push_back(table);
}

void addCutSet(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    if (cluster.cutSet.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Where it is thinnest"));
    addText(blocks, QStringLiteral("The two most loosely joined parts are held together by these pairs."));
    TableBlock table { { { QStringLiteral("Persona"), 2.4 }, { QStringLiteral("and"), 2.4 },
                           { QStringLiteral("Score"), 0.8, TextAlign::Right }, { QStringLiteral("They share"), 4 } },
        {} };
    for (size_t i = 0; i < std::min<size_t>(cluster.cutSet.size(), 12); ++i) {
        const PairScore &pair = cluster.cutSet[i];
        QStringList shared;
        if (context.input().explainPair) {
            if (const auto why = context.input().explainPair(pair.a, pair.b)) {
                for (const Contribution &row : why->contributions) {
                    if (row.decibans > 0 && shared.size() < 3)
                        shared += quoted(context.guarded(row.text), 300);
                }
            }
        }
        table.rows.push_back({ { { context.personaLink(pair.a) }, { context.personaLink(pair.b) },
            plain(signedDecibans(pair.score)), plain(shared.join(QStringLiteral(" · "))) } });
    }
    blocks.push_back(table);
}

void addAgainst(const PackContext &context, const ClusterExplanation &cluster, Blocks &blocks)
{
    addHeading(blocks, 2, QStringLiteral("Evidence against"));
    if (cluster.against.empty()) {
        addText(blocks,
            QStringLiteral(
                "None was found. Looked for were verified papers of different people, two personas in calls at "
                "the same minute, different papers with different birth dates, and a documented agency or "
                "family that explains what is shared."));
        return;
    }
    TableBlock table { findingColumns(), {} };
    for (const Contribution &row : cluster.against)
        table.rows.push_back(findingRow(context, row));
    blocks.push_back(table);
}

} // namespace twelvefold
