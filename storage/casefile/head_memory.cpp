// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/head_memory.h"

#include "casefile/case_checkpoint.h"

#include <algorithm>

namespace twelvefold {

namespace {

bool contains(LedgerStore &ledger, const RememberedHead &remembered)
{
    return std::ranges::all_of(remembered.chains, [&](const ChainHead &chain) { return ledger.hasEntry(chain.hash); });
}

} // namespace

LedgerHead LedgerHead::of(LedgerStore &ledger, const std::optional<RememberedHead> &remembered)
{
    LedgerHead head;
    // Whoever has these heads has all that leads to them; nothing else is there if the number is the same.
    if (remembered && ledger.count() == remembered->size && contains(ledger, *remembered)) {
        const auto tree = MerkleFrontier::from(quint64(remembered->size), remembered->peaks);
        if (tree && tree->root() == remembered->root) {
            head.m_chains = remembered->chains;
            head.m_tree = *tree;
            return head;
        }
    }
    head.m_chains = ledger.heads();
    head.m_tree = merkleOf(ledger);
    return head;
}

void LedgerHead::add(const LedgerEntry &entry)
{
    const ChainHead head { entry.device, entry.sequence, entry.hash };
    const auto before = std::ranges::find(m_chains, entry.previous, &ChainHead::hash);
    if (before != m_chains.end())
        *before = head;
    else
        m_chains.insert(std::ranges::upper_bound(m_chains, head.device, {}, &ChainHead::device), head);
    m_tree.append(entry.hash);
}

RememberedHead LedgerHead::toRemember() const
{
    return { size(), m_tree.root(), Utc::now(), m_chains, m_tree.peaks() };
}

HeadComparison compareWithMemory(LedgerStore &ledger, qint64 here, const std::optional<RememberedHead> &remembered)
{
    using Kind = HeadComparison::Kind;
    if (!remembered)
        return { Kind::NeverSeen,
            QStringLiteral(
                "This profile has not seen the case before, so it cannot tell whether this copy is the latest.") };
    const bool missing = here < remembered->size || !contains(ledger, *remembered);
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
