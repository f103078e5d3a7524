// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace twelvefold {

//! Something of a damaged case that is not in the salvaged one.
struct LostItem {
    QString kind; //!< "entries" "operations" "original" "reading" "signatures" "case"
    qint64 count = 1; //!< how many of the kind this stands for
    QString what; //!< a sentence that names it as far as it is known
};

//! What came of salvaging a damaged case. Numbers count ledger entries, originals and readings together.
struct SalvageReport {
    QString file; //!< the new case
    qint64 readable = 0; //!< in the new case, each proven by its hash
    qint64 lost = 0; //!< known to have been in the damaged one
    std::vector<qint64> damagedPages; //!< counted from 1
    std::vector<LostItem> items; //!< what was lost
};

} // namespace twelvefold
