// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/device_serial.h"

#include "values/text_fold.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {
constexpr std::array<QStringView, 12> emptySerials { u"TOBEFILLEDBYOEM", u"DEFAULTSTRING", u"SYSTEMSERIALNUMBER",
    u"NOTSPECIFIED", u"NOTAPPLICABLE", u"NONE", u"UNKNOWN", u"INVALID", u"OEM", u"123456789", u"0123456789",
    u"CHASSISSERIALNUMBER" };
}

Result<MacAddress> MacAddress::parse(QStringView text)
{
    const QString plain = cleaned(text.left(60)).toLower();
    QString digits = plain;
    digits.removeIf([](QChar c) { return c == u':' || c == u'-' || c == u'.'; });
    const auto groups = plain.size() - digits.size();
    const bool shaped = groups == 0 || groups == 5 || groups == 2;
    if (digits.size() != 12 || !shaped || !std::all_of(digits.begin(), digits.end(), isAsciiHex))
        return refusal(
            text, QStringLiteral("a hardware address"), QStringLiteral("give six bytes, such as 00:00:5e:00:53:01."));
    for (qsizetype at = 10; at > 0; at -= 2)
        digits.insert(at, u':');
    return MacAddress(digits);
}

bool MacAddress::isLocallyAdministered() const
{
    return (QStringView(m_text).left(2).toInt(nullptr, 16) & 2) != 0;
}

Result<SerialNumber> SerialNumber::parse(QStringView text)
{
    const QString plain = cleaned(text.left(300));
    QString kept;
    for (const QChar c : plain.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.isLetterOrNumber())
            kept.append(c);
    }
    const bool oneCharacter = std::all_of(kept.begin(), kept.end(), [&](QChar c) { return c == kept.front(); });
    const bool isEmpty = std::find(emptySerials.begin(), emptySerials.end(), QStringView(kept)) != emptySerials.end();
    if (kept.size() < 3 || kept.size() > 128 || oneCharacter || isEmpty)
        return refusal(text, QStringLiteral("a serial number"),
            QStringLiteral("it is too short, too long, or says there is none."));
    return SerialNumber(kept, plain);
}

} // namespace twelvefold
