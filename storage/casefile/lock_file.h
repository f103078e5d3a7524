// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/utc.h"

#include <QString>

#include <memory>
#include <optional>

namespace twelvefold {

//! Who holds a case for writing, as its lock file says.
struct LockHolder {
    QString host;
    QString user;
    qint64 process = 0;
    Utc since;

    //! "ada on desk (process 4711, since 2026-11-21 04:00:53 UTC)"
    QString toText() const;
};

//! The right to write a case: `NAME.12f.lock` beside it, kept locked with flock() while it is held. The kernel lets go
//! of that lock when the process ends however it ends, so a file left behind by a crash is taken over; one left by
//! another host is not, because locks do not travel with synchronised folders.
class LockFile
{
public:
    //! Tries for `waitSeconds`. Locked with the holder's name, or Access.
    static Result<std::unique_ptr<LockFile>> acquire(const QString &casePath, int waitSeconds);
    //! Who holds the case now; nobody if the file is not there or was left behind.
    static std::optional<LockHolder> holder(const QString &casePath);
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;
    //! Removes the file.
    ~LockFile();

private:
    LockFile(QByteArray path, int descriptor);

    QByteArray m_path;
    int m_descriptor;
};

//! The sentence for a case that somebody else holds.
Error lockedBy(const LockHolder &holder);

} // namespace twelvefold
