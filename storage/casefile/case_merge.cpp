// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Merging another copy into the case.
#include "casefile/case_file.h"

#include "casefile/blob_store.h"
#include "casefile/case_checkpoint.h"
#include "casefile/case_guard.h"
#include "casefile/foreign_copy.h"
#include "casefile/ledger_merge.h"
#include "casefile/search_index.h"

#include <QFileInfo>

namespace twelvefold {

namespace {

QString summary(const CaseFile::MergeOutcome &outcome)
{
    return QStringLiteral("Merged %1 entries with %2 operations from another copy")
        .arg(outcome.entries)
        .arg(outcome.operations);
}

void refuseIfNotAt(Database &theirs, const std::optional<Checkpoint> &checkpoint)
{
    if (!checkpoint)
        return;
    Statement row = theirs.prepare("SELECT id FROM caseinfo");
    LedgerStore ledger(theirs);
    if (!row.step() || checkpointOf(ledger, row.id<CaseId>(0)) != *checkpoint)
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral(
                "The checkpoint that came with the copy is not that of its ledger, so nothing was taken from "
                "it; ask for the copy again.") } };
}

} // namespace

Result<CaseFile::MergeOutcome> CaseFile::merge(const MergeRequest &request, Progress &progress)
{
    if (m_mode == Mode::ReadOnly)
        return Error { Error::Kind::Access, QStringLiteral("The case is open for reading only; open it for writing."),
            m_path };
    const QString path = QFileInfo(request.path).canonicalFilePath();
    if (path == m_path)
        return Error { Error::Kind::Usage, QStringLiteral("A case cannot be merged with itself."), request.path };
    auto merged = guarded<MergeOutcome>([&]() -> Result<MergeOutcome> {
        const auto theirs = openForeignCopy(path.isEmpty() ? request.path : path, request.key, *m_database);
        refuseIfNotAt(*theirs, request.checkpoint);
        Transaction transaction(*m_database);
        const QByteArray ownLast = LedgerStore(*m_database).lastHash(chain());
        MergeOutcome outcome = takeIn(*theirs, request, progress);
        if (outcome.entries > 0 || outcome.completed > 0)
            recordMerge(outcome, chainAfter(ownLast));
        if (!request.onlyTry && (outcome.entry || outcome.signatures > 0))
            transaction.commit();
        else
            outcome.entry.reset();
        return outcome;
    });
    if (merged && merged->entry) {
        const auto remembered = guarded<void>([this] {
            load();
            rememberHead();
        });
        if (!remembered)
            m_headNotice = remembered.error().message;
    }
    return merged;
}

CaseFile::MergeOutcome CaseFile::takeIn(Database &theirs, const MergeRequest &request, Progress &progress)
{
    SearchIndex index(*m_database);
    LedgerMerge::Outcome taken = LedgerMerge(*m_database, theirs).run(index, progress);
    MergeOutcome outcome;
    outcome.entries = qint64(taken.brought.size());
    outcome.operations = taken.operations;
    outcome.completed = taken.completed;
    outcome.unchanged = taken.unchanged;
    outcome.signatures = taken.signatures;
    outcome.conflicts = std::move(taken.conflicts);
    outcome.authors = std::move(taken.authors);
    outcome.touched = std::move(taken.touched);
    outcome.graph = readGraph(progress);
    index.update(outcome.graph);
    if (request.withTexts) {
        for (const EvidenceId id : taken.readings)
            outcome.texts.insert(id, BlobStore(*m_database).text(id).value_or(QString()));
    }
    for (const QByteArray &hash : taken.brought)
        outcome.brought += hash;
    outcome.leftOut = std::move(taken.leftOut);
    return outcome;
}

void CaseFile::recordMerge(MergeOutcome &outcome, DeviceId chain)
{
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = chain;
    entry.by = m_profile.author();
    entry.kind = QStringLiteral("merge");
    entry.text = summary(outcome);
    entry.operations = { { .entity = entry.id.uuid(), .field = mergeField(), .value = outcome.brought } };
    if (outcome.leftOut)
        entry.operations.push_back(outcome.leftOut->note(entry.id));
    NoProgress unwatched;
    LedgerStore(*m_database).add(entry, unwatched, [](const Operation &, const OperationPlace &) {});
    sign(entry, m_info.id);
    outcome.entry = entry;
}

Result<std::unique_ptr<CaseFile>> CaseFile::createFromCopy(const CreateRequest &request, const KeyMaterial &material,
    const Profile &profile, const MergeRequest &copy, MergeOutcome &outcome, Progress &progress)
{
    const QString path = QFileInfo(copy.path).canonicalFilePath();
    return build(request, material, profile, [&](CaseFile &file) {
        file.createTables();
        const auto theirs = openForeignCopy(path.isEmpty() ? copy.path : path, copy.key, *file.m_database);
        refuseIfNotAt(*theirs, copy.checkpoint);
        Transaction transaction(*file.m_database);
        outcome = file.takeIn(*theirs, copy, progress);
        if (withheldIn(*file.m_database) != LeftOut::statedIn(*file.m_database).value_or(LeftOut()).withheld)
            throw DatabaseError { { Error::Kind::Corrupt,
                QStringLiteral("The copy leaves out something else than it states, so no case was made from it; ask "
                               "for the copy again.") } };
        transaction.commit();
        file.load();
        file.rememberHead();
    });
}

} // namespace twelvefold
