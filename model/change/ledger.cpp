// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records as CBOR. Every record is an array with fixed positions and no floating point, so that its encoding is
// deterministic by construction (RFC 8949 4.2): no map order and no choice of number width to get wrong. A reader
// accepts longer arrays than it knows, so that fields can be added at the end.
#include "change/ledger.h"

#include "base/cbor.h"

#include <QCborArray>
#include <QCryptographicHash>

namespace twelvefold {

namespace {

const QString fieldCase = QStringLiteral("case");
const QString fieldEvidence = QStringLiteral("evidence");
const QString fieldEntity = QStringLiteral("entity");
const QString fieldLink = QStringLiteral("link");
const QString fieldJudgement = QStringLiteral("judgement");
const QString fieldHypothesis = QStringLiteral("hypothesis");
const QString fieldResolving = QStringLiteral("resolving");
const QString custodyPrefix = QStringLiteral("custody/");

template <class Tag>
QCborValue cbor(const Id<Tag> &id)
{
    return id.isNull() ? QCborValue(nullptr) : QCborValue(id.uuid().toBytes());
}

QCborValue cbor(double number)
{
    return QString::number(number, 'g', 17);
}

QCborArray cbor(const SourceRef &source)
{
    const Place &place = source.place;
    return { cbor(source.evidence), source.grade, place.page, place.row, place.column, place.offset, place.length };
}

template <class Tag>
void appendId(QByteArray &to, const Id<Tag> &id)
{
    if (id.isNull())
        appendCborNull(to);
    else
        appendCborBytes(to, id.uuid().bytes());
}

template <class IdType>
IdType idFrom(const QCborValue &value)
{
    return IdType(Uuid::fromBytes(value.toByteArray()).value_or(Uuid()));
}

SourceRef sourceFrom(const QCborValue &value)
{
    const QCborArray a = value.toArray();
    return { idFrom<EvidenceId>(a.at(0)),
        { qint32(a.at(2).toInteger()), qint32(a.at(3).toInteger()), a.at(4).toString(), a.at(5).toInteger(-1),
            qint32(a.at(6).toInteger()) },
        a.at(1).toString() };
}

struct Writer {
    Operation operator()(const CaseInfo &c) const
    {
        return { {}, c.id.uuid(), fieldCase, QCborArray { c.title, c.createdAt.msecs }, {} };
    }
    Operation operator()(const Evidence &e) const
    {
        return { {}, e.id.uuid(), fieldEvidence,
            QCborArray { e.number, e.sha256, e.size, e.name, e.format, e.source, e.grade, e.acquiredAt.msecs,
                e.acquiredBy, e.tool, cbor(e.parent) },
            {} };
    }
    Operation operator()(const Entity &e) const
    {
        return { {}, e.id.uuid(), fieldEntity, QCborArray { schema.entityType(e.type).name, e.keyspace, e.key }, {} };
    }
    Operation operator()(const Assertion &a) const
    {
        return { {}, a.subject.uuid(), a.property + u'/' + a.id.toString(),
            QCborArray { a.value, a.raw, int(a.status), cbor(a.source) }, {} };
    }
    Operation operator()(const Link &l) const
    {
        QCborArray values;
        for (const LinkValue &v : l.values)
            values += QCborArray { v.property, v.value, v.raw };
        QCborArray sources;
        for (const SourceRef &s : l.sources)
            sources += cbor(s);
        return { {}, l.id.uuid(), fieldLink,
            QCborArray { schema.linkType(l.type).name, cbor(l.from), cbor(l.to), int(l.status), values, sources }, {} };
    }
    Operation operator()(const Judgement &j) const
    {
        return { {}, j.id.uuid(), fieldJudgement,
            QCborArray { toText(j.kind), cbor(j.a), cbor(j.b), j.why, j.by, j.at.msecs }, {} };
    }
    Operation operator()(const Hypothesis &h) const
    {
        QCborArray personas;
        for (const EntityId id : h.personas)
            personas += cbor(id);
        QCborArray evidence;
        for (const EvidenceId id : h.evidence)
            evidence += cbor(id);
        return { {}, h.id.uuid(), fieldHypothesis,
            QCborArray { h.label, personas, cbor(h.score), cbor(h.threshold), evidence }, {} };
    }
    Operation operator()(const ResolveSettings &s) const
    {
        return { {}, s.id.uuid(), fieldResolving, QCborArray { cbor(s.threshold), cbor(s.kappa), s.model }, {} };
    }

