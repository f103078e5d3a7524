// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QString>

namespace twelvefold {

//! A country or territory of ISO 3166-1.
class Country
{
public:
    //! Takes alpha-2, alpha-3, the English and the German name, the name in the country's main language, and common
    //! short forms ("UK", "DPRK"). Case, accents and a leading "the" do not count.
    static Result<Country> parse(QStringView text);

    //! Alpha-2, upper case: "KR".
    const QString &normalised() const { return m_code; }
    const QString &alpha2() const { return m_code; }
    //! "KOR"
    QString alpha3() const;
    //! English name: "South Korea".
    QString display() const { return name(u"en"); }
    //! Name in another language, by its BCP 47 tag.
    QString name(QStringView language) const;

    bool operator==(const Country &) const = default;
    friend size_t qHash(const Country &country, size_t seed = 0) { return ::qHash(country.m_code, seed); }

private:
    explicit Country(QString code)
        : m_code(std::move(code))
    {
    }
    QString m_code;
};

} // namespace twelvefold
