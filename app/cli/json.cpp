// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"

#include "values/source_grade.h"

#include <algorithm>
#include <map>

namespace twelvefold::cli {

namespace {

//! One value of one property with every exhibit that says so.
struct ValueRow {
    QString raw;
    QString status;
    QString grade;
    std::vector<EvidenceId> evidence;
};

QString gradeOf(const CaseGraph &graph, const SourceRef &source)
{
    if (!source.grade.isEmpty())
        return source.grade;
    const Evidence *evidence = graph.evidence(source.evidence);
    return evidence ? evidence->grade : QString();
}

//! A value is shown with the best of its grades; none at all says least.
bool isBetterGrade(const QString &grade, const QString &than)
{
    const auto a = SourceGrade::parse(grade);
    const auto b = SourceGrade::parse(than);
    return a && (!b || a->factor() > b->factor());
}

void addOnce(std::vector<EvidenceId> &list, EvidenceId id)
{
    if (!id.isNull() && std::ranges::find(list, id) == list.end())
        list.push_back(id);
}

QJsonObject propertiesJson(const CaseGraph &graph, const std::vector<EntityIndex> &merged)
{
    std::map<QString, std::map<QString, ValueRow>> byProperty;
    for (const EntityIndex member : merged) {
        for (const Assertion *a : graph.assertions(member)) {
            ValueRow &row = byProperty[a->property][a->value];
            const bool first = row.status.isEmpty();
            if (first || a->status == AssertionStatus::Verified) {
                row.raw = a->raw;
                row.status = toText(a->status);
            }
            const QString grade = gradeOf(graph, a->source);
            if (first || isBetterGrade(grade, row.grade))
                row.grade = grade;
            addOnce(row.evidence, a->source.evidence);
        }
    }
    QJsonObject properties;
    for (const auto &[property, values] : byProperty) {
        QJsonArray list;
        for (const auto &[value, row] : values) {
            list += QJsonObject { { QStringLiteral("value"), value }, { QStringLiteral("raw"), row.raw },
                { QStringLiteral("status"), row.status }, { QStringLiteral("grade"), row.grade },
                { QStringLiteral("evidence"), idsJson(row.evidence) } };
        }
        properties.insert(property, list);
    }
    return properties;
}

QJsonArray rowsJson(const std::vector<Contribution> &rows)
{
    QJsonArray array;
    for (const Contribution &row : rows)
        array += contributionJson(row);
    return array;
}

QJsonObject pairScoreJson(const PairScore &pair)
{
    return { { QStringLiteral("a"), pair.a.toString() }, { QStringLiteral("b"), pair.b.toString() },
        { QStringLiteral("score"), pair.score } };
}

QJsonArray pairScoresJson(const std::vector<PairScore> &pairs)
{
    QJsonArray array;
    for (const PairScore &pair : pairs)
        array += pairScoreJson(pair);
    return array;
}

QJsonObject joinJson(const Join &join)
{
    return { { QStringLiteral("parts"), QJsonArray { idsJson(join.left), idsJson(join.right) } },
        { QStringLiteral("score"), join.score }, { QStringLiteral("prior"), join.prior },
        { QStringLiteral("contributions"), rowsJson(join.contributions) } };
}

QJsonObject fileJson(const ImportedFile &file)
{
    QJsonArray issues;
    for (const Issue &issue : file.issues) {
        issues += QJsonObject { { QStringLiteral("kind"), toText(issue.kind) },
            { QStringLiteral("where"), issue.where }, { QStringLiteral("text"), issue.text } };
    }
    return { { QStringLiteral("path"), file.path },
        { QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex()) },
        { QStringLiteral("format"), file.format },
        { QStringLiteral("evidenceId"), file.evidence ? QJsonValue(file.evidence->toString()) : QJsonValue() },
        { QStringLiteral("entities"), file.entities }, { QStringLiteral("links"), file.links },
        { QStringLiteral("issues"), issues } };
}

} // namespace

