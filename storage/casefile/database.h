// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/statement.h"
#include "casefile/statement_cache.h"
#include "vault/secret_bytes.h"

#include <memory>

namespace twelvefold {

//! One connection to one encrypted file, opened the way a case must be: keyed before anything else is asked, with every
//! setting that could put plaintext elsewhere pinned down. All members but close() throw DatabaseError.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    //! Opens, keys and unlocks. Refuses where the library in the process does not encrypt.
    static std::unique_ptr<Database> open(
        const QString &path, Access access, const SecretBytes &key, QByteArrayView salt);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    void exec(const char *sql);
    Statement prepare(const char *sql);
    //! First column of the first row; null if there is none.
    QCborValue ask(const char *sql);
    //! Every page, as it stands in one moment, into an open file that is still empty and may have another key. On the
    //! disk when it returns. Throws Cancelled too.
    void copyTo(Database &empty, Progress &progress);
    //! The file's bytes as they lie on the disk, through the library's own file handle: another open and close of the
    //! file in this process would drop the library's locks.
    QByteArray rawBytes(qint64 offset, int count);
    //! False while nothing has been changed that is not committed.
    bool inTransaction() const;

    static Error errorOf(sqlite3 *database, int rc);

private:
    friend class Transaction;
    friend class ReadTransaction;

    Database() = default;
    //! Before anything else is asked after a transaction that was not committed: ends it where that failed, and has the
    //! library forget what it remembers of the file.
    void takeBackWhatStayed();
    bool rollBack() noexcept;
    void run(const char *sql);
    void applyKey(const SecretBytes &key, QByteArrayView salt);
    void configure(Access access);

    sqlite3 *m_handle = nullptr;
    StatementCache m_statements;
    bool m_inDoubt = false; //!< since a transaction that was not committed
};

//! Takes everything back when it goes without commit().
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    void commit();

private:
    Database &m_database;
    bool m_done = false;
};

//! Shows one state of the file for as long as it lives; another process can commit only afterwards.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database &database);
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ~ReadTransaction();

private:
    Database &m_database;
};

} // namespace twelvefold
