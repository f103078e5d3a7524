// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/ledger_store.h"

#include "base/cbor.h"
#include <QCborValue>
#include <QSet>

#include <sodium.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace twelvefold {

namespace {

constexpr int reportEvery = 512; //!< operations

constexpr qsizetype idBytes = 16;

#define ENTRY_COLUMNS                                                                                                  \
    "position, id, device, sequence, at, tick, author, kind, text, salt, withheld_text, reverses, operations, "        \
    "previous, hash"
#define OPERATION_COLUMNS "op.id, op.entity, op.field, op.value, op.base, op.also, op.withheld"

std::vector<OperationId> idsFrom(const QByteArray &bytes)
{
    std::vector<OperationId> ids;
    for (qsizetype at = 0; at + idBytes <= bytes.size(); at += idBytes)
        ids.push_back(OperationId(Uuid::fromBytes(QByteArrayView(bytes).sliced(at, idBytes)).value_or(Uuid())));
    return ids;
}

QByteArray bytesFrom(const std::vector<OperationId> &ids)
{
    QByteArray bytes;
    for (const OperationId id : ids)
        bytes += id.uuid().toBytes();
    return bytes;
}

Operation readOperation(const Statement &row, int first)
{
    if (!row.isNull(first + 6))
        return { .withheld = row.blob(first + 6) };
    return { row.id<OperationId>(first), row.uuid(first + 1), row.text(first + 2), parseCbor(row.view(first + 3)),
        row.id<OperationId>(first + 4), idsFrom(row.blob(first + 5)), {} };
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(count));
    return bytes;
}

} // namespace

LedgerStore::LedgerStore(Database &database)
    : m_database(database)
{
}

void LedgerStore::continueChain(LedgerEntry &entry)
{
    Statement last
        = m_database.prepare("SELECT sequence, hash FROM entry WHERE device = ?1 ORDER BY sequence DESC LIMIT 1");
    last.bind(1, entry.device);
    const bool begun = last.step();
    entry.sequence = begun ? last.integer(0) + 1 : 1;
    entry.previous = begun ? last.blob(1) : QByteArray(32, '\0');
    // Hybrid logical clock: never before anything this case has seen, whatever the wall clock says.
    entry.at = Utc::now();
    entry.tick = 0;
    Statement clock = m_database.prepare("SELECT at, tick FROM entry ORDER BY position DESC LIMIT 1");
    if (clock.step() && clock.integer(0) >= entry.at.msecs) {
        const bool isLastTick = clock.integer(1) >= std::numeric_limits<qint32>::max();
        entry.at.msecs = clock.integer(0) + (isLastTick ? 1 : 0);
        entry.tick = isLastTick ? 0 : qint32(clock.integer(1)) + 1;
    }
}

LedgerStore::Register LedgerStore::readRegister(const Uuid &entity, const QString &field)
{
    Statement rows = m_database.prepare(
        "SELECT position, id, base, also FROM op WHERE entity = ?1 AND field = ?2 ORDER BY position");
    rows.bind(1, entity).bind(2, field);
    Register found;
    const auto supersede = [&found](OperationId id) { std::erase(found.ends, id); };
    while (rows.step()) {
        if (found.first == 0)
            found.first = rows.integer(0);
        found.last = rows.id<OperationId>(1);
        supersede(rows.id<OperationId>(2));
        std::ranges::for_each(idsFrom(rows.blob(3)), supersede);
        found.ends.push_back(found.last);
    }
    return found;
}

void LedgerStore::setBase(Operation &operation, OperationPlace &place)
{
    Register before = readRegister(operation.entity, operation.field);
    place.first = before.first;
    operation.base = before.last;
    std::erase(before.ends, before.last);
    operation.also = std::move(before.ends);
}

bool LedgerStore::hasSeveralEnds(const Uuid &entity, const QString &field)
{
    return readRegister(entity, field).ends.size() > 1;
}

