// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/database.h"

#include "casefile/keying_memory.h"

#include <QFile>

#include <sqlite3.h>

#include <cstring>

namespace twelvefold {

namespace {

constexpr int busyMilliseconds = 10000;

//! Each keeps plaintext in memory, or a hostile file from being more than data. `journal_mode` is DELETE because a
//! write-ahead log is not authenticated: a flipped bit in one silently drops committed work.
constexpr const char *settings[] = {
    "PRAGMA cipher_memory_security = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
};

Error damaged(const char *detail)
{
    return { Error::Kind::Corrupt,
        QStringLiteral("The case file is damaged (%1); run verify, and go back to a copy.")
            .arg(QString::fromUtf8(detail)) };
}

Error readOnlyError(int extended)
{
    if (extended == SQLITE_READONLY_ROLLBACK)
        return { Error::Kind::Access,
            QStringLiteral("The case was not closed properly and must be put right before it can be read; open it for "
                           "writing once.") };
    return { Error::Kind::Access, QStringLiteral("The case file or its folder cannot be written; open it read-only.") };
}

} // namespace

Error Database::errorOf(sqlite3 *database, int rc)
{
    const int extended = database ? sqlite3_extended_errcode(database) : rc;
    const char *text = database ? sqlite3_errmsg(database) : sqlite3_errstr(rc);
    switch (rc & 0xff) {
    case SQLITE_FULL:
        return { Error::Kind::Access,
            QStringLiteral(
                "There is no room left for the case file; free some space and try again. Nothing was lost.") };
    case SQLITE_IOERR:
        return { Error::Kind::Access,
            QStringLiteral("The case file cannot be read or written (%1); check the disk and its free space. What was "
                           "stored before is unharmed.")
                .arg(QString::fromUtf8(text)) };
    case SQLITE_NOMEM:
        return { Error::Kind::Access,
            QStringLiteral("There is not enough memory; close other programs and try again. Nothing was lost.") };
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return { Error::Kind::Access,
            QStringLiteral("The case file cannot be opened; check its permissions and its folder's.") };
    case SQLITE_READONLY:
        return readOnlyError(extended);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return { Error::Kind::Locked,
            QStringLiteral("Another program is using the case file just now; try again when it is done.") };
    case SQLITE_CONSTRAINT:
        return { Error::Kind::Corrupt,
            QStringLiteral("What should be stored contradicts what is there already (%1); nothing was changed.")
                .arg(QString::fromUtf8(text)) };
    default:
        return damaged(text);
    }
}

std::unique_ptr<Database> Database::open(
    const QString &path, Access access, const SecretBytes &key, QByteArrayView salt)
{
    KeyingMemory::prepare();
    // No mutex: a connection belongs to the thread of its CaseFile, which checks that.
    int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= access == Access::Create ? SQLITE_OPEN_CREATE : 0;
    std::unique_ptr<Database> database(new Database);
    const int rc = sqlite3_open_v2(QFile::encodeName(path).constData(), &database->m_handle, flags, nullptr);
    database->m_statements.setDatabase(database->m_handle);
    if (rc != SQLITE_OK)
        throw DatabaseError { errorOf(database->m_handle, rc) };
    if (access != Access::ReadOnly && sqlite3_db_readonly(database->m_handle, "main") != 0)
        throw DatabaseError { readOnlyError(SQLITE_READONLY) };
    sqlite3_busy_timeout(database->m_handle, busyMilliseconds);
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Without it a statement that may use a partial index is planned anew for every parameter that it gets.
    sqlite3_db_config(database->m_handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    database->applyKey(key, salt);
    database->configure(access);
    return database;
}

Database::~Database()
{
    m_statements.clear();
    sqlite3_close_v2(m_handle);
}

void Database::applyKey(const SecretBytes &key, QByteArrayView salt)
{
    // x'<64 hex digits of the key><32 of the salt>', put together in locked memory and given as bytes, so that no SQL
    // text with the key is ever parsed, cached or logged.
    const SecretBytes keyHex = key.toHex();
    const QByteArray saltHex = salt.toByteArray().toHex();
    SecretBytes literal(keyHex.size() + saltHex.size() + 3);
    const KeyingMemory putBy; // until the first page was read, which is when the key is made use of
    if (literal.isEmpty() || !putBy.isWhole())
        throw DatabaseError { errorOf(nullptr, SQLITE_NOMEM) };
    unsigned char *at = literal.data();
    std::memcpy(at, "x'", 2);
    std::memcpy(at + 2, keyHex.data(), size_t(keyHex.size()));
    std::memcpy(at + 2 + keyHex.size(), saltHex.constData(), size_t(saltHex.size()));
    at[literal.size() - 1] = '\'';
    const int keying = sqlite3_key_v2(m_handle, "main", literal.data(), int(literal.size()));
    if (keying == SQLITE_NOMEM)
        throw DatabaseError { errorOf(nullptr, keying) };
    // After the key: giving one turns the library's own log on standard error on again.
    exec("PRAGMA cipher_log_level = NONE");
    if (keying != SQLITE_OK || ask("PRAGMA cipher_version").toString().isEmpty())
        throw DatabaseError { { Error::Kind::Access,
            QStringLiteral("The database library in this process does not encrypt, so the case stays closed; reinstall "
                           "Twelvefold.") } };
    try {
        ask("PRAGMA user_version"); // reads the first page and no other
    } catch (const DatabaseError &failure) {
        // The first page of a file that was cut off can be read: what is missing is damage found after unlocking.
        if (failure.error.kind != Error::Kind::Corrupt || sqlite3_errcode(m_handle) != SQLITE_NOTADB)
            throw;
        throw DatabaseError { { Error::Kind::WrongKey,
            QStringLiteral(
                "wrong passphrase or damaged file: the case cannot be unlocked. Check the passphrase and the key "
                "file, or go back to a copy.") } };
    }
}

void Database::configure(Access access)
{
    for (const char *setting : settings)
        exec(setting);
    try {
        // For these the library reads the definitions of the tables.
        exec("PRAGMA cache_size = -262144");
        ask("PRAGMA journal_mode = DELETE");
        // With FULL the removal of the journal, which is the commit, need not have reached the disk when it returns.
        exec("PRAGMA synchronous = EXTRA");
    } catch (const DatabaseError &failure) {
        // Where those are damaged there is still something to check, for who does not write.
        if (access != Access::ReadOnly || failure.error.kind != Error::Kind::Corrupt)
            throw;
    }
}

Statement Database::prepare(const char *sql)
{
    takeBackWhatStayed();
    return Statement(m_statements, sql);
}

void Database::exec(const char *sql)
{
    takeBackWhatStayed();
    run(sql);
}

void Database::run(const char *sql)
{
    const int rc = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        throw DatabaseError { errorOf(m_handle, rc) };
}

QCborValue Database::ask(const char *sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.value(0) : QCborValue(nullptr);
}

QByteArray Database::rawBytes(qint64 offset, int count)
{
    sqlite3_file *file = nullptr;
    QByteArray bytes(count, '\0');
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file
        || !file->pMethods)
        return {};
    return file->pMethods->xRead(file, bytes.data(), count, offset) == SQLITE_OK ? bytes : QByteArray();
}

bool Database::rollBack() noexcept
{
    // A full disk has made the library roll back by itself already. Without memory it fails, and is tried again before
    // anything else is asked; the journal is still there for who opens the file.
    return !inTransaction() || sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::takeBackWhatStayed()
{
    if (!m_inDoubt)
        return;
    if (inTransaction())
        run("ROLLBACK");
    // A full-text index that found no memory in the middle of a change keeps a wrong number of its rows and takes the
    // next change for damage; it is opened anew with the definitions of the tables.
    run("PRAGMA writable_schema = RESET");
    m_inDoubt = false;
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_done)
        return;
    m_database.m_inDoubt = true;
    m_database.rollBack();
}

void Transaction::commit()
{
    m_database.exec("COMMIT");
    m_done = true;
}

ReadTransaction::ReadTransaction(Database &database)
    : m_database(database)
{
    m_database.exec("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    m_database.m_inDoubt = m_database.m_inDoubt || !m_database.rollBack();
}

} // namespace twelvefold
