// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/utc.h"

#include <QDate>
#include <QString>

#include <optional>

namespace twelvefold {

//! How much of a date is known.
enum class DatePrecision { Year, Month, Day, Minute, Second };

//! A claimed date with exactly as much as the source says: a month never becomes a day, a day never acquires a time,
//! and a time without a zone stays without one. Times below a second are dropped.
class DateSpan
{
public:
    enum class Bound { During, Before, After, Unknown };

    //! `format` empty or "ISO": ISO 8601 in full or in part ("2024", "2024-03", "2024-03-05T12:30+09:00"), the basic
    //! form "20240305", "2024-03-00" (month known), RFC 5322 dates, "5 March 2024", "March 2024", "05.03.2024", with
    //! "before" or "after" in front, "../2024-03", "2024-03/..", and "unknown". Dates with slashes only where one
    //! reading is possible. `format` "unix": seconds, or milliseconds from 12 digits on, since 1970. Otherwise a Qt
    //! date pattern, of which the letters say how much is known; patterns with a year of two digits are refused. Years
    //! 1000 to 9999.
    static Result<DateSpan> parse(QStringView text, QStringView format = {});
    static DateSpan unknown() { return DateSpan(Bound::Unknown); }

    //! ISO 8601, as far as known: "2024-03", "2024-03-05T12:30:15+09:00"; "../2024-03" and "2024-03/.." for before and
    //! after; "unknown". parse() takes it back.
    QString normalised() const;
    //! The same for people: "2024-03", "2024-03-05 12:30:15 +09:00", "before 2024-03".
    QString display() const;

    Bound bound() const { return m_bound; }
    DatePrecision precision() const { return m_precision; }
    bool isKnown() const { return m_bound != Bound::Unknown; }
    bool hasTime() const { return isKnown() && m_precision >= DatePrecision::Minute; }
    bool zoneKnown() const { return m_offset.has_value(); }
    //! Seconds east of UTC, where the source says so.
    std::optional<int> utcOffset() const { return m_offset; }

    std::optional<int> year() const;
    std::optional<int> month() const; //!< 1 to 12, where known
    std::optional<int> day() const; //!< 1 to 31, where known

    //! First and last moment that fit. Nothing where open or unknown. Without a zone the calendar is read as UTC, which
    //! is off by up to 14 hours: do not argue with minutes where zoneKnown() is false.
    std::optional<Utc> earliest() const;
    std::optional<Utc> latest() const;

    bool operator==(const DateSpan &) const = default;

private:
    friend class DateBuilder;
    explicit DateSpan(Bound bound)
        : m_bound(bound)
    {
    }
    Utc startOfSpan() const;
    Utc endOfSpan() const;
    QString body(QChar separator) const;

    Bound m_bound = Bound::During;
    DatePrecision m_precision = DatePrecision::Year;
    QDate m_date; //!< unknown parts are 1
    int m_seconds = 0; //!< of the day
    std::optional<int> m_offset;
};

} // namespace twelvefold
