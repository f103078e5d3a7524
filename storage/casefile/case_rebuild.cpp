// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a case anew from its ledger.
#include "casefile/case_guard.h"
#include "casefile/case_verifier.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"

#include <QHash>

namespace twelvefold {

namespace {

//! What stands in the tables, by its place.
QHash<qint64, QByteArray> standing(Database &database)
{
    QHash<qint64, QByteArray> rows;
    Projections(database).forEach([&](qint64 position, const Operation &row) {
        rows.insert(position, row.entity.toBytes() + row.field.toUtf8() + row.value.toCbor());
    });
    return rows;
}

} // namespace

Result<CaseFile::RebuildOutcome> CaseFile::rebuildFile(
    const OpenRequest &request, const KeyMaterial &material, const Profile &profile, Progress &progress)
{
    const auto file = prepare(request, material, profile);
    if (!file)
        return file.error();
    return guardedCall<RebuildOutcome>((*file)->m_path, [&]() -> Result<RebuildOutcome> {
        (*file)->connect();
        const Check ledger = CaseVerifier(*(*file)->m_database, profile).chain(progress);
        if (!ledger.ok)
            return Error { Error::Kind::Corrupt,
                ledger.detail + QStringLiteral(" Nothing was rebuilt from it; go back to a copy.") };
        const RebuildOutcome outcome = (*file)->rebuild(progress);
        (*file)->load();
        return outcome;
    });
}

CaseFile::RebuildOutcome CaseFile::rebuild(Progress &progress)
{
    Transaction transaction(*m_database);
    const auto before = standing(*m_database);
    Projections projections(*m_database);
    projections.removeFrom(0);
    m_database->exec("DELETE FROM search");
    SearchIndex index(*m_database);
    LedgerStore(*m_database).forEachRegister([&](qint64 first, const Operation &last) {
        projections.apply(last, first);
        index.note(last, first);
    });
    index.update(readGraph(progress));
    if (progress.cancelled())
        throw DatabaseError { { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") } };
    const auto after = standing(*m_database);
    transaction.commit();
    return { qint64(after.size()), before != after };
}

} // namespace twelvefold
