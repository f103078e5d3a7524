// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/key_derivation.h"

#include <QString>

namespace twelvefold::bench {

inline KeyMaterial passphrase()
{
    return { Passphrase(QStringLiteral("correct horse battery staple")), std::nullopt };
}

//! The value, or the end of the program with the error's sentence.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}
inline void must(const Status &status)
{
    if (!status)
        qFatal("%s", qPrintable(status.error().message));
}

//! Makes a case with so many fields in `folder` and two copies of it, changes `edits` fields in each at the same time,
//! and merges each with the other. Ends the program where the two do not come to the same or an operation is lost.
void mergeBothWays(const QString &folder, qint64 fields, qint64 edits, quint64 seed);

} // namespace twelvefold::bench
