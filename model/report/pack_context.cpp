// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pack_context.h"

#include "report/redaction.h"
#include "report/words.h"
#include "scene/chart.h"

#include <algorithm>

namespace twelvefold {

namespace {

QSet<EntityIndex> reportedPersonas(const PackInput &input)
{
    QSet<EntityIndex> reported;
    for (const ClusterExplanation &cluster : input.clusters) {
        for (const EntityId &persona : cluster.personas) {
            if (const auto index = input.graph->find(persona))
                reported.insert(input.graph->canonical(*index));
        }
    }
    return reported;
}

//! Where "Operator B" stands in the alphabet, from 0; nothing for a label of another kind.
std::optional<qsizetype> placeOfLetter(const QString &label)
{
    static const QRegularExpression pattern(QStringLiteral("^Operator ([A-Z]{1,4})$"));
    const QRegularExpressionMatch match = pattern.match(label);
    if (!match.hasMatch())
        return std::nullopt;
    qsizetype place = 0;
    for (const QChar letter : match.captured(1))
        place = place * 26 + (letter.unicode() - u'A') + 1;
    return place - 1;
}

} // namespace

PackContext::PackContext(const PackInput &input)
    : m_input(input)
    , m_victims(*input.graph, reportedPersonas(input))
{
    noteGrades();
    QSet<EntityIndex> seen;
    for (const ClusterExplanation &cluster : input.clusters) {
        for (const EntityId &persona : cluster.personas) {
            const auto index = graph().find(persona);
            if (!index || seen.contains(graph().canonical(*index)))
                continue;
            seen.insert(graph().canonical(*index));
            m_members.push_back(graph().canonical(*index));
        }
    }
}

QString PackContext::name(EntityIndex index) const
{
    const QString label = graph().label(index);
    if (m_victims.isHidden(index))
        return redacted(label);
    return shortened(guarded(label), 90);
}

QString PackContext::name(EntityId id) const
{
    const auto index = graph().find(id);
    return index ? name(graph().canonical(*index)) : id.toString().left(8);
}

bool PackContext::isHiddenVictim(EntityId id) const
{
    const auto index = graph().find(id);
    return index && m_victims.isHidden(graph().canonical(*index));
}

qsizetype PackContext::clusterPosition(const ClusterExplanation &cluster) const
{
    const auto &all = graph().hypotheses();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Hypothesis &h) { return h.id == cluster.id; });
    return it - all.begin();
}

QString PackContext::clusterLabel(const ClusterExplanation &cluster) const
{
    const Hypothesis *hypothesis = graph().hypothesis(cluster.id);
    if (hypothesis && !hypothesis->label.isEmpty())
        return hypothesis->label;
    return QStringLiteral("Operator %1").arg(operatorLetter(clusterPosition(cluster)));
}

std::optional<qsizetype> PackContext::operatorPlaceOf(EntityId persona) const
{
    const auto index = graph().find(persona);
    const Hypothesis *hypothesis = index ? graph().operatorOf(*index) : nullptr;
    if (!hypothesis)
        return std::nullopt;
    // A label stays with its operator when others are dissolved, a position does not.
    return placeOfLetter(hypothesis->label).value_or(hypothesis - graph().hypotheses().data());
}

QString PackContext::operatorLetterOf(EntityId persona) const
{
    const auto place = operatorPlaceOf(persona);
    return place ? operatorLetter(*place) : QString();
}

TextSpan PackContext::reference(const SourceRef &source) const
{
    const Evidence *evidence = graph().evidence(source.evidence);
    if (!evidence)
        return { QStringLiteral("[exhibit missing]"), SpanStyle::Warning };
    const QString place = placeShort(source.place);
    const QString text = place.isEmpty() ? evidence->label() : evidence->label() + QChar(0xa0) + place;
    return { QLatin1Char('[') + text + QLatin1Char(']'), SpanStyle::Plain, evidence->label() };
}

