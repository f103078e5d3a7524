// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

namespace twelvefold {

//! How much a text looks like rows of cells.
enum class TableLikeness {
    None, //!< one column, or rows of all lengths
    Weak, //!< two columns, or few rows: running text can look like that
    Strong, //!< three or more columns (two with TAB) all the way down
};

TableLikeness tableLikeness(const QString &text);

//! RFC 4180 with any of , ; TAB | as delimiter, which is guessed (or said by a first line "sep=;"), and with everything
//! that real exports do besides: line breaks in quotes, quotes in the middle of a cell, short and long rows.
Result<RawDocument> readCsv(const QByteArray &bytes, const ReadLimits &limits);

} // namespace twelvefold
