// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pack_context.h"

#include "report/redaction.h"
#include "report/words.h"
#include "scene/chart.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! "Anna Berg", and as a file's name has it: "anna_berg", "Anna-Berg".
QRegularExpression anySpelling(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words += QRegularExpression::escape(word);
    return QRegularExpression(words.join(QStringLiteral("[\\s_.\\-]+")), QRegularExpression::CaseInsensitiveOption);
}

} // namespace

PackContext::PackContext(const PackInput &input)
    : m_input(input)
{
    QSet<QString> personaNames;
    graph().forEachEntity([&](EntityIndex index) {
        if (graph().typeOf(index).name == u"Persona")
            personaNames.insert(graph().label(index));
    });
    graph().forEachEntity([&](EntityIndex index) {
        const QString label = graph().label(index);
        if (graph().typeOf(index).name != u"Victim")
            return;
        m_hasVictims = true;
        if (personaNames.contains(label))
            m_borrowed.insert(label);
        else if (label.size() > 3)
            m_victims.emplace_back(anySpelling(label), redacted(label));
    });
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
    if (graph().typeOf(index).name == u"Victim")
        return redacted(label);
    return shortened(guarded(label), 90);
}

QString PackContext::name(EntityId id) const
{
    const auto index = graph().find(id);
    return index ? name(graph().canonical(*index)) : id.toString().left(8);
}

QString PackContext::guarded(QString text) const
{
    for (const auto &[name, shown] : m_victims)
        text.replace(name, shown);
    return text;
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

QString PackContext::operatorLetterOf(EntityId persona) const
{
    const auto index = graph().find(persona);
    const Hypothesis *hypothesis = index ? graph().operatorOf(*index) : nullptr;
    return hypothesis ? operatorLetter(hypothesis - graph().hypotheses().data()) : QString();
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
        return (first ? first->number : 0) < (second ? second->number : 0);
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
