// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"
#include "casefile/left_out.h"

#include <QSet>

namespace twelvefold {

//! What the salvages in a ledger say is gone (salvageField()).
struct KnownLosses {
    QSet<QByteArray> entries; //!< hashes
    QSet<QByteArray> originals; //!< SHA-256
    QSet<EvidenceId> readings;
};

KnownLosses knownLosses(LedgerStore &ledger);
//! What need not be there: what was left out on purpose, and what a salvage could not save.
LeftOut withKnownLosses(LeftOut stated, LedgerStore &ledger);

} // namespace twelvefold
