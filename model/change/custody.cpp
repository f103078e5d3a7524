// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/custody.h"

#include <QStringView>

#include <array>
#include <cstdlib>

namespace twelvefold {

namespace {

constexpr std::array<QStringView, 6> actNames { u"acquired", u"viewed original", u"exported", u"shared", u"verified",
    u"redacted copy made" };
constexpr std::array<QStringView, 3> resultNames { u"not checked", u"match", u"mismatch" };

template <class Value, size_t count>
std::optional<Value> fromName(const std::array<QStringView, count> &names, QStringView text)
{
    for (size_t i = 0; i < count; ++i) {
        if (names[i] == text)
            return Value(i);
    }
    return std::nullopt;
}

} // namespace

QString toText(CustodyAct act)
{
    return actNames.at(size_t(act)).toString();
}

QString toText(CustodyResult result)
{
    return resultNames.at(size_t(result)).toString();
}

std::optional<CustodyAct> custodyActFromText(QStringView text)
{
    return fromName<CustodyAct>(actNames, text);
}

std::optional<CustodyResult> custodyResultFromText(QStringView text)
{
    return fromName<CustodyResult>(resultNames, text);
}

QString utcOffsetText(qint32 minutes)
{
    const qint32 size = std::abs(minutes);
    return QStringLiteral("%1%2:%3")
        .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

} // namespace twelvefold
