// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <optional>

class QPDFObjectHandle;

namespace twelvefold {

//! Decodes a stream of a PDF that anybody may have written and hands it on piece by piece, so that a few bytes which
//! inflate to many never lie in memory. How many bytes it was; nothing where there are more than `most`, whose rest is
//! not decoded, or where the stream cannot be decoded whole. Throws what QPDF throws.
std::optional<qint64> decodeStream(
    QPDFObjectHandle &stream, qint64 most, const std::function<void(QByteArrayView)> &take);

} // namespace twelvefold
