// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/iban.h"

#include "values/text_fold.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

struct CountryLength {
    QStringView country;
    int length;
};

// Source: SWIFT's IBAN registry, as published.
constexpr std::array<CountryLength, 83> lengths { { { u"AD", 24 }, { u"AE", 23 }, { u"AL", 28 }, { u"AT", 20 },
    { u"AZ", 28 }, { u"BA", 20 }, { u"BE", 16 }, { u"BG", 22 }, { u"BH", 22 }, { u"BI", 27 }, { u"BR", 29 },
    { u"BY", 28 }, { u"CH", 21 }, { u"CR", 22 }, { u"CY", 28 }, { u"CZ", 24 }, { u"DE", 22 }, { u"DJ", 27 },
    { u"DK", 18 }, { u"DO", 28 }, { u"EE", 20 }, { u"EG", 29 }, { u"ES", 24 }, { u"FI", 18 }, { u"FK", 18 },
    { u"FO", 18 }, { u"FR", 27 }, { u"GB", 22 }, { u"GE", 22 }, { u"GI", 23 }, { u"GL", 18 }, { u"GR", 27 },
    { u"GT", 28 }, { u"HR", 21 }, { u"HU", 28 }, { u"IE", 22 }, { u"IL", 23 }, { u"IQ", 23 }, { u"IS", 26 },
    { u"IT", 27 }, { u"JO", 30 }, { u"KW", 30 }, { u"KZ", 20 }, { u"LB", 28 }, { u"LC", 32 }, { u"LI", 21 },
    { u"LT", 20 }, { u"LU", 20 }, { u"LV", 21 }, { u"LY", 25 }, { u"MC", 27 }, { u"MD", 24 }, { u"ME", 22 },
    { u"MK", 19 }, { u"MN", 20 }, { u"MR", 27 }, { u"MT", 31 }, { u"MU", 30 }, { u"NI", 28 }, { u"NL", 18 },
    { u"NO", 15 }, { u"PK", 24 }, { u"PL", 28 }, { u"PS", 29 }, { u"PT", 25 }, { u"QA", 29 }, { u"RO", 24 },
    { u"RS", 22 }, { u"RU", 33 }, { u"SA", 24 }, { u"SC", 31 }, { u"SD", 18 }, { u"SE", 24 }, { u"SI", 19 },
    { u"SK", 24 }, { u"SM", 27 }, { u"SO", 23 }, { u"ST", 25 }, { u"SV", 28 }, { u"TL", 23 }, { u"TN", 24 },
    { u"TR", 26 }, { u"UA", 29 } } };

//! ISO 7064 MOD 97-10 of the rearranged number; 1 is right.
int remainder97(const QString &iban)
{
    int rest = 0;
    for (const QChar c : iban.mid(4) + iban.left(4)) {
        if (isAsciiDigit(c))
            rest = (rest * 10 + c.digitValue()) % 97;
        else
            rest = (rest * 100 + (c.unicode() - u'A' + 10)) % 97;
    }
    return rest;
}

} // namespace

int Iban::lengthFor(QStringView country)
{
    const auto found
        = std::find_if(lengths.begin(), lengths.end(), [&](const CountryLength &l) { return l.country == country; });
    return found == lengths.end() ? 0 : found->length;
}

Result<Iban> Iban::parse(QStringView text)
{
    const QString what = QStringLiteral("an IBAN");
    QString iban = cleaned(text.left(100)).toUpper();
    iban.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    if (!std::all_of(iban.begin(), iban.end(), isAsciiAlnum) || iban.size() < 15)
        return refusal(text, what, QStringLiteral("it is too short or has other characters than letters and digits."));
    const int length = lengthFor(QStringView(iban).left(2));
    if (length == 0)
        return refusal(text, what, QStringLiteral("no country with its first two letters uses them."));
    if (iban.size() != length)
        return refusal(text, what, QStringLiteral("that country's have %1 characters.").arg(length));
    if (!isAsciiDigit(iban.at(2)) || !isAsciiDigit(iban.at(3)) || remainder97(iban) != 1)
        return refusal(text, what, QStringLiteral("its check number is wrong; compare it with the source."));
    return Iban(iban);
}

QString Iban::display() const
{
    QString grouped;
    for (qsizetype i = 0; i < m_text.size(); i += 4)
        grouped += (i == 0 ? QString() : QStringLiteral(" ")) + m_text.mid(i, 4);
    return grouped;
}

} // namespace twelvefold
