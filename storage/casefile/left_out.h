// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"

#include <QCborArray>
#include <QSet>
#include <QStringList>

namespace twelvefold {

//! What a copy of a case does not hold although its ledger speaks of it. The copy says so itself, in the last note of
//! this kind in its ledger (leftOutField()), which the chain, signatures and checkpoints cover like all else there:
//! what is missing without being stated was lost or taken out. Who makes a copy or merges one writes it anew.
struct LeftOut {
    qint64 withheld = 0; //!< operations and texts of which only the digest is here
    QSet<QByteArray> originals; //!< by SHA-256
    QSet<EvidenceId> readings; //!< by exhibit

    bool isNothing() const { return withheld == 0 && originals.isEmpty() && readings.isEmpty(); }
    bool operator==(const LeftOut &) const = default;

    //! For an entry of the ledger.
    Operation note(EntryId entry) const;
    //! As the ledger says; nothing where it never said anything.
    static std::optional<LeftOut> statedIn(Database &database);
};

//! SHA-256 of the bytes of every exhibit that ever stood in the case, as far as the ledger's operations are here.
QSet<QByteArray> originalsSpokenOf(Database &database);
//! How many operations and texts are here by their digests alone. Reads the whole ledger.
qint64 withheldIn(Database &database);
//! Exhibits of which the bytes are missing though nothing says that they were left out: "the original of exhibit 4".
QStringList missingOriginals(Database &database, const LeftOut &stated);
//! The same of readings.
QStringList missingReadings(Database &database, const LeftOut &stated);

} // namespace twelvefold
