// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"
#include "change/ledger.h"

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
    void forEach(const std::function<void(qint64 position, const Operation &)> &visit);
    //! The same for the registers of one field.
    void forEachOf(const QString &field, const std::function<void(qint64 position, const Operation &)> &visit);

    //! The table that a register belongs to, "assertion" for properties; empty for unknown ones.
    static QString tableOf(const QString &field);
    //! The part of a value that this version's tables keep: what `forEach` would give for it.
    static QCborArray kept(const QString &field, const QCborArray &value);

private:
    struct Table;
    struct Writers {
        Statement put;
        Statement remove;
    };

    static const Table *find(const QString &field);
    Writers &writers(const Table &table);
    void visitRows(const Table &table, const std::function<void(qint64, const Operation &)> &visit);

    Database &m_database;
    std::deque<std::pair<const Table *, Writers>> m_writers; //!< those used so far
};

} // namespace twelvefold