Spans PackContext::references(const std::vector<SourceRef> &sources, qsizetype most) const
{
    Spans spans;
    for (const SourceRef &source : sources) {
        if (qsizetype(spans.size()) >= 2 * most) {
            const auto rest = qsizetype(sources.size()) - most;
            spans.push_back({ QStringLiteral("+%1").arg(rest), SpanStyle::Quiet });
            return spans;
        }
        spans.push_back(reference(source));
        spans.push_back({ QStringLiteral(" ") });
    }
    return spans;
}

Spans PackContext::references(const std::vector<EvidenceId> &evidence, qsizetype most) const
{
    std::vector<SourceRef> sources;
    for (const EvidenceId &id : evidence)
        sources.push_back({ id, {}, {} });
    std::sort(sources.begin(), sources.end(), [this](const SourceRef &a, const SourceRef &b) {
        const Evidence *first = graph().evidence(a.evidence);
        const Evidence *second = graph().evidence(b.evidence);
        const auto order = [](const Evidence *e) { return e ? std::pair(e->number, e->sameNumber) : std::pair(0, 0); };
        return order(first) < order(second);
    });
    return references(sources, most);
}

QString PackContext::grade(const SourceRef &source) const
{
    const Evidence *evidence = graph().evidence(source.evidence);
    const QString grade = !source.grade.isEmpty() ? source.grade : evidence ? evidence->grade : QString();
    if (grade.isEmpty())
        return QStringLiteral("not judged");
    return grade == u"F6" ? QStringLiteral("F6, not judged") : grade;
}

QString PackContext::exhibitGrades(EvidenceId exhibit) const
{
    QStringList own { m_grades.value(exhibit).values() };
    own.sort();
    const QString whole = grade({ exhibit, {}, {} });
    return own.isEmpty() ? whole : QStringLiteral("%1; by its mapping %2").arg(whole, own.join(QStringLiteral(", ")));
}

void PackContext::noteGrades()
{
    const auto note = [this](const SourceRef &source) {
        const Evidence *evidence = graph().evidence(source.evidence);
        if (evidence && !source.grade.isEmpty() && source.grade != evidence->grade)
            m_grades[source.evidence].insert(source.grade);
    };
    graph().forEachLink([&](const Link &link) { std::ranges::for_each(link.sources, note); });
    graph().forEachEntity([&](EntityIndex index) {
        for (const Assertion *assertion : graph().assertions(index))
            note(assertion->source);
    });
}

TextSpan PackContext::personaLink(EntityId persona) const
{
    const auto index = graph().find(persona);
    TextSpan span { name(persona) };
    if (index && std::find(m_members.begin(), m_members.end(), graph().canonical(*index)) != m_members.end())
        span.anchor = QStringLiteral("persona-") + graph().entity(graph().canonical(*index)).id.toString();
    return span;
}

QString PackContext::names(const std::vector<EntityId> &personas, qsizetype most) const
{
    QStringList words;
    for (const EntityId &persona : personas)
        words += name(persona);
    words.sort();
    const qsizetype rest = words.size() - most;
    if (rest > 1) {
        words = words.mid(0, most);
        words += QStringLiteral("%1 more").arg(rest);
    }
    return listed(words);
}

void addHeading(Blocks &blocks, int level, const QString &text, const QString &anchor, bool newPage)
{
    blocks.push_back(HeadingBlock { level, text, anchor, newPage });
}

void addText(Blocks &blocks, const QString &text, ParagraphStyle style)
{
    blocks.push_back(ParagraphBlock { plain(text), style });
}

void addText(Blocks &blocks, Spans spans, ParagraphStyle style)
{
    blocks.push_back(ParagraphBlock { std::move(spans), style });
}

Spans plain(const QString &text, SpanStyle style)
{
    return { { text, style } };
}

Spans joined(Spans first, const Spans &rest)
{
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

} // namespace twelvefold
