// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/statement.h"

#include "casefile/database.h"
#include "casefile/statement_cache.h"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace twelvefold {

Statement::Statement(StatementCache &cache, const char *sql)
    : m_cache(&cache)
    , m_sql(sql)
    , m_statement(cache.take(sql))
{
}

Statement::Statement(Statement &&other) noexcept
    : m_cache(other.m_cache)
    , m_sql(other.m_sql)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    if (m_statement)
        m_cache->giveBack(m_statement, m_sql);
}

void Statement::check(int rc) const
{
    // A value that found no memory would be stored as NULL.
    if (rc != SQLITE_OK)
        throw DatabaseError { Database::errorOf(m_cache->database(), rc) };
}

Statement &Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, const QString &text)
{
    // Most texts are short and ASCII: their bytes need no array of their own.
    std::array<char, 256> ascii;
    qsizetype size = 0;
    if (text.size() <= qsizetype(ascii.size())) {
        for (const QChar c : text) {
            if (c.unicode() >= 0x80)
                break;
            ascii[size_t(size++)] = char(c.unicode());
        }
    }
    const bool fits = size == text.size();
    const QByteArray utf8 = fits ? QByteArray() : text.toUtf8();
    check(sqlite3_bind_text64(m_statement, index, fits ? ascii.data() : utf8.constData(),
        quint64(fits ? size : utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    return bindBytes(index, blob);
}

Statement &Statement::bindBytes(int index, QByteArrayView blob)
{
    check(sqlite3_bind_blob64(
        m_statement, index, blob.isEmpty() ? "" : blob.data(), quint64(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

bool Statement::step()
{
    const int rc = sqlite3_step(m_statement);
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE)
        return false;
    const DatabaseError failure { Database::errorOf(m_cache->database(), rc) };
    sqlite3_reset(m_statement);
    throw failure;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!utf8 && !isNull(column))
        throw DatabaseError { Database::errorOf(m_cache->database(), SQLITE_NOMEM) };
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::textView(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(utf8, utf8 ? sqlite3_column_bytes(m_statement, column) : 0);
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    return view(column).toByteArray();
}

Uuid Statement::uuid(int column) const
{
    return Uuid::fromBytes(view(column)).value_or(Uuid());
}

QCborValue Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return blob(column);
    }
    return QCborValue(nullptr);
}

} // namespace twelvefold
