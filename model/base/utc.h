// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace twelvefold {

//! A point in time in UTC, in milliseconds since 1970-01-01; what happened in the program, never a claimed date
//! (those are DateSpans, which know their precision).
struct Utc {
    qint64 msecs = 0;

    static Utc now();
    //! ISO 8601 with a zone; a time without one is refused.
    static std::optional<Utc> fromIso(QStringView text);

    //! "2026-11-21T04:00:53.120Z"
    QString toIso() const;
    //! "2026-11-21 04:00:53 UTC"
    QString toText() const;

    auto operator<=>(const Utc &) const = default;
};

} // namespace twelvefold
