// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/operator_words.h"

#include "charts/waterfall_words.h"
#include "look/look.h"
#include "values/confidence.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace twelvefold::ui {
namespace {

struct OperatorWords {
    Q_DECLARE_TR_FUNCTIONS(OperatorWords)
public:
    static QString sureness(const ClusterExplanation &why);
    static QString restsOn(const CaseGraph &graph, const ClusterExplanation &why);
    static QString against(const CaseGraph &graph, const ClusterExplanation &why);
    static QString sizes(const Withdrawal &withdrawal);
};

QString OperatorWords::sureness(const ClusterExplanation &why)
{
    return tr("%n persona(s), one operator: %1.", nullptr, int(why.personas.size()))
        .arg(Confidence::fromDecibans(why.score).display());
}

struct Weight {
    double decibans = 0;
    double strongest = 0;
    std::vector<EvidenceId> evidence; //!< of the strongest row
};

QString OperatorWords::restsOn(const CaseGraph &graph, const ClusterExplanation &why)
{
    QMap<QString, Weight> families;
    for (const Join &join : why.joins) {
        for (const Contribution &row : join.contributions) {
            if (row.decibans <= 0)
                continue;
            Weight &weight = families[row.family];
            weight.decibans += row.decibans;
            if (row.decibans > weight.strongest) {
                weight.strongest = row.decibans;
                weight.evidence = row.evidence;
            }
        }
    }
    std::vector<std::pair<double, QString>> order;
    for (auto it = families.cbegin(); it != families.cend(); ++it)
        order.emplace_back(it->decibans, it.key());
    std::ranges::stable_sort(order, [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList parts;
    for (const auto &[decibans, family] : order) {
        if (parts.size() == 4)
            break;
        const std::vector<EvidenceId> &evidence = families[family].evidence;
        parts += evidence.empty() ? familyTitle(family)
                                  : QStringLiteral("%1 (%2)").arg(familyTitle(family), exhibitsOf(graph, evidence, 2));
    }
    return parts.isEmpty() ? QString() : tr("It rests on, strongest first: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString OperatorWords::sizes(const Withdrawal &withdrawal)
{
    QStringList counts;
    for (const auto &part : withdrawal.parts)
        counts += QString::number(part.size());
    const QString last = counts.takeLast();
    return counts.isEmpty() ? last : tr("groups of %1 and %2").arg(counts.join(QStringLiteral(", ")), last);
}

QString OperatorWords::against(const CaseGraph &graph, const ClusterExplanation &why)
{
    if (why.against.empty())
        return tr("Nothing was found that speaks against it.");
    const auto strongest = std::ranges::min_element(why.against, {}, &Contribution::decibans);
    const QString exhibits = exhibitsOf(graph, strongest->evidence, 2);
    return exhibits.isEmpty() ? tr("Against it: %1").arg(strongest->text)
                              : tr("Against it: %1 (%2)").arg(strongest->text, exhibits);
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

QStringList verdictSentences(const CaseGraph &graph, const ClusterExplanation &why)
{
    QStringList sentences { OperatorWords::sureness(why), OperatorWords::restsOn(graph, why) };
    if (why.withdrawn.empty()) {
        sentences += OperatorWords::tr("No single exhibit holds it together: without any one of them it stays whole.");
    } else {
        const Withdrawal &first = why.withdrawn.front();
        sentences += OperatorWords::tr("Without %1 it would fall into %2.")
                         .arg(exhibitsOf(graph, { first.evidence }), OperatorWords::sizes(first));
    }
    sentences += OperatorWords::against(graph, why);
    sentences.removeAll(QString());
    return sentences;
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
    const Confidence score = Confidence::fromDecibans(why.score);
    sentences += OperatorWords::tr("Coincidence: that all of this came about by chance between strangers is what the "
                                   "odds speak against, %1.")
                     .arg(score.oddsText());
    if (const auto weakest = weakestJoin(why)) {
        const Join &join = why.joins[*weakest];
        sentences += OperatorWords::tr("Two operators and not one: the weakest seam, at %1 dB, runs between %2 and %3. "
                                       "At a threshold above that they are two.")
                         .arg(signedDecibans(join.score), namesOf(graph, join.left, 3), namesOf(graph, join.right, 3));
    }
    sentences += OperatorWords::tr("An innocent link: an agency, a family or a shared flat would share money and "
                                   "addresses, but neither referees nor texts. If you know of one, judge the pair "
                                   "Different and say why.");
    return sentences;
}

std::vector<Outsider> outsidersOf(const CaseGraph &graph, const std::vector<EntityId> &members, size_t atMost)
{
    QSet<EntityIndex> inside;
    for (const EntityId &id : members) {
        if (const auto index = graph.find(id))
            inside.insert(graph.canonical(*index));
    }
    QMap<EntityIndex, Outsider> found;
    const auto neighbours = [&](EntityIndex entity) {
        std::vector<EntityIndex> others;
        for (const Link *link : graph.linksFrom(entity))
            others.push_back(*graph.find(link->to));
        for (const Link *link : graph.linksTo(entity))
            others.push_back(*graph.find(link->from));
        return others;
    };
    for (const EntityIndex member : std::as_const(inside)) {
        for (const EntityIndex shared : neighbours(member)) {
            const EntityCategory category = graph.typeOf(shared).category;
            if (category != EntityCategory::Identifier && category != EntityCategory::Device)
                continue;
            for (const EntityIndex other : neighbours(shared)) {
                const EntityIndex self = graph.canonical(other);
                if (graph.typeOf(self).name != u"Persona" || inside.contains(self))
                    continue;
                Outsider &outsider = found[self];
                outsider.persona = graph.entity(self).id;
                outsider.member = graph.entity(member).id;
                if (!outsider.shared.contains(graph.label(shared)))
                    outsider.shared += graph.label(shared);
            }
        }
    }
    std::vector<Outsider> sorted(found.cbegin(), found.cend());
    std::ranges::stable_sort(
        sorted, [](const Outsider &a, const Outsider &b) { return a.shared.size() > b.shared.size(); });
    sorted.resize(std::min(sorted.size(), atMost));
    return sorted;
}

QString withExhibitLinks(const CaseGraph &graph, const QString &text, const QPalette &palette)
{
    static const QRegularExpression number(QStringLiteral("E-(\\d{3,})"));
    QString html;
    qsizetype from = 0;
    for (auto it = number.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        html += text.mid(from, match.capturedStart() - from).toHtmlEscaped();
        from = match.capturedEnd();
        const auto wanted = match.capturedView(1).toInt();
        const auto found = std::ranges::find(graph.evidence(), wanted, &Evidence::number);
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
