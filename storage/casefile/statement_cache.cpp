// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/statement_cache.h"

#include "casefile/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace twelvefold {

namespace {

//! A pragma may do its work while it is prepared, and would give the answer of then.
bool mayBeKept(const char *sql)
{
    return sqlite3_strnicmp(sql, "PRAGMA", 6) != 0;
}

} // namespace

sqlite3_stmt *StatementCache::take(const char *sql)
{
    if (const auto found = std::ranges::find(m_idle, sql, &Idle::sql); found != m_idle.end()) {
        sqlite3_stmt *statement = std::exchange(*found, {}).statement;
        // Texts that are put together may come to lie where another one lay.
        if (std::strcmp(sqlite3_sql(statement), sql) == 0)
            return statement;
        sqlite3_finalize(statement);
    }
    sqlite3_stmt *statement = nullptr;
    const int rc = sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (rc != SQLITE_OK)
        throw DatabaseError { Database::errorOf(m_database, rc) };
    return statement;
}

void StatementCache::giveBack(sqlite3_stmt *statement, const char *sql) noexcept
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (!mayBeKept(sqlite3_sql(statement))) {
        sqlite3_finalize(statement);
        return;
    }
    auto place = std::ranges::find(m_idle, nullptr, &Idle::sql);
    if (place == m_idle.end())
        place = m_idle.begin() + std::ptrdiff_t(m_next++ % m_idle.size());
    sqlite3_finalize(place->statement);
    *place = { sql, statement };
}

void StatementCache::clear() noexcept
{
    for (Idle &idle : m_idle)
        sqlite3_finalize(std::exchange(idle, {}).statement);
}

} // namespace twelvefold
