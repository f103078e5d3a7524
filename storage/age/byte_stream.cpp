// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/byte_stream.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace twelvefold {

namespace {

constexpr qsizetype pieceSize = 65536;

} // namespace

Result<qsizetype> DeviceSource::read(char *to, qsizetype most)
{
    const qint64 count = m_device.read(to, most);
    // A sequential device says -1 at its end as well as when it fails.
    if (count < 0 && !m_device.atEnd())
        return Error { Error::Kind::Access,
            QStringLiteral("The input cannot be read: %1.").arg(m_device.errorString()) };
    return static_cast<qsizetype>(std::max<qint64>(count, 0));
}

Status DeviceSink::write(QByteArrayView bytes)
{
    if (m_device.write(bytes.data(), bytes.size()) != bytes.size())
        return Error { Error::Kind::Access,
            QStringLiteral("The output cannot be written: %1.").arg(m_device.errorString()) };
    return {};
}

Result<qsizetype> MemorySource::read(char *to, qsizetype most)
{
    const qsizetype count = std::min(most, m_bytes.size());
    if (count > 0)
        std::memcpy(to, m_bytes.data(), size_t(count));
    m_bytes = m_bytes.sliced(count);
    return count;
}

Status SecretSink::write(QByteArrayView bytes)
{
    if (bytes.size() > m_room.size() - m_size)
        return Error { Error::Kind::BadInput,
            QStringLiteral("The secret inside is longer than the %1 bytes expected here.").arg(m_room.size()) };
    if (!bytes.isEmpty())
        std::memcpy(m_room.data() + m_size, bytes.data(), size_t(bytes.size()));
    m_size += bytes.size();
    return {};
}

SecretBytes SecretSink::taken() const
{
    return SecretBytes::copyOf(QByteArrayView(m_room.data(), m_size));
}

Result<qsizetype> BufferedSource::more()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype size = m_buffer.size();
    m_buffer.resize(size + pieceSize);
    const auto count = m_source.read(m_buffer.data() + size, pieceSize);
    m_buffer.resize(size + (count ? *count : 0));
    return count;
}

Result<qsizetype> BufferedSource::read(char *to, qsizetype most)
{
    if (m_at == m_buffer.size())
        return m_source.read(to, most);
    const qsizetype count = std::min(most, m_buffer.size() - m_at);
    std::memcpy(to, m_buffer.constData() + m_at, size_t(count));
    m_at += count;
    return count;
}

Result<QByteArrayView> BufferedSource::peek(qsizetype most)
{
    most = std::min(most, pieceSize);
    while (m_buffer.size() - m_at < most) {
        const auto count = more();
        if (!count)
            return count.error();
        if (*count == 0)
            break;
    }
    return QByteArrayView(m_buffer).sliced(m_at, std::min(most, m_buffer.size() - m_at));
}

Result<QByteArray> BufferedSource::readLine(qsizetype most)
{
    qsizetype searched = 0;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_at + searched);
        searched = m_buffer.size() - m_at;
        qsizetype length = end >= 0 ? end + 1 - m_at : searched;
        if (end < 0 && searched < most) {
            const auto count = more();
            if (!count)
                return count.error();
            if (*count > 0)
                continue;
        }
        length = std::min(length, most);
        const QByteArray line = m_buffer.mid(m_at, length);
        m_at += length;
        return line;
    }
}

Result<qsizetype> readFully(ByteSource &source, char *to, qsizetype size)
{
    qsizetype have = 0;
    while (have < size) {
        const auto count = source.read(to + have, size - have);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        have += *count;
    }
    return have;
}

} // namespace twelvefold
