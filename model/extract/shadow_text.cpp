// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/shadow_text.h"

#include "values/text_fold.h"

#include <array>

namespace twelvefold {

namespace {

struct Disguise {
    QStringView inside; // between brackets, lower case
    char16_t meant;
};

constexpr std::array disguises { Disguise { u"at", u'@' }, Disguise { u"@", u'@' }, Disguise { u"dot", u'.' },
    Disguise { u"punkt", u'.' }, Disguise { u".", u'.' }, Disguise { u":", u':' } };

QChar closing(QChar open)
{
    switch (open.unicode()) {
    case u'[':
        return u']';
    case u'(':
        return u')';
    case u'{':
        return u'}';
    default:
        return {};
    }
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\u00a0';
}

QChar plain(QChar c)
{
    const bool fullWidth = c.unicode() >= 0xff01 && c.unicode() <= 0xff5e;
    return fullWidth ? QChar(static_cast<char16_t>(c.unicode() - 0xfee0)) : c;
}

} // namespace

ShadowText::ShadowText(QStringView original)
{
    const auto expected = static_cast<size_t>(original.size());
    m_text.reserve(original.size());
    m_begin.reserve(expected);
    m_end.reserve(expected);
    qsizetype i = 0;
    while (i < original.size()) {
        if (const qsizetype after = appendDisguise(original, i); after > i) {
            i = after;
            continue;
        }
        if (!isInvisible(original[i]))
            append(plain(original[i]), i, i + 1);
        ++i;
    }
}

void ShadowText::append(QChar c, qsizetype begin, qsizetype end)
{
    // "hxxp" is written so that nobody follows the link by accident.
    const qsizetype size = m_text.size();
    if (c.toLower() == u'p' && size >= 3 && QStringView(m_text).right(3).compare(u"hxx", Qt::CaseInsensitive) == 0
        && !isWord(size - 4)) {
        m_text[size - 2] = u't';
        m_text[size - 1] = u't';
    }
    m_text.append(c);
    m_begin.push_back(begin);
    m_end.push_back(end);
}

//! Returns the position behind the disguise, or `at` where there is none.
qsizetype ShadowText::appendDisguise(QStringView original, qsizetype at)
{
    const QChar close = closing(original[at]);
    if (close.isNull())
        return at;
    for (const Disguise &disguise : disguises) {
        QStringView rest = original.mid(at + 1, disguise.inside.size() + 3);
        const bool padded = !rest.isEmpty() && isBlank(rest.front());
        rest = rest.mid(padded ? 1 : 0);
        if (!rest.startsWith(disguise.inside, Qt::CaseInsensitive))
            continue;
        rest = rest.mid(disguise.inside.size());
        const bool paddedAfter = padded && !rest.isEmpty() && isBlank(rest.front());
        if (!rest.mid(paddedAfter ? 1 : 0).startsWith(close))
            continue;
        qsizetype after = at + 1 + (padded ? 1 : 0) + disguise.inside.size() + (paddedAfter ? 1 : 0) + 1;
        while (!m_text.isEmpty() && isBlank(m_text.back())) {
            m_text.chop(1);
            m_begin.pop_back();
            m_end.pop_back();
        }
        append(disguise.meant, at, after);
        while (after < original.size() && isBlank(original[after]))
            ++after;
        return after;
    }
    return at;
}

bool ShadowText::isWord(qsizetype i) const
{
    const QChar c = at(i);
    if (c.unicode() < 0x80)
        return isAsciiAlnum(c) || c == u'_';
    const auto script = c.script();
    return c.isLetterOrNumber()
        && (script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic);
}

bool ShadowText::isLineEnd(qsizetype i) const
{
    const QChar c = at(i);
    return c.isNull() || c == u'\n' || c == u'\r' || c == u'\u2028' || c == u'\u2029';
}

} // namespace twelvefold
