// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/raw_document.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int formatVersion = 1;

QCborArray list(const QStringList &strings)
{
    return QCborArray::fromStringList(strings);
}

QStringList stringsFrom(const QCborValue &value)
{
    QStringList strings;
    for (const QCborValue &item : value.toArray())
        strings += item.toString();
    return strings;
}

//! Applies `write` to every element; `readAll` is its counterpart.
template <class T, class Write>
QCborArray writeAll(const std::vector<T> &items, Write write)
{
    QCborArray array;
    for (const T &item : items)
        array += write(item);
    return array;
}

template <class T, class Read>
std::vector<T> readAll(const QCborValue &value, Read read)
{
    std::vector<T> items;
    for (const QCborValue &item : value.toArray())
        items.push_back(read(item.toArray()));
    return items;
}

QCborValue writeMailbox(const RawMailbox &m)
{
    return QCborArray { m.name, m.address, m.place.column, m.place.offset, m.place.length };
}

RawMailbox readMailbox(const QCborArray &a)
{
    RawMailbox mailbox { a.at(0).toString(), a.at(1).toString(), {} };
    mailbox.place.column = a.at(2).toString();
    mailbox.place.offset = a.at(3).toInteger(-1);
    mailbox.place.length = qint32(a.at(4).toInteger());
    return mailbox;
}

QCborArray writeMail(const RawMail &m)
{
    return { m.subject, m.messageId, list(m.references), m.date, writeAll(m.from, writeMailbox),
        writeAll(m.to, writeMailbox), writeAll(m.cc, writeMailbox), writeAll(m.replyTo, writeMailbox),
        writeAll(m.received, [](const RawHop &h) {
            return QCborValue(QCborArray { h.from, h.by, h.ip, h.at });
        }) };
}

RawMail readMail(const QCborArray &a)
{
    const auto mailboxes = [](const QCborValue &v) { return readAll<RawMailbox>(v, readMailbox); };
    return { a.at(0).toString(), a.at(1).toString(), stringsFrom(a.at(2)), a.at(3).toString(), mailboxes(a.at(4)),
        mailboxes(a.at(5)), mailboxes(a.at(6)), mailboxes(a.at(7)), readAll<RawHop>(a.at(8), [](const QCborArray &h) {
            return RawHop { h.at(0).toString(), h.at(1).toString(), h.at(2).toString(), h.at(3).toString() };
        }) };
}

QCborArray writeTable(const RawTable &t)
{
    QCborArray lines;
    for (const qint32 line : t.lines)
        lines += line;
    return { list(t.header), writeAll(t.rows, [](const QStringList &r) { return QCborValue(list(r)); }), lines,
        t.encoding, t.delimiter };
}

RawTable readTable(const QCborArray &a)
{
    RawTable table { stringsFrom(a.at(0)), {}, {}, a.at(3).toString(), a.at(4).toString() };
    for (const QCborValue &row : a.at(1).toArray())
        table.rows.push_back(stringsFrom(row));
    for (const QCborValue &line : a.at(2).toArray())
        table.lines.push_back(qint32(line.toInteger()));
    table.lines.resize(table.rows.size());
    return table;
}

QCborArray writePicture(const RawPicture &p)
{
    return { p.width, p.height, qint64(p.dHash), qint64(p.pHash), qint64(p.dHashMirrored), qint64(p.pHashMirrored),
        p.flat };
}

RawPicture readPicture(const QCborArray &a)
{
    const auto hash = [&](qsizetype i) { return quint64(a.at(i).toInteger()); };
    return { qint32(a.at(0).toInteger()), qint32(a.at(1).toInteger()), hash(2), hash(3), hash(4), hash(5),
        a.at(6).toBool() };
}

QCborValue writeIssue(const Issue &i)
{
    return QCborArray { int(i.kind), i.where, i.text };
}

Issue readIssue(const QCborArray &a)
{
    const auto kind = std::clamp(int(a.at(0).toInteger()), int(Issue::Kind::Refused), int(Issue::Kind::Review));
    return { Issue::Kind(kind), a.at(1).toString(), a.at(2).toString() };
}

QCborValue writePart(const RawPart &p)
{
    return QCborArray { p.name, p.mediaType, p.bytes };
}

RawPart readPart(const QCborArray &a)
{
    return { a.at(0).toString(), a.at(1).toString(), a.at(2).toByteArray() };
}

} // namespace

QString toText(Issue::Kind kind)
{
    switch (kind) {
    case Issue::Kind::Refused:
        return QStringLiteral("refused");
    case Issue::Kind::Warning:
        return QStringLiteral("warning");
    case Issue::Kind::Review:
        return QStringLiteral("review");
    }
    Q_UNREACHABLE();
}

qint32 RawDocument::pageAt(qint64 offset) const
{
    if (offset < 0)
        return 0;
    return qint32(std::ranges::upper_bound(pageStarts, offset) - pageStarts.begin());
}

QByteArray toCbor(const RawDocument &d, bool withParts)
{
    QCborArray pages;
    for (const qint64 start : d.pageStarts)
        pages += start;
    const QCborArray all { formatVersion, d.format, d.text, pages, d.metadata, writeTable(d.table), writeMail(d.mail),
        writePicture(d.picture), d.resume, withParts ? writeAll(d.parts, writePart) : QCborArray(),
        writeAll(d.issues, writeIssue) };
    return QCborValue(all).toCbor();
}

Result<RawDocument> rawDocumentFromCbor(const QByteArray &bytes)
{
    QCborParserError problem;
    const QCborArray a = QCborValue::fromCbor(bytes, &problem).toArray();
    if (problem.error != QCborError::NoError || a.at(0).toInteger() != formatVersion)
        return Error { Error::Kind::Corrupt,
            QStringLiteral("What the reader found in this file cannot be read back.") };
    RawDocument d { a.at(1).toString(), a.at(2).toString(), {}, a.at(4).toMap(), readTable(a.at(5).toArray()),
        readMail(a.at(6).toArray()), readPicture(a.at(7).toArray()), a.at(8).toMap(),
        readAll<RawPart>(a.at(9), readPart), readAll<Issue>(a.at(10), readIssue) };
    for (const QCborValue &start : a.at(3).toArray())
        d.pageStarts.push_back(start.toInteger());
    return d;
}

} // namespace twelvefold
