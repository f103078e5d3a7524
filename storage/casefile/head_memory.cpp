// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/head_memory.h"

#include <algorithm>

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
    const bool missing = here < remembered->size
        || std::ranges::any_of(
            remembered->chains, [&](const ChainHead &chain) { return !ledger.hasEntry(chain.hash); });
    const bool wentOn
        = here >= remembered->size || std::ranges::any_of(remembered->chains, [&](const ChainHead &chain) {
              return !ledger.hasEntry(chain.hash) && ledger.hasEntryAt(chain.device, chain.sequence);
          });
    if (missing && wentOn)
        return { Kind::Forked,
            QStringLiteral("This copy of the case went another way than the one last seen on %1: it lacks entries that "
                           "one had, and has others. Merge the two copies before you go on.")
                .arg(remembered->time.toText()) };
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
