// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include <QCborArray>

#include <algorithm>
#include <limits>

namespace twelvefold {

namespace {

enum Major : int { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Other = -1 };

constexpr unsigned char nullByte = 0xf6;
constexpr int deepest = 16;

//! The shortest of the five widths, as determinism asks for.
void appendHead(QByteArray &to, int major, quint64 argument)
{
    const auto first = char(major << 5);
    if (argument < 24) {
        to.append(char(first | char(argument)));
        return;
    }
    const int width = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffffffff ? 2 : 3;
    to.append(char(first | char(24 + width)));
    for (int shift = (8 << width) - 8; shift >= 0; shift -= 8)
        to.append(char(argument >> shift));
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

void appendCborText(QByteArray &to, QStringView text)
{
    if (!isAscii(text)) {
        const QByteArray utf8 = text.toUtf8();
        appendHead(to, Text, quint64(utf8.size()));
        to.append(utf8);
        return;
    }
    appendHead(to, Text, quint64(text.size()));
    const qsizetype at = to.size();
    to.resize(at + text.size());
    std::ranges::transform(text, to.data() + at, [](QChar c) { return char(c.unicode()); });
}

void appendCborBytes(QByteArray &to, QByteArrayView bytes)
{
    appendHead(to, Bytes, quint64(bytes.size()));
    to.append(bytes);
}

void appendCborNull(QByteArray &to)
{
    to.append(char(nullByte));
}

void appendCborArray(QByteArray &to, quint64 elements)
{
    appendHead(to, Array, elements);
}

void appendCbor(QByteArray &to, const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::Integer: {
        const qint64 number = value.toInteger();
        appendHead(to, number < 0 ? Negative : Unsigned, number < 0 ? ~quint64(number) : quint64(number));
        break;
    }
    case QCborValue::String:
        appendCborText(to, value.toString());
        break;
    case QCborValue::ByteArray:
        appendCborBytes(to, value.toByteArray());
        break;
    case QCborValue::Null:
        appendCborNull(to);
        break;
    case QCborValue::Array: {
        const QCborArray array = value.toArray();
        appendCborArray(to, quint64(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i)
            appendCbor(to, array.at(i));
        break;
    }
    default:
        to.append(value.toCbor());
    }
}

QCborValue parseCbor(QByteArrayView bytes)
{
    CborCursor cursor(bytes);
    QCborValue value = cursor.value();
    if (cursor.finished())
        return value;
    QCborParserError error;
    value = QCborValue::fromCbor(bytes.toByteArray(), &error);
    return error.error == QCborError::NoError ? value : QCborValue();
}

CborCursor::Head CborCursor::head()
{
    if (!m_ok || m_at >= m_bytes.size()) {
        m_ok = false;
        return { Other, 0 };
    }
    const auto first = uchar(m_bytes[m_at++]);
    const int low = first & 0x1f;
    if (low < 24)
        return { first >> 5, quint64(low) };
    const qsizetype width = qsizetype(1) << (low - 24);
    if (low > 27 || m_bytes.size() - m_at < width) {
        m_ok = false;
        return { Other, 0 };
    }
    quint64 argument = 0;
    for (const char byte : m_bytes.sliced(m_at, width))
        argument = argument << 8 | uchar(byte);
    m_at += width;
    return { first >> 5, argument };
}

QByteArrayView CborCursor::content(quint64 length)
{
    if (length > quint64(m_bytes.size() - m_at)) {
        m_ok = false;
        return {};
    }
    m_at += qsizetype(length);
    return m_bytes.sliced(m_at - qsizetype(length), qsizetype(length));
}

qint64 CborCursor::array()
{
    const Head found = head();
    // Every element takes a byte at least: what claims more is not believed.
    m_ok = m_ok && found.major == Array && found.argument <= quint64(m_bytes.size() - m_at);
    return m_ok ? qint64(found.argument) : 0;
}

qint64 CborCursor::integer()
{
    const Head found = head();
    m_ok = m_ok && (found.major == Unsigned || found.major == Negative)
        && found.argument <= quint64(std::numeric_limits<qint64>::max());
    if (!m_ok)
        return 0;
    return found.major == Negative ? ~qint64(found.argument) : qint64(found.argument);
}

QByteArrayView CborCursor::utf8()
{
    const Head found = head();
    m_ok = m_ok && found.major == Text;
    const QByteArrayView text = m_ok ? content(found.argument) : QByteArrayView();
    m_ok = m_ok && text.isValidUtf8();
    return m_ok ? text : QByteArrayView();
}

QByteArrayView CborCursor::bytesOrNull()
{
    if (m_ok && m_at < m_bytes.size() && uchar(m_bytes[m_at]) == nullByte) {
        ++m_at;
        return {};
    }
    const Head found = head();
    m_ok = m_ok && found.major == Bytes;
    return m_ok ? content(found.argument) : QByteArrayView();
}

QCborValue CborCursor::value(int depth)
{
    const uchar first = m_ok && m_at < m_bytes.size() ? uchar(m_bytes[m_at]) : 0xff;
    switch (first >> 5) {
    case Unsigned:
    case Negative: {
        const qint64 number = integer();
        return m_ok ? QCborValue(number) : QCborValue();
    }
    case Bytes:
        return bytesOrNull().toByteArray();
    case Text:
        return QString::fromUtf8(utf8());
    case Array: {
        QCborArray elements;
        for (qint64 left = depth < deepest ? array() : 0; left > 0 && m_ok; --left)
            elements.append(value(depth + 1));
        m_ok = m_ok && depth < deepest;
        return elements;
    }
    }
    m_ok = m_ok && first == nullByte;
    m_at += m_ok;
    return m_ok ? QCborValue(nullptr) : QCborValue();
}

} // namespace twelvefold
