// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 3> statusNames = { u"claimed", u"verified", u"refuted" };
constexpr std::array<QStringView, 4> judgementNames = { u"same-persona", u"same-operator", u"different", u"unsure" };

template <class Enum, size_t N>
std::optional<Enum> fromName(const std::array<QStringView, N> &names, QStringView text)
{
    const auto it = std::ranges::find(names, text);
    return it == names.end() ? std::nullopt : std::optional(Enum(it - names.begin()));
}

} // namespace

QString Evidence::label() const
{
    QString text = QStringLiteral("E-%1").arg(number, 3, 10, QLatin1Char('0'));
    constexpr int letters = 25; // from b on
    if (sameNumber > 0 && sameNumber <= letters)
        text += QChar(u'a' + sameNumber);
    else if (sameNumber > letters)
        text += QStringLiteral("-%1").arg(sameNumber + 1);
    return text;
}

QString Place::toText() const
{
    QStringList parts;
    if (page > 0)
        parts += QStringLiteral("page %1").arg(page);
    if (row > 0)
        parts += QStringLiteral("line %1").arg(row);
    if (!column.isEmpty())
        parts += (row > 0 ? QStringLiteral("column %1") : QStringLiteral("field %1")).arg(column);
    if (offset >= 0)
        parts += QStringLiteral("characters %1–%2").arg(offset + 1).arg(offset + std::max(length, 1));
    return parts.isEmpty() ? QStringLiteral("the whole file") : parts.join(QStringLiteral(", "));
}

QString Link::value(QStringView property) const
{
    const auto it = std::ranges::find(values, property, &LinkValue::property);
    return it == values.end() ? QString() : it->value;
}

bool isLater(const Judgement &a, const Judgement &b)
{
    return std::pair(a.at, a.id) > std::pair(b.at, b.id);
}

QString toText(AssertionStatus status)
{
    return statusNames[size_t(status)].toString();
}

QString toText(JudgementKind kind)
{
    return judgementNames[size_t(kind)].toString();
}

std::optional<AssertionStatus> assertionStatusFromText(QStringView text)
{
    return fromName<AssertionStatus>(statusNames, text);
}

std::optional<JudgementKind> judgementKindFromText(QStringView text)
{
    return fromName<JudgementKind>(judgementNames, text);
}

} // namespace twelvefold
