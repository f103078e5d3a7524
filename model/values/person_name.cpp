// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/person_name.h"

#include "values/text_fold.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 34> notPersons { u"ag", u"agency", u"and", u"bank", u"bv", u"co", u"company", u"corp",
    u"corporation", u"department", u"developer", u"dev", u"engineer", u"foundation", u"gmbh", u"group", u"holding",
    u"inc", u"institute", u"kg", u"labs", u"limited", u"llc", u"llp", u"ltd", u"oy", u"plc", u"sarl", u"solutions",
    u"studio", u"support", u"team", u"technologies", u"university" };

bool isDropped(QChar c)
{
    return c == u'.' || c == u'\'' || c == u'’' || c == u'`' || c == u'ʼ' || c == u'"';
}

QStringList tokensOf(const QString &clean)
{
    QString spaced;
    for (const QChar c : asciiFolded(clean)) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            spaced.append(c);
        else if (!isDropped(c))
            spaced.append(u' ');
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

Result<PersonName> PersonName::parse(QStringView text)
{
    PersonName name;
    name.m_clean = cleaned(text.left(1200));
    const auto &clean = name.m_clean;
    const bool lettered
        = std::any_of(clean.begin(), clean.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    if (!lettered || clean.size() > 300)
        return refusal(
            text, QStringLiteral("a name"), QStringLiteral("it has no letters or is longer than 300 characters."));
    name.m_tokens = tokensOf(clean);
    if (name.m_tokens.isEmpty())
        return refusal(text, QStringLiteral("a name"), QStringLiteral("it has nothing to compare but punctuation."));
    return name;
}

QString PersonName::folded() const
{
    QStringList sorted = m_tokens;
    sorted.sort();
    return sorted.join(u' ');
}

bool PersonName::looksLikePerson() const
{
    const bool unspaced = std::any_of(m_clean.begin(), m_clean.end(),
        [](QChar c) { return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hangul; });
    if (m_tokens.size() > 6 || (m_tokens.size() < 2 && !(unspaced && m_clean.size() >= 2)))
        return false;
    const auto odd = [](QChar c) { return c.isDigit() || QStringView(u"@/\\:_#&|<>=").contains(c); };
    if (std::any_of(m_clean.begin(), m_clean.end(), odd))
        return false;
    return std::none_of(m_tokens.begin(), m_tokens.end(), [](const QString &token) {
        return std::find(notPersons.begin(), notPersons.end(), QStringView(token)) != notPersons.end();
    });
}

} // namespace twelvefold
