// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/ledger_merge.h"

#include "casefile/blob_store.h"
#include "casefile/known_losses.h"
#include "casefile/projections.h"
#include "casefile/search_index.h"
#include "casefile/signature_store.h"
#include "merkle/merkle_tree.h"

#include <algorithm>
#include <tuple>

namespace twelvefold {

namespace {

constexpr qint64 largestLead = qint64(24) * 3600 * 1000; //!< milliseconds that another computer's clock may be ahead

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
    , m_ourStatement(LeftOut::statedIn(ours))
    , m_theirStatement(LeftOut::statedIn(theirs))
{
}

LedgerMerge::Outcome LedgerMerge::run(SearchIndex &index, Progress &progress)
{
    checkThatItIsTheSameCase();
    m_lost = knownLosses(m_ourLedger).entries + knownLosses(m_theirLedger).entries;
    checkThatTheirsIsAsStated();
    checkThatOursIsComplete();
    readNew(progress);
    replay(index, progress);
    copyOriginals(progress);
    copyReadings(index);
    copySignatures();
    if (m_outcome.nothing())
        return m_outcome;
    m_outcome.leftOut = leftOut();
    checkThatAllCame();
    m_outcome.conflicts = conflicts();
    return m_outcome;
}

void LedgerMerge::checkThatItIsTheSameCase()
{
    const auto idOf = [](Database &database) {
        Statement row = database.prepare("SELECT id FROM caseinfo");
        return row.step() ? row.id<CaseId>(0) : CaseId();
    };
    // A case that is only being made from the copy is none yet.
    m_case = idOf(m_theirs);
    if (const CaseId own = idOf(m_ours); !own.isNull() && own != m_case)
        refuse(Error::Kind::BadInput,
            QStringLiteral("The copy is of another case, so it cannot be merged into this one; open it by itself."));
}

//! Somebody else than who made and signed the copy may have left out more of it since.
void LedgerMerge::checkThatTheirsIsAsStated()
{
    if (withheldIn(m_theirs) != m_theirStatement.value_or(LeftOut()).withheld)
        refuse(Error::Kind::Corrupt,
            QStringLiteral(
                "The copy leaves out something else than it states, so nothing was taken from it; ask for the "
                "copy again."));
}

//! What is missing here without being stated must not become stated by this merge.
void LedgerMerge::checkThatOursIsComplete()
{
    if (!m_ourStatement && !m_theirStatement)
        return;
    const LeftOut stated = withKnownLosses(m_ourStatement.value_or(LeftOut()), m_ourLedger);
    const QStringList missing = missingOriginals(m_ours, stated) + missingReadings(m_ours, stated);
    if (!missing.isEmpty() || withheldIn(m_ours) != stated.withheld)
        refuse(Error::Kind::Corrupt,
            QStringLiteral("The case has lost something that its ledger speaks of, so nothing was merged into it; run "
                           "verify, and go back to a copy."));
}

void LedgerMerge::readNew(Progress &progress)
{
    const std::vector<EntryPlace> ours = m_ourLedger.places();
    QHash<QByteArray, qint64> withheld; // positions of those that lack something here
    for (const EntryPlace &place : ours) {
        m_known.insert(place.hash, { place.device, place.sequence, place.at, place.tick });
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
            ++m_outcome.unchanged;
            continue;
        }
        std::optional<LedgerEntry> found = m_theirLedger.entryByHash(listed.hash);
        if (!found) // its index says something else than its table
            refuse(Error::Kind::Corrupt,
                QStringLiteral("The copy is damaged, so nothing was taken from it; ask for it again."));
        LedgerEntry &entry = *found;
        check(entry);
        const auto next = std::upper_bound(ours.begin(), ours.end(), entry, isEarlier<LedgerEntry, EntryPlace>);
        windBackTo(next == ours.end() ? 0 : next->position);
        note(entry);
        m_incoming.push_back(std::move(entry));
    }
    std::ranges::sort(m_incoming, isEarlier<LedgerEntry, LedgerEntry>);
    if (first > 0)
        rewindTo(first);
}

void LedgerMerge::note(const LedgerEntry &incoming)
{
    m_known.insert(incoming.hash, { incoming.device, incoming.sequence, incoming.at, incoming.tick });
    m_outcome.brought.push_back(incoming.hash);
    m_outcome.operations += qint64(incoming.operations.size());
    ++m_outcome.authors[incoming.by];
    for (const Operation &operation : incoming.operations)
        note(operation);
}

void LedgerMerge::note(const Operation &incoming)
{
    if (incoming.isWithheld())
        return;
    m_outcome.touched.insert(incoming.entity);
    if (incoming.field == readingField())
        m_newReadings.insert(EvidenceId(incoming.entity));
}

void LedgerMerge::check(const LedgerEntry &entry) const
{
    if (!isProven(entry))
        notProven(entry, QStringLiteral("its content does not have its hash"));
    if (hasWithheld(entry) && !m_theirStatement)
        notProven(entry, QStringLiteral("it leaves something out without saying so"));
    checkPlace(entry);
    checkClock(entry);
    std::ranges::for_each(entry.operations, [this](const Operation &operation) { checkOperation(operation); });
}

void LedgerMerge::checkPlace(const LedgerEntry &entry) const
{
    const Known before = m_known.value(entry.previous);
    const bool follows = entry.sequence == 1
        ? entry.previous == QByteArray(merkleHashSize, '\0')
        : m_known.contains(entry.previous) && before.device == entry.device && before.sequence + 1 == entry.sequence;
    if (!follows && !m_lost.contains(entry.previous))
        notProven(entry, QStringLiteral("the entry before it is missing"));
}

//! All that is written here afterwards gets a later time: one from the far future would spoil every time to come.
void LedgerMerge::checkClock(const LedgerEntry &entry) const
{
    const auto before = m_known.constFind(entry.previous);
    const bool isLater
        = before == m_known.cend() || std::tie(before->at.msecs, before->tick) < std::tie(entry.at.msecs, entry.tick);
    if (!isLater || entry.tick < 0 || entry.tick == std::numeric_limits<qint32>::max())
        notProven(entry, QStringLiteral("its time is not after that of the entry before it"));
    if (entry.at.msecs > Utc::now().msecs + largestLead)
        refuse(Error::Kind::BadInput,
            QStringLiteral(
                "An entry of the copy was written at %1 by its computer's clock, more than a day from now, so "
                "nothing was taken from it; put the clocks right, this one's too, and try again then.")
                .arg(entry.at.toText()),
            entry.id.toString());
}

void LedgerMerge::checkOperation(const Operation &operation) const
{
    if (operation.isWithheld())
        return;
    if (holdsCustody(operation.field)) {
        if (const auto record = custodyFrom(operation); !record)
            throw DatabaseError { record.error() };
    }
    if (!holdsRecord(operation.field))
        return;
    const auto change = fromOperation(operation);
    if (!change)
        throw DatabaseError { change.error() };
    // Without the record of the case itself it could not be opened any more, with two of them as either.
    const auto *put = std::get_if<Put>(&*change);
    const auto *info = put ? std::get_if<CaseInfo>(&put->record) : nullptr;
    const bool spoilsCase = operation.field == u"case" && (!info || info->id != m_case);
    if (spoilsCase || !Projections::keepsAsItIs(operation, *change))
        refuse(Error::Kind::Corrupt,
            QStringLiteral("An operation of the copy on “%1” is none that Twelvefold makes, so nothing was taken from "
                           "it; ask for the copy again.")
                .arg(operation.field),
            operation.id.toString());
}

void LedgerMerge::complete(LedgerEntry &ours)
{
    if (!hasWithheld(ours))
        return;
    const auto theirs = m_theirLedger.entryByHash(ours.hash);
    if (!theirs || theirs->operations.size() != ours.operations.size())
        return;
    if (!isProven(*theirs))
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
            note(ours.operations[i]);
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
    if (m_outcome.nothing())
        return;
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
    // What no exhibit speaks of has no business here.
    QSet<QByteArray> wanted = originalsSpokenOf(m_ours);
    Statement here = m_ours.prepare("SELECT sha256 FROM blob");
    while (here.step())
        wanted.remove(here.blob(0));
    BlobStore ours(m_ours);
    BlobStore theirs(m_theirs);
    Statement rows = m_theirs.prepare("SELECT sha256 FROM blob ORDER BY id");
    while (rows.step()) {
        const QByteArray sha256 = rows.blob(0);
        if (!wanted.contains(sha256))
            continue;
        const auto bytes = theirs.bytes(sha256);
        if (!bytes)
            throw DatabaseError { bytes.error() };
        stopIf(!ours.addOriginal(*bytes, sha256, progress));
        if (m_ourStatement && m_ourStatement->originals.contains(sha256))
            ++m_outcome.completed;
    }
}

void LedgerMerge::copyReadings(SearchIndex &index)
{
    Statement expected = m_ours.prepare("SELECT value FROM op WHERE entity = ?1 AND field = 'reading'"
                                        " ORDER BY position DESC LIMIT 1");
    Statement known = m_ours.prepare("SELECT 1 FROM reading WHERE evidence = ?1");
    Statement place = m_ours.prepare("SELECT position FROM evidence WHERE id = ?1");
    Statement put = m_ours.prepare("INSERT INTO reading VALUES(?1,?2,?3)");
    Statement rows = m_theirs.prepare("SELECT evidence, text, document FROM reading");
    while (rows.step()) {
        const auto id = rows.id<EvidenceId>(0);
        const bool isNew = !known.bind(1, id).step() && expected.bind(1, id).step();
        const QCborValue hashes = isNew ? QCborValue::fromCbor(expected.blob(0)) : QCborValue();
        known.reset();
        expected.reset();
        if (!isNew)
            continue;
        if (hashes.toArray() != BlobStore::hashesOfReading({ id, {}, rows.text(1), rows.blob(2) }))
            refuse(Error::Kind::Corrupt,
                QStringLiteral("What the copy says was read in an exhibit is not what its ledger says, so nothing was "
                               "taken from it; ask for the copy again."),
                id.toString());
        put.bind(1, id).bind(2, rows.text(1)).bind(3, rows.blob(2)).run();
        m_outcome.readings.push_back(id);
        if (place.bind(1, id).step())
            index.note({ .entity = id.uuid(), .field = QStringLiteral("evidence"), .value = true }, place.integer(0));
        place.reset();
    }
}

void LedgerMerge::checkThatAllCame()
{
    const LeftOut stated = withKnownLosses(m_outcome.leftOut.value_or(LeftOut()), m_ourLedger);
    QStringList missing = missingOriginals(m_ours, stated);
    Statement reading = m_ours.prepare("SELECT 1 FROM reading WHERE evidence = ?1");
    for (const EvidenceId id : std::as_const(m_newReadings)) {
        if (!stated.readings.contains(id) && !reading.bind(1, id).step())
            missing += QStringLiteral("the reading of exhibit %1").arg(id.toString());
        reading.reset();
    }
    if (!missing.isEmpty())
        refuse(Error::Kind::Corrupt,
            QStringLiteral(
                "The copy lacks %1 without stating it, so nothing was taken from it; ask for the copy again.")
                .arg(missing.first()));
}

std::optional<LeftOut> LedgerMerge::leftOut()
{
    if (!m_ourStatement && !m_theirStatement)
        return std::nullopt;
    LeftOut now { withheldIn(m_ours), {}, {} };
    for (const auto &statement : { m_ourStatement, m_theirStatement }) {
        now.originals.unite(statement.value_or(LeftOut()).originals);
        now.readings.unite(statement.value_or(LeftOut()).readings);
    }
    Statement originals = m_ours.prepare("SELECT sha256 FROM blob");
    while (originals.step())
        now.originals.remove(originals.blob(0));
    Statement readings = m_ours.prepare("SELECT evidence FROM reading");
    while (readings.step())
        now.readings.remove(readings.id<EvidenceId>(0));
    return now;
}

void LedgerMerge::copySignatures()
{
    SignatureStore ours(m_ours);
    SignatureStore(m_theirs).forEach([&](const EntrySignature &signature) {
        if (!m_known.contains(signature.entry) || ours.contains(signature.entry, signature.key))
            return true;
        if (!signature.isTrue(m_case))
            refuse(Error::Kind::Corrupt,
                QStringLiteral(
                    "A signature of the copy, said to be by “%1”, is false, so nothing was taken from it; ask "
                    "for the copy again.")
                    .arg(signature.name));
        ours.add(signature);
        ++m_outcome.signatures;
        return true;
    });
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
