// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/ledger_merge.h"

#include "casefile/blob_store.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"

#include <algorithm>
#include <tuple>

namespace twelvefold {

namespace {

//! Of an entry or its place.
auto clockOf(const auto &entry)
{
    return std::tie(entry.at.msecs, entry.tick, entry.device, entry.hash);
}

bool isEarlier(const auto &a, const auto &b)
{
    return clockOf(a) < clockOf(b);
}

[[noreturn]] void refuse(Error::Kind kind, const QString &message, const QString &where = {})
{
    throw DatabaseError { { kind, message, where } };
}

[[noreturn]] void notProven(const LedgerEntry &entry, const QString &why)
{
    refuse(Error::Kind::Corrupt,
        QStringLiteral("An entry of the copy does not prove itself (%1), so nothing was taken from it; ask for the "
                       "copy again.")
            .arg(why),
        entry.id.toString());
}

void stopIf(bool cancelled)
{
    if (cancelled)
        refuse(Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was."));
}

bool hasWithheld(const LedgerEntry &entry)
{
    return !entry.withheldText.isEmpty()
        || std::ranges::any_of(entry.operations, [](const Operation &o) { return o.isWithheld(); });
}

} // namespace

LedgerMerge::LedgerMerge(Database &ours, Database &theirs)
    : m_ours(ours)
    , m_theirs(theirs)
    , m_ourLedger(ours)
    , m_theirLedger(theirs)
{
}

LedgerMerge::Outcome LedgerMerge::run(SearchIndex &index, Progress &progress)
{
    checkThatItIsTheSameCase();
    readNew(progress);
    if (m_outcome.nothing())
        return m_outcome;
    copyOriginals(progress);
    replay(index, progress);
    copyReadings();
    m_outcome.conflicts = conflicts();
    return m_outcome;
}

void LedgerMerge::checkThatItIsTheSameCase()
{
    const auto idOf = [](Database &database) {
        Statement row = database.prepare("SELECT id FROM caseinfo");
        return row.step() ? row.id<CaseId>(0) : CaseId();
    };
    if (idOf(m_ours) != idOf(m_theirs))
        refuse(Error::Kind::BadInput,
            QStringLiteral("The copy is of another case, so it cannot be merged into this one; open it by itself."));
}

void LedgerMerge::readNew(Progress &progress)
{
    const std::vector<EntryPlace> ours = m_ourLedger.places();
    QHash<QByteArray, qint64> withheld; // positions of those that lack something here
    for (const EntryPlace &place : ours) {
        m_known.insert(place.hash);
        if (place.withheld)
            withheld.insert(place.hash, place.position);
    }
    qint64 first = 0; // entry to wind back to; 0 for none
    const auto windBackTo = [&first](qint64 position) {
        if (position > 0 && (first == 0 || position < first))
            first = position;
    };
    for (const EntryPlace &listed : m_theirLedger.places()) {
        stopIf(progress.cancelled());
        if (m_known.contains(listed.hash)) {
            windBackTo(withheld.value(listed.hash));
            continue;
        }
        LedgerEntry entry = m_theirLedger.entryByHash(listed.hash).value();
        check(entry);
        const auto next = std::upper_bound(ours.begin(), ours.end(), entry, isEarlier<LedgerEntry, EntryPlace>);
        windBackTo(next == ours.end() ? 0 : next->position);
        m_outcome.brought.push_back(entry.hash);
        m_outcome.operations += qint64(entry.operations.size());
        m_known.insert(entry.hash);
        m_incoming.push_back(std::move(entry));
    }
    std::ranges::sort(m_incoming, isEarlier<LedgerEntry, LedgerEntry>);
    if (first > 0)
        rewindTo(first);
}

void LedgerMerge::check(const LedgerEntry &entry) const
{
    if (entryHash(entry) != entry.hash)
        notProven(entry, QStringLiteral("its content does not have its hash"));
    if (entry.sequence > 1 && !m_known.contains(entry.previous))
        notProven(entry, QStringLiteral("the entry before it is missing"));
    for (const Operation &operation : entry.operations) {
        if (operation.isWithheld() || !holdsRecord(operation.field))
            continue;
        if (const auto change = fromOperation(operation); !change)
            throw DatabaseError { change.error() };
    }
}

void LedgerMerge::complete(LedgerEntry &ours)
{
    if (!hasWithheld(ours))
        return;
    const auto theirs = m_theirLedger.entryByHash(ours.hash);
    if (!theirs || theirs->operations.size() != ours.operations.size())
        return;
    if (entryHash(*theirs) != ours.hash)
        notProven(*theirs, QStringLiteral("its content does not have its hash"));
    if (!ours.withheldText.isEmpty() && theirs->withheldText.isEmpty()) {
        ours.text = theirs->text;
        ours.salt = theirs->salt;
        ours.withheldText.clear();
        ++m_outcome.completed;
    }
    for (size_t i = 0; i < ours.operations.size(); ++i) {
        if (ours.operations[i].isWithheld() && !theirs->operations[i].isWithheld()) {
            ours.operations[i] = theirs->operations[i];
            ++m_outcome.completed;
        }
    }
}

void LedgerMerge::rewindTo(qint64 entryPosition)
{
    m_tail = m_ourLedger.entriesFrom(entryPosition);
    for (LedgerEntry &entry : m_tail)
        complete(entry);
    if (m_outcome.nothing())
        return;
    m_firstOperation = m_ourLedger.removeFrom(entryPosition);
    Projections(m_ours).removeFrom(m_firstOperation);
    m_ours.prepare("DELETE FROM search WHERE rowid >= ?1").bind(1, m_firstOperation).run();
}

void LedgerMerge::replay(SearchIndex &index, Progress &progress)
{
    Projections projections(m_ours);
    auto ours = m_tail.cbegin();
    auto theirs = m_incoming.cbegin();
    const size_t all = m_tail.size() + m_incoming.size();
    for (size_t done = 1; done <= all; ++done) {
        stopIf(progress.cancelled());
        progress.report(qint64(done), qint64(all));
        const bool isOurs = theirs == m_incoming.cend() || (ours != m_tail.cend() && !isEarlier(*theirs, *ours));
        m_ourLedger.insert(isOurs ? *ours++ : *theirs++, [&](const Operation &operation, const OperationPlace &place) {
            projections.apply(operation, place.first);
            // What was indexed before and only ours touched is indexed as it should be.
            if (!isOurs || place.first >= m_firstOperation || m_outcome.completed > 0)
                index.note(operation, place.first);
        });
    }
}

void LedgerMerge::copyOriginals(Progress &progress)
{
    BlobStore ours(m_ours);
    BlobStore theirs(m_theirs);
    Statement known = m_ours.prepare("SELECT 1 FROM blob WHERE sha256 = ?1");
    Statement rows = m_theirs.prepare("SELECT sha256 FROM blob ORDER BY id");
    while (rows.step()) {
        const QByteArray sha256 = rows.blob(0);
        const bool here = known.bind(1, sha256).step();
        known.reset();
        if (here)
            continue;
        const auto bytes = theirs.bytes(sha256);
        if (!bytes)
            throw DatabaseError { bytes.error() };
        stopIf(!ours.addOriginal(*bytes, sha256, progress));
    }
}

void LedgerMerge::copyReadings()
{
    Statement put = m_ours.prepare("INSERT OR IGNORE INTO reading VALUES(?1,?2,?3)");
    Statement rows = m_theirs.prepare("SELECT evidence, text, document FROM reading");
    while (rows.step())
        put.bind(1, rows.uuid(0)).bind(2, rows.text(1)).bind(3, rows.blob(2)).run();
}

std::vector<Conflict> LedgerMerge::conflicts()
{
    QSet<Register> seen;
    std::vector<Conflict> found;
    for (const LedgerEntry &entry : m_incoming) {
        for (const Operation &operation : entry.operations) {
            // What nothing stood under before cannot be contested: a new record has a new id.
            if (operation.isWithheld() || operation.base.isNull() || isMachineMade(operation))
                continue;
            const Register place(operation.entity, operation.field);
            if (seen.contains(place))
                continue;
            seen.insert(place);
            if (!m_ourLedger.hasSeveralEnds(place.first, place.second))
                continue;
            if (auto conflict = conflictIn(m_ourLedger.registerHistory(place.first, place.second)))
                found.push_back(*std::move(conflict));
        }
    }
    return found;
}

} // namespace twelvefold