    const Schema &schema = Schema::standard();
};

Record caseFrom(const Uuid &id, const QCborArray &a)
{
    return CaseInfo { CaseId(id), a.at(0).toString(), { a.at(1).toInteger() } };
}

Record evidenceFrom(const Uuid &id, const QCborArray &a)
{
    return Evidence { EvidenceId(id), qint32(a.at(0).toInteger()), a.at(1).toByteArray(), a.at(2).toInteger(),
        a.at(3).toString(), a.at(4).toString(), a.at(5).toString(), a.at(6).toString(), { a.at(7).toInteger() },
        a.at(8).toString(), a.at(9).toString(), idFrom<EvidenceId>(a.at(10)) };
}

Record assertionFrom(const Uuid &subject, const QString &property, AssertionId id, const QCborArray &a)
{
    return Assertion { id, EntityId(subject), property, a.at(0).toString(), a.at(1).toString(),
        AssertionStatus(a.at(2).toInteger()), sourceFrom(a.at(3)) };
}

Record linkFrom(const Uuid &id, LinkTypeIndex type, const QCborArray &a)
{
    Link link { LinkId(id), type, idFrom<EntityId>(a.at(1)), idFrom<EntityId>(a.at(2)),
        AssertionStatus(a.at(3).toInteger()), {}, {} };
    for (const QCborValue &v : a.at(4).toArray()) {
        const QCborArray value = v.toArray();
        link.values.push_back({ value.at(0).toString(), value.at(1).toString(), value.at(2).toString() });
    }
    for (const QCborValue &s : a.at(5).toArray())
        link.sources.push_back(sourceFrom(s));
    return link;
}

Record hypothesisFrom(const Uuid &id, const QCborArray &a)
{
    Hypothesis h { HypothesisId(id), a.at(0).toString(), {}, a.at(2).toString().toDouble(),
        a.at(3).toString().toDouble(), {} };
    for (const QCborValue &v : a.at(1).toArray())
        h.personas.push_back(idFrom<EntityId>(v));
    for (const QCborValue &v : a.at(4).toArray())
        h.evidence.push_back(idFrom<EvidenceId>(v));
    return h;
}

Record settingsFrom(const Uuid &id, const QCborArray &a)
{
    return ResolveSettings { CaseId(id), a.at(0).toString().toDouble(), a.at(1).toString().toDouble(),
        a.at(2).toString() };
}

//! Links and assertions carry a status; one from a later version, or from a forged share, is none of ours.
bool hasKnownStatus(const QString &field, const QCborArray &a)
{
    const qint64 status = field == fieldLink ? a.at(3).toInteger() : field.contains(u'/') ? a.at(2).toInteger() : 0;
    return status >= 0 && status <= qint64(AssertionStatus::Refuted);
}

QByteArray textDigest(const LedgerEntry &entry)
{
    return QCryptographicHash::hash(entry.salt + entry.text.toUtf8(), QCryptographicHash::Sha256);
}

Error unknown(const Operation &operation)
{
    return { Error::Kind::Corrupt,
        QStringLiteral("The ledger holds an operation on “%1” that this version does not know.").arg(operation.field),
        operation.id.toString() };
}

Result<Record> recordFrom(const Operation &operation)
{
    const Schema &schema = Schema::standard();
    const QCborArray a = operation.value.toArray();
    const QString &field = operation.field;
    if (!hasKnownStatus(field, a))
        return unknown(operation);
    if (field == fieldCase)
        return caseFrom(operation.entity, a);
    if (field == fieldEvidence)
        return evidenceFrom(operation.entity, a);
    if (field == fieldHypothesis)
        return hypothesisFrom(operation.entity, a);
    if (field == fieldResolving)
        return settingsFrom(operation.entity, a);
    if (field == fieldEntity) {
        const auto type = schema.findEntityType(a.at(0).toString());
        if (!type && !a.isEmpty())
            return unknown(operation);
        return Record { Entity {
            EntityId(operation.entity), type.value_or(0), a.at(1).toString(), a.at(2).toString() } };
    }
    if (field == fieldLink) {
        const auto type = schema.findLinkType(a.at(0).toString());
        if (!type && !a.isEmpty())
            return unknown(operation);
        return linkFrom(operation.entity, type.value_or(0), a);
    }
    if (field == fieldJudgement) {
        const auto kind = judgementKindFromText(a.at(0).toString());
        if (!kind && !a.isEmpty())
            return unknown(operation);
        return Record { Judgement { JudgementId(operation.entity), kind.value_or(JudgementKind::Unsure),
            idFrom<EntityId>(a.at(1)), idFrom<EntityId>(a.at(2)), a.at(3).toString(), a.at(4).toString(),
            { a.at(5).toInteger() } } };
    }
    const qsizetype slash = field.lastIndexOf(u'/');
    const auto id = slash > 0 ? AssertionId::fromString(QStringView(field).mid(slash + 1)) : std::nullopt;
    if (!id)
        return unknown(operation);
    return assertionFrom(operation.entity, field.left(slash), *id, a);
}

} // namespace

Operation toOperation(const CustodyRecord &record, CaseId id)
{
    Operation operation;
    operation.entity = record.exhibit.isNull() ? id.uuid() : record.exhibit.uuid();
    operation.field = custodyPrefix + OperationId::generate().toString();
    operation.value = QCborArray { toText(record.act), cbor(record.exhibit), record.from, record.to, record.person,
        record.host, record.tool, record.at.msecs, record.utcOffset, record.reason, record.location, record.before,
        record.after, toText(record.result) };
    return operation;
}

bool holdsCustody(const QString &field)
{
    return field.startsWith(custodyPrefix);
}

Result<CustodyRecord> custodyFrom(const Operation &operation)
{
    const QCborArray a = operation.value.toArray();
    const auto act = custodyActFromText(a.at(0).toString());
    const auto result = custodyResultFromText(a.at(13).toString());
    if (!act || !result)
        return unknown(operation);
    return CustodyRecord { *act, idFrom<EvidenceId>(a.at(1)), a.at(2).toString(), a.at(3).toString(),
        a.at(4).toString(), a.at(5).toString(), a.at(6).toString(), { a.at(7).toInteger() },
        qint32(a.at(8).toInteger()), a.at(9).toString(), a.at(10).toString(), a.at(11).toByteArray(),
        a.at(12).toByteArray(), *result };
}

QString readingField()
{
    return QStringLiteral("reading");
}

QString mergeField()
{
    return QStringLiteral("merge");
}

QString leftOutField()
{
    return QStringLiteral("left-out");
}

QString salvageField()
{
    return QStringLiteral("salvage");
}

bool holdsRecord(const QString &field)
{
    return field != u"reading" && field != u"merge" && field != u"left-out" && field != u"salvage"
        && !holdsCustody(field);
}

Operation toOperation(const Change &change)
{
    const auto *put = std::get_if<Put>(&change);
    Operation operation = std::visit(Writer {}, put ? put->record : std::get<Remove>(change).like);
    if (!put)
        operation.value = QCborValue(nullptr);
    return operation;
}

Result<Change> fromOperation(const Operation &operation)
{
    auto record = recordFrom(operation);
    if (!record)
        return record.error();
    if (operation.value.isNull())
        return Change { Remove { std::move(record).value() } };
    return Change { Put { std::move(record).value() } };
}

QByteArray operationDigest(const Operation &operation)
{
    if (operation.isWithheld())
        return operation.withheld;
    QByteArray all;
    all.reserve(512);
    appendCborArray(all, 5 + operation.also.size());
    appendId(all, operation.id);
    appendCborBytes(all, operation.entity.bytes());
    appendCborText(all, operation.field);
    appendCbor(all, operation.value);
    appendId(all, operation.base);
    for (const OperationId &other : operation.also)
        appendId(all, other);
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256);
}

