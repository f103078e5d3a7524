// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/page_reader.h"

#include <QCborValue>

#include <vector>

namespace twelvefold {

//! A row as it is stored, of whatever table.
struct StoredRow {
    bool isNumbered = true; //!< false for one of a table without numbers of rows, or of an index
    qint64 id = 0; //!< what a column declared INTEGER PRIMARY KEY, stored as null, stands for
    std::vector<QCborValue> values; //!< text, integer, bytes, double or null
};

//! The rows on one page, if it is one of a tree that has rows; none otherwise. Follows what runs over to other pages; a
//! row of which some part cannot be read is left out. Format: "Database File Format" of SQLite, sections 1.6 and 2.1.
std::vector<StoredRow> rowsOn(qint64 page, PageReader &reader);

//! How many pages the file should have, as its first page says; 0 where that cannot be read.
qint64 pagesMeant(PageReader &reader);

} // namespace twelvefold
