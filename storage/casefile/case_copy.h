// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/left_out.h"
#include "sharing/share_selection.h"

#include <QSet>

namespace twelvefold {

//! Fills the empty tables of a copy for others: every entry of the ledger in its place, operation by operation; of what
//! the selection leaves out the digest alone. Tables of what stands are built from what the copy's ledger holds; the
//! full text is left to whoever takes the copy in.
class CaseCopy
{
public:
    //! Both open and unlocked; ours is only read.
    CaseCopy(Database &ours, Database &copy, const ShareSelection &selection);

    //! In a transaction of the copy. Returns what it does not hold. Throws DatabaseError: Cancelled, and Corrupt where
    //! the case lacks something itself without saying so.
    LeftOut run(Progress &progress);

private:
    using Register = std::pair<Uuid, QString>;

    void refuseIfIncomplete();
    void findKept();
    bool keeps(const Operation &operation) const;
    void withhold(LedgerEntry &entry) const;
    void copyLedger(Progress &progress);
    void copyOriginals(Progress &progress);
    void copyReadings();
    void copySignatures();
    LeftOut leftOut();

    Database &m_ours;
    Database &m_copy;
    const ShareSelection &m_selection;
    LeftOut m_stated; //!< by our own ledger
    QSet<Register> m_kept;
};

} // namespace twelvefold
