// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csv_reader.h"

#include <cstdint>
#include <cstdlib>

//! Whatever the bytes: rows are as wide as the header, their lines rise, and cells are trimmed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace twelvefold;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = readCsv(bytes, {});
    if (!document)
        return 0;
    const RawTable &table = document->table;
    if (table.rows.size() != table.lines.size() || table.header.isEmpty())
        std::abort();
    int line = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].size() != table.header.size() || table.lines[i] <= line)
            std::abort();
        line = table.lines[i];
        for (const QString &cell : table.rows[i]) {
            if (cell != cell.trimmed())
                std::abort();
        }
    }
    return 0;
}
