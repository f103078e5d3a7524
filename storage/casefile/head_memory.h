// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"
#include "merkle/merkle_frontier.h"

namespace twelvefold {

//! How a case's ledger stands to what the profile remembers of it.
struct HeadComparison {
    enum class Kind { Same, NeverSeen, RolledBack, Forked };
    Kind kind = Kind::Same;
    QString text; //!< a sentence; empty for Same

    //! Whether nothing that is remembered would be forgotten by remembering this ledger instead.
    bool mayBeRemembered() const { return kind == Kind::Same || kind == Kind::NeverSeen; }
};

//! How far a ledger has come. Kept up to date entry by entry, so that remembering it at every save does not read the
//! ledger again: O(chains) and not O(entries).
class LedgerHead
{
public:
    //! Of a ledger without entries.
    LedgerHead() = default;
    //! Read off the ledger, which is not necessary where it is still the one that is remembered.
    static LedgerHead of(LedgerStore &ledger, const std::optional<RememberedHead> &remembered);

    //! The entry that was added last.
    void add(const LedgerEntry &entry);

    qint64 size() const { return qint64(m_tree.size()); }
    RememberedHead toRemember() const;

private:
    std::vector<ChainHead> m_chains; //!< by device; of one that forked several
    MerkleFrontier m_tree;
};

//! A longer ledger that contains all that is remembered is Same: it was continued, here or elsewhere. `size` is the
//! ledger's.
HeadComparison compareWithMemory(LedgerStore &ledger, qint64 size, const std::optional<RememberedHead> &remembered);

} // namespace twelvefold
