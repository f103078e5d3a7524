// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new case of what still reads in a damaged one.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/head_memory.h"
#include "casefile/lock_file.h"
#include "casefile/projections.h"
#include "casefile/salvage.h"
#include "casefile/search_index.h"
#include "casefile/undo_stack.h"

#include <QFileInfo>

namespace twelvefold {

namespace {

//! The damaged file, ready to be read page by page.
Result<PageReader> openDamaged(const QString &path, const KeyMaterial &material)
{
    if (const auto holder = LockFile::holder(path))
        return lockedBy(*holder);
    auto reader = PageReader::open(path);
    if (!reader)
        return reader.error();
    if (const Status known = CaseProbe::checkFirstBytes(path, reader->salt()); !known)
        return known.error();
    const auto key = deriveKey(material, reader->salt());
    if (!key)
        return key.error();
    if (const Status ready = reader->setKey(*key); !ready)
        return ready.error();
    return reader;
}

QString summary(const SalvageReport &report, const QByteArray &hashOfDamagedFile)
{
    QStringList lost;
    for (const LostItem &item : report.items)
        lost += item.what;
    const QString text
        = QStringLiteral("Salvaged from a damaged file with the SHA-256 %1, of which %2 pages could not be read")
              .arg(QString::fromLatin1(hashOfDamagedFile.toHex()))
              .arg(report.damagedPages.size());
    return lost.isEmpty() ? text + QStringLiteral("; nothing of the case was lost")
                          : text + QStringLiteral(". Lost: ") + lost.join(u' ');
}

//! What can be found by words follows from what stands in the case.
void indexAll(Database &database, const CaseGraph &graph)
{
    SearchIndex index(database);
    LedgerStore(database).forEachRegister([&](qint64 first, const Operation &last) {
        if (holdsRecord(last.field) && !last.value.isNull())
            index.note(last, first);
    });
    index.update(graph);
}

} // namespace

Result<SalvageReport> CaseFile::salvage(const SalvageRequest &request, const KeyMaterial &oldMaterial,
    const KeyMaterial &newMaterial, const Profile &profile, Progress &progress)
{
    const QString from = QFileInfo(request.from).canonicalFilePath();
    if (!from.isEmpty() && from == QFileInfo(request.to).canonicalFilePath())
        return Error { Error::Kind::Usage,
            QStringLiteral("The salvaged case must be another file than the damaged one; choose another name."),
            request.to };
    auto damaged = openDamaged(from.isEmpty() ? request.from : from, oldMaterial);
    if (!damaged)
        return damaged.error();
    const auto hash = damaged->fileHash();
    if (!hash)
        return hash.error();
    SalvageReport report;
    const auto file = build({ request.to, {}, request.force }, newMaterial, profile,
        [&](CaseFile &made) { report = made.takeFrom(*damaged, *hash, progress); });
    if (!file)
        return file.error();
    report.file = request.to;
    const auto remembered = guardedCall<void>(request.to, [&] {
        // What was seen before cannot come back from here: this is now the latest that there is of the case.
        LedgerStore ledger(*(*file)->m_database);
        if (const Status done = profile.rememberHead((*file)->m_info.id, LedgerHead::of(ledger, {}).toRemember());
            !done)
            throw DatabaseError { done.error() };
    });
    return remembered ? Result<SalvageReport>(report) : remembered.error();
}

SalvageReport CaseFile::takeFrom(PageReader &damaged, const QByteArray &hashOfDamagedFile, Progress &progress)
{
    createTables();
    Transaction transaction(*m_database);
    Salvage salvage(damaged, *m_database);
    salvage.run(m_profile, progress);
    m_info = salvage.info();
    if (m_info.id.isNull())
        m_info = { CaseId::generate(), QStringLiteral("Salvaged case"), Utc::now() };
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = chain();
    entry.by = m_profile.author();
    entry.kind = QStringLiteral("salvage");
    entry.text = summary(salvage.report(), hashOfDamagedFile);
    entry.operations
        = { { .entity = entry.id.uuid(), .field = salvageField(), .value = salvage.note(hashOfDamagedFile) } };
    if (salvage.ledgerLacksInfo())
        entry.operations.push_back(toOperation(Put { m_info }));
    NoProgress unwatched;
    Projections projections(*m_database);
    LedgerStore(*m_database).add(entry, unwatched, [&](const Operation &operation, const OperationPlace &place) {
        projections.apply(operation, place.first);
    });
    indexAll(*m_database, readGraph(unwatched));
    transaction.commit();
    return salvage.report();
}

} // namespace twelvefold
