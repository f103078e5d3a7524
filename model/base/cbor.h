// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborValue>
#include <QString>

namespace twelvefold {

// The part of CBOR (RFC 8949) that the ledger is made of: integers, texts, byte strings, arrays and null, with definite
// lengths. A case holds millions of these, and the general reader of the library allocates kilobytes for each.

//! Appends the value in the deterministic encoding of 4.2.1. What is not of that part is written by the library.
void appendCbor(QByteArray &to, const QCborValue &value);
void appendCborText(QByteArray &to, QStringView text);
void appendCborBytes(QByteArray &to, QByteArrayView bytes);
void appendCborNull(QByteArray &to);
//! What an array of so many elements begins with; they must follow.
void appendCborArray(QByteArray &to, quint64 elements);

//! What QCborValue::fromCbor() gives for whole values; undefined for damaged ones, which it leaves half built.
QCborValue parseCbor(QByteArrayView bytes);

//! Walks over bytes without making values of them. Once something else stands there than was asked for, all further
//! answers are empty and ok() is false.
class CborCursor
{
public:
    explicit CborCursor(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    bool ok() const { return m_ok; }
    //! All has been read, and each was what was asked for.
    bool finished() const { return m_ok && m_at == m_bytes.size(); }
    bool atEnd() const { return m_at == m_bytes.size(); }
    //! Number of its elements, which follow.
    qint64 array();
    qint64 integer();
    //! Valid UTF-8, within the bytes walked over.
    QByteArrayView utf8();
    //! Empty for null too.
    QByteArrayView bytesOrNull();

    //! The next value, whatever it is. Undefined and ok() false where it is not of the part above, or nested too deep.
    QCborValue value(int depth = 0);

private:
    struct Head {
        int major;
        quint64 argument;
    };
    Head head();
    QByteArrayView content(quint64 length);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace twelvefold
