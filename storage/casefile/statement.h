// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QCborValue>
#include <QString>

struct sqlite3_stmt;

namespace twelvefold {

class StatementCache;

//! Inside this module the library's failures travel as exceptions, so that each query reads as what it does; CaseFile
//! catches them at its border (guarded()) and none crosses it.
struct DatabaseError {
    Error error;
};

//! One prepared statement. Parameters count from 1, columns from 0.
class Statement
{
public:
    //! Throws DatabaseError.
    Statement(StatementCache &cache, const char *sql);
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64(value)); }
    Statement &bind(int index, const QString &text);
    //! An empty one is an empty blob, not NULL.
    Statement &bind(int index, const QByteArray &blob);
    Statement &bind(int index, const Uuid &id) { return bindBytes(index, id.bytes()); }
    //! A null id is NULL.
    template <class Tag>
    Statement &bind(int index, const Id<Tag> &id)
    {
        return id.isNull() ? bindNull(index) : bind(index, id.uuid());
    }
    Statement &bindNull(int index);
    Statement &bindBytes(int index, QByteArrayView blob);

    //! True while there is a row.
    bool step();
    //! For statements without rows: steps to the end and makes ready for the next parameters.
    void run();
    //! Makes ready for the next parameters; those that are not bound anew stay what they were.
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    //! The bytes of a text or blob where they lie, until the next step.
    QByteArrayView view(int column) const;
    //! UTF-8, where it lies; empty for what is no text.
    QByteArrayView textView(int column) const;
    Uuid uuid(int column) const;
    template <class IdType>
    IdType id(int column) const
    {
        return IdType(uuid(column));
    }
    //! Text, integer, bytes or null, as it stands in the row.
    QCborValue value(int column) const;

private:
    void check(int rc) const;

    StatementCache *m_cache;
    const char *m_sql; //!< as it was asked for
    sqlite3_stmt *m_statement;
};

} // namespace twelvefold
