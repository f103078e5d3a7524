// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/ip_address.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;

enum class Line { Home, Unknown, Shared };

Line lineOf(const CaseView &view, EntityIndex ip, const QSet<EntityIndex> &exits)
{
    const QString kind = view.graph().value(ip, u"kind");
    const auto address = IpAddress::parse(view.label(ip));
    if (exits.contains(ip) || view.weights().listed(u"sharedNetworks", kind) || (address && address->isPrivate()))
        return Line::Shared;
    return view.weights().listed(u"homeNetworks", kind) ? Line::Home : Line::Unknown;
}

//! Logins of one persona on one line: any of them would do.
struct Presence {
    Path before;
    std::vector<std::pair<qint64, const SourceRef *>> timed;
    Hop untimed;
    double grade = 0;
};

using Presences = std::map<std::pair<EntityIndex, NodeIndex>, Presence>;

void addLogin(const CaseView &view, const CaseView::Edge &edge, const CaseView::Owner &owner, Presences &presences)
{
    const auto statement = view.hop(*edge.link);
    if (!statement)
        return;
    const auto [it, added] = presences.try_emplace({ edge.to, owner.node });
    Presence &presence = it->second;
    if (added)
        presence.before = owner.path;
    presence.grade = std::max(presence.grade, statement->grade);
    const auto at = momentOf(edge.link->value(u"at"));
    if (at && !statement->sources.empty())
        presence.timed.push_back({ *at, statement->sources.front() });
    else
        presence.untimed = *statement;
}

//! The sources of timed logins stand beside their times, so that the two that met can be shown.
Holding holdingOf(NodeIndex node, Presence presence)
{
    Holding holding { .node = node };
    Hop logins = presence.untimed;
    logins.grade = presence.grade;
    if (!presence.timed.empty()) {
        std::ranges::sort(presence.timed, {}, [](const auto &login) { return login.first; });
        logins.sources.clear();
        for (const auto &[at, source] : presence.timed) {
            holding.times.push_back(at);
            logins.sources.push_back(source);
        }
    }
    holding.path = joined(std::move(presence.before), { logins });
    return holding;
}

} // namespace

void gatherNetwork(const CaseView &view, EvidenceItems &items)
{
    QSet<EntityIndex> exits;
    for (const CaseView::Edge &edge : view.edges(u"exitsVia"))
        exits.insert(edge.from);
    const auto owned = view.ownedThrough({ u"usesAccount", u"usesDevice", u"holderOf" });
    Presences presences;
    for (const CaseView::Edge &edge : view.edges(u"loggedInFrom")) {
        if (edge.fromNode != noNode)
            addLogin(view, edge, { edge.fromNode, {} }, presences);
        for (const CaseView::Owner &owner : owned.value(edge.from))
            addLogin(view, edge, owner, presences);
    }
    std::map<EntityIndex, Line> lines;
    for (auto &[key, presence] : presences) {
        const auto [ip, node] = key;
        const auto line = lines.try_emplace(ip, lineOf(view, ip, exits)).first->second;
        Holding holding = holdingOf(node, std::move(presence));
        const QString label = view.label(ip);
        if (line == Line::Shared)
            items.hold(
                u"N02x", label, std::move(holding), { .tooCommon = QStringLiteral("many people share this line") });
        else
            items.hold(line == Line::Home ? u"N02" : u"N02u", label, std::move(holding), { .window = day });
    }
}

} // namespace twelvefold
