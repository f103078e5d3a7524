// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

//! What the two sides of the confined reader agree on. The child gets the file as descriptor 0, writes to descriptor 1
//! and finds its request, one record, on descriptor 3. A record is its length (32 bits, big-endian) and that many bytes
//! of CBOR: an array whose first element names it.
//!
//! Request:  [task, file name, page, dots per inch, memory bytes, CPU seconds, bytes to give out]
//! Answers:  ["document", bytes of toCbor(document, no parts)] ["part", name, media type, bytes]… ["end"]
//!           or ["png", bytes] ["end"], or ["probe", text] ["end"], or ["error", sentence]
namespace twelvefold::readerprotocol {

inline constexpr int fileDescriptor = 0;
inline constexpr int answerDescriptor = 1;
inline constexpr int requestDescriptor = 3;
inline constexpr qsizetype headerBytes = 4;
inline constexpr qsizetype maximumNameLength = 255; //!< a request must fit into a pipe without anybody reading it

//! What the child is started for.
inline QString readTask()
{
    return QStringLiteral("read");
}
inline QString renderTask()
{
    return QStringLiteral("render");
}
inline QString probeTask()
{
    return QStringLiteral("probe");
} //!< tries something forbidden; the name says what

inline QByteArray frame(const QByteArray &cbor)
{
    const auto size = quint32(cbor.size());
    QByteArray framed;
    framed.reserve(headerBytes + cbor.size());
    for (const int shift : { 24, 16, 8, 0 })
        framed += char((size >> shift) & 0xFFU);
    return framed + cbor;
}

//! The length that `buffer` announces at `offset`; nothing while its four bytes are not all there.
inline std::optional<qsizetype> announcedSize(const QByteArray &buffer, qsizetype offset)
{
    if (buffer.size() - offset < headerBytes)
        return std::nullopt;
    quint32 size = 0;
    for (qsizetype i = 0; i < headerBytes; ++i)
        size = (size << 8) | quint8(buffer.at(offset + i));
    return qsizetype(size);
}

} // namespace twelvefold::readerprotocol