bool LedgerStore::add(LedgerEntry &entry, Progress &progress,
    const std::function<void(const Operation &, const OperationPlace &)> &written)
{
    continueChain(entry);
    entry.salt = randomBytes(entrySaltSize);
    entry.operationCount = qint64(entry.operations.size());
    const qint64 entryPosition = m_database.ask("SELECT coalesce(max(position), 0) + 1 FROM entry").toInteger();
    OperationPlace place { m_database.ask("SELECT coalesce(max(position), 0) FROM op").toInteger(), 0 };
    Statement insert = insertOperation();
    m_database.exec("PRAGMA defer_foreign_keys = ON");
    for (Operation &operation : entry.operations) {
        operation.id = OperationId::generate();
        setBase(operation, place);
        ++place.position;
        if (place.first == 0)
            place.first = place.position;
        bindOperation(insert, operation, place.position, entryPosition);
        written(operation, place);
        if (place.position % reportEvery == 0) {
            progress.report(&operation - entry.operations.data(), entry.operationCount);
            if (progress.cancelled())
                return false;
        }
    }
    entry.hash = entryHash(entry);
    insertEntry(entry, entryPosition);
    return !progress.cancelled();
}

Statement LedgerStore::insertOperation()
{
    return m_database.prepare("INSERT INTO op VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)");
}

void LedgerStore::bindOperation(Statement &insert, const Operation &operation, qint64 position, qint64 entryPosition)
{
    insert.bind(1, position).bind(3, entryPosition);
    if (operation.isWithheld()) {
        for (const int content : { 2, 4, 5, 6, 7, 8 })
            insert.bindNull(content);
        insert.bind(9, operation.withheld).run();
        return;
    }
    QByteArray value;
    value.reserve(256);
    appendCbor(value, operation.value);
    insert.bind(2, operation.id).bind(4, operation.entity).bind(5, operation.field).bind(6, value);
    insert.bind(7, operation.base).bindNull(8).bindNull(9);
    if (!operation.also.empty())
        insert.bind(8, bytesFrom(operation.also));
    insert.run();
}

void LedgerStore::insertEntry(const LedgerEntry &entry, qint64 position)
{
    Statement row = m_database.prepare("INSERT INTO entry VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)");
    row.bind(1, position).bind(2, entry.id).bind(3, entry.device).bind(4, entry.sequence).bind(5, entry.at.msecs);
    row.bind(6, entry.tick).bind(7, entry.by).bind(8, entry.kind).bind(9, entry.text).bind(10, entry.salt);
    row.bind(11, entry.withheldText).bind(12, entry.reverses).bind(13, entry.operationCount);
    row.bind(14, entry.previous).bind(15, entry.hash).run();
}

void LedgerStore::insert(
    const LedgerEntry &entry, const std::function<void(const Operation &, const OperationPlace &)> &written)
{
    const qint64 entryPosition = m_database.ask("SELECT coalesce(max(position), 0) + 1 FROM entry").toInteger();
    insertEntry(entry, entryPosition);
    OperationPlace place { m_database.ask("SELECT coalesce(max(position), 0) FROM op").toInteger(), 0 };
    Statement first = m_database.prepare("SELECT min(position) FROM op WHERE entity = ?1 AND field = ?2");
    Statement insert = insertOperation();
    for (const Operation &operation : entry.operations) {
        bindOperation(insert, operation, ++place.position, entryPosition);
        if (operation.isWithheld())
            continue;
        first.bind(1, operation.entity).bind(2, operation.field).step();
        place.first = first.integer(0);
        first.reset();
        written(operation, place);
    }
}

qint64 LedgerStore::removeFrom(qint64 entryPosition)
{
    Statement first = m_database.prepare("SELECT coalesce((SELECT min(position) FROM op WHERE entry >= ?1),"
                                         " (SELECT max(position) + 1 FROM op), 1)");
    first.bind(1, entryPosition).step();
    const qint64 firstOperation = first.integer(0);
    first.reset();
    m_database.prepare("DELETE FROM op WHERE position >= ?1").bind(1, firstOperation).run();
    m_database.prepare("DELETE FROM entry WHERE position >= ?1").bind(1, entryPosition).run();
    return firstOperation;
}

