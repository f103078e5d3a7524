// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace twelvefold {

//! What can be said of a file before it is unlocked. Refuses what cannot be a case by its size or first bytes, and
//! reads the salt; the file is not opened again where this process has it open as a case, because closing it would drop
//! the locks of that case (POSIX).
class CaseProbe
{
public:
    static Result<CaseProbe> read(const QString &path);
    //! NotACase where a file with these first 16 bytes is something else.
    static Status checkFirstBytes(const QString &path, const QByteArray &first);
    //! Random, and not to be taken for the beginning of another kind of file.
    static QByteArray newSalt();

    const QByteArray &salt() const { return m_salt; }
    //! Remembers, while the answer lives, that this process has the file open.
    std::shared_ptr<void> registerOpen() const;

private:
    QByteArray m_salt;
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

} // namespace twelvefold
