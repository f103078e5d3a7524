// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace twelvefold::base58 {

//! The bytes behind up to 128 characters of Bitcoin's base 58 alphabet; nothing where another character occurs.
std::optional<QByteArray> decode(QStringView text);

//! decode() without its last four bytes, where those are the start of the double SHA-256 of the rest.
std::optional<QByteArray> decodeChecked(QStringView text);

} // namespace twelvefold::base58
