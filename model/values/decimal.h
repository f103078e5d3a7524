// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace twelvefold {

//! An exact decimal number of at most 36 digits, without exponent: sums of money must not gain or lose a cent.
class Decimal
{
public:
    Decimal() = default;
    //! "-1234.50": digits with at most one full stop; nothing for anything else and for more than 36 digits or 18
    //! decimals.
    static std::optional<Decimal> fromPlain(QStringView text);

    //! Without leading zeros, without zeros at the end of the decimals: "-1234.5".
    QString toString() const;
    //! With at least `decimals` decimals: "1234.50".
    QString toFixed(int decimals) const;
    double toDouble() const;
    bool isNegative() const { return m_value < 0; }
    bool isZero() const { return m_value == 0; }

    //! Nothing where the sum has more than 36 digits.
    static std::optional<Decimal> sum(const Decimal &a, const Decimal &b);

    auto operator<=>(const Decimal &other) const { return m_value <=> other.m_value; }
    bool operator==(const Decimal &other) const { return m_value == other.m_value; }

private:
    __extension__ using Wide = __int128;
    explicit Decimal(Wide value)
        : m_value(value)
    {
    }
    Wide m_value = 0; //!< in units of 10^-18
};

} // namespace twelvefold
