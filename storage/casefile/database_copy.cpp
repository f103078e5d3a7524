// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One file page by page into another that may have another key.
#include "casefile/database.h"

#include <sqlite3.h>

#include <memory>

namespace twelvefold {

namespace {

constexpr int pagesAtOnce = 256;

Error cancelled()
{
    return { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
}

} // namespace

void Database::copyTo(Database &empty, Progress &progress)
{
    std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(empty.m_handle, "main", m_handle, "main"), &sqlite3_backup_finish);
    if (!backup)
        throw DatabaseError { errorOf(empty.m_handle, sqlite3_errcode(empty.m_handle)) };
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK) {
        rc = sqlite3_backup_step(backup.get(), pagesAtOnce);
        const int pages = sqlite3_backup_pagecount(backup.get());
        progress.report(pages - sqlite3_backup_remaining(backup.get()), pages);
        if (progress.cancelled())
            throw DatabaseError { cancelled() };
    }
    if (rc != SQLITE_DONE) {
        backup.reset(); // gives the message to the connection
        throw DatabaseError { errorOf(empty.m_handle, rc) };
    }
}

} // namespace twelvefold