QJsonObject entityJson(const CaseGraph &graph, EntityIndex index)
{
    const std::vector<EntityIndex> merged = graph.mergedWith(index);
    QJsonArray keys;
    for (const EntityIndex member : merged) {
        if (!graph.entity(member).key.isEmpty())
            keys += graph.entity(member).key;
    }
    return { { QStringLiteral("id"), graph.entity(index).id.toString() },
        { QStringLiteral("type"), graph.typeOf(index).name }, { QStringLiteral("label"), graph.label(index) },
        { QStringLiteral("keys"), keys }, { QStringLiteral("properties"), propertiesJson(graph, merged) } };
}

QJsonObject linkJson(const CaseGraph &graph, const Link &link)
{
    const auto endId = [&](EntityId id) {
        const auto index = graph.find(id);
        return (index ? graph.entity(graph.canonical(*index)).id : id).toString();
    };
    QJsonObject properties;
    for (const LinkValue &value : link.values)
        properties.insert(value.property, value.value);
    std::vector<EvidenceId> evidence;
    for (const SourceRef &source : link.sources)
        addOnce(evidence, source.evidence);
    return { { QStringLiteral("id"), link.id.toString() },
        { QStringLiteral("type"), graph.schema().linkType(link.type).name },
        { QStringLiteral("from"), endId(link.from) }, { QStringLiteral("to"), endId(link.to) },
        { QStringLiteral("properties"), properties }, { QStringLiteral("evidence"), idsJson(evidence) } };
}

QJsonObject importJson(const ImportReport &report)
{
    QJsonArray files;
    for (const ImportedFile &file : report.files)
        files += fileJson(file);
    return { { QStringLiteral("files"), files },
        { QStringLiteral("added"),
            QJsonObject { { QStringLiteral("entities"), report.addedEntities },
                { QStringLiteral("links"), report.addedLinks },
                { QStringLiteral("assertions"), report.addedAssertions },
                { QStringLiteral("evidence"), report.addedEvidence } } },
        { QStringLiteral("unchanged"), report.unchanged } };
}

QJsonObject contributionJson(const Contribution &row)
{
    QJsonArray places;
    for (const SourceRef &source : row.sources) {
        places += QJsonObject { { QStringLiteral("evidence"), source.evidence.toString() },
            { QStringLiteral("place"), source.place.toText() } };
    }
    return { { QStringLiteral("family"), row.family }, { QStringLiteral("indicator"), row.indicator },
        { QStringLiteral("raw"), row.raw }, { QStringLiteral("factor"), row.factor },
        { QStringLiteral("decibans"), row.decibans }, { QStringLiteral("text"), row.text },
        { QStringLiteral("value"), row.value }, { QStringLiteral("evidence"), idsJson(row.evidence) },
        { QStringLiteral("places"), places } };
}

QJsonObject pairJson(const PairExplanation &pair)
{
    return { { QStringLiteral("score"), pair.score }, { QStringLiteral("prior"), pair.prior },
        { QStringLiteral("contributions"), rowsJson(pair.contributions) },
        { QStringLiteral("against"), rowsJson(pair.against) }, { QStringLiteral("toThreshold"), pair.toThreshold } };
}

QJsonObject clusterJson(const ClusterExplanation &cluster)
{
    QJsonArray joins;
    for (const Join &join : cluster.joins)
        joins += joinJson(join);
    QJsonArray withdrawn;
    for (const Withdrawal &withdrawal : cluster.withdrawn) {
        QJsonArray parts;
        for (const std::vector<EntityId> &part : withdrawal.parts)
            parts += idsJson(part);
        withdrawn += QJsonObject { { QStringLiteral("evidence"), withdrawal.evidence.toString() },
            { QStringLiteral("parts"), parts } };
    }
    return { { QStringLiteral("score"), cluster.score }, { QStringLiteral("joins"), joins },
        { QStringLiteral("cutSet"), pairScoresJson(cluster.cutSet) }, { QStringLiteral("withdrawn"), withdrawn },
        { QStringLiteral("against"), rowsJson(cluster.against) } };
}

