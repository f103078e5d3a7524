// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/operator_words.h"

#include "items/words.h"
#include "look/look.h"
#include "resolve/verdict.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace twelvefold::ui {
namespace {

struct OperatorWords {
    Q_DECLARE_TR_FUNCTIONS(OperatorWords)
public:
    static QString sizes(const Withdrawal &withdrawal);
};

QString OperatorWords::sizes(const Withdrawal &withdrawal)
{
    QStringList counts;
    for (const auto &part : withdrawal.parts)
        counts += QString::number(part.size());
    const QString last = counts.takeLast();
    return counts.isEmpty() ? last : tr("groups of %1 and %2").arg(counts.join(QStringLiteral(", ")), last);
}

} // namespace

std::optional<size_t> weakestJoin(const ClusterExplanation &why)
{
    if (why.joins.empty())
        return std::nullopt;
    return size_t(std::ranges::min_element(why.joins, {}, &Join::score) - why.joins.begin());
}

QString nameOf(const CaseGraph &graph, EntityId id)
{
    const auto index = graph.find(id);
    return index ? graph.label(*index) : OperatorWords::tr("somebody who is no longer in the case");
}

QString namesOf(const CaseGraph &graph, const std::vector<EntityId> &ids, size_t atMost)
{
    QStringList names;
    for (const EntityId &id : ids) {
        if (names.size() == qsizetype(atMost))
            break;
        // Isolated, so that a name written from right to left does not turn its neighbours around.
        names += QChar(0x2068) + nameOf(graph, id) + QChar(0x2069);
    }
    const QString joined = names.join(QStringLiteral(", "));
    const auto more = qsizetype(ids.size()) - names.size();
    return more > 0 ? OperatorWords::tr("%1 and %n more", nullptr, int(more)).arg(joined) : joined;
}

QString exhibitsOf(const CaseGraph &graph, const std::vector<EvidenceId> &ids, size_t atMost)
{
    QStringList labels;
    for (const EvidenceId &id : ids) {
        if (labels.size() == qsizetype(atMost))
            break;
        if (const Evidence *evidence = graph.evidence(id))
            labels += evidence->label();
    }
    const auto more = qsizetype(ids.size()) - labels.size();
    const QString joined = labels.join(QStringLiteral(", "));
    return more > 0 && !labels.isEmpty() ? QStringLiteral("%1 +%2").arg(joined).arg(more) : joined;
}

QStringList verdictLines(const CaseGraph &graph, const ClusterExplanation &why)
{
    const Verdict verdict = verdictOf(why);
    const QString splits = splitsSentence(verdict, graph);
    const QString against = againstSentence(verdict, graph);
    QStringList lines { headlineSentence(verdict), groundsSentence(verdict, graph) };
    lines += splits.isEmpty()
        ? OperatorWords::tr("No single exhibit holds it together: without any one of them it stays whole.")
        : splits;
    lines += against.isEmpty() ? OperatorWords::tr("Nothing was found that speaks against it.") : against;
    lines += OperatorWords::tr("This is an assessment, and no proof.");
    lines.removeAll(QString());
    return lines;
}

QStringList withdrawalSentences(const CaseGraph &graph, const ClusterExplanation &why)
{
    QStringList sentences;
    for (const Withdrawal &withdrawal : why.withdrawn) {
        QStringList parts;
        for (const auto &part : withdrawal.parts)
            parts += namesOf(graph, part, 6);
        sentences += OperatorWords::tr("Without %1 it falls into %2: %3.")
                         .arg(exhibitsOf(graph, { withdrawal.evidence }), OperatorWords::sizes(withdrawal),
                             parts.join(QStringLiteral(" | ")));
    }
    return sentences;
}

QStringList alternativeSentences(const CaseGraph &graph, const ClusterExplanation &why)
{
    QStringList sentences;
    sentences += OperatorWords::tr("Coincidence: that all of this came about by chance between strangers is what the "
                                   "odds speak against, %1.")
                     .arg(oddsText(why.score));
    if (const auto weakest = weakestJoin(why)) {
        const Join &join = why.joins[*weakest];
        sentences += OperatorWords::tr("Two operators and not one: the weakest seam, at %1 dB, runs between %2 and %3. "
                                       "At a threshold above that they are two.")
                         .arg(decibanFigure(join.score), namesOf(graph, join.left, 3), namesOf(graph, join.right, 3));
    }
    sentences += OperatorWords::tr("An innocent link: an agency, a family or a shared flat would share money and "
                                   "addresses, but neither referees nor texts. If you know of one, judge the pair "
                                   "Different and say why.");
    return sentences;
}

