// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/stored_rows.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace twelvefold {

namespace {

constexpr qsizetype fileHeader = 100; //!< bytes before the tree on the first page
constexpr qint64 usable = PageReader::usableSize;
constexpr qint64 smallestLocal = (usable - 12) * 32 / 255 - 23;
constexpr qint64 largestRow = qint64(1) << 30; //!< bytes; the library's own limit

//! Reads on from a place, and never past the end: `ok` says whether all was there.
struct Cursor {
    QByteArrayView bytes;
    qsizetype at = 0;
    bool ok = true;

    qint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            if (at >= bytes.size()) {
                ok = false;
                return 0;
            }
            const quint64 byte = static_cast<unsigned char>(bytes[at++]);
            if (i == 8)
                return qint64(value << 8 | byte);
            value = value << 7 | (byte & 0x7f);
            if (byte < 0x80)
                break;
        }
        return qint64(value);
    }
    QByteArrayView take(qint64 count)
    {
        if (count < 0 || count > bytes.size() - at) {
            ok = false;
            return {};
        }
        at += count;
        return bytes.sliced(at - count, count);
    }
};

qint64 integerOf(QByteArrayView bytes)
{
    qint64 value = !bytes.isEmpty() && bytes[0] < 0 ? -1 : 0;
    for (const char byte : bytes)
        value = qint64(quint64(value) << 8 | static_cast<unsigned char>(byte));
    return value;
}

QCborValue valueOf(qint64 type, Cursor &content)
{
    static constexpr qsizetype sizes[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
    if (type == 0)
        return QCborValue(nullptr);
    if (type == 8 || type == 9)
        return type - 8;
    if (type == 7) {
        const QByteArrayView bytes = content.take(8);
        return content.ok ? qFromBigEndian<double>(bytes.data()) : 0.0;
    }
    if (type > 0 && type < 7)
        return integerOf(content.take(sizes[type]));
    if (type < 12) {
        content.ok = false;
        return {};
    }
    const QByteArrayView bytes = content.take((type - 12) / 2);
    return type % 2 == 0 ? QCborValue(bytes.toByteArray()) : QCborValue(QString::fromUtf8(bytes));
}

bool readRecord(QByteArrayView payload, std::vector<QCborValue> &values)
{
    Cursor header { payload };
    const qint64 headerSize = header.varint();
    if (!header.ok || headerSize < header.at || headerSize > payload.size())
        return false;
    header.bytes = payload.first(headerSize);
    Cursor content { payload, headerSize };
    while (header.at < headerSize && header.ok && content.ok) {
        const qint64 type = header.varint();
        values.push_back(valueOf(type, content));
    }
    return header.ok && content.ok;
}

//! How the cells of a page of rows are laid out.
struct Layout {
    qsizetype header; //!< bytes before the pointers to the cells
    qsizetype child; //!< bytes before the size of a row
    bool numbered; //!< whether a row has its number beside it
    qint64 largestLocal; //!< bytes of a row that lie on the page itself
};

std::optional<Layout> layoutOf(char kind)
{
    constexpr qint64 largestInIndex = (usable - 12) * 64 / 255 - 23;
    switch (kind) {
    case 0x0d: // leaf of a table
        return Layout { 8, 0, true, usable - 35 };
    case 0x0a: // leaf of an index, as which a table without numbers is kept
        return Layout { 8, 0, false, largestInIndex };
    case 0x02: // the same above its leaves
        return Layout { 12, 4, false, largestInIndex };
    }
    return std::nullopt;
}

qint64 localSize(qint64 size, qint64 largestLocal)
{
    if (size <= largestLocal)
        return size;
    const qint64 wanted = smallestLocal + (size - smallestLocal) % (usable - 4);
    return wanted <= largestLocal ? wanted : smallestLocal;
}

//! What of a row lies on other pages.
bool appendOverflow(QByteArray &payload, qint64 size, qint64 next, PageReader &reader)
{
    while (payload.size() < size) {
        const auto page = next > 0 ? reader.page(next) : std::nullopt;
        if (!page)
            return false;
        next = qFromBigEndian<quint32>(page->constData());
        payload += QByteArrayView(*page).sliced(4, std::min(usable - 4, size - payload.size()));
    }
    return true;
}

//! `most`: bytes that the rows of this page may still have.
bool readCell(Cursor cell, const Layout &layout, PageReader &reader, qint64 &most, StoredRow &row)
{
    cell.take(layout.child);
    const qint64 size = cell.varint();
    row.id = layout.numbered ? cell.varint() : 0;
    if (!cell.ok || size <= 0 || size > std::min(largestRow, most))
        return false;
    most -= size;
    const qint64 local = localSize(size, layout.largestLocal);
    QByteArray payload = cell.take(local).toByteArray();
    if (local < size) {
        const QByteArrayView next = cell.take(4);
        if (!cell.ok || !appendOverflow(payload, size, qFromBigEndian<quint32>(next.data()), reader))
            return false;
    }
    return cell.ok && readRecord(payload, row.values);
}

} // namespace

std::vector<StoredRow> rowsOn(qint64 number, PageReader &reader)
{
    const auto page = reader.page(number);
    const qsizetype start = number == 1 ? fileHeader : 0;
    const auto layout = page ? layoutOf(page->at(start)) : std::nullopt;
    if (!layout)
        return {};
    std::vector<StoredRow> rows;
    // Each lies somewhere in the file; a forged page may lead to one of them a thousand times.
    qint64 most = reader.count() * usable;
    const qsizetype cells = qFromBigEndian<quint16>(page->constData() + start + 3);
    for (qsizetype i = 0; i < cells; ++i) {
        const qsizetype pointer = start + layout->header + 2 * i;
        if (pointer + 2 > page->size())
            break;
        StoredRow row { .isNumbered = layout->numbered };
        if (readCell({ *page, qFromBigEndian<quint16>(page->constData() + pointer) }, *layout, reader, most, row))
            rows.push_back(std::move(row));
    }
    return rows;
}

qint64 pagesMeant(PageReader &reader)
{
    constexpr qsizetype sizeAt = 28;
    const auto first = reader.page(1);
    return first ? qFromBigEndian<quint32>(first->constData() + sizeAt) : 0;
}

} // namespace twelvefold
