// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/ledger_store.h"
#include "change/conflict.h"

#include <QSet>

#include <limits>

namespace twelvefold {

class SearchIndex;

//! Takes the entries of another copy of the same case into this one: the union of both ledgers, in the order of their
//! clocks. What stands in the file afterwards depends on the set of entries alone, not on who merged into whom: the
//! ledger is wound back to the first place where something was missing and both tails are played again together.
class LedgerMerge
{
public:
    struct Outcome {
        std::vector<QByteArray> brought; //!< hashes of the entries that were not here
        qint64 operations = 0; //!< in them
        qint64 completed = 0; //!< operations and texts that had been left out of this copy and are here now
        std::vector<Conflict> conflicts;

        bool nothing() const { return brought.empty() && completed == 0; }
    };

    //! Both open and unlocked; theirs is only read.
    LedgerMerge(Database &ours, Database &theirs);

    //! In the caller's transaction; `index` is told what to bring up to date. Throws DatabaseError: BadInput where
    //! theirs is another case, Corrupt where an entry of theirs does not prove itself, Cancelled.
    Outcome run(SearchIndex &index, Progress &progress);

private:
    using Register = std::pair<Uuid, QString>;

    void checkThatItIsTheSameCase();
    void readNew(Progress &progress);
    void check(const LedgerEntry &entry) const;
    void complete(LedgerEntry &ours);
    void rewindTo(qint64 entryPosition);
    void replay(SearchIndex &index, Progress &progress);
    void copyOriginals(Progress &progress);
    void copyReadings();
    std::vector<Conflict> conflicts();

    Database &m_ours;
    Database &m_theirs;
    LedgerStore m_ourLedger;
    LedgerStore m_theirLedger;
    QSet<QByteArray> m_known; //!< hashes
    std::vector<LedgerEntry> m_tail; //!< what is to be played again
    std::vector<LedgerEntry> m_incoming; //!< new ones, in the order of their clocks
    qint64 m_firstOperation = std::numeric_limits<qint64>::max(); //!< of those that are played again
    Outcome m_outcome;
};

} // namespace twelvefold
