// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the inspector says of reasons: why an operator, and what two personas have in common.
#include "panels/inspector_text.h"

#include "items/words.h"
#include "look/look.h"

#include <QCoreApplication>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostReasonsShown = 12;

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

} // namespace

void InspectorWriter::contributions(const std::vector<Contribution> &rows, size_t most)
{
    std::vector<const Contribution *> sorted;
    for (const Contribution &row : rows)
        sorted.push_back(&row);
    std::ranges::stable_sort(sorted, [](const auto *a, const auto *b) { return a->decibans > b->decibans; });
    QString html;
    size_t shown = 0;
    for (const Contribution *row : sorted) {
        // All that speaks against is shown, however much speaks for.
        if (row->decibans >= 0 && shown++ >= most)
            continue;
        QStringList exhibits;
        for (const EvidenceId id : row->evidence) {
            if (const Evidence *exhibit = m_graph.evidence(id); exhibit && exhibits.size() < 3)
                exhibits += anchor(EvidenceSpot { id }, exhibit->label());
        }
        const auto role = row->decibans >= 0 ? Role::For : Role::Against;
        html += QStringLiteral("<tr><td valign=\"top\" align=\"right\">%1&nbsp;</td><td>%2<br>%3</td></tr>")
                    .arg(coloured(escaped(decibanText(row->decibans)), int(role)), escaped(row->text),
                        quiet(escaped(row->family) + u' ' + exhibits.join(QStringLiteral(", "))));
    }
    m_text.html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">%1</table>").arg(html);
}

InspectorText InspectorWriter::describePair(EntityId a, EntityId b, const PairExplanation *why)
{
    m_text = {};
    m_text.title = Inspector::tr("Two selected");
    m_text.icon = QStringLiteral("merge");
    m_text.html = QStringLiteral("<p>%1<br>%2</p>").arg(entityHtml(a), entityHtml(b));
    for (const Judgement &judgement : m_graph.judgements()) {
        const bool same = (judgement.a == a && judgement.b == b) || (judgement.a == b && judgement.b == a);
        if (!same)
            continue;
        heading(Inspector::tr("Judged: %1").arg(judgementText(judgement.kind)));
        m_text.html += escaped(judgement.why) + QStringLiteral("<br>")
            + quiet(escaped(Inspector::tr("by %1, %2").arg(judgement.by, judgement.at.toText())));
    }
    if (!why)
        return std::move(m_text);
    m_text.subtitle = Inspector::tr("One operator: %1").arg(chanceText(why->score));
    heading(Inspector::tr("What counts"), decibanText(why->score));
    m_text.html += QStringLiteral("<div>%1</div>")
                       .arg(quiet(escaped(Inspector::tr("Before any evidence: %1").arg(decibanText(why->prior)))));
    contributions(why->contributions, mostReasonsShown);
    if (why->toThreshold > 0)
        m_text.html += QStringLiteral("<p>%1</p>")
                           .arg(quiet(escaped(
                               Inspector::tr("%1 are missing to the threshold.").arg(decibanText(why->toThreshold)))));
    return std::move(m_text);
}

InspectorText InspectorWriter::describeWhy(const ClusterExplanation &why, EntityId member)
{
    m_text = {};
    const Hypothesis *cluster = m_graph.hypothesis(why.id);
    heading(cluster ? Inspector::tr("Why %1?").arg(cluster->label) : Inspector::tr("Why this operator?"));
    std::vector<Contribution> rows;
    for (const Join &join : why.joins) {
        const bool left = std::ranges::find(join.left, member) != join.left.end();
        const bool right = std::ranges::find(join.right, member) != join.right.end();
        // The join that brought this very persona in says most about it; a later one of a whole group says less.
        if ((left && join.left.size() == 1) || (right && join.right.size() == 1))
            rows.insert(rows.end(), join.contributions.begin(), join.contributions.end());
    }
    if (rows.empty()) {
        for (const Join &join : why.joins)
            rows.insert(rows.end(), join.contributions.begin(), join.contributions.end());
    }
    contributions(rows, 4);
    if (cluster)
        m_text.html
            += QStringLiteral("<p>%1</p>").arg(anchor(cluster->id, Inspector::tr("All of it on the operator page")));
    return std::move(m_text);
}

} // namespace twelvefold::ui
