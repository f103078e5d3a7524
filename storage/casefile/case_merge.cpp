// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Merging another copy into the case.
#include "casefile/case_file.h"

#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/case_schema.h"
#include "casefile/ledger_merge.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"
#include "casefile/undo_stack.h"

#include <QCborArray>
#include <QFileInfo>

namespace twelvefold {

namespace {

void refuseIfAltered(Database &database)
{
    for (const char *check : { "PRAGMA cipher_integrity_check", "PRAGMA quick_check" }) {
        Statement problems = database.prepare(check);
        while (problems.step()) {
            if (problems.text(0) != u"ok")
                throw DatabaseError { { Error::Kind::Corrupt,
                    QStringLiteral("The copy is damaged (%1), so nothing was taken from it; ask for it again.")
                        .arg(problems.text(0)) } };
        }
    }
}

//! What somebody else wrote is opened for reading only and checked before a row of it is looked at.
std::unique_ptr<Database> openCopy(const QString &path, const SecretBytes &key)
{
    const auto probe = CaseProbe::read(path);
    if (!probe)
        throw DatabaseError { probe.error() };
    auto database = Database::open(path, Database::Access::ReadOnly, key, probe->salt());
    refuseIfAltered(*database);
    upgradeTables(*database, path, true);
    return database;
}

Error closed()
{
    return { Error::Kind::Usage, QStringLiteral("The case is closed; open it again.") };
}

QString summary(const LedgerMerge::Outcome &outcome)
{
    return QStringLiteral("Merged %1 entries with %2 operations from another copy")
        .arg(outcome.brought.size())
        .arg(outcome.operations);
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
    auto merged = guardedCall<MergeOutcome>(m_path, [&]() -> Result<MergeOutcome> {
        if (!m_database)
            throw DatabaseError { closed() };
        const auto theirs = openCopy(path.isEmpty() ? request.path : path, request.key);
        Transaction transaction(*m_database);
        MergeOutcome outcome = takeIn(*theirs, progress);
        if (!request.onlyTry && (outcome.entry || outcome.signatures > 0))
            transaction.commit();
        else
            outcome.entry.reset();
        return outcome;
    });
    if (merged && merged->entry) {
        const auto remembered = guardedCall<void>(m_path, [this] {
            load();
            rememberHead();
        });
        if (!remembered)
            m_headNotice = remembered.error().message;
    }
    return merged;
}

CaseFile::MergeOutcome CaseFile::takeIn(Database &theirs, Progress &progress)
{
    SearchIndex index(*m_database);
    const LedgerMerge::Outcome taken = LedgerMerge(*m_database, theirs).run(index, progress);
    MergeOutcome outcome { qint64(taken.brought.size()), taken.operations, taken.completed, taken.conflicts,
        readGraph(progress), std::nullopt, taken.signatures };
    if (taken.nothing())
        return outcome;
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = chain();
    entry.by = m_profile.author();
    entry.kind = QStringLiteral("merge");
    entry.text = summary(taken);
    QCborArray brought;
    for (const QByteArray &hash : taken.brought)
        brought += hash;
    entry.operations = { { .entity = entry.id.uuid(), .field = mergeField(), .value = brought } };
    NoProgress unwatched;
    LedgerStore(*m_database).add(entry, unwatched, [](const Operation &, const OperationPlace &) {});
    sign(entry, m_info.id);
    index.update(outcome.graph);
    outcome.entry = entry;
    return outcome;
}

} // namespace twelvefold
