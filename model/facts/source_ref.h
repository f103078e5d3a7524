// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace twelvefold {

//! Where in an exhibit a value stands. A table cell has a row and a column; running text an offset and a length.
struct Place {
    qint32 page = 0; //!< 1-based; 0 where the exhibit has no pages
    qint32 row = 0; //!< 1-based line of the file for tables; 0 elsewhere
    QString column; //!< header of a table's column, or the name of a mail header or metadata field
    qint64 offset = -1; //!< in UTF-16 units of the exhibit's extracted text; -1 where it does not stand in it
    qint32 length = 0;

    //! For people: "line 17, column email" · "page 2, characters 120–141" · "header From".
    QString toText() const;
    bool operator==(const Place &) const = default;
};

//! One exhibit that says so, and where in it.
struct SourceRef {
    EvidenceId evidence;
    Place place;
    QString grade; //!< Admiralty grade of this statement, "B2"; empty means the exhibit's own

    bool operator==(const SourceRef &) const = default;
};

} // namespace twelvefold
