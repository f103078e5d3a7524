// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/record_reader.h"

#include "base/cbor.h"

#include <limits>

namespace twelvefold {

namespace {

constexpr qint64 sourceElements = 7;
constexpr qint64 valueElements = 3;

//! Ids that are null are written as such; any other size is left to the general reader.
template <class IdType>
bool readId(QByteArrayView bytes, IdType &id)
{
    if (bytes.isEmpty()) {
        id = IdType();
        return true;
    }
    const auto uuid = Uuid::fromBytes(bytes);
    if (uuid)
        id = IdType(*uuid);
    return uuid.has_value();
}

bool readStatus(qint64 number, AssertionStatus &status)
{
    status = AssertionStatus(number);
    return number >= 0 && number <= qint64(AssertionStatus::Refuted);
}

qint32 narrow(qint64 number, bool &fits)
{
    fits = fits && number >= std::numeric_limits<qint32>::min() && number <= std::numeric_limits<qint32>::max();
    return qint32(number);
}

} // namespace

QString RecordReader::often(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    const auto place = (size_t(utf8.size()) * 31 + uchar(utf8.front())) * 31 + uchar(utf8.back());
    Known &known = m_often[place % m_often.size()];
    if (known.utf8 != utf8)
        known = { utf8.toByteArray(), QString::fromUtf8(utf8) };
    return known.text;
}

bool RecordReader::readSource(CborCursor &from, SourceRef &source)
{
    bool plain = from.array() == sourceElements;
    plain = readId(from.bytesOrNull(), source.evidence) && plain;
    source.grade = often(from.utf8());
    source.place.page = narrow(from.integer(), plain);
    source.place.row = narrow(from.integer(), plain);
    source.place.column = often(from.utf8());
    source.place.offset = from.integer();
    source.place.length = narrow(from.integer(), plain);
    return plain && from.ok();
}

bool RecordReader::read(const Statement &row, Entity &entity)
{
    const auto type = Schema::standard().findEntityType(often(row.textView(2)));
    entity.type = type.value_or(0);
    entity.keyspace = often(row.textView(3));
    entity.key = row.text(4);
    return type && readId(row.view(1), entity.id);
}

bool RecordReader::read(const Statement &row, Assertion &assertion)
{
    assertion.property = often(row.textView(3));
    const QByteArrayView value = row.textView(4);
    const QByteArrayView raw = row.textView(5);
    assertion.value = QString::fromUtf8(value);
    assertion.raw = raw == value ? assertion.value : QString::fromUtf8(raw);
    CborCursor source(row.view(7));
    return readId(row.view(1), assertion.id) && readId(row.view(2), assertion.subject)
        && readStatus(row.integer(6), assertion.status) && readSource(source, assertion.source) && source.finished();
}

bool RecordReader::read(const Statement &row, Link &link)
{
    const auto type = Schema::standard().findLinkType(often(row.textView(2)));
    link.type = type.value_or(0);
    CborCursor values(row.view(6));
    const qint64 valueCount = values.array();
    link.values.clear();
    link.values.reserve(size_t(valueCount));
    for (qint64 i = 0; i < valueCount && values.ok(); ++i) {
        if (values.array() != valueElements)
            return false;
        LinkValue &value = link.values.emplace_back();
        value.property = often(values.utf8());
        value.value = QString::fromUtf8(values.utf8());
        value.raw = QString::fromUtf8(values.utf8());
    }
    CborCursor sources(row.view(7));
    const qint64 sourceCount = sources.array();
    link.sources.clear();
    link.sources.reserve(size_t(sourceCount));
    bool plain = true;
    for (qint64 i = 0; i < sourceCount && plain; ++i)
        plain = readSource(sources, link.sources.emplace_back());
    return plain && type && values.finished() && sources.finished() && readId(row.view(1), link.id)
        && readId(row.view(3), link.from) && readId(row.view(4), link.to) && readStatus(row.integer(5), link.status);
}

} // namespace twelvefold
