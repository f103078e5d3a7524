// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/file_beside.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace twelvefold {

namespace {

QString beginningOfNames(const QString &path)
{
    return QStringLiteral(".%1.new-").arg(QFileInfo(path).fileName());
}

void syncFolder(const QString &path)
{
    const int folder
        = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    ::close(folder);
}

} // namespace

QString nameBeside(const QString &path)
{
    return QFileInfo(path).path() + u'/' + beginningOfNames(path) + QString::number(getpid());
}

void removeWithJournal(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + QStringLiteral("-journal"));
}

void removeLeftBeside(const QString &path)
{
    QDir folder(QFileInfo(path).path());
    const QString beginning = beginningOfNames(path);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(beginning))
            folder.remove(name);
    }
}

Status takePlace(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return Error { Error::Kind::Access,
            QStringLiteral("The file %1 cannot be put in its place (%2); check its folder's permissions.")
                .arg(to, QString::fromLocal8Bit(std::strerror(errno))),
            to };
    syncFolder(to);
    return {};
}

} // namespace twelvefold
