// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "share/share_archive.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

constexpr qint64 pieceSize = 1 << 20;

// Fields by their place in APPNOTE 4.3.7, 4.3.12 and 4.3.16; all little-endian.
constexpr quint32 localSignature = 0x04034b50;
constexpr quint32 centralSignature = 0x02014b50;
constexpr quint32 endSignature = 0x06054b50;
constexpr qsizetype localSize = 30;
constexpr qsizetype centralSize = 46;
constexpr qsizetype endSize = 22;
constexpr quint16 versionNeeded = 20; //!< 2.0
constexpr quint16 madeBy = 3 << 8 | versionNeeded; //!< Unix, for the permissions below
constexpr quint32 attributes = 0100600U << 16U; //!< an ordinary file for its owner
constexpr quint16 firstDate = 0x21; //!< 1 January 1980: when a share was made is nobody's business

class Fields
{
public:
    explicit Fields(QByteArray bytes = {})
        : m_bytes(std::move(bytes))
    {
    }
    Fields &u16(quint16 value) { return put(value); }
    Fields &u32(quint32 value) { return put(value); }
    const QByteArray &bytes() const { return m_bytes; }
    quint16 u16At(qsizetype at) const { return qFromLittleEndian<quint16>(m_bytes.constData() + at); }
    quint32 u32At(qsizetype at) const { return qFromLittleEndian<quint32>(m_bytes.constData() + at); }

private:
    template <class T>
    Fields &put(T value)
    {
        const T little = qToLittleEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
        return *this;
    }

    QByteArray m_bytes;
};

//! What the local and the central header say alike, from "version needed" on.
QByteArray sharedFields(const ArchiveMember &member)
{
    Fields fields;
    fields.u16(versionNeeded).u16(0).u16(0).u16(0).u16(firstDate).u32(member.crc);
    fields.u32(quint32(member.size)).u32(quint32(member.size)).u16(quint16(member.name.size())).u16(0);
    return fields.bytes();
}

QByteArray localHeader(const ArchiveMember &member)
{
    return Fields().u32(localSignature).bytes() + sharedFields(member) + member.name.toLatin1();
}

QByteArray centralHeader(const ArchiveMember &member)
{
    Fields tail;
    tail.u16(0).u16(0).u16(0).u32(attributes).u32(quint32(member.offset - localSize - member.name.size()));
    return Fields().u32(centralSignature).u16(madeBy).bytes() + sharedFields(member) + tail.bytes()
        + member.name.toLatin1();
}

QByteArray endRecord(quint16 members, qint64 directorySize, qint64 directoryOffset)
{
    return Fields()
        .u32(endSignature)
        .u16(0)
        .u16(0)
        .u16(members)
        .u16(members)
        .u32(quint32(directorySize))
        .u32(quint32(directoryOffset))
        .u16(0)
        .bytes();
}

Error noArchive()
{
    return { Error::Kind::NotACase,
        QStringLiteral("The file is no share of Twelvefold, or something was added to it or cut off; ask for it "
                       "again.") };
}

Error damaged(const QString &what)
{
    return { Error::Kind::Corrupt,
        QStringLiteral("The share was changed after it was made (%1), so nothing was taken from it; ask for it again.")
            .arg(what) };
}

Result<QByteArray> readAt(QIODevice &device, qint64 offset, qint64 size)
{
    if (!device.seek(offset))
        return noArchive();
    QByteArray bytes = device.read(size);
    return bytes.size() == size ? Result<QByteArray>(std::move(bytes)) : noArchive();
}

struct Directory {
    QByteArray bytes;
    qint64 offset = 0;
};

Result<Directory> readDirectory(QIODevice &device, qsizetype members)
{
    constexpr qint64 largestDirectory = 4096; // of few members with short names
    const qint64 size = device.size();
    if (size < endSize || size > largestArchive)
        return noArchive();
    const auto end = readAt(device, size - endSize, endSize);
    if (!end)
        return end.error();
    const Fields fields(*end);
    const qint64 offset = fields.u32At(16);
    const qint64 length = fields.u32At(12);
    if (*end != endRecord(quint16(members), length, offset) || length > largestDirectory
        || offset + length != size - endSize)
        return noArchive();
    auto bytes = readAt(device, offset, length);
    if (!bytes)
        return bytes.error();
    return Directory { std::move(*bytes), offset };
}

//! One central header, and what it says beyond its member: times and attributes, which other programs set.
struct Listed {
    ArchiveMember member;
    QByteArray local; //!< the header that must stand before its bytes
    QByteArray machine; //!< what all members of one archive have alike
    qsizetype size = 0; //!< of the central header
};