qint64 LedgerStore::count()
{
    return m_database.ask("SELECT count(*) FROM entry").toInteger();
}

std::vector<ChainHead> LedgerStore::heads()
{
    std::vector<ChainHead> heads;
    QSet<QByteArray> continued; // by an entry that stands later; what was found is forgotten, so it stays small
    Statement rows = m_database.prepare("SELECT device, sequence, hash, previous FROM entry ORDER BY position DESC");
    while (rows.step()) {
        if (!continued.remove(rows.blob(2)))
            heads.push_back({ rows.id<DeviceId>(0), rows.integer(1), rows.blob(2) });
        continued.insert(rows.blob(3));
    }
    // Where clocks are wrong, an entry may stand before the one that it continues.
    std::erase_if(heads, [&](const ChainHead &head) { return continued.contains(head.hash); });
    std::ranges::sort(heads, {}, [](const ChainHead &head) { return std::tie(head.device, head.sequence, head.hash); });
    return heads;
}

bool LedgerStore::hasEntryAt(DeviceId device, qint64 sequence)
{
    Statement row = m_database.prepare("SELECT 1 FROM entry WHERE device = ?1 AND sequence = ?2");
    return row.bind(1, device).bind(2, sequence).step();
}

bool LedgerStore::hasEntry(const QByteArray &hash)
{
    Statement row = m_database.prepare("SELECT 1 FROM entry WHERE hash = ?1");
    return row.bind(1, hash).step();
}

std::vector<Operation> LedgerStore::operationsOf(qint64 entryPosition)
{
    std::vector<Operation> operations;
    Statement rows = m_database.prepare("SELECT " OPERATION_COLUMNS " FROM op WHERE entry = ?1 ORDER BY position");
    rows.bind(1, entryPosition);
    while (rows.step())
        operations.push_back(readOperation(rows, 0));
    return operations;
}

LedgerEntry LedgerStore::read(const Statement &row, bool withOperations)
{
    LedgerEntry entry;
    entry.id = row.id<EntryId>(1);
    entry.device = row.id<DeviceId>(2);
    entry.sequence = row.integer(3);
    entry.at = { row.integer(4) };
    entry.tick = qint32(row.integer(5));
    entry.by = row.text(6);
    entry.kind = row.text(7);
    entry.text = row.text(8);
    entry.salt = row.blob(9);
    entry.withheldText = row.blob(10);
    entry.reverses = row.id<EntryId>(11);
    entry.operationCount = row.integer(12);
    entry.previous = row.blob(13);
    entry.hash = row.blob(14);
    if (withOperations)
        entry.operations = operationsOf(row.integer(0));
    return entry;
}

std::optional<LedgerEntry> LedgerStore::entry(EntryId id)
{
    Statement row = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry WHERE id = ?1");
    row.bind(1, id);
    return row.step() ? std::optional(read(row, true)) : std::nullopt;
}

std::optional<LedgerEntry> LedgerStore::entryByHash(const QByteArray &hash)
{
    Statement row = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry WHERE hash = ?1");
    row.bind(1, hash);
    return row.step() ? std::optional(read(row, true)) : std::nullopt;
}

std::vector<LedgerEntry> LedgerStore::entriesFrom(qint64 position)
{
    std::vector<LedgerEntry> entries;
    Statement rows = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry WHERE position >= ?1 ORDER BY position");
    rows.bind(1, position);
    while (rows.step())
        entries.push_back(read(rows, true));
    return entries;
}

std::vector<EntryPlace> LedgerStore::places()
{
    std::vector<EntryPlace> places;
    Statement rows = m_database.prepare(
        "SELECT position, at, tick, device, sequence, hash, length(withheld_text) > 0 OR position IN"
        " (SELECT entry FROM op WHERE withheld IS NOT NULL) FROM entry ORDER BY position");
    while (rows.step())
        places.push_back({ rows.integer(0), { rows.integer(1) }, qint32(rows.integer(2)), rows.id<DeviceId>(3),
            rows.integer(4), rows.blob(5), rows.integer(6) != 0 });
    return places;
}

