// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! A telephone number in E.164 form. Possible numbers are taken, not only those in service: numbers reserved for
//! fiction, and ranges newer than the library's tables, occur in real case files.
class PhoneNumber
{
public:
    enum class LineType {
        Unknown,
        FixedLine,
        Mobile,
        FixedLineOrMobile,
        TollFree,
        PremiumRate,
        SharedCost,
        Voip,
        Personal
    };

    //! `region` is the ISO country that a number without a country code is read in; without it only "+…" and "00…" are
    //! taken. Refuses what has too few or too many digits for its country, and numbers without their area code.
    static Result<PhoneNumber> parse(QStringView text, QStringView region = {});

    //! "+493023125123", with ";ext=12" where an extension was given (RFC 3966).
    const QString &normalised() const { return m_e164; }
    //! "+49 30 23125123"
    const QString &display() const { return m_international; }
    //! The spelling used inside the country, "030 23125123".
    const QString &national() const { return m_national; }
    //! Whether the library knows the range as one in service.
    bool isValid() const { return m_valid; }
    LineType lineType() const { return m_lineType; }
    //! "voip", "mobile" …; empty where unknown.
    QString lineTypeWord() const;
    //! ISO country where one is known, else empty; +1 and +7 are shared by several.
    const QString &region() const { return m_region; }

    bool operator==(const PhoneNumber &other) const { return m_e164 == other.m_e164; }

private:
    PhoneNumber() = default;
    QString m_e164;
    QString m_international;
    QString m_national;
    QString m_region;
    LineType m_lineType = LineType::Unknown;
    bool m_valid = false;
};

} // namespace twelvefold
