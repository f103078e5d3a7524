// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/projections.h"

#include "base/cbor.h"
#include "casefile/ledger_store.h"

#include <QCborArray>

#include <algorithm>
#include <array>

namespace twelvefold {

//! `nested` has a bit for every element that is an array and is kept as CBOR.
struct Projections::Table {
    const char *name;
    QStringView field; //!< of the register; empty for assertions, whose field is "property/id"
    int width; //!< elements of the value
    unsigned nested;
    const char *put;
    const char *remove;
    const char *select;

    bool isAssertion() const { return field.isEmpty(); }
    bool isNested(int element) const { return (nested >> element & 1) != 0; }
};

namespace {

constexpr int idColumn = 1; //!< after `position`

Uuid assertionId(const QString &field)
{
    return Uuid::fromString(QStringView(field).mid(field.lastIndexOf(u'/') + 1)).value_or(Uuid());
}

QByteArray cborOf(const QCborValue &value)
{
    QByteArray bytes;
    bytes.reserve(96);
    appendCbor(bytes, value);
    return bytes;
}

void bindElement(Statement &statement, int index, const QCborValue &element)
{
    switch (element.type()) {
    case QCborValue::String:
        statement.bind(index, element.toString());
        break;
    case QCborValue::Integer:
        statement.bind(index, element.toInteger());
        break;
    case QCborValue::ByteArray:
        statement.bind(index, element.toByteArray());
        break;
    case QCborValue::Array:
        statement.bind(index, cborOf(element));
        break;
    default:
        statement.bindNull(index);
    }
}

} // namespace

const std::array<Projections::Table, 8> &Projections::tables()
{
    static constexpr std::array<Table, 8> all = { {
        { "caseinfo", u"case", 2, 0, "INSERT OR REPLACE INTO caseinfo VALUES(?1,?2,?3,?4)",
            "DELETE FROM caseinfo WHERE position = ?1", "SELECT * FROM caseinfo ORDER BY position" },
        { "evidence", u"evidence", 11, 0,
            "INSERT OR REPLACE INTO evidence VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)",
            "DELETE FROM evidence WHERE position = ?1", "SELECT * FROM evidence ORDER BY position" },
        { "entity", u"entity", 3, 0, "INSERT OR REPLACE INTO entity VALUES(?1,?2,?3,?4,?5)",
            "DELETE FROM entity WHERE position = ?1", "SELECT * FROM entity ORDER BY position" },
        { "assertion", u"", 4, 0b1000, "INSERT OR REPLACE INTO assertion VALUES(?1,?2,?3,?4,?5,?6,?7,?8)",
            "DELETE FROM assertion WHERE position = ?1", "SELECT * FROM assertion ORDER BY position" },
        { "link", u"link", 6, 0b110000, "INSERT OR REPLACE INTO link VALUES(?1,?2,?3,?4,?5,?6,?7,?8)",
            "DELETE FROM link WHERE position = ?1", "SELECT * FROM link ORDER BY position" },
        { "judgement", u"judgement", 6, 0, "INSERT OR REPLACE INTO judgement VALUES(?1,?2,?3,?4,?5,?6,?7,?8)",
            "DELETE FROM judgement WHERE position = ?1", "SELECT * FROM judgement ORDER BY position" },
        { "hypothesis", u"hypothesis", 5, 0b10010, "INSERT OR REPLACE INTO hypothesis VALUES(?1,?2,?3,?4,?5,?6,?7)",
            "DELETE FROM hypothesis WHERE position = ?1", "SELECT * FROM hypothesis ORDER BY position" },
        { "resolving", u"resolving", 3, 0, "INSERT OR REPLACE INTO resolving VALUES(?1,?2,?3,?4,?5)",
            "DELETE FROM resolving WHERE position = ?1", "SELECT * FROM resolving ORDER BY position" },
    } };
    return all;
}

const Projections::Table *Projections::find(const QString &field)
{
    if (!holdsRecord(field))
        return nullptr;
    const auto &all = tables();
    const auto isOne = [&](const Table &table) { return !table.isAssertion() && table.field == field; };
    const auto it
        = field.contains(u'/') ? std::ranges::find_if(all, &Table::isAssertion) : std::ranges::find_if(all, isOne);
    return it == all.end() ? nullptr : &*it;
}

Projections::Projections(Database &database)
    : m_database(database)
{
}

QLatin1String Projections::tableOf(const QString &field)
{
    const Table *table = find(field);
    return table ? QLatin1String(table->name) : QLatin1String();
}

QCborArray Projections::kept(const QString &field, const QCborArray &value)
{
    const Table *table = find(field);
    QCborArray elements = value;
    while (table && elements.size() > table->width)
        elements.removeLast();
    return elements;
}

bool Projections::keepsAsItIs(const Operation &operation, const Change &change)
{
    const Operation again = toOperation(change);
    const Table *table = find(operation.field);
    if (!table || again.entity != operation.entity || again.field != operation.field)
        return false;
    if (operation.value.isNull() || again.value.isNull())
        return operation.value.isNull() == again.value.isNull();
    const QCborArray elements = operation.value.toArray(), expected = again.value.toArray();
    for (int i = 0; i < table->width; ++i) {
        // Within the nested ones a later version may say more.
        if (table->isNested(i) ? !elements.at(i).isArray() : elements.at(i) != expected.at(i))
            return false;
    }
    return true;
}

Projections::Writers &Projections::writers(const Table &table)
{
    for (auto &[known, ready] : m_writers) {
        if (known == &table)
            return ready;
    }
    m_writers.emplace_back(&table, Writers { m_database.prepare(table.put), m_database.prepare(table.remove) });
    return m_writers.back().second;
}

void Projections::apply(const Operation &operation, qint64 position)
{
    if (!holdsRecord(operation.field))
        return;
    const Table *table = find(operation.field);
    if (!table)
        throw DatabaseError { { Error::Kind::Corrupt,
            QStringLiteral("The ledger holds an operation on “%1” that this version does not know.")
                .arg(operation.field) } };
    Writers &ready = writers(*table);
    if (operation.value.isNull()) {
        ready.remove.bind(1, position).run();
        return;
    }
    Statement &put = ready.put;
    put.bind(1, position);
    int next = idColumn + 1;
    if (table->isAssertion()) {
        put.bind(next++, assertionId(operation.field));
        put.bind(next++, operation.entity);
        put.bind(next++, operation.field.left(operation.field.lastIndexOf(u'/')));
    } else {
        put.bind(next++, operation.entity);
    }
    const QCborArray elements = operation.value.toArray();
    for (int i = 0; i < table->width; ++i)
        bindElement(put, next++, elements.at(i));
    put.run();
}

Operation Projections::operationOf(const Table &table, const Statement &row)
{
    Operation operation;
    int next = idColumn;
    if (table.isAssertion()) {
        const Uuid id = row.uuid(next++);
        operation.entity = row.uuid(next++);
        operation.field = row.text(next++) + u'/' + id.toString();
    } else {
        operation.entity = row.uuid(next++);
        operation.field = table.field.toString();
    }
    QCborArray elements;
    for (int i = 0; i < table.width; ++i, ++next)
        elements += table.isNested(i) ? parseCbor(row.view(next)) : row.value(next);
    operation.value = elements;
    return operation;
}

void Projections::visitRows(const Table &table, const std::function<void(qint64, const Operation &)> &visit,
    const std::function<bool(QLatin1String, const Statement &)> &plain)
{
    Statement rows = m_database.prepare(table.select);
    while (rows.step()) {
        if (!plain || !plain(QLatin1String(table.name), rows))
            visit(rows.integer(0), operationOf(table, rows));
    }
}

//! One table, row after row.
struct Projections::Cursor {
    const Table *table;
    Statement rows;
    bool standsOnRow;