std::vector<RegisterEvent> LedgerStore::registerHistory(const Uuid &entity, const QString &field)
{
    std::vector<RegisterEvent> events;
    Statement rows = m_database.prepare(
        "SELECT " OPERATION_COLUMNS ", entry.hash, entry.author, entry.at, entry.tick FROM op JOIN entry"
        " ON entry.position = op.entry WHERE op.entity = ?1 AND op.field = ?2"
        " ORDER BY op.position");
    rows.bind(1, entity).bind(2, field);
    while (rows.step())
        events.push_back(
            { readOperation(rows, 0), rows.blob(7), rows.text(8), { rows.integer(9) }, qint32(rows.integer(10)) });
    return events;
}

std::vector<Conflict> LedgerStore::conflicts()
{
    std::vector<Conflict> found;
    if (m_database.ask("SELECT EXISTS (SELECT 1 FROM entry WHERE kind = 'merge')").toInteger() == 0)
        return found; // one history without a fork, however long
    // Two operations that rest on the same one: only then can a register have two ends.
    Statement rows = m_database.prepare("SELECT DISTINCT entity, field FROM op WHERE base IS NOT NULL"
                                        " GROUP BY base HAVING count(*) > 1 ORDER BY min(position)");
    while (rows.step()) {
        if (auto conflict = conflictIn(registerHistory(rows.uuid(0), rows.text(1))))
            found.push_back(*std::move(conflict));
    }
    return found;
}

std::vector<LedgerEntry> LedgerStore::entries(std::optional<Uuid> about, std::optional<Utc> asOf, bool withOperations)
{
    static constexpr const char *all = "SELECT " ENTRY_COLUMNS " FROM entry WHERE at <= ?1 ORDER BY position";
    static constexpr const char *some
        = "SELECT " ENTRY_COLUMNS " FROM entry WHERE at <= ?1 AND position IN ("
          "SELECT op.entry FROM op WHERE op.entity = ?2"
          // Links, judgements and operators that ever named it, those that were taken back included. A link keeps its
          // ends, so the table knows all that stand; the partial indexes know the others.
          " UNION SELECT op.entry FROM op WHERE op.entity IN ("
          "SELECT id FROM link WHERE source = ?2 UNION ALL SELECT id FROM link WHERE target = ?2"
          " UNION ALL SELECT entity FROM op WHERE field IN ('judgement', 'hypothesis') AND instr(value, ?2) > 0"
          " UNION ALL SELECT was.entity FROM op AS gone CROSS JOIN op AS was ON was.entity = gone.entity AND was.field "
          "="
          " 'link' WHERE gone.field = 'link' AND gone.value = x'F6' AND instr(was.value, ?2) > 0)"
          ") ORDER BY position";
    Statement rows = m_database.prepare(about ? some : all);
    rows.bind(1, asOf ? asOf->msecs : std::numeric_limits<qint64>::max());
    if (about)
        rows.bind(2, *about);
    std::vector<LedgerEntry> entries;
    std::vector<qint64> positions;
    while (rows.step()) {
        entries.push_back(read(rows, withOperations));
        positions.push_back(rows.integer(0));
    }
    readCustody(entries, positions);
    return entries;
}

std::vector<LedgerEntry> LedgerStore::entriesAsStored()
{
    std::vector<LedgerEntry> entries;
    Statement rows = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry ORDER BY position");
    while (rows.step())
        entries.push_back(read(rows, false));
    return entries;
}

std::vector<LedgerEntry> LedgerStore::entriesForUndo()
{
    std::vector<LedgerEntry> entries;
    std::vector<qint64> positions;
    Statement rows = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry ORDER BY position");
    while (rows.step()) {
        entries.push_back(read(rows, rows.text(7) == u"merge"));
        positions.push_back(rows.integer(0));
    }
    readCustody(entries, positions);
    return entries;
}

