// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "change/ledger.h"
#include "vault/profile.h"

#include <functional>
#include <optional>

namespace twelvefold {

//! Where an operation went, and where the first one on its register stands.
struct OperationPlace {
    qint64 position = 0;
    qint64 first = 0;
};

//! The ledger's two tables. Entries are only ever added.
class LedgerStore
{
public:
    explicit LedgerStore(Database &database);

    //! Completes the entry (sequence, clock, previous hash; operation ids and bases; hash) as the next one of
    //! `entry.device` and adds it, in the caller's transaction. `written` is told of every operation. False if
    //! cancelled.
    bool add(LedgerEntry &entry, Progress &progress,
        const std::function<void(const Operation &, const OperationPlace &)> &written);

    qint64 count();
    //! The last entry of each chain, by device.
    std::vector<ChainHead> heads();
    //! Hash of an entry of a chain; empty if there is none.
    QByteArray hashAt(DeviceId device, qint64 sequence);
    std::optional<LedgerEntry> entry(EntryId id);
    //! Oldest first. `about`: only entries that touched this record, an assertion of it or a link at it.
    std::vector<LedgerEntry> entries(std::optional<Uuid> about, std::optional<Utc> asOf, bool withOperations);
    //! All entries in the order in which this file got them, without operations.
    std::vector<LedgerEntry> entriesAsStored();
    //! All entries chain by chain, with operations; stops when `visit` says false.
    void forEachOfChains(const std::function<bool(const LedgerEntry &)> &visit);
    //! The last operation on each register and the position of the first one, in the order of the latter.
    void forEachRegister(const std::function<void(qint64 first, const Operation &last)> &visit);
    std::optional<Operation> operation(OperationId id);
    //! The highest number that any operation ever gave an exhibit; 0 where there was none.
    qint32 lastExhibitNumber();

private:
    void continueChain(LedgerEntry &entry);
    void setBase(Operation &operation, Statement &find, OperationPlace &place);
    std::vector<Operation> operationsOf(qint64 entryPosition);
    LedgerEntry read(const Statement &row, bool withOperations);

    Database &m_database;
};

} // namespace twelvefold
