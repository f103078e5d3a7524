// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a case says of its ledger to those who do not have it.
#include "casefile/case_guard.h"

namespace twelvefold {

Result<Checkpoint> CaseFile::checkpoint()
{
    return guarded<Checkpoint>([this] {
        const ReadTransaction oneState(*m_database);
        LedgerStore ledger(*m_database);
        return checkpointOf(ledger, m_info.id);
    });
}

Result<Containment> CaseFile::compareWith(const Checkpoint &checkpoint)
{
    return guarded<Containment>([&] {
        const ReadTransaction oneState(*m_database);
        LedgerStore ledger(*m_database);
        return compareWithCheckpoint(ledger, m_info.id, checkpoint);
    });
}

} // namespace twelvefold
