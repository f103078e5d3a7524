// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

class QIODevice;

// The outside of a share: a ZIP (PKWARE APPNOTE 6.3) that any unzip opens, in its plainest form: nothing compressed or
// encrypted, no ZIP64, no comments or extra fields, no gaps.
namespace twelvefold {

//! A file in the archive: where its bytes lie.
struct ArchiveMember {
    QString name;
    qint64 offset = 0; //!< of its first byte
    qint64 size = 0; //!< bytes
    quint32 crc = 0;

    bool operator==(const ArchiveMember &) const = default;
};

constexpr qint64 largestArchive = 0xffffffff; //!< bytes, without ZIP64

//! Writes the members one after another, then the directory.
class ArchiveWriter
{
public:
    //! `device` is open for writing, can seek and is empty.
    explicit ArchiveWriter(QIODevice &device)
        : m_device(device)
    {
    }
    //! To the end of `content`. Access where it cannot be read or written, Cancelled, Usage where the archive would be
    //! larger than largestArchive. `name` is plain ASCII.
    Status add(const QByteArray &name, QIODevice &content, Progress &progress);
    Status finish();

private:
    Status write(const QByteArray &bytes);

    QIODevice &m_device;
    std::vector<ArchiveMember> m_members;
};

//! Reads the directory of an archive that somebody else wrote, and holds it against every header in it: exactly these
//! members, each once, in the plainest form; one byte that is otherwise is NotACase (no such archive) or Corrupt.
Result<std::vector<ArchiveMember>> readArchive(QIODevice &device, const QStringList &names);

//! Copies a member's bytes; Corrupt where they do not have its checksum.
Status extractMember(QIODevice &device, const ArchiveMember &member, QIODevice &to, Progress &progress);

//! CRC-32 of ISO 3309, as ZIP uses it; `crc` is that of the bytes before these.
quint32 crc32(quint32 crc, QByteArrayView bytes);

} // namespace twelvefold