void LedgerStore::forEachHash(const std::function<void(const QByteArray &)> &visit)
{
    Statement rows = m_database.prepare("SELECT hash FROM entry ORDER BY position");
    while (rows.step())
        visit(rows.blob(0));
}

void LedgerStore::forEachHashBackwards(const std::function<void(const QByteArray &, const QByteArray &)> &visit)
{
    Statement rows = m_database.prepare("SELECT hash, previous FROM entry ORDER BY position DESC");
    while (rows.step())
        visit(rows.blob(0), rows.blob(1));
}

QByteArray LedgerStore::lastHash(DeviceId device)
{
    Statement last = m_database.prepare("SELECT hash FROM entry WHERE device = ?1 ORDER BY sequence DESC LIMIT 1");
    return last.bind(1, device).step() ? last.blob(0) : QByteArray(32, '\0');
}

void LedgerStore::forEachOfChains(const std::function<bool(const LedgerEntry &)> &visit)
{
    Statement rows = m_database.prepare("SELECT " ENTRY_COLUMNS " FROM entry ORDER BY device, sequence, hash");
    while (rows.step()) {
        if (!visit(read(rows, true)))
            return;
    }
}

void LedgerStore::forEachRegister(
    const std::function<void(qint64 first, const Operation &current)> &visit, std::optional<Utc> asOf)
{
    Statement rows = m_database.prepare(
        "SELECT r.first, " OPERATION_COLUMNS
        " FROM (SELECT min(position) AS first, max(position) AS last FROM op WHERE entity IS NOT NULL"
        " AND position <= ?1 GROUP BY entity, field) AS r JOIN op ON op.position = r.last ORDER BY r.first");
    rows.bind(1, asOf ? lastOperationAt(*asOf) : std::numeric_limits<qint64>::max());
    while (rows.step())
        visit(rows.integer(0), readOperation(rows, 1));
}

std::function<bool(qint64 &first, Operation &current)> LedgerStore::registers()
{
    const auto rows = std::make_shared<Statement>(m_database.prepare(
        "SELECT r.first, " OPERATION_COLUMNS " FROM (SELECT min(position) AS first, max(position) AS last FROM op"
        " WHERE entity IS NOT NULL GROUP BY entity, field) AS r JOIN op ON op.position = r.last ORDER BY r.first"));
    return [rows](qint64 &first, Operation &current) {
        while (rows->step()) {
            current = readOperation(*rows, 1);
            first = rows->integer(0);
            if (!current.value.isNull() && holdsRecord(current.field))
                return true;
        }
        return false;
    };
}

std::optional<Operation> LedgerStore::operation(OperationId id)
{
    Statement row = m_database.prepare("SELECT " OPERATION_COLUMNS " FROM op WHERE op.id = ?1");
    row.bind(1, id);
    return row.step() ? std::optional(readOperation(row, 0)) : std::nullopt;
}

void LedgerStore::forEachOf(const QString &field, const std::function<void(const Operation &)> &visit)
{
    Statement rows = m_database.prepare("SELECT " OPERATION_COLUMNS " FROM op WHERE field = ?1 ORDER BY position");
    rows.bind(1, field);
    while (rows.step())
        visit(readOperation(rows, 0));
}

qint32 LedgerStore::lastExhibitNumber()
{
    qint32 last = 0;
    // The constant in the text lets the library use the index that is for it.
    Statement rows = m_database.prepare("SELECT " OPERATION_COLUMNS " FROM op WHERE field = 'evidence'");
    while (rows.step()) {
        const auto change = fromOperation(readOperation(rows, 0));
        const auto *put = change ? std::get_if<Put>(&*change) : nullptr;
        if (put)
            last = std::max(last, std::get<Evidence>(put->record).number);
    }
    return last;
}

} // namespace twelvefold
