// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/text_fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

constexpr size_t farmFrom = 3; //!< devices of companies, used by this many people, make an address a farm

//! "12 High St., Leeds" and "12 high st leeds": letters and digits alone, words sorted by nothing.
QString foldedAddress(const QString &text)
{
    QString folded;
    for (const QChar c : asciiFolded(text)) {
        if (isAsciiAlnum(c))
            folded += c;
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded += u' ';
    }
    return folded.trimmed();
}

//! Street, town and post code of an entity that has a line of address; empty without one.
QString addressKey(const CaseGraph &graph, EntityIndex entity)
{
    QString line = graph.value(entity, u"line");
    for (const QStringView property : { u"addressLine", u"street" }) {
        if (line.isEmpty())
            line = graph.value(entity, property);
    }
    if (line.isEmpty())
        return {};
    const QString postal = graph.value(entity, u"postalCode");
    return foldedAddress(line + u' ' + (postal.isEmpty() ? graph.value(entity, u"city") : postal));
}

class PlaceGatherer
{
public:
    PlaceGatherer(const CaseView &view, EvidenceItems &items)
        : m_view(view)
        , m_items(items)
    {
        for (const QStringView type : { u"locatedAt", u"hostedAt", u"shippedTo" }) {
            for (const CaseView::Edge &edge : view.edges(type))
                learnKind(edge.to);
        }
        for (const EntityIndex office : ownedByEmployers(view, { u"locatedAt" }))
            m_shared.insert(keyOf(office));
    }

    void holdHomes()
    {
        for (NodeIndex node = 0; node < m_view.nodeCount(); ++node) {
            for (const EntityIndex record : m_view.recordsOf(node))
                holdClaimed(node, record);
        }
        const auto located = m_view.ownedThrough({ u"locatedAt", u"claimsLocation" });
        for (auto it = located.cbegin(); it != located.cend(); ++it) {
            if (m_view.graph().typeOf(it.key()).name != u"Address")
                continue;
            for (const CaseView::Owner &owner : it.value())
                hold(u"A01", it.key(), owner.node, owner.path);
        }
    }

    //! Parcels and devices of several people at one address; with company devices of many, it is a farm. Who only
    //! gets parcels there holds no more of it than the address.
    void holdDeliveries()
    {
        const auto devices = m_view.ownedThrough({ u"usesDevice" });
        std::map<QString, std::vector<Delivery>> byPlace;
        for (const QStringView type : { u"shippedTo", u"hostedAt" }) {
            for (const CaseView::Edge &edge : m_view.edges(type)) {
                const auto statement = m_view.hop(*edge.link);
                if (!statement)
                    continue;
                const QString place = keyOf(edge.to);
                if (edge.fromNode != noNode)
                    byPlace[place].push_back({ edge.to, edge.fromNode, { *statement }, false });
                for (const CaseView::Owner &owner : devices.value(edge.from))
                    byPlace[place].push_back(
                        { edge.to, owner.node, joined(owner.path, { *statement }), isCorporate(edge.from) });
            }
        }
        for (const auto &[place, deliveries] : byPlace) {
            std::set<NodeIndex> corporate;
            for (const Delivery &delivery : deliveries) {
                if (delivery.corporate)
                    corporate.insert(delivery.node);
            }
            const bool farm = corporate.size() >= farmFrom;
            const bool drop = m_drops.contains(place);
            for (const Delivery &delivery : deliveries) {
                hold(drop ? u"N06m" : u"N06", delivery.at, delivery.node, delivery.path);
                if (farm && !drop && delivery.corporate)
                    hold(u"N05", delivery.at, delivery.node, delivery.path);
            }
        }
    }

    void holdDevices()
    {
        const auto devices = m_view.ownedThrough({ u"usesDevice" });
        for (auto it = devices.cbegin(); it != devices.cend(); ++it) {
            const bool corporate = isCorporate(it.key());
            for (const CaseView::Owner &owner : it.value()) {
                m_items.hold(corporate ? u"N09c" : u"N09", m_view.label(it.key()),
                    { .node = owner.node, .path = owner.path },
                    { .group = QStringLiteral("device"), .key = identityOf(m_view, it.key()) });
                for (const QStringView property : { u"fingerprint", u"mac" }) {
                    for (const auto &[value, path] : m_view.values(it.key(), property))
                        m_items.hold(u"N09f", value, { .node = owner.node, .path = joined(owner.path, path) },
                            { .group = QStringLiteral("device") });
                }
            }
        }
    }

private:
    struct Delivery {
        EntityIndex at;
        NodeIndex node;
        Path path;
        bool corporate;
    };

    QString keyOf(EntityIndex place) const
    {
        const QString key = addressKey(m_view.graph(), place);
        return key.isEmpty() ? m_view.label(place) : key;
    }

    void learnKind(EntityIndex place)
    {
        if (m_view.weights().listed(u"sharedAddresses", m_view.graph().value(place, u"kind")))
            m_shared.insert(keyOf(place));
        if (m_view.weights().listed(u"mailDrops", m_view.graph().value(place, u"kind")))
            m_drops.insert(keyOf(place));
    }

    bool isCorporate(EntityIndex device) const
    {
        const QString ownership = m_view.graph().value(device, u"ownership").toLower();
        return ownership.contains(u"corporate") || ownership.contains(u"company") || ownership.contains(u"employer");
    }

    void hold(QStringView indicator, EntityIndex place, NodeIndex node, const Path &path)
    {
        const QString key = keyOf(place);
        if (m_shared.contains(key))
            m_items.hold(u"A01x", m_view.label(place), { .node = node, .path = path },
                { .tooCommon = QStringLiteral("many people share this address"), .key = key });
        else
            m_items.hold(indicator, m_view.label(place), { .node = node, .path = path },
                { .group = QStringLiteral("place ") + key, .key = key });
    }

    void holdClaimed(NodeIndex node, EntityIndex record)
    {
        const QString key = addressKey(m_view.graph(), record);
        if (key.isEmpty())
            return;
        auto lines = m_view.values(record, u"addressLine");
        if (lines.empty())
            lines = m_view.values(record, u"street");
        if (lines.empty())
            return;
        const bool shared = m_shared.contains(key);
        m_items.hold(shared ? u"A01x" : u"A01", lines.front().first, { .node = node, .path = lines.front().second },
            { .group = shared ? QString() : QStringLiteral("place ") + key,
                .tooCommon = shared ? QStringLiteral("many people share this address") : QString(),
                .key = key });
    }

    const CaseView &m_view;
    EvidenceItems &m_items;
    QSet<QString> m_shared;
    QSet<QString> m_drops;
};

} // namespace

void gatherPlacesAndDevices(const CaseView &view, EvidenceItems &items)
{
    PlaceGatherer places(view, items);
    places.holdHomes();
    places.holdDeliveries();
    places.holdDevices();
}

} // namespace twelvefold
