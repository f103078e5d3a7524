// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/case_probe.h"

#include "vault/key_derivation.h"

#include <QFile>
#include <QMutex>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

namespace twelvefold {

namespace {

constexpr qint64 pageSize = 4096; //!< bytes; the smallest case

struct Magic {
    QByteArrayView bytes;
    const char *name;
};

constexpr std::array<Magic, 12> foreign = { {
    { "SQLite format 3", "a database without encryption" },
    { "\x89PNG", "a PNG picture" },
    { "\xff\xd8\xff", "a JPEG picture" },
    { "GIF8", "a GIF picture" },
    { "%PDF", "a PDF document" },
    { "PK\x03\x04", "a ZIP archive or an office document" },
    { "\x1f\x8b", "a gzip archive" },
    { "\x7f"
      "ELF",
        "a program" },
    { "Rar!", "a RAR archive" },
    { "7z\xbc\xaf", "a 7z archive" },
    { "<?xml", "an XML file" },
    { "age-encryption", "an age file" },
} };

using FileId = std::pair<quint64, quint64>;

struct OpenFiles {
    QMutex mutex;
    std::map<FileId, std::pair<QByteArray, int>> salts; //!< salt and number of users
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

Error notACase(const QString &path, const QString &why)
{
    return { Error::Kind::NotACase, QStringLiteral("%1 is not a case: %2.").arg(path, why), path };
}

} // namespace

Status CaseProbe::checkFirstBytes(const QString &path, const QByteArray &first)
{
    for (const Magic &magic : foreign) {
        if (first.startsWith(magic.bytes))
            return notACase(path, QStringLiteral("it is %1").arg(QString::fromLatin1(magic.name)));
    }
    // The salt is random: sixteen printable characters or one repeated byte mean text or an empty image.
    const auto printable = [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\r' || c == '\t'; };
    if (std::all_of(first.begin(), first.end(), printable))
        return notACase(path, QStringLiteral("it begins with plain text"));
    if (first == QByteArray(first.size(), first[0]))
        return notACase(path, QStringLiteral("its beginning is empty"));
    return {};
}

namespace {

//! A write that ended midway may have left part of a page, which the journal beside the file takes back.
bool interruptedWriteIsKnown(const QString &path)
{
    struct stat journal;
    return stat(QFile::encodeName(path + QStringLiteral("-journal")).constData(), &journal) == 0 && journal.st_size > 0;
}

} // namespace

QByteArray CaseProbe::newSalt()
{
    QByteArray salt;
    do
        salt = randomBytes(saltSize);
    while (!checkFirstBytes({}, salt));
    return salt;
}

Result<CaseProbe> CaseProbe::read(const QString &path)
{
    struct stat info;
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return Error { errno == ENOENT || errno == ENOTDIR ? Error::Kind::NotFound : Error::Kind::Access,
            QStringLiteral("There is no case %1 that can be opened; check the path and its permissions.").arg(path),
            path };
    if (!S_ISREG(info.st_mode))
        return notACase(path, QStringLiteral("it is no ordinary file"));
    if (info.st_size < pageSize)
        return notACase(path,
            info.st_size == 0 ? QStringLiteral("the file is empty")
                              : QStringLiteral("it has only %1 bytes").arg(info.st_size));
    if (info.st_size % pageSize != 0 && !interruptedWriteIsKnown(path))
        return notACase(path,
            QStringLiteral("its %1 bytes are no whole number of pages, so it was cut off or is another kind of file")
                .arg(info.st_size));
    CaseProbe probe;
    probe.m_device = info.st_dev;
    probe.m_inode = info.st_ino;
    OpenFiles &open = openFiles();
    const QMutexLocker lock(&open.mutex);
    if (const auto known = open.salts.find({ probe.m_device, probe.m_inode }); known != open.salts.end()) {
        probe.m_salt = known->second.first;
        return probe;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { Error::Kind::Access,
            QStringLiteral("The case %1 cannot be read: %2.").arg(path, file.errorString()), path };
    probe.m_salt = file.read(saltSize);
    if (const Status ok = checkFirstBytes(path, probe.m_salt); !ok)
        return ok.error();
    return probe;
}

std::shared_ptr<void> CaseProbe::registerOpen() const
{
    OpenFiles &open = openFiles();
    const FileId id { m_device, m_inode };
    const QMutexLocker lock(&open.mutex);
    auto &[salt, users] = open.salts[id];
    salt = m_salt;
    ++users;
    return std::shared_ptr<void>(nullptr, [id](void *) {
        OpenFiles &files = openFiles();
        const QMutexLocker held(&files.mutex);
        const auto it = files.salts.find(id);
        if (--it->second.second == 0)
            files.salts.erase(it);
    });
}

} // namespace twelvefold
