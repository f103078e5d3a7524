// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/date_span.h"

#include <map>
#include <set>

namespace twelvefold {

std::optional<qint64> momentOf(const QString &normalised)
{
    const auto span = DateSpan::parse(normalised);
    if (!span || !span->hasTime() || !span->zoneKnown())
        return std::nullopt;
    const auto at = span->earliest();
    return at ? std::optional(at->msecs) : std::nullopt;
}

std::optional<qint64> dayOf(const QString &normalised)
{
    const auto span = DateSpan::parse(normalised);
    const auto at = span ? span->earliest() : std::nullopt;
    return at ? std::optional(at->msecs) : std::nullopt;
}

namespace {

constexpr qint64 minute = 60 * 1000;

void holdCalls(const CaseView &view, EvidenceItems &items)
{
    const EvidenceItems::Traits traits { .group = QStringLiteral("calls") };
    for (const CaseView::Edge &edge : view.edges(u"interviewedBy")) {
        const auto statement = view.hop(*edge.link);
        if (!statement)
            continue;
        // The call may stand at either end; its time on the link or on itself.
        const NodeIndex node = edge.fromNode != noNode ? edge.fromNode : edge.toNode;
        const EntityIndex call = edge.fromNode != noNode ? edge.to : edge.from;
        QString at = edge.link->value(u"at");
        Path path { *statement };
        if (at.isEmpty()) {
            const auto times = view.values(call, u"at");
            if (!times.empty()) {
                at = times.front().first;
                path = joined(std::move(path), times.front().second);
            }
        }
        const auto moment = momentOf(at);
        if (node != noNode && moment) {
            const QString when = Utc { *moment / minute * minute }.toText();
            items.hold(u"T03", when, { .node = node, .path = std::move(path) }, traits);
        }
    }
}

void holdRelations(const CaseView &view, EvidenceItems &items)
{
    const ResolveWeights &weights = view.weights();
    for (const CaseView::Edge &edge : view.edges(u"relatedTo")) {
        const QString kind = edge.link->value(u"kind");
        const auto statement = view.hop(*edge.link);
        if (!statement || edge.fromNode == noNode || edge.toNode == noNode || edge.fromNode == edge.toNode)
            continue;
        const bool family = weights.listed(u"familyRelations", kind);
        if (!family && !weights.listed(u"agencyRelations", kind))
            continue;
        const QStringView indicator = family ? u"K01" : u"K02";
        items.explain(edge.fromNode, edge.toNode, weights.index(indicator));
        const auto [low, high] = std::minmax(edge.fromNode, edge.toNode);
        for (const NodeIndex node : { low, high })
            items.hold(indicator, kind, { .node = node, .path = { *statement } },
                { .group = indicator.toString(), .key = QStringLiteral("%1 %2").arg(low).arg(high) });
    }
}

//! Staff of one agency: a relation that says so, or an employer whose sector does. A front company is no agency.
void holdAgencies(const CaseView &view, EvidenceItems &items)
{
    const ResolveWeights &weights = view.weights();
    for (const QStringView type : { u"relatedTo", u"employedBy", u"memberOf" }) {
        for (const CaseView::Edge &edge : view.edges(type)) {
            const bool turned = edge.fromNode == noNode;
            const NodeIndex node = turned ? edge.toNode : edge.fromNode;
            const EntityIndex agency = turned ? edge.from : edge.to;
            if (node == noNode || view.nodeOf(agency) != noNode || view.graph().typeOf(agency).name != u"Employer")
                continue;
            const bool said = type == u"relatedTo" && weights.listed(u"agencyRelations", edge.link->value(u"kind"));
            const auto statement = view.hop(*edge.link);
            if (!statement || (!said && !weights.mentions(u"agencySectors", view.graph().value(agency, u"sector"))))
                continue;
            items.place(node, agency, weights.index(u"K02"));
            items.hold(u"K02", view.label(agency), { .node = node, .path = { *statement } },
                { .group = QStringLiteral("K02") });
        }
    }
}

} // namespace

void gatherClearing(const CaseView &view, EvidenceItems &items)
{
    holdCalls(view, items);
    holdRelations(view, items);
    holdAgencies(view, items);
}

} // namespace twelvefold
