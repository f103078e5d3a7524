// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "resolve/reference_rings.h"

#include <QSet>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;
constexpr qint64 aroundDismissal = 180 * day;

//! Who speaks for whom, in one direction whatever the link says: recommendedBy runs from the applicant.
struct Vouching {
    EntityIndex referee = 0, applicant = 0;
    NodeIndex refereeNode = noNode, applicantNode = noNode;
    Hop statement;
    QString at;
};

std::vector<Vouching> vouchings(const CaseView &view, std::initializer_list<QStringView> types)
{
    std::vector<Vouching> list;
    for (const QStringView type : types) {
        const bool turned = type == u"recommendedBy";
        for (const CaseView::Edge &edge : view.edges(type)) {
            auto statement = view.hop(*edge.link);
            if (!statement)
                continue;
            Vouching v { edge.from, edge.to, edge.fromNode, edge.toNode, std::move(*statement),
                edge.link->value(u"at") };
            if (turned) {
                std::swap(v.referee, v.applicant);
                std::swap(v.refereeNode, v.applicantNode);
            }
            if (v.applicantNode != noNode && v.applicantNode != v.refereeNode)
                list.push_back(std::move(v));
        }
    }
    return list;
}

void holdRings(const CaseView &view, const std::vector<Vouching> &list, EvidenceItems &items)
{
    std::vector<std::pair<quint32, quint32>> edges;
    std::vector<const Vouching *> behind;
    for (const Vouching &v : list) {
        if (v.refereeNode == noNode)
            continue;
        edges.push_back({ v.refereeNode, v.applicantNode });
        behind.push_back(&v);
    }
    for (const ReferenceRing &ring : referenceRings(view.nodeCount(), edges)) {
        Path path;
        QStringList names;
        std::vector<NodeIndex> members;
        for (const size_t edge : ring) {
            path.push_back(behind[edge]->statement);
            members.push_back(edges[edge].first);
        }
        std::ranges::sort(members);
        for (const NodeIndex member : members)
            names += view.label(view.entityOf(member));
        for (const NodeIndex member : members)
            items.hold(u"R01", names.join(QStringLiteral(", ")), { .node = member, .path = path },
                { .group = QStringLiteral("ring") });
    }
    for (size_t i = 0; i < edges.size(); ++i) {
        const QString key = QStringLiteral("%1>%2").arg(edges[i].first).arg(edges[i].second);
        for (const NodeIndex node : { edges[i].first, edges[i].second })
            items.hold(u"R01o", {}, { .node = node, .path = { behind[i]->statement } },
                { .group = QStringLiteral("ring"), .key = key });
    }
}

//! Users of addresses and numbers: personas, and referees who are none.
class Channels
{
public:
    explicit Channels(const CaseView &view)
        : m_view(view)
        , m_personas(view.ownedThrough({ u"usesEmail", u"usesPhone" }))
        , m_offices(ownedByEmployers(view, { u"usesEmail", u"usesPhone" }))
    {
        for (const QStringView type : { u"usesEmail", u"usesPhone" }) {
            for (const CaseView::Edge &edge : view.edges(type)) {
                if (auto statement = view.hop(*edge.link))
                    m_channelsOf[edge.from].push_back({ edge.to, *statement });
            }
        }
    }

    //! The channels the referee answers on; a referee may be the address itself.
    std::vector<std::pair<EntityIndex, Path>> of(EntityIndex referee) const
    {
        std::vector<std::pair<EntityIndex, Path>> list;
        const QString &type = m_view.graph().typeOf(referee).name;
        if (type == u"EmailAddress" || type == u"Phone")
            list.push_back({ referee, {} });
        for (const auto &[channel, statement] : m_channelsOf.value(referee))
            list.push_back({ channel, { statement } });
        return list;
    }
    //! Of a personnel department, which speaks for everybody who worked there.
    bool isOffice(EntityIndex channel) const { return isOfficeChannel(m_view, channel, m_offices); }
    std::vector<CaseView::Owner> usersOf(EntityIndex channel) const { return m_personas.value(channel); }

private:
    const CaseView &m_view;
    CaseView::Owners m_personas;
    QSet<EntityIndex> m_offices;
    QHash<EntityIndex, std::vector<std::pair<EntityIndex, Hop>>> m_channelsOf;
};

