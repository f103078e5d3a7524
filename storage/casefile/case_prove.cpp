// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a case says of its ledger to those who do not have it.
#include "casefile/case_guard.h"
#include "casefile/signature_store.h"

namespace twelvefold {

void CaseFile::sign(const LedgerEntry &entry, CaseId id)
{
    if (m_identity)
        SignatureStore(*m_database).add(EntrySignature::by(*m_identity, id, entry.hash));
}

Result<Checkpoint> CaseFile::checkpoint()
{
    return guarded<Checkpoint>([this] {
        const ReadTransaction oneState(*m_database);
        LedgerStore ledger(*m_database);
        return checkpointOf(ledger, m_info.id);
    });
}

Result<QByteArray> CaseFile::checkpointNote()
{
    const auto now = checkpoint();
    return now ? twelvefold::checkpointNote(*now, m_identity.get()) : Result<QByteArray>(now.error());
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
