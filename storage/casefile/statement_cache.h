// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

struct sqlite3;
struct sqlite3_stmt;

namespace twelvefold {

//! Prepared statements that nobody uses just now: preparing one takes ten times as long as running it on one row.
class StatementCache
{
public:
    StatementCache() = default;
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;
    ~StatementCache() { clear(); }

    void setDatabase(sqlite3 *database) { m_database = database; }
    sqlite3 *database() const { return m_database; }
    //! Prepared, reset and without parameters. Throws DatabaseError.
    sqlite3_stmt *take(const char *sql);
    //! Forgets the parameters and keeps the statement, or lets go of it.
    void giveBack(sqlite3_stmt *statement, const char *sql) noexcept;
    //! Before the database is closed.
    void clear() noexcept;

private:
    struct Idle {
        const char *sql = nullptr; //!< the text that it was asked for with, by its address
        sqlite3_stmt *statement = nullptr;
    };
    sqlite3 *m_database = nullptr;
    std::array<Idle, 48> m_idle; //!< allocates nothing, so that giving back cannot fail
    size_t m_next = 0; //!< where the next one goes when all places are taken
};

} // namespace twelvefold
