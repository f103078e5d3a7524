// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/left_out.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! In one order whatever the set's: the same content has the same digest.
template <class T, class ToBytes>
QCborArray sorted(const QSet<T> &set, ToBytes toBytes)
{
    QList<QByteArray> all;
    for (const T &one : set)
        all += toBytes(one);
    std::ranges::sort(all);
    QCborArray array;
    for (const QByteArray &one : std::as_const(all))
        array += one;
    return array;
}

} // namespace

Operation LeftOut::note(EntryId entry) const
{
    const QCborArray value { withheld, sorted(originals, [](const QByteArray &hash) { return hash; }),
        sorted(readings, [](EvidenceId id) { return id.uuid().toBytes(); }) };
    return { .entity = entry.uuid(), .field = leftOutField(), .value = value };
}

std::optional<LeftOut> LeftOut::statedIn(Database &database)
{
    // Only entries of these kinds hold the note: nothing but their operations is looked at.
    Statement row = database.prepare(
        "SELECT op.value FROM entry CROSS JOIN op ON op.entry = entry.position AND op.field = 'left-out'"
        " WHERE entry.kind IN ('merge', 'copy') ORDER BY entry.position DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    const QCborArray value = QCborValue::fromCbor(row.blob(0)).toArray();
    LeftOut stated { value.at(0).toInteger(), {}, {} };
    for (const QCborValue &hash : value.at(1).toArray())
        stated.originals.insert(hash.toByteArray());
    for (const QCborValue &id : value.at(2).toArray())
        stated.readings.insert(EvidenceId(Uuid::fromBytes(id.toByteArray()).value_or(Uuid())));
    return stated;
}

QSet<QByteArray> originalsSpokenOf(Database &database)
{
    QSet<QByteArray> all;
    // The constant in the text lets the library use the index that is for it.
    Statement rows = database.prepare("SELECT entity, value FROM op WHERE field = 'evidence'");
    while (rows.step()) {
        const auto change = fromOperation({ .entity = rows.uuid(0),
            .field = QStringLiteral("evidence"),
            .value = QCborValue::fromCbor(rows.blob(1)) });
        if (const auto *put = change ? std::get_if<Put>(&*change) : nullptr)
            all.insert(std::get<Evidence>(put->record).sha256);
    }
    return all;
}

qint64 withheldIn(Database &database)
{
    return database
        .ask("SELECT (SELECT count(*) FROM op WHERE withheld IS NOT NULL)"
             " + (SELECT count(*) FROM entry WHERE length(withheld_text) > 0)")
        .toInteger();
}

QStringList missingOriginals(Database &database, const LeftOut &stated)
{
    QStringList missing;
    Statement rows = database.prepare(
        "SELECT number, sha256 FROM evidence WHERE sha256 NOT IN (SELECT sha256 FROM blob) ORDER BY number");
    while (rows.step()) {
        if (!stated.originals.contains(rows.blob(1)))
            missing += QStringLiteral("the original of exhibit %1").arg(rows.integer(0));
    }
    return missing;
}

QStringList missingReadings(Database &database, const LeftOut &stated)
{
    QStringList missing;
    Statement rows = database.prepare("SELECT DISTINCT entity FROM op WHERE field = 'reading'"
                                      " AND entity NOT IN (SELECT evidence FROM reading)");
    while (rows.step()) {
        const auto id = rows.id<EvidenceId>(0);
        if (!stated.readings.contains(id))
            missing += QStringLiteral("the reading of exhibit %1").arg(id.toString());
    }
    return missing;
}

} // namespace twelvefold