namespace {

std::vector<EntityIndex> neighboursOf(const CaseGraph &graph, EntityIndex entity)
{
    std::vector<EntityIndex> others;
    for (const Link *link : graph.linksFrom(entity))
        others.push_back(graph.canonical(*graph.find(link->to)));
    for (const Link *link : graph.linksTo(entity))
        others.push_back(graph.canonical(*graph.find(link->from)));
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    return others;
}

bool tellsPeopleApart(const CaseGraph &graph, EntityIndex thing)
{
    const EntityCategory category = graph.typeOf(thing).category;
    return category == EntityCategory::Identifier || category == EntityCategory::Device;
}

std::vector<EntityIndex> personasAt(const CaseGraph &graph, EntityIndex thing)
{
    std::vector<EntityIndex> personas = neighboursOf(graph, thing);
    std::erase_if(personas, [&](EntityIndex other) { return graph.typeOf(other).name != u"Persona"; });
    return personas;
}

} // namespace

// What few share weighs more: a wallet of two says more than a line that fifty came in by.
std::vector<Outsider> outsidersOf(const CaseGraph &graph, const std::vector<EntityId> &members, size_t atMost)
{
    QSet<EntityIndex> inside;
    for (const EntityId &id : members) {
        if (const auto index = graph.find(id))
            inside.insert(graph.canonical(*index));
    }
    QMap<EntityIndex, Outsider> found;
    for (const EntityIndex member : std::as_const(inside)) {
        for (const EntityIndex shared : neighboursOf(graph, member)) {
            if (!tellsPeopleApart(graph, shared))
                continue;
            const std::vector<EntityIndex> personas = personasAt(graph, shared);
            for (const EntityIndex other : personas) {
                if (inside.contains(other))
                    continue;
                Outsider &outsider = found[other];
                outsider.persona = graph.entity(other).id;
                outsider.member = graph.entity(member).id;
                if (outsider.shared.contains(graph.label(shared)))
                    continue;
                outsider.shared += graph.label(shared);
                outsider.weight += 1.0 / double(personas.size());
            }
        }
    }
    std::vector<Outsider> sorted(found.cbegin(), found.cend());
    std::ranges::stable_sort(sorted, [](const Outsider &a, const Outsider &b) { return a.weight > b.weight; });
    sorted.resize(std::min(sorted.size(), atMost));
    return sorted;
}

QString withExhibitLinks(const CaseGraph &graph, const QString &text, const QPalette &palette)
{
    // "E-014", and of several of that number "E-014b" to "E-014z", then "E-014-27" and on; see Evidence::label().
    static const QRegularExpression label(QStringLiteral("E-(\\d{3,})(?:[b-z](?![\\p{L}\\d])|-\\d{2,})?"));
    QString html;
    qsizetype from = 0;
    for (auto it = label.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        html += text.mid(from, match.capturedStart() - from).toHtmlEscaped();
        from = match.capturedEnd();
        const auto wanted = match.capturedView(1).toInt();
        const auto found = std::ranges::find_if(graph.evidence(), [&](const Evidence &exhibit) {
            return exhibit.number == wanted && exhibit.label() == match.capturedView();
        });
        if (found == graph.evidence().end()) {
            html += match.captured().toHtmlEscaped();
            continue;
        }
        html += QStringLiteral("<a style=\"color:%1\" href=\"e:%2\">%3</a>")
                    .arg(Look::colour(Role::Accent, palette).name(), found->id.toString(), match.captured());
    }
    return html + text.mid(from).toHtmlEscaped();
}

QString entityLink(const CaseGraph &graph, EntityId id, const QPalette &palette)
{
    return QStringLiteral("<a style=\"color:%1\" href=\"n:%2\">&#x2068;%3&#x2069;</a>")
        .arg(Look::colour(Role::Accent, palette).name(), id.toString(), nameOf(graph, id).toHtmlEscaped());
}

} // namespace twelvefold::ui
