// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/head_memory.h"

namespace twelvefold {

RememberedHead headOf(LedgerStore &ledger)
{
    RememberedHead head;
    head.chains = ledger.heads();
    head.size = ledger.count();
    head.root = ledgerRoot(head.chains);
    head.time = Utc::now();
    return head;
}

HeadComparison compareWithMemory(LedgerStore &ledger, const std::optional<RememberedHead> &remembered)
{
    using Kind = HeadComparison::Kind;
    if (!remembered)
        return { Kind::NeverSeen,
            QStringLiteral(
                "This profile has not seen the case before, so it cannot tell whether this copy is the latest.") };
    const qint64 here = ledger.count();
    bool missing = here < remembered->size;
    for (const ChainHead &chain : remembered->chains) {
        if (ledger.hasEntry(chain.hash))
            continue;
        missing = true;
        if (ledger.hasEntryAt(chain.device, chain.sequence))
            return { Kind::Forked,
                QStringLiteral("This copy of the case went another way than the one last seen on %1: the same ledger "
                               "positions hold other entries. Compare both copies before you go on.")
                    .arg(remembered->time.toText()) };
    }
    if (missing)
        return { Kind::RolledBack,
            QStringLiteral(
                "This copy of the case is older than the one last seen on %1: it has %2 ledger entries, that one "
                "had %3. Look for the newer copy before you go on.")
                .arg(remembered->time.toText())
                .arg(here)
                .arg(remembered->size) };
    return {};
}

} // namespace twelvefold
