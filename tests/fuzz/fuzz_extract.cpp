// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/find_identifiers.h"

#include "values/normalise_value.h"

#include <cstdint>
#include <cstdlib>

//! Whatever the bytes: positions are inside the text, in order and true, and every value is one that its type accepts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace twelvefold;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    FindOptions options;
    options.region = size % 2 == 0 ? QStringLiteral("DE") : QString();
    qsizetype end = 0;
    for (const FoundIdentifier &item : findIdentifiers(text, options)) {
        const bool placed = item.offset >= end && item.length > 0 && item.offset + item.length <= text.size();
        if (!placed || text.mid(item.offset, item.length) != item.raw)
            std::abort();
        const auto again = normaliseValue(item.kind, item.value);
        if (!again || again->value != item.value)
            std::abort();
        end = item.offset + item.length;
    }
    return 0;
}
