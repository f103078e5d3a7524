// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/decimal.h"

#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

namespace {
constexpr int scale = 18; // the decimals of ether, the finest in use
constexpr int mostDigits = 36;
} // namespace

std::optional<Decimal> Decimal::fromPlain(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    const QStringView number = negative || text.startsWith(u'+') ? text.mid(1) : text;
    const qsizetype point = number.indexOf(u'.');
    const QStringView whole = point < 0 ? number : number.left(point);
    const QStringView decimals = point < 0 ? QStringView() : number.mid(point + 1);
    if (whole.size() + decimals.size() == 0 || whole.size() > mostDigits - scale || decimals.size() > scale)
        return std::nullopt;
    Wide value = 0;
    for (const QStringView part : { whole, decimals }) {
        for (const QChar c : part) {
            if (!isAsciiDigit(c))
                return std::nullopt;
            value = value * 10 + c.digitValue();
        }
    }
    for (qsizetype i = decimals.size(); i < scale; ++i)
        value *= 10;
    return Decimal(negative ? -value : value);
}

QString Decimal::toFixed(int decimals) const
{
    QString digits;
    for (Wide rest = m_value < 0 ? -m_value : m_value; rest > 0; rest /= 10)
        digits.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
    digits = digits.rightJustified(scale + 1, u'0');
    qsizetype kept = scale;
    while (kept > decimals && digits.endsWith(u'0')) {
        digits.chop(1);
        --kept;
    }
    if (kept > 0)
        digits.insert(digits.size() - kept, u'.');
    return m_value < 0 ? u'-' + digits : digits;
}

QString Decimal::toString() const
{
    return toFixed(0);
}

double Decimal::toDouble() const
{
    return toString().toDouble();
}

std::optional<Decimal> Decimal::sum(const Decimal &a, const Decimal &b)
{
    Wide limit = 1;
    for (int i = 0; i < mostDigits; ++i)
        limit *= 10;
    const Wide value = a.m_value + b.m_value;
    if (value >= limit || value <= -limit)
        return std::nullopt;
    return Decimal(value);
}

} // namespace twelvefold
