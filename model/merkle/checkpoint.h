// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace twelvefold {

//! The head of a Merkle tree as a note's text (C2SP tlog-checkpoint): what is logged, how much of it, and its root.
struct Checkpoint {
    QString origin; //!< one line, not empty
    quint64 size = 0; //!< leaves
    QByteArray root; //!< 32 bytes
    QStringList extensions = {}; //!< further lines, not empty

    QByteArray toText() const;
    //! BadInput where the text breaks the format.
    static Result<Checkpoint> parse(const QByteArray &text);

    bool operator==(const Checkpoint &) const = default;
};

//! In digits without a leading zero; nothing for anything else.
std::optional<quint64> plainNumberFrom(QByteArrayView digits);

} // namespace twelvefold
