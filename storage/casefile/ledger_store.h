// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "change/conflict.h"
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

    //! Adds a complete entry of another copy, or one that was taken out by removeFrom(), after all others.
    void insert(
        const LedgerEntry &entry, const std::function<void(const Operation &, const OperationPlace &)> &written);
    //! Takes out this entry and all after it. Returns the position of the first operation taken out, or that the next
    //! one would have.
    qint64 removeFrom(qint64 entryPosition);

    qint64 count();
    //! The last entry of each chain, by device; a chain that forked has several.
    std::vector<ChainHead> heads();
    //! Whether some entry of the device stands at this place of its chain, and whether one with this hash does.
    bool hasEntryAt(DeviceId device, qint64 sequence);
    bool hasEntry(const QByteArray &hash);
    std::optional<LedgerEntry> entry(EntryId id);
    std::optional<LedgerEntry> entryByHash(const QByteArray &hash);
    //! From this position on, with operations.
    std::vector<LedgerEntry> entriesFrom(qint64 position);
    //! Of the first entry whose clock is later; 0 if there is none.
    qint64 positionAfter(const LedgerEntry &entry);
    //! Of the entry with this hash if something of it was left out of this copy; else 0.
    qint64 positionIfWithheld(const QByteArray &hash);
    //! On any register that was set differently by two who did not know of each other, and is not settled.
    std::vector<Conflict> conflicts();
    //! All operations on a register in the order of their clocks.
    std::vector<RegisterEvent> registerHistory(const Uuid &entity, const QString &field);
    //! Oldest first, with their acts of custody. `about`: only entries that touched this record, an assertion of it or
    //! a link at it.
    std::vector<LedgerEntry> entries(std::optional<Uuid> about, std::optional<Utc> asOf, bool withOperations);
    //! All entries in the order of their clocks, without operations.
    std::vector<LedgerEntry> entriesAsStored();
    //! The same, with their acts of custody; those of merges with operations.
    std::vector<LedgerEntry> entriesForUndo();
    //! The hashes of all entries in the order of their clocks; and from the last to the first, with the previous one's.
    void forEachHash(const std::function<void(const QByteArray &hash)> &visit);
    void forEachHashBackwards(const std::function<void(const QByteArray &hash, const QByteArray &previous)> &visit);
    //! Of the last entry of this chain; zeros if there is none.
    QByteArray lastHash(DeviceId device);
    //! All entries chain by chain (a chain that forked level by level), with operations; stops when `visit` says false.
    void forEachOfChains(const std::function<bool(const LedgerEntry &)> &visit);
    //! The operation that counts on each register and the position of the first one, in the order of the latter; as of
    //! a time by the entries' clocks, where one is given.
    void forEachRegister(const std::function<void(qint64 first, const Operation &current)> &visit,
        std::optional<Utc> asOf = std::nullopt);
    //! All operations on registers of one field, oldest first.
    void forEachOf(const QString &field, const std::function<void(const Operation &)> &visit);
    std::optional<Operation> operation(OperationId id);
    //! The highest number that any operation ever gave an exhibit; 0 where there was none.
    qint32 lastExhibitNumber();

private:
    void continueChain(LedgerEntry &entry);
    Statement insertOperation();
    static void bindOperation(Statement &insert, const Operation &operation, qint64 position, qint64 entryPosition);
    void insertEntry(const LedgerEntry &entry, qint64 position);
    void setBase(Operation &operation, Statement &find, OperationPlace &place);
    std::vector<Operation> operationsOf(qint64 entryPosition);
    LedgerEntry read(const Statement &row, bool withOperations);
    //! Fills in what the operations of these entries say of custody; the positions are theirs, from the first on.
    void readCustody(std::vector<LedgerEntry> &entries, const std::vector<qint64> &positions);

    //! Of the last operation that belongs to an entry of that time or earlier; 0 if there is none.
    qint64 lastOperationAt(Utc time);

    Database &m_database;
};

} // namespace twelvefold
