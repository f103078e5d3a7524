// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "share/temporary_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace twelvefold {

Result<TemporaryFile> TemporaryFile::make(const QString &beside)
{
    const QString folder = QFileInfo(beside).absoluteDir().canonicalPath();
    QTemporaryFile file(folder + QStringLiteral("/.twelvefold-XXXXXX"));
    file.setAutoRemove(false);
    if (folder.isEmpty() || !file.open())
        return Error { Error::Kind::Access,
            QStringLiteral("Nothing can be written beside %1 (%2); choose another folder or free some space.")
                .arg(beside, folder.isEmpty() ? QStringLiteral("its folder does not exist") : file.errorString()),
            beside };
    return TemporaryFile(file.fileName());
}

TemporaryFile::TemporaryFile(TemporaryFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + QStringLiteral("-journal"));
}

} // namespace twelvefold