    qint64 position() const { return rows.integer(0); }
    Operation take()
    {
        Operation operation = operationOf(*table, rows);
        standsOnRow = rows.step();
        return operation;
    }
};

qint64 Projections::compare(const std::function<bool(qint64 &first, Operation &current)> &next,
    const std::function<void(const Operation &, bool missing)> &differs)
{
    std::deque<Cursor> cursors;
    for (const Table &table : tables()) {
        Cursor &cursor = cursors.emplace_back(Cursor { &table, m_database.prepare(table.select), false });
        cursor.standsOnRow = cursor.rows.step();
    }
    qint64 count = 0, first = 0;
    for (Operation current; next(first, current);) {
        const Table *table = find(current.field);
        const auto cursor = std::ranges::find(cursors, table, &Cursor::table);
        for (; cursor != cursors.end() && cursor->standsOnRow && cursor->position() < first; ++count)
            differs(cursor->take(), false);
        if (cursor == cursors.end() || !cursor->standsOnRow || cursor->position() != first) {
            differs(current, true);
            continue;
        }
        const Operation found = cursor->take();
        ++count;
        if (current.entity != found.entity || current.field != found.field
            || kept(current.field, current.value.toArray()) != found.value.toArray())
            differs(found, false);
    }
    for (Cursor &cursor : cursors) {
        for (; cursor.standsOnRow; ++count)
            differs(cursor.take(), false);
    }
    return count;
}

void Projections::removeFrom(qint64 position)
{
    for (const char *sql : { "DELETE FROM caseinfo WHERE position >= ?1", "DELETE FROM evidence WHERE position >= ?1",
             "DELETE FROM entity WHERE position >= ?1", "DELETE FROM assertion WHERE position >= ?1",
             "DELETE FROM link WHERE position >= ?1", "DELETE FROM judgement WHERE position >= ?1",
             "DELETE FROM hypothesis WHERE position >= ?1", "DELETE FROM resolving WHERE position >= ?1" })
        m_database.prepare(sql).bind(1, position).run();
}

void Projections::forEach(const std::function<void(qint64 position, const Operation &)> &visit,
    const std::function<bool(QLatin1String table, const Statement &row)> &plain)
{
    for (const auto *field :
        { u"case", u"evidence", u"entity", u"/", u"link", u"judgement", u"hypothesis", u"resolving" })
        visitRows(*find(QString::fromUtf16(field)), visit, plain);
}

void Projections::forEachOf(const QString &field, const std::function<void(qint64 position, const Operation &)> &visit)
{
    if (const Table *table = find(field))
        visitRows(*table, visit, {});
}

} // namespace twelvefold
