// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_copy.h"

#include "casefile/blob_store.h"
#include "casefile/known_losses.h"
#include "casefile/projections.h"
#include "casefile/signature_store.h"

#include <algorithm>

namespace twelvefold {

namespace {

void stopIf(bool cancelled)
{
    if (cancelled)
        throw DatabaseError { { Error::Kind::Cancelled, QStringLiteral("Cancelled; no copy was made.") } };
}

} // namespace

CaseCopy::CaseCopy(Database &ours, Database &copy, const ShareSelection &selection)
    : m_ours(ours)
    , m_copy(copy)
    , m_selection(selection)
    , m_stated(LeftOut::statedIn(ours).value_or(LeftOut()))
{
}

LeftOut CaseCopy::run(Progress &progress)
{
    refuseIfIncomplete();
    if (!m_selection.keepsWholeLedger())
        findKept();
    copyLedger(progress);
    copyOriginals(progress);
    copyReadings();
    copySignatures();
    return leftOut();
}

void CaseCopy::refuseIfIncomplete()
{
    LedgerStore ledger(m_ours);
    m_stated = withKnownLosses(std::move(m_stated), ledger);
    const QStringList missing = missingOriginals(m_ours, m_stated) + missingReadings(m_ours, m_stated);
    if (!missing.isEmpty())
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral("The case has lost %1, so no copy was made of it; run verify, and go back to a copy.")
                .arg(missing.first()) } };
}

void CaseCopy::findKept()
{
    Projections(m_ours).forEach([this](qint64, const Operation &operation) {
        const auto change = fromOperation(operation);
        if (!change)
            throw DatabaseError { change.error() };
        if (m_selection.keeps(std::get<Put>(*change).record))
            m_kept.insert({ operation.entity, operation.field });
    });
}

bool CaseCopy::keeps(const Operation &operation) const
{
    if (operation.isWithheld() || m_selection.keepsWholeLedger())
        return !operation.isWithheld();
    if (operation.field == readingField())
        return m_kept.contains({ operation.entity, QStringLiteral("evidence") });
    // Where a shared exhibit came from goes with it; what became of it later is not the receiver's business.
    if (holdsCustody(operation.field)) {
        const auto record = custodyFrom(operation);
        return record && record->act == CustodyAct::Acquired
            && m_kept.contains({ operation.entity, QStringLiteral("evidence") });
    }
    // Notes on what this or an earlier copy holds: without them nobody could tell what is missing.
    if (operation.field == mergeField() || operation.field == leftOutField())
        return true;
    return m_kept.contains({ operation.entity, operation.field });
}

void CaseCopy::withhold(LedgerEntry &entry) const
{
    bool whole = !entry.operations.empty();
    for (Operation &operation : entry.operations) {
        if (keeps(operation))
            continue;
        operation = { .withheld = operationDigest(operation) };
        whole = false;
    }
    // A text names what its operations are about; that of an act without any may name anything.
    if (!whole && !m_selection.keepsWholeLedger())
        withholdText(entry);
}

void CaseCopy::copyLedger(Progress &progress)
{
    LedgerStore from(m_ours);
    LedgerStore to(m_copy);
    Projections projections(m_copy);
    const std::vector<LedgerEntry> entries = from.entriesAsStored();
    qint64 done = 0;
    for (const LedgerEntry &listed : entries) {
        stopIf(progress.cancelled());
        progress.report(++done, qint64(entries.size()));
        LedgerEntry entry = from.entryByHash(listed.hash).value();
        withhold(entry);
        to.insert(entry, [&](const Operation &operation, const OperationPlace &place) {
            projections.apply(operation, place.first);
        });
    }
}

void CaseCopy::copyOriginals(Progress &progress)
{
    BlobStore from(m_ours);
    BlobStore to(m_copy);
    const auto take = [&](const QByteArray &sha256) {
        const auto bytes = from.bytes(sha256);
        if (!bytes)
            throw DatabaseError { bytes.error() };
        stopIf(progress.cancelled() || !to.addOriginal(*bytes, sha256, progress));
    };
    if (m_selection.keepsEverything()) {
        Statement rows = m_ours.prepare("SELECT sha256 FROM blob ORDER BY id");
        while (rows.step())
            take(rows.blob(0));
        return;
    }
    Statement rows = m_copy.prepare("SELECT id, sha256 FROM evidence ORDER BY position");
    while (rows.step()) {
        const QByteArray sha256 = rows.blob(1);
        if (m_selection.keepsOriginal(rows.id<EvidenceId>(0)) && !m_stated.originals.contains(sha256))
            take(sha256);
    }
}

void CaseCopy::copyReadings()
{
    Statement put = m_copy.prepare("INSERT INTO reading VALUES(?1,?2,?3)");
    Statement stands = m_copy.prepare("SELECT 1 FROM evidence WHERE id = ?1");
    Statement rows = m_ours.prepare("SELECT evidence, text, document FROM reading");
    while (rows.step()) {
        const auto id = rows.id<EvidenceId>(0);
        const bool wanted
            = m_selection.keepsEverything() || (stands.bind(1, id).step() && m_selection.keepsOriginal(id));
        stands.reset();
        if (wanted)
            put.bind(1, id).bind(2, rows.text(1)).bind(3, rows.blob(2)).run();
    }
}

void CaseCopy::copySignatures()
{
    SignatureStore to(m_copy);
    SignatureStore(m_ours).forEach([&to](const EntrySignature &signature) {
        to.add(signature);
        return true;
    });
}

LeftOut CaseCopy::leftOut()
{
    // Exhibits that were taken back can be put back: their bytes count too.
    LeftOut missing { withheldIn(m_copy), originalsSpokenOf(m_copy), {} };
    Statement originals = m_copy.prepare("SELECT sha256 FROM blob");
    while (originals.step())
        missing.originals.remove(originals.blob(0));
    Statement readings = m_copy.prepare("SELECT DISTINCT entity FROM op WHERE field = 'reading'"
                                        " AND entity NOT IN (SELECT evidence FROM reading)");
    while (readings.step())
        missing.readings.insert(readings.id<EvidenceId>(0));
    return missing;
}

} // namespace twelvefold
