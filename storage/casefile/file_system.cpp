// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/file_system.h"

#include <QFile>

#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace twelvefold {

QString networkFileSystem(quint32 magic)
{
    struct Kind {
        quint32 magic;
        const char *name;
    };
    // From statfs(2) and linux/magic.h, which does not name them all.
    static constexpr std::array<Kind, 14> kinds = { {
        { 0x6969, "NFS" },
        { 0x517b, "SMB" },
        { 0xff534d42, "CIFS" },
        { 0xfe534d42, "SMB 2" },
        { 0x65735546, "FUSE" },
        { 0x5346414f, "AFS" },
        { 0x6b414653, "AFS" },
        { 0x00c36400, "Ceph" },
        { 0x01021997, "9P" },
        { 0x73757245, "Coda" },
        { 0x0bd00bd0, "Lustre" },
        { 0x01161970, "GFS 2" },
        { 0x7461636f, "OCFS 2" },
        { 0x786f4256, "VirtualBox shared folder" },
    } };
    const auto it = std::ranges::find(kinds, magic, &Kind::magic);
    return it == kinds.end() ? QString() : QString::fromLatin1(it->name);
}

QString placeNotice(const QString &path)
{
    struct statfs info;
    if (statfs(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    const QString kind = networkFileSystem(quint32(info.f_type));
    if (kind.isEmpty())
        return {};
    return QStringLiteral("This case lies on a file system (%1) that can be on another machine, where locks and writes "
                          "need not be kept as on a disk. Copy it to a local folder, work there, and share it back.")
        .arg(kind);
}

} // namespace twelvefold
