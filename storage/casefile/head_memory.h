// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/ledger_store.h"

namespace twelvefold {

//! How a case's ledger stands to what the profile remembers of it.
struct HeadComparison {
    enum class Kind { Same, NeverSeen, RolledBack, Forked };
    Kind kind = Kind::Same;
    QString text; //!< a sentence; empty for Same

    //! Whether nothing that is remembered would be forgotten by remembering this ledger instead.
    bool mayBeRemembered() const { return kind == Kind::Same || kind == Kind::NeverSeen; }
};

RememberedHead headOf(LedgerStore &ledger);
//! A longer ledger that contains all that is remembered is Same: it was continued, here or elsewhere.
HeadComparison compareWithMemory(LedgerStore &ledger, const std::optional<RememberedHead> &remembered);

} // namespace twelvefold
