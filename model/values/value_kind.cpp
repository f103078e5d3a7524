// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/value_kind.h"

#include <array>

namespace twelvefold {

namespace {
constexpr std::array<QStringView, 18> words { u"text", u"name", u"date", u"country", u"email", u"phone", u"wallet",
    u"handle", u"ip", u"domain", u"iban", u"url", u"money", u"number", u"currency", u"enumeration", u"serial",
    u"identifier" };
}

QString toString(ValueKind kind)
{
    return words[static_cast<size_t>(kind)].toString();
}

std::optional<ValueKind> valueKindFromString(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word)
            return static_cast<ValueKind>(i);
    }
    return std::nullopt;
}

} // namespace twelvefold
