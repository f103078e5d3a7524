// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "values/money.h"
#include "values/value_kind.h"

#include <QString>

namespace twelvefold {

//! What is known about a text beside its kind: from the mapping, or from other cells of its row.
struct ValueContext {
    QString dateFormat; //!< for dates: a Qt pattern, "ISO" or "unix"; empty is ISO
    QString region; //!< for telephone numbers without a country code: ISO alpha-2
    QString service; //!< for handles: the platform
    QString chain; //!< for wallets
    QString currency; //!< for money without one
    DecimalSeparator decimalSeparator = DecimalSeparator::Guess; //!< for money and numbers
};

struct NormalisedValue {
    QString value; //!< canonical: equal strings are the same value, and the key of an identifier entity
    QString display; //!< for people

    bool operator==(const NormalisedValue &) const = default;
};

//! The one way from a text to the value that case files, comparisons and searches use. Each kind goes through its type
//! in this folder. Text and names stay as written apart from invisible characters and white space; enumerations are
//! folded to lower case with hyphens for spaces; identifiers lose white space and keep their case. Refuses an empty
//! text and what its type refuses, in a sentence that quotes the text.
Result<NormalisedValue> normaliseValue(ValueKind kind, QStringView text, const ValueContext &context = {});

} // namespace twelvefold
