// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the tables of a case to its graph.
#include "casefile/case_file.h"

#include "casefile/database.h"
#include "casefile/ledger_store.h"
#include "casefile/projections.h"
#include "casefile/record_reader.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! False where it is read, or refused, the general way.
template <class T>
bool adoptRow(const Statement &row, RecordReader &reader, CaseGraph &graph)
{
    T record;
    return reader.read(row, record) && bool(graph.adopt(std::move(record)));
}

} // namespace

CaseGraph CaseFile::readGraph(Progress &progress)
{
    CaseGraph graph;
    m_setAside.clear();
    RecordReader reader;
    qint64 done = 0;
    const auto watched = [&] {
        if (++done % 4096 != 0)
            return;
        progress.report(done, 0);
        if (progress.cancelled())
            throw DatabaseError { { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") } };
    };
    const auto visit = [&](qint64, const Operation &operation) {
        auto change = fromOperation(operation);
        if (!change)
            throw DatabaseError { change.error() };
        const Record &record = std::get<Put>(*change).record;
        if (const Status put = graph.adopt(record); !put) {
            if (!refersToWhatWasTakenOut(record))
                throw DatabaseError { { Error::Kind::Corrupt,
                    QStringLiteral("The case does not fit together (%1) Run verify, and go back to a copy.")
                        .arg(put.error().message) } };
            m_setAside.push_back(record);
        }
        watched();
    };
    Projections(*m_database).forEach(visit, [&](QLatin1String table, const Statement &row) {
        const bool taken = (table == QLatin1String("assertion") && adoptRow<Assertion>(row, reader, graph))
            || (table == QLatin1String("entity") && adoptRow<Entity>(row, reader, graph))
            || (table == QLatin1String("link") && adoptRow<Link>(row, reader, graph));
        if (taken)
            watched();
        return taken;
    });
    return graph;
}

bool CaseFile::refersToWhatWasTakenOut(const Record &record)
{
    LedgerStore ledger(*m_database);
    // What it refers to can then be among what was lost.
    const bool wasSalvaged
        = m_database->ask("SELECT EXISTS (SELECT 1 FROM entry WHERE kind = 'salvage')").toInteger() == 1;
    return std::ranges::any_of(referredBy(record), [&](EntityId id) {
        const auto history = ledger.registerHistory(id.uuid(), QStringLiteral("entity"));
        return history.empty() ? wasSalvaged : history.back().operation.value.isNull();
    });
}

} // namespace twelvefold
