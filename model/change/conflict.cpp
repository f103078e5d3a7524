// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/conflict.h"

#include <QSet>

#include <algorithm>

namespace twelvefold {

namespace {

struct Describe {
    QString operator()(const CaseInfo &c) const { return c.title; }
    QString operator()(const Evidence &e) const { return e.label() + u' ' + e.name; }
    QString operator()(const Entity &e) const
    {
        return Schema::standard().entityType(e.type).label + u' ' + QString(e.key).replace(QChar(0x1f), u' ');
    }
    QString operator()(const Assertion &a) const { return a.value + QStringLiteral(" (%1)").arg(toText(a.status)); }
    QString operator()(const Link &l) const
    {
        QStringList values;
        for (const LinkValue &value : l.values)
            values += value.property + QStringLiteral(": ") + value.value;
        return values.join(QStringLiteral(", ")) + QStringLiteral(" (%1)").arg(toText(l.status));
    }
    QString operator()(const Judgement &j) const { return toText(j.kind) + QStringLiteral(": ") + j.why; }
    QString operator()(const Hypothesis &h) const { return h.label; }
    QString operator()(const ResolveSettings &s) const { return QString::number(s.threshold); }
};

struct Property {
    QString operator()(const CaseInfo &) const { return QStringLiteral("title"); }
    QString operator()(const Evidence &) const { return QStringLiteral("evidence"); }
    QString operator()(const Entity &) const { return QStringLiteral("entity"); }
    QString operator()(const Assertion &a) const { return a.property; }
    QString operator()(const Link &l) const { return Schema::standard().linkType(l.type).name; }
    QString operator()(const Judgement &) const { return QStringLiteral("judgement"); }
    QString operator()(const Hypothesis &) const { return QStringLiteral("operator"); }
    QString operator()(const ResolveSettings &) const { return QStringLiteral("resolving"); }
};

//! Those that no other one rests on or supersedes.
std::vector<const RegisterEvent *> heads(const std::vector<RegisterEvent> &history)
{
    QSet<OperationId> superseded;
    for (const RegisterEvent &event : history) {
        superseded.insert(event.operation.base);
        for (const OperationId other : event.operation.also)
            superseded.insert(other);
    }
    std::vector<const RegisterEvent *> heads;
    for (const RegisterEvent &event : history) {
        if (!superseded.contains(event.operation.id))
            heads.push_back(&event);
    }
    return heads;
}

} // namespace

QString valueText(const Operation &operation)
{
    const auto change = fromOperation(operation);
    const auto *put = change ? std::get_if<Put>(&*change) : nullptr;
    return put ? std::visit(Describe {}, put->record) : QString();
}

bool isMachineMade(const Operation &operation)
{
    return operation.field == u"hypothesis" || operation.field == u"resolving" || !holdsRecord(operation.field);
}

std::optional<Conflict> conflictIn(const std::vector<RegisterEvent> &history)
{
    if (history.size() < 2 || isMachineMade(history.front().operation))
        return std::nullopt;
    const auto sides = heads(history);
    const bool differ = std::ranges::any_of(
        sides, [&](const RegisterEvent *side) { return side->operation.value != sides.front()->operation.value; });
    if (!differ)
        return std::nullopt;
    Conflict conflict;
    conflict.entity = history.front().operation.entity;
    for (const RegisterEvent &event : history) {
        const auto change = fromOperation(event.operation);
        const auto *put = change ? std::get_if<Put>(&*change) : nullptr;
        if (put)
            conflict.property = std::visit(Property {}, put->record);
    }
    for (const RegisterEvent *side : sides)
        conflict.sides.push_back({ side->operation.id, valueText(side->operation), side->by, side->at });
    return conflict;
}

} // namespace twelvefold
