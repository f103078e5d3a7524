// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/date_span.h"

#include <QDateTime>

namespace twelvefold {

namespace {

QString twoDigits(int value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0'));
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? QStringLiteral("-") : QStringLiteral("+")) + twoDigits(minutes / 60) + u':'
        + twoDigits(minutes % 60);
}

} // namespace

std::optional<int> DateSpan::year() const
{
    return isKnown() ? std::optional(m_date.year()) : std::nullopt;
}

std::optional<int> DateSpan::month() const
{
    return isKnown() && m_precision >= DatePrecision::Month ? std::optional(m_date.month()) : std::nullopt;
}

std::optional<int> DateSpan::day() const
{
    return isKnown() && m_precision >= DatePrecision::Day ? std::optional(m_date.day()) : std::nullopt;
}

Utc DateSpan::startOfSpan() const
{
    const QDateTime midnight(m_date, QTime(0, 0), Qt::UTC);
    return { midnight.toMSecsSinceEpoch() + 1000LL * (m_seconds - m_offset.value_or(0)) };
}

Utc DateSpan::endOfSpan() const
{
    const Utc start = startOfSpan();
    const auto days = [&](const QDate &next) { return Utc { start.msecs + m_date.daysTo(next) * 86'400'000LL - 1 }; };
    switch (m_precision) {
    case DatePrecision::Year:
        return days(m_date.addYears(1));
    case DatePrecision::Month:
        return days(m_date.addMonths(1));
    case DatePrecision::Day:
        return days(m_date.addDays(1));
    case DatePrecision::Minute:
        return { start.msecs + 59'999 };
    case DatePrecision::Second:
        break;
    }
    return { start.msecs + 999 };
}

std::optional<Utc> DateSpan::earliest() const
{
    if (!isKnown() || m_bound == Bound::Before)
        return std::nullopt;
    return m_bound == Bound::After ? Utc { endOfSpan().msecs + 1 } : startOfSpan();
}

std::optional<Utc> DateSpan::latest() const
{
    if (!isKnown() || m_bound == Bound::After)
        return std::nullopt;
    return m_bound == Bound::Before ? Utc { startOfSpan().msecs - 1 } : endOfSpan();
}

QString DateSpan::body(QChar separator) const
{
    QString text = QStringLiteral("%1").arg(m_date.year(), 4, 10, QChar(u'0'));
    if (m_precision >= DatePrecision::Month)
        text += u'-' + twoDigits(m_date.month());
    if (m_precision >= DatePrecision::Day)
        text += u'-' + twoDigits(m_date.day());
    if (m_precision >= DatePrecision::Minute)
        text += separator + twoDigits(m_seconds / 3600) + u':' + twoDigits(m_seconds / 60 % 60);
    if (m_precision >= DatePrecision::Second)
        text += u':' + twoDigits(m_seconds % 60);
    return text;
}

QString DateSpan::normalised() const
{
    QString text = body(u'T');
    if (m_offset)
        text += *m_offset == 0 ? QStringLiteral("Z") : offsetText(*m_offset);
    switch (m_bound) {
    case Bound::During:
        return text;
    case Bound::Before:
        return QStringLiteral("../") + text;
    case Bound::After:
        return text + QStringLiteral("/..");
    case Bound::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString DateSpan::display() const
{
    QString text = body(u' ');
    if (m_offset)
        text += *m_offset == 0 ? QStringLiteral(" UTC") : u' ' + offsetText(*m_offset);
    switch (m_bound) {
    case Bound::During:
        return text;
    case Bound::Before:
        return QStringLiteral("before ") + text;
    case Bound::After:
        return QStringLiteral("after ") + text;
    case Bound::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace twelvefold
