// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "values/decimal.h"

#include <QString>

namespace twelvefold {

//! How a number of the form "1.234" or "1,234" is read; only those two are ambiguous.
enum class DecimalSeparator { Guess, Point, Comma };

//! A number as people write it: "1,234.50", "1.234,50", "1 234,5", "1'234.50". With Guess a single comma before exactly
//! three digits separates thousands and a single point separates decimals.
Result<Decimal> parseNumber(QStringView text, DecimalSeparator separator = DecimalSeparator::Guess);

//! ISO 4217 code or the ticker of a known coin for a code, a symbol or a common word ("$", "Euro", "usdt").
Result<QString> parseCurrency(QStringView text);

//! An exact amount in one currency.
class Money
{
public:
    //! "1.234,50 €", "EUR 1234.5", "$1,200", "0.25 BTC". `currency` counts where the text names none; without either
    //! the text is refused. "$" is read as USD.
    static Result<Money> parse(
        QStringView text, QStringView currency = {}, DecimalSeparator separator = DecimalSeparator::Guess);
    static Money of(const Decimal &amount, QString currencyCode) { return Money(amount, std::move(currencyCode)); }

    //! "1234.5 EUR"
    QString normalised() const { return m_amount.toString() + u' ' + m_currency; }
    //! "1,234.50 EUR"
    QString display() const;
    const Decimal &amount() const { return m_amount; }
    //! "EUR", "USDT"
    const QString &currency() const { return m_currency; }

    bool operator==(const Money &) const = default;

private:
    Money(const Decimal &amount, QString currency)
        : m_amount(amount)
        , m_currency(std::move(currency))
    {
    }
    Decimal m_amount;
    QString m_currency;
};

} // namespace twelvefold
