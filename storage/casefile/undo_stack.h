// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"
#include "ports/case_service.h"

namespace twelvefold {

//! What can be taken back and put back, read off the ledger's kinds alone, so that it survives a restart.
class UndoStack
{
public:
    //! From all entries in the order of their clocks, with their acts of custody; only those of merges need their
    //! operations. What a merge brought
    //! is taken back with that merge, not by itself.
    static UndoStack of(const std::vector<LedgerEntry> &entries);
    //! To be told of every entry that is stored, with its acts of custody; operations are not looked at.
    void push(const LedgerEntry &entry);

    UndoState state() const;
    //! Whether the personas were compared, and that was not taken back.
    bool resolved() const;
    //! Whether a judgement stands that was made after the last resolving.
    bool judgedSinceResolve() const;
    //! The gesture that takes the last one back, or puts the last one taken back in again. NotFound if there is none.
    Result<Gesture> toUndo(LedgerStore &ledger) const;
    Result<Gesture> toRedo(LedgerStore &ledger) const;

private:
    struct Item {
        EntryId entry;
        QString text; //!< of the original gesture, however often it went back and forth
        QString kind; //!< the same
        qint64 operations = 0;
        bool counted = false; //!< a resolving that came after it changed nothing
    };

    std::vector<Item> m_undo;
    std::vector<Item> m_redo;
    bool m_resolvedBefore = false; //!< resolved() of what cannot be taken back
    bool m_judgedBefore = false; //!< judgedSinceResolve() of what cannot be taken back any more
};

//! The changes that take an entry back: every register as it was before, the last first. For a merge: every register
//! that it changed as it would be without what the merge brought.
Result<std::vector<Change>> inverseOf(const LedgerEntry &entry, LedgerStore &ledger);

} // namespace twelvefold
