// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/output_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace twelvefold {

namespace {

Error exists(const QString &name)
{
    return { Error::Kind::Exists,
        QStringLiteral("%1 is already there; choose another name, or say that it may be overwritten.").arg(name),
        name };
}

Error refused(const QString &name, const QString &why)
{
    return { Error::Kind::Access,
        QStringLiteral("%1 cannot be written: %2. Choose another folder or free some space.").arg(name, why), name };
}

//! By its name, or because a program has it open: all else of it is random bytes.
bool isCase(const QFileInfo &info)
{
    return info.suffix().compare(u"12f", Qt::CaseInsensitive) == 0
        || QFileInfo::exists(info.canonicalFilePath() + QStringLiteral(".lock"));
}

bool flushed(const QString &name)
{
    const int descriptor = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

OutputFile::OutputFile(const QString &name, bool overwrite)
    : m_name(name)
    , m_overwrite(overwrite)
{
}

OutputFile::~OutputFile()
{
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

Status OutputFile::prepare()
{
    const QFileInfo info(m_name);
    if (info.isDir())
        return refused(m_name, QStringLiteral("a folder has that name"));
    if (info.exists() && !m_overwrite)
        return exists(m_name);
    if (info.exists() && isCase(info))
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 is a case, which nothing that is made of one replaces; choose another name.")
                .arg(m_name),
            m_name };
    QTemporaryFile file(
        info.absolutePath() + QStringLiteral("/.") + info.fileName().left(80) + QStringLiteral(".XXXXXX"));
    file.setAutoRemove(false);
    if (!file.open())
        return refused(m_name, file.errorString());
    m_temporary = file.fileName();
    return {};
}

Status OutputFile::commit()
{
    if (!flushed(m_temporary))
        return refused(m_name, QString::fromLocal8Bit(std::strerror(errno)));
    const QByteArray from = QFile::encodeName(m_temporary);
    const QByteArray to = QFile::encodeName(m_name);
    // link() refuses an existing name in the same step; rename() replaces it in one.
    if (!m_overwrite) {
        if (::link(from.constData(), to.constData()) == 0)
            return {};
        if (errno == EEXIST)
            return exists(m_name);
    }
    if (!m_overwrite && QFileInfo::exists(m_name))
        return exists(m_name);
    if (std::rename(from.constData(), to.constData()) != 0)
        return refused(m_name, QString::fromLocal8Bit(std::strerror(errno)));
    m_temporary.clear();
    return {};
}

} // namespace twelvefold
