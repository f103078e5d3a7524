// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace twelvefold {

enum class Base64Form { Padded, Unpadded };

//! The whole of `text` as RFC 4648 base64 in its one canonical spelling (3.5) of that form; nothing for any other.
std::optional<QByteArray> fromStrictBase64(QByteArrayView text, Base64Form form);

} // namespace twelvefold
