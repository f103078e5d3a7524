// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/known_losses.h"

#include <QCborArray>

namespace twelvefold {

KnownLosses knownLosses(LedgerStore &ledger)
{
    KnownLosses losses;
    ledger.forEachOf(salvageField(), [&](const Operation &operation) {
        const QCborArray note = operation.value.toArray();
        for (const QCborValue &hash : note.at(1).toArray())
            losses.entries.insert(hash.toByteArray());
        for (const QCborValue &sha256 : note.at(2).toArray())
            losses.originals.insert(sha256.toByteArray());
        for (const QCborValue &id : note.at(3).toArray())
            losses.readings.insert(EvidenceId(Uuid::fromBytes(id.toByteArray()).value_or(Uuid())));
    });
    return losses;
}

LeftOut withKnownLosses(LeftOut stated, LedgerStore &ledger)
{
    const KnownLosses losses = knownLosses(ledger);
    stated.originals.unite(losses.originals);
    stated.readings.unite(losses.readings);
    return stated;
}

} // namespace twelvefold