QJsonObject resolutionJson(const Resolution &resolution)
{
    QJsonArray clusters;
    for (const Hypothesis &h : resolution.clusters) {
        clusters += QJsonObject { { QStringLiteral("id"), h.id.toString() }, { QStringLiteral("label"), h.label },
            { QStringLiteral("personas"), idsJson(h.personas) }, { QStringLiteral("score"), h.score },
            { QStringLiteral("evidence"), idsJson(h.evidence) } };
    }
    QJsonArray issues;
    for (const ResolveIssue &issue : resolution.issues)
        issues += QJsonObject { { QStringLiteral("text"), issue.text },
            { QStringLiteral("personas"), idsJson(issue.personas) } };
    return { { QStringLiteral("clusters"), clusters }, { QStringLiteral("issues"), issues },
        { QStringLiteral("possible"), pairScoresJson(resolution.possible) },
        { QStringLiteral("personas"), resolution.personas },
        { QStringLiteral("pairsCompared"), resolution.pairsCompared },
        { QStringLiteral("seconds"), resolution.seconds } };
}

QJsonObject judgementJson(const Judgement &judgement)
{
    return { { QStringLiteral("id"), judgement.id.toString() }, { QStringLiteral("kind"), toText(judgement.kind) },
        { QStringLiteral("a"), judgement.a.toString() }, { QStringLiteral("b"), judgement.b.toString() },
        { QStringLiteral("why"), judgement.why }, { QStringLiteral("by"), judgement.by },
        { QStringLiteral("at"), judgement.at.toIso() } };
}

QJsonObject custodyJson(const CustodyRecord &record)
{
    const auto hex = [](const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); };
    return { { QStringLiteral("act"), toText(record.act) },
        { QStringLiteral("exhibit"), record.exhibit.isNull() ? QJsonValue() : QJsonValue(record.exhibit.toString()) },
        { QStringLiteral("from"), record.from }, { QStringLiteral("to"), record.to },
        { QStringLiteral("person"), record.person }, { QStringLiteral("host"), record.host },
        { QStringLiteral("tool"), record.tool }, { QStringLiteral("at"), record.at.toIso() },
        { QStringLiteral("utcOffset"), utcOffsetText(record.utcOffset) }, { QStringLiteral("reason"), record.reason },
        { QStringLiteral("location"), record.location }, { QStringLiteral("sha256Before"), hex(record.before) },
        { QStringLiteral("sha256After"), hex(record.after) }, { QStringLiteral("result"), toText(record.result) } };
}

QJsonObject entryJson(const LedgerEntry &entry)
{
    QJsonObject object { { QStringLiteral("id"), entry.id.toString() }, { QStringLiteral("at"), entry.at.toIso() },
        { QStringLiteral("by"), entry.by }, { QStringLiteral("kind"), entry.kind },
        { QStringLiteral("text"), entry.text }, { QStringLiteral("operations"), entry.operationCount },
        { QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex()) } };
    QJsonArray acts;
    for (const CustodyRecord &record : entry.custody)
        acts += custodyJson(record);
    if (!acts.isEmpty())
        object[QStringLiteral("custody")] = acts;
    return object;
}

QJsonObject verifyJson(const VerifyReport &report)
{
    QJsonArray checks;
    for (const Check &check : report.checks) {
        checks += QJsonObject { { QStringLiteral("name"), check.name }, { QStringLiteral("ok"), check.ok },
            { QStringLiteral("detail"), check.detail } };
    }
    return { { QStringLiteral("ok"), report.ok() }, { QStringLiteral("checks"), checks } };
}

QString verifyText(const VerifyReport &report)
{
    QStringList lines;
    for (const Check &check : report.checks)
        lines += QStringLiteral("%1  %2: %3")
                     .arg(check.ok ? QStringLiteral("ok    ") : QStringLiteral("FAILED"), check.name, check.detail);
    lines += report.ok() ? QStringLiteral("Everything that was checked holds.")
                         : QStringLiteral("Not everything holds; see above.");
    return lines.join(u'\n');
}

} // namespace twelvefold::cli
