// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/left_out.h"
#include "change/conflict.h"

#include <QHash>
#include <QMap>
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
        qint64 unchanged = 0; //!< entries that were here already
        qint64 completed = 0; //!< operations, texts and originals that had been left out of this copy and are here now
        std::vector<Conflict> conflicts;
        QMap<QString, qint64> authors; //!< of the new entries, with how many each wrote
        std::vector<EvidenceId> readings; //!< exhibits whose reading is new
        QSet<Uuid> touched; //!< what the new operations are about: see Operation::entity
        std::optional<LeftOut> leftOut; //!< what this copy lacks now, where either copy ever lacked something
        qint64 signatures = 0; //!< that were not here

        //! In the ledger.
        bool nothing() const { return brought.empty() && completed == 0; }
    };

    //! Both open and unlocked; theirs is only read.
    LedgerMerge(Database &ours, Database &theirs);

    //! In the caller's transaction; `index` is told what to bring up to date. Throws DatabaseError: BadInput where
    //! theirs is another case, Corrupt where an entry of theirs does not prove itself or a signature is false,
    //! Cancelled.
    Outcome run(SearchIndex &index, Progress &progress);

private:
    using Register = std::pair<Uuid, QString>;
    struct Known {
        DeviceId device;
        qint64 sequence = 0;
        Utc at;
        qint32 tick = 0;
    };

    void checkThatItIsTheSameCase();
    void checkThatOursIsComplete();
    void checkThatTheirsIsAsStated();
    void readNew(Progress &progress);
    void note(const LedgerEntry &incoming);
    void note(const Operation &incoming);
    void checkThatAllCame();
    void check(const LedgerEntry &entry) const;
    void checkPlace(const LedgerEntry &entry) const;
    void checkClock(const LedgerEntry &entry) const;
    void checkOperation(const Operation &operation) const;
    void complete(LedgerEntry &ours);
    void rewindTo(qint64 entryPosition);
    void replay(SearchIndex &index, Progress &progress);
    void copyOriginals(Progress &progress);
    void copyReadings(SearchIndex &index);
    std::optional<LeftOut> leftOut();
    void copySignatures();
    std::vector<Conflict> conflicts();

    Database &m_ours;
    Database &m_theirs;
    LedgerStore m_ourLedger;
    LedgerStore m_theirLedger;
    std::optional<LeftOut> m_ourStatement;
    std::optional<LeftOut> m_theirStatement;
    QHash<QByteArray, Known> m_known; //!< entries by their hash
    QSet<EvidenceId> m_newReadings; //!< exhibits of which the ledger now says what was read
    CaseId m_case;
    QSet<QByteArray> m_lost; //!< hashes of entries that a salvage of either copy says are gone
    std::vector<LedgerEntry> m_tail; //!< what is to be played again
    std::vector<LedgerEntry> m_incoming; //!< new ones, in the order of their clocks
    qint64 m_firstOperation = std::numeric_limits<qint64>::max(); //!< of those that are played again
    Outcome m_outcome;
};

} // namespace twelvefold
