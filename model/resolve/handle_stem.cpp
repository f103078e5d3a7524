// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/handle_stem.h"

#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr qsizetype shortestStem = 5;

QChar unleet(QChar c)
{
    switch (c.unicode()) {
    case u'0':
        return u'o';
    case u'1':
        return u'i';
    case u'3':
        return u'e';
    case u'4':
        return u'a';
    case u'5':
        return u's';
    case u'7':
        return u't';
    default:
        return c;
    }
}

QString alnumOf(const QString &handle)
{
    QString text;
    for (const QChar c : asciiFolded(handle)) {
        if (isAsciiAlnum(c))
            text += c;
    }
    return text;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isAsciiDigit);
}

} // namespace

QString handleStem(const QString &handle)
{
    QString text = alnumOf(handle);
    if (text.startsWith(u"0x"))
        text.remove(0, 2);
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isAsciiDigit(text[from]))
        ++from;
    while (to > from && isAsciiDigit(text[to - 1]))
        --to;
    QString stem = text.mid(from, to - from);
    std::ranges::transform(stem, stem.begin(), unleet);
    stem.removeIf(isAsciiDigit);
    return stem.size() < shortestStem ? QString() : stem;
}

QString handleNumber(const QString &handle)
{
    const QString text = alnumOf(handle);
    qsizetype from = text.size();
    while (from > 0 && isAsciiDigit(text[from - 1]))
        --from;
    const QString digits = text.mid(from);
    const bool year = digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20"));
    return digits.size() < 4 || year || !isDigits(digits) ? QString() : digits;
}

bool stemIsOwnName(const QString &stem, const QStringList &nameTokens)
{
    QString rest = stem;
    for (const QString &token : nameTokens) {
        if (token.size() >= 3)
            rest.remove(token);
    }
    // "jsmith" of John Smith leaves an initial.
    return rest.size() <= 2 || (rest.size() < stem.size() && rest.size() <= 3);
}

QStringList nearStemKeys(const QString &stem)
{
    QStringList keys { stem };
    for (qsizetype i = 0; i < stem.size(); ++i)
        keys += stem.left(i) + stem.mid(i + 1);
    keys.removeDuplicates();
    return keys;
}

} // namespace twelvefold
