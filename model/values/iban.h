// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! An international bank account number (ISO 13616) of a country whose length is known, with a right check number.
class Iban
{
public:
    //! Spaces, hyphens and case do not count.
    static Result<Iban> parse(QStringView text);
    //! Characters of an IBAN of that country, or 0 where it has none.
    static int lengthFor(QStringView country);

    //! "DE89370400440532013000"
    const QString &normalised() const { return m_text; }
    //! In groups of four.
    QString display() const;
    QString country() const { return m_text.left(2); }

    bool operator==(const Iban &) const = default;

private:
    explicit Iban(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace twelvefold
