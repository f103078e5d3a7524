// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peer: runs a recorded stream of statements on a plain SQLite file and says what each section cost.
//     bench_plain_sqlite STREAM DATABASE
#include "stages.h"
#include "statement_stream.h"

#include <sqlite3.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace twelvefold::bench;

namespace {

[[noreturn]] void giveUp(const char *what, const char *why)
{
    std::fprintf(stderr, "bench_plain_sqlite: %s: %s\n", what, why);
    std::exit(1);
}

//! The stream's bytes, read by the kernel as they are needed.
class Stream
{
public:
    explicit Stream(const char *path)
    {
        const int file = ::open(path, O_RDONLY | O_CLOEXEC);
        struct stat status {
        };
        if (file < 0 || fstat(file, &status) != 0)
            giveUp(path, "cannot be read");
        m_end = size_t(status.st_size);
        m_bytes = static_cast<const char *>(mmap(nullptr, m_end, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0));
        ::close(file);
        if (m_bytes == MAP_FAILED)
            giveUp(path, "cannot be mapped");
    }
    bool atEnd() const { return m_at >= m_end; }
    template <class T>
    T number()
    {
        T value;
        std::memcpy(&value, m_bytes + m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    std::string_view text()
    {
        const auto length = number<uint32_t>();
        m_at += length;
        return { m_bytes + m_at - length, length };
    }

private:
    const char *m_bytes;
    size_t m_at = 0, m_end;
};

class Player
{
public:
    Player(const char *stream, const char *database)
        : m_stream(stream)
    {
        if (sqlite3_open(database, &m_database) != SQLITE_OK)
            giveUp(database, sqlite3_errmsg(m_database));
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr); // as the application does
    }
    void play()
    {
        while (!m_stream.atEnd()) {
            switch (m_stream.number<Tag>()) {
            case Tag::Section:
                endSection();
                m_section = m_stream.text();
                m_begun = cpuSeconds();
                break;
            case Tag::Statement:
                m_sql.emplace_back(m_stream.text());
                m_prepared.push_back(nullptr);
                break;
            case Tag::Run:
                run(m_stream.number<uint32_t>());
                break;
            }
        }
        endSection();
    }

private:
    void endSection()
    {
        if (!m_section.empty())
            say(m_section.c_str(), cpuSeconds() - m_begun);
    }
    void bind(sqlite3_stmt *statement)
    {
        const auto count = m_stream.number<uint32_t>();
        for (int i = 1; i <= int(count); ++i) {
            const auto kind = m_stream.number<Kind>();
            if (kind == Kind::Null) {
                sqlite3_bind_null(statement, i);
            } else if (kind == Kind::Integer) {
                sqlite3_bind_int64(statement, i, m_stream.number<int64_t>());
            } else {
                const std::string_view bytes = m_stream.text();
                if (kind == Kind::Text)
                    sqlite3_bind_text(statement, i, bytes.data(), int(bytes.size()), SQLITE_STATIC);
                else
                    sqlite3_bind_blob(statement, i, bytes.data(), int(bytes.size()), SQLITE_STATIC);
            }
        }
    }
    void run(uint32_t number)
    {
        sqlite3_stmt *&statement = m_prepared[number];
        if (!statement
            && sqlite3_prepare_v3(m_database, m_sql[number].c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
                != SQLITE_OK)
            giveUp(m_sql[number].c_str(), sqlite3_errmsg(m_database));
        bind(statement);
        int rc = sqlite3_step(statement);
        for (; rc == SQLITE_ROW; rc = sqlite3_step(statement)) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                m_seen += sqlite3_column_bytes(statement, column);
        }
        if (rc != SQLITE_DONE)
            giveUp(m_sql[number].c_str(), sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }

    Stream m_stream;
    sqlite3 *m_database = nullptr;
    std::vector<std::string> m_sql;
    std::vector<sqlite3_stmt *> m_prepared;
    std::string m_section;
    double m_begun = 0;
    int64_t m_seen = 0;
};

} // namespace

int main(int count, char **words)
{
    if (count != 3)
        giveUp("use", "bench_plain_sqlite STREAM DATABASE");
    Player(words[1], words[2]).play();
    return 0;
}
