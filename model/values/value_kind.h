// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace twelvefold {

//! What the text of a property is, and so how it is normalised; the schema names one for each property.
enum class ValueKind {
    Text,
    Name,
    Date,
    Country,
    Email,
    Phone,
    Wallet,
    Handle,
    Ip,
    Domain,
    Iban,
    Url,
    Money,
    Number,
    Currency,
    Enumeration,
    Serial,
    Identifier,
};

//! The word used in schema files and case files: the enumerator in lower case ("wallet").
QString toString(ValueKind kind);
//! The reverse of toString(); nothing for an unknown word.
std::optional<ValueKind> valueKindFromString(QStringView word);

inline size_t qHash(ValueKind kind, size_t seed = 0)
{
    return ::qHash(static_cast<int>(kind), seed);
}

} // namespace twelvefold
