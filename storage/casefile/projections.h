// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"
#include "change/ledger.h"

#include <array>
#include <deque>
#include <functional>

namespace twelvefold {

//! The case as it stands now, in one table a kind of record. A row's columns are the elements of the ledger's value in
//! their order, so that tables and ledger cannot drift apart in meaning, and can be compared.
class Projections
{
public:
    explicit Projections(Database &database);

    //! Sets the register's row. `position` is that of the first operation on this register.
    void apply(const Operation &operation, qint64 position);
    //! Takes out every row whose register's first operation stands at this position or after it.
    void removeFrom(qint64 position);
    //! Every record that stands in the case, as the operation that would put it, kind by kind in an order in which
    //! CaseGraph::put() takes them.
    //! `plain` is offered each row first, with the table that it is of; what it says yes to is not visited.
    void forEach(const std::function<void(qint64 position, const Operation &)> &visit,
        const std::function<bool(QLatin1String table, const Statement &row)> &plain = {});
    //! The same for the registers of one field.
    void forEachOf(const QString &field, const std::function<void(qint64 position, const Operation &)> &visit);

    //! Compares the tables with the ledger, of which `next` gives register after register in the order of the first
    //! operations: its position and the operation that counts, false at the end. `differs` is told of each row that is
    //! not what the ledger says, or that is missing.
    //! Returns the number of rows.
    qint64 compare(const std::function<bool(qint64 &first, Operation &current)> &next,
        const std::function<void(const Operation &, bool missing)> &differs);

    //! The table that a register belongs to, "assertion" for properties; empty for unknown ones.
    static QLatin1String tableOf(const QString &field);
    //! Whether the tables show exactly what the operation says, which makes this change: each value of the kind that
    //! belongs there. One that another program made need not.
    static bool keepsAsItIs(const Operation &operation, const Change &change);
    //! The part of a value that this version's tables keep: what `forEach` would give for it.
    static QCborArray kept(const QString &field, const QCborArray &value);

private:
    struct Table;
    struct Cursor;
    struct Writers {
        Statement put;
        Statement remove;
    };

    static const std::array<Table, 8> &tables();
    static const Table *find(const QString &field);
    Writers &writers(const Table &table);
    static Operation operationOf(const Table &table, const Statement &row);
    void visitRows(const Table &table, const std::function<void(qint64, const Operation &)> &visit,
        const std::function<bool(QLatin1String, const Statement &)> &plain);

    Database &m_database;
    std::deque<std::pair<const Table *, Writers>> m_writers; //!< those used so far
};

} // namespace twelvefold
