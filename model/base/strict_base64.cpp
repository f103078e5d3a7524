// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strict_base64.h"

namespace twelvefold {

std::optional<QByteArray> fromStrictBase64(QByteArrayView text, Base64Form form)
{
    const QByteArray encoded = QByteArray::fromRawData(text.data(), text.size());
    const QByteArray bytes = QByteArray::fromBase64(encoded);
    // Only one text stands for these bytes; whatever else the decoder forgave shows here.
    const auto option = form == Base64Form::Padded ? QByteArray::KeepTrailingEquals : QByteArray::OmitTrailingEquals;
    if (bytes.toBase64(option) != encoded)
        return std::nullopt;
    return bytes;
}

} // namespace twelvefold
