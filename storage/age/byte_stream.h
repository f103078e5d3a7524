// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>

class QIODevice;

namespace twelvefold {

//! Bytes that come one piece after another.
class ByteSource
{
public:
    ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;
    virtual ~ByteSource() = default;
    //! Up to `most` bytes; 0 only at the end, also when asked again.
    virtual Result<qsizetype> read(char *to, qsizetype most) = 0;
};

//! Where bytes go, one piece after another.
class ByteSink
{
public:
    ByteSink() = default;
    ByteSink(const ByteSink &) = delete;
    ByteSink &operator=(const ByteSink &) = delete;
    virtual ~ByteSink() = default;
    virtual Status write(QByteArrayView bytes) = 0;
};

//! An open file, buffer or pipe; Access where it fails.
class DeviceSource final : public ByteSource
{
public:
    explicit DeviceSource(QIODevice &device)
        : m_device(device)
    {
    }
    Result<qsizetype> read(char *to, qsizetype most) override;

private:
    QIODevice &m_device;
};

class DeviceSink final : public ByteSink
{
public:
    explicit DeviceSink(QIODevice &device)
        : m_device(device)
    {
    }
    Status write(QByteArrayView bytes) override;

private:
    QIODevice &m_device;
};

//! Bytes in memory, which must outlive it.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    Result<qsizetype> read(char *to, qsizetype most) override;

private:
    QByteArrayView m_bytes;
};

//! Takes a short secret and nothing longer than its room.
class SecretSink final : public ByteSink
{
public:
    explicit SecretSink(qsizetype room)
        : m_room(room)
    {
    }
    Status write(QByteArrayView bytes) override;
    //! What was written.
    SecretBytes taken() const;

private:
    SecretBytes m_room;
    qsizetype m_size = 0;
};

//! Reads ahead over another source, for those who need lines or a look at what comes.
class BufferedSource final : public ByteSource
{
public:
    explicit BufferedSource(ByteSource &source)
        : m_source(source)
    {
    }
    Result<qsizetype> read(char *to, qsizetype most) override;
    //! What comes next, up to `most` bytes (at most 64 KiB), fewer only at the end.
    Result<QByteArrayView> peek(qsizetype most);
    //! Drops what peek() showed.
    void skip(qsizetype count) { m_at += count; }
    //! Up to and with the next line feed; without one at the end of the source, or where `most` bytes hold none.
    Result<QByteArray> readLine(qsizetype most);

private:
    Result<qsizetype> more();

    ByteSource &m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
};

//! Reads until `size` bytes are there or the source ends; says how many there are.
Result<qsizetype> readFully(ByteSource &source, char *to, qsizetype size);

} // namespace twelvefold
