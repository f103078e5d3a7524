// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The case as it was: from the registers of its ledger up to a time.
#include "casefile/case_guard.h"
#include "casefile/ledger_store.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr qint64 reportEvery = 4096; //!< records

//! Records in the order in which a graph takes them: what refers to something comes after it.
class StandingRecords
{
public:
    void add(const Operation &last)
    {
        if (!holdsRecord(last.field))
            return;
        auto change = fromOperation(last);
        if (!change)
            throw DatabaseError { change.error() };
        if (auto *put = std::get_if<Put>(&*change))
            m_records[put->record.index()].push_back(std::move(put->record));
        else if (last.field == u"entity")
            m_takenOut.insert(EntityId(last.entity));
    }
    CaseGraph graph(Progress &progress) const
    {
        CaseGraph graph;
        qint64 done = 0;
        for (const std::vector<Record> &kind : m_records) {
            for (const Record &record : kind) {
                if (const Status put = graph.adopt(record); !put && !refersToWhatWasTakenOut(record))
                    throw DatabaseError { { Error::Kind::Corrupt,
                        QStringLiteral(
                            "The case as it was then does not fit together (%1) Run verify, and go back to a "
                            "copy.")
                            .arg(put.error().message) } };
                if (++done % reportEvery == 0)
                    goOn(progress, done);
            }
        }
        return graph;
    }
    static void goOn(Progress &progress, qint64 done)
    {
        progress.report(done, 0);
        if (progress.cancelled())
            throw DatabaseError { { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") } };
    }

private:
    //! Such a record was set aside then too: it stood in the ledger and not in the graph.
    bool refersToWhatWasTakenOut(const Record &record) const
    {
        return std::ranges::any_of(referredBy(record), [this](EntityId id) { return m_takenOut.contains(id); });
    }

    std::array<std::vector<Record>, std::variant_size_v<Record>> m_records; //!< by kind
    QSet<EntityId> m_takenOut;
};

} // namespace

Result<CaseGraph> CaseFile::graphAsOf(Utc time, Progress &progress)
{
    return guarded<CaseGraph>([&] {
        const ReadTransaction oneState(*m_database);
        StandingRecords standing;
        qint64 done = 0;
        LedgerStore(*m_database)
            .forEachRegister(
                [&](qint64, const Operation &last) {
                    standing.add(last);
                    if (++done % reportEvery == 0)
                        StandingRecords::goOn(progress, done);
                },
                time);
        return standing.graph(progress);
    });
}

qint64 LedgerStore::lastOperationAt(Utc time)
{
    // Entries stand in the order of their clocks, and operations in the order of their entries.
    Statement row = m_database.prepare(
        "SELECT position FROM op WHERE entry <= (SELECT coalesce(max(position), 0) FROM entry WHERE at <= ?1)"
        " ORDER BY entry DESC, position DESC LIMIT 1");
    return row.bind(1, time.msecs).step() ? row.integer(0) : 0;
}

} // namespace twelvefold