Result<Listed> readCentral(const QByteArray &directory, qsizetype at)
{
    if (directory.size() - at < centralSize)
        return noArchive();
    const Fields fields(directory.mid(at, centralSize));
    const qsizetype nameSize = fields.u16At(28);
    const QByteArray name = directory.mid(at + centralSize, nameSize);
    // No flags, stored, no extra field, no comment, disk 0, text or not.
    const bool plain = fields.u32At(0) == centralSignature && fields.u16At(8) == 0 && fields.u16At(10) == 0
        && fields.u32At(20) == fields.u32At(24) && fields.u16At(30) == 0 && fields.u16At(32) == 0
        && fields.u16At(34) == 0 && fields.u16At(36) <= 1 && name.size() == nameSize;
    if (!plain)
        return noArchive();
    Listed listed;
    listed.member = { QString::fromLatin1(name), qint64(fields.u32At(42)) + localSize + nameSize, fields.u32At(24),
        fields.u32At(16) };
    listed.local = Fields().u32(localSignature).bytes() + fields.bytes().mid(6, localSize - 4) + name;
    listed.machine = fields.bytes().mid(4, 4) + fields.bytes().mid(38, 4);
    listed.size = centralSize + nameSize;
    return listed;
}

} // namespace

quint32 crc32(quint32 crc, QByteArrayView bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made {};
        for (quint32 i = 0; i < made.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xedb88320U ^ value >> 1U : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    crc = ~crc;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xffU] ^ crc >> 8U;
    return ~crc;
}

Status ArchiveWriter::write(const QByteArray &bytes)
{
    if (m_device.pos() + bytes.size() > largestArchive)
        return Error { Error::Kind::Usage,
            QStringLiteral("The share would be larger than 4 GiB, which its form does not hold; share a part, or leave "
                           "the originals out (--redact originals).") };
    if (m_device.write(bytes) != bytes.size())
        return Error { Error::Kind::Access,
            QStringLiteral("The share cannot be written (%1); choose another folder or free some space.")
                .arg(m_device.errorString()) };
    return {};
}

Status ArchiveWriter::add(const QByteArray &name, QIODevice &content, Progress &progress)
{
    const qint64 start = m_device.pos();
    ArchiveMember member { QString::fromLatin1(name), start + localSize + name.size() };
    // The header stands first and says what is known only afterwards: it is written again then.
    if (const Status begun = write(localHeader(member)); !begun)
        return begun;
    for (;;) {
        const QByteArray piece = content.read(pieceSize);
        if (piece.isEmpty())
            break;
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled; nothing was written.") };
        if (const Status written = write(piece); !written)
            return written;
        member.crc = crc32(member.crc, piece);
        member.size += piece.size();
        progress.report(content.pos(), content.size());
    }
    const qint64 end = m_device.pos();
    if (!content.atEnd() || member.size != content.size() || !m_device.seek(start))
        return Error {
            Error::Kind::Access,
            QStringLiteral("A part of the share cannot be read again (%1); check the disk.").arg(content.errorString())
        };
    if (const Status again = write(localHeader(member)); !again)
        return again;
    m_device.seek(end);
    m_members.push_back(std::move(member));
    return {};
}

Status ArchiveWriter::finish()
{
    const qint64 offset = m_device.pos();
    QByteArray directory;
    for (const ArchiveMember &member : m_members)
        directory += centralHeader(member);
    return write(directory + endRecord(quint16(m_members.size()), directory.size(), offset));
}

Result<std::vector<ArchiveMember>> readArchive(QIODevice &device, const QStringList &names)
{
    const auto directory = readDirectory(device, names.size());
    if (!directory)
        return directory.error();
    std::vector<Listed> listed;
    qsizetype at = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto next = readCentral(directory->bytes, at);
        if (!next)
            return next.error();
        at += next->size;
        listed.push_back(std::move(*next));
    }
    if (at != directory->bytes.size())
        return noArchive();
    std::ranges::sort(listed, {}, [](const Listed &one) { return one.member.offset; });
    QStringList found;
    std::vector<ArchiveMember> members;
    qint64 end = 0; // of the member before
    for (const Listed &one : listed) {
        const auto header = readAt(device, end, one.local.size());
        if (!header || *header != one.local || one.member.offset != end + one.local.size()
            || one.machine != listed.front().machine)
            return header ? damaged(QStringLiteral("its headers do not fit together")) : header.error();
        end = one.member.offset + one.member.size;
        found += one.member.name;
        members.push_back(one.member);
    }
    std::ranges::sort(found);
    QStringList wanted = names;
    std::ranges::sort(wanted);
    if (found != wanted || end != directory->offset)
        return noArchive();
    return members;
}

Status extractMember(QIODevice &device, const ArchiveMember &member, QIODevice &to, Progress &progress)
{
    if (!device.seek(member.offset))
        return noArchive();
    quint32 crc = 0;
    for (qint64 left = member.size; left > 0;) {
        if (progress.cancelled())
            return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
        const QByteArray piece = device.read(std::min(left, pieceSize));
        if (piece.isEmpty())
            return noArchive();
        crc = crc32(crc, piece);
        left -= piece.size();
        if (to.write(piece) != piece.size())
            return Error {
                Error::Kind::Access,
                QStringLiteral("There is no room to take the share apart (%1); free some space.").arg(to.errorString())
            };
        progress.report(member.size - left, member.size);
    }
    if (crc != member.crc)
        return damaged(QStringLiteral("%1 does not have its checksum").arg(member.name));
    return {};
}

} // namespace twelvefold
