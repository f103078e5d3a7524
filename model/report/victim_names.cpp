// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/victim_names.h"

#include "report/redaction.h"

#include <algorithm>
#include <initializer_list>

namespace twelvefold {

namespace {

bool hasLetterOf(const QString &name, std::initializer_list<QChar::Script> scripts)
{
    const QList<uint> characters = name.toUcs4();
    return std::ranges::any_of(characters, [&](uint character) {
        return QChar::isLetter(character) && std::ranges::find(scripts, QChar::script(character)) != scripts.end();
    });
}

bool isLatin(const QString &name)
{
    return hasLetterOf(name, { QChar::Script_Latin });
}

//! Such words have no spaces around them, and no end that could be seen.
bool isEastAsian(const QString &name)
{
    return !isLatin(name)
        && hasLetterOf(
            name, { QChar::Script_Han, QChar::Script_Hangul, QChar::Script_Hiragana, QChar::Script_Katakana });
}

//! Three letters of the Latin script stand inside too many words; three characters of Hangul or Han are a whole name.
bool canBeFound(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    return std::ranges::any_of(characters, [](uint character) { return QChar::isLetter(character); })
        && characters.size() > (isLatin(name) ? 3 : 1);
}

//! "Anna Berg", and as a file's name has it: "anna_berg", "Anna-Berg"; "田中 健太郎" is written "田中健太郎" too.
QRegularExpression anySpelling(const QString &name)
{
    static const QRegularExpression between(QStringLiteral("[\\s_.\\-]+"));
    QStringList words;
    for (const QString &word : name.split(between, Qt::SkipEmptyParts))
        words += QRegularExpression::escape(word);
    QString pattern = words.join(isEastAsian(name) ? QStringLiteral("[\\s_.\\-]*") : QStringLiteral("[\\s_.\\-]+"));
    if (words.size() == 1 && !isEastAsian(name)) // "Rosa" is not in "Rosalind"
        pattern = QStringLiteral("(?<!\\p{L})%1(?!\\p{L})").arg(pattern);
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

//! "김민준 (Kim Min-jun)" is also "김민준" and "Kim Min-jun".
QStringList withItsParts(const QString &name)
{
    static const QString native = QStringLiteral("[\\p{Han}\\p{Hangul}\\p{Hiragana}\\p{Katakana}]");
    static const QRegularExpression nativeRun(QStringLiteral("%1+(?:[\\s·]+%1+)*").arg(native));
    static const QRegularExpression bracket(QStringLiteral("[()\\[\\]/|（）]"));
    QStringList all { name.simplified() };
    all += name.split(bracket, Qt::SkipEmptyParts);
    for (auto it = nativeRun.globalMatch(name); it.hasNext();)
        all += it.next().captured();
    all += QString(name).remove(nativeRun).remove(bracket);
    for (QString &part : all)
        part = part.simplified();
    return all;
}

QStringList valuesOf(const CaseGraph &graph, EntityIndex index, QStringView property)
{
    QStringList values;
    for (const Assertion *assertion : graph.assertions(index)) {
        if (assertion->property == property)
            values += { assertion->value, assertion->raw };
    }
    values.removeAll(QString());
    values.removeDuplicates();
    return values;
}

//! Whatever a source calls this person. A refuted name is still somebody's, most likely theirs.
QStringList spellings(const CaseGraph &graph, EntityIndex index)
{
    QStringList names = valuesOf(graph, index, u"name") + valuesOf(graph, index, u"alias");
    for (const QString &given : valuesOf(graph, index, u"givenName")) {
        for (const QString &family : valuesOf(graph, index, u"familyName"))
            names += { given + u' ' + family, family + u' ' + given };
    }
    QStringList all;
    for (const QString &name : names + QStringList { graph.label(index) })
        all += withItsParts(name);
    return all;
}

} // namespace

VictimNames::VictimNames(const CaseGraph &graph, const QSet<EntityIndex> &reported)
    : m_graph(graph)
{
    findVictims();
    QSet<QString> personaNames;
    graph.forEachEntity([&](EntityIndex index) {
        const EntityIndex whole = graph.canonical(index);
        if (graph.typeOf(index).name == u"Persona" && (!m_victims.contains(whole) || reported.contains(whole)))
            personaNames.insert(graph.label(index));
    });
    QSet<QString> hidden;
    for (const EntityIndex victim : std::as_const(m_victims)) {
        for (const EntityIndex part : graph.mergedWith(victim)) {
            if (reported.contains(victim)) { // impersonated, and itself one whom the pack is about
                m_borrowed.insert(graph.label(part));
                continue;
            }
            for (const QString &spelling : spellings(graph, part))
                (personaNames.contains(spelling) ? m_borrowed : hidden).insert(spelling);
        }
    }
    guard(hidden);
}

void VictimNames::findVictims()
{
    m_graph.forEachEntity([this](EntityIndex index) {
        if (m_graph.typeOf(index).name == u"Victim")
            m_victims.insert(m_graph.canonical(index));
    });
    const auto impersonates = m_graph.schema().findLinkType(u"impersonates");
    m_graph.forEachLink([&](const Link &link) {
        const auto from = m_graph.find(link.from);
        const auto to = m_graph.find(link.to);
        if (link.type != impersonates || link.status == AssertionStatus::Refuted || !from || !to)
            return;
        if (m_graph.canonical(*from) != m_graph.canonical(*to))
            m_victims.insert(m_graph.canonical(*to));
    });
}

void VictimNames::guard(const QSet<QString> &spellings)
{
    QStringList order(spellings.cbegin(), spellings.cend());
    // The longest first, so that no shorter one leaves a rest of it; then by text, for the same pack every time.
    std::ranges::sort(order, {}, [](const QString &name) { return std::pair(-name.size(), name); });
    for (const QString &name : std::as_const(order)) {
        if (canBeFound(name))
            m_guarded.emplace_back(anySpelling(name), redacted(name));
    }
}

bool VictimNames::isHidden(EntityIndex index) const
{
    if (!m_victims.contains(m_graph.canonical(index)))
        return false;
    return m_graph.typeOf(index).name == u"Victim" || !m_borrowed.contains(m_graph.label(index));
}

QString VictimNames::guarded(QString text) const
{
    for (const auto &[name, shown] : m_guarded)
        text.replace(name, shown);
    return text;
}

} // namespace twelvefold