bool isProven(const LedgerEntry &entry)
{
    const bool isSalted = entry.withheldText.isEmpty() ? entry.salt.size() == entrySaltSize
                                                       : entry.salt.isEmpty() && entry.text.isEmpty();
    return isSalted && entry.operationCount == qint64(entry.operations.size()) && entryHash(entry) == entry.hash;
}

void withholdText(LedgerEntry &entry)
{
    if (!entry.withheldText.isEmpty())
        return;
    entry.withheldText = textDigest(entry);
    entry.text.clear();
    entry.salt.clear();
}

QByteArray deterministicCbor(const LedgerEntry &entry)
{
    const QByteArray text = entry.withheldText.isEmpty() ? textDigest(entry) : entry.withheldText;
    const QCborArray head { 1, cbor(entry.id), cbor(entry.device), entry.sequence, entry.at.msecs, entry.tick, entry.by,
        entry.kind, text, cbor(entry.reverses) };
    QByteArray bytes;
    bytes.reserve(qsizetype(512 + 34 * entry.operations.size()));
    appendCborArray(bytes, quint64(head.size()) + 1);
    for (qsizetype i = 0; i < head.size(); ++i)
        appendCbor(bytes, head.at(i));
    appendCborArray(bytes, entry.operations.size());
    for (const Operation &operation : entry.operations)
        appendCborBytes(bytes, operationDigest(operation));
    return bytes;
}

QByteArray entryHash(const LedgerEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(entry.previous);
    hash.addData(deterministicCbor(entry));
    return hash.result();
}

} // namespace twelvefold