//! Who was named as whose referee: that such a referee uses their own telephone is no news.
QSet<std::pair<NodeIndex, NodeIndex>> declaredReferees(const std::vector<Vouching> &list)
{
    QSet<std::pair<NodeIndex, NodeIndex>> declared;
    for (const Vouching &v : list)
        declared.insert({ v.refereeNode, v.applicantNode });
    return declared;
}

void holdReferees(const CaseView &view, const std::vector<Vouching> &list, EvidenceItems &items)
{
    const Channels channels(view);
    const auto declared = declaredReferees(list);
    const EvidenceItems::Traits traits { .group = QStringLiteral("referee") };
    for (const Vouching &v : list) {
        for (const auto &[channel, way] : channels.of(v.referee)) {
            const Path path = joined({ v.statement }, way);
            const QString name = channelName(view, channel);
            const EvidenceItems::Traits mixed { .group = channelGroup(name), .pairing = Item::Pairing::Mixed };
            const bool office = channels.isOffice(channel);
            items.hold(office ? u"R02r" : u"R02", name, { .node = v.applicantNode, .path = path }, traits);
            if (office)
                continue;
            items.hold(u"R03", name, { .node = v.applicantNode, .path = path, .anchor = true }, mixed);
            for (const CaseView::Owner &user : channels.usersOf(channel)) {
                if (user.node != v.refereeNode && !declared.contains({ user.node, v.applicantNode }))
                    items.hold(u"R03", name, { .node = user.node, .path = user.path }, mixed);
            }
        }
    }
}

struct Ending {
    NodeIndex node;
    qint64 at;
    Hop statement;
    QString text;
};

std::vector<Ending> endings(const CaseView &view)
{
    std::vector<Ending> list;
    for (const QStringView type : { u"dismissedFrom", u"employedBy" }) {
        const bool dismissal = type == u"dismissedFrom";
        for (const CaseView::Edge &edge : view.edges(type)) {
            const QString when = edge.link->value(dismissal ? u"at" : u"to");
            const auto moment = dayOf(when);
            const bool ended = dismissal || !edge.link->value(u"endReason").isEmpty();
            auto statement = view.hop(*edge.link);
            if (edge.fromNode != noNode && moment && ended && statement)
                list.push_back({ edge.fromNode, *moment, std::move(*statement),
                    QStringLiteral("%1, %2").arg(view.label(edge.to), when) });
        }
    }
    return list;
}

void holdReferrals(const CaseView &view, EvidenceItems &items)
{
    const std::vector<Ending> ended = endings(view);
    for (const Vouching &v : vouchings(view, { u"referred" })) {
        if (v.refereeNode == noNode)
            continue;
        const QString key = QStringLiteral("%1>%2").arg(v.refereeNode).arg(v.applicantNode);
        const QString group = QStringLiteral("referral ") + key;
        const auto at = dayOf(v.at);
        for (const Ending &end : ended) {
            if (end.node != v.refereeNode || !at || std::abs(*at - end.at) > aroundDismissal)
                continue;
            for (const NodeIndex node : { v.refereeNode, v.applicantNode })
                items.hold(u"R05", end.text, { .node = node, .path = { v.statement, end.statement } },
                    { .group = group, .key = key });
        }
        for (const NodeIndex node : { v.refereeNode, v.applicantNode })
            items.hold(u"R06", {}, { .node = node, .path = { v.statement } }, { .group = group, .key = key });
    }
}

} // namespace

void gatherReferences(const CaseView &view, EvidenceItems &items)
{
    const auto references = vouchings(view, { u"vouchesFor", u"recommendedBy" });
    holdRings(view, references, items);
    holdReferees(view, references, items);
    holdReferrals(view, items);
}

} // namespace twelvefold
