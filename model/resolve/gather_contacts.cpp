// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/email_address.h"
#include "values/person_name.h"

#include <algorithm>

namespace twelvefold {

QSet<EntityIndex> ownedByEmployers(const CaseView &view, std::initializer_list<QStringView> linkTypes)
{
    QSet<EntityIndex> owned;
    for (const QStringView type : linkTypes) {
        for (const CaseView::Edge &edge : view.edges(type)) {
            if (view.graph().typeOf(edge.from).name == u"Employer")
                owned.insert(edge.to);
        }
    }
    return owned;
}

bool isOfficeChannel(const CaseView &view, EntityIndex channel, const QSet<EntityIndex> &offices)
{
    const auto address = EmailAddress::parse(view.label(channel));
    return offices.contains(channel) || (address && address->isRole())
        || view.graph().value(channel, u"lineType") == u"office";
}

QString identityOf(const CaseView &view, EntityIndex entity)
{
    const Entity &known = view.graph().entity(entity);
    if (known.key.isEmpty())
        return known.id.toString();
    return QStringList { view.graph().typeOf(entity).name, known.keyspace, known.key }.join(QChar(0x1f));
}

bool bearsName(const CaseView &view, NodeIndex node, const QString &folded)
{
    const auto isIt = [&](const QString &text) {
        const auto name = PersonName::parse(text);
        return name && name->folded() == folded;
    };
    const auto says = [&](QStringView property) {
        return std::ranges::any_of(
            view.valuesOfNode(node, property), [&](const auto &value) { return isIt(value.first); });
    };
    return std::ranges::any_of(view.recordsOf(node), [&](EntityIndex record) { return isIt(view.label(record)); })
        || says(u"name") || says(u"alias");
}

QString channelName(const CaseView &view, EntityIndex channel)
{
    const QString label = view.label(channel);
    const auto address = EmailAddress::parse(label);
    return address ? address->mailboxKey() : label;
}

QString channelGroup(const QString &channelName)
{
    return QStringLiteral("channel ") + channelName;
}

namespace {

void holdUsers(const CaseView &view, const CaseView::Owners &users, QStringView personal, EvidenceItems &items)
{
    const auto offices = ownedByEmployers(view, { u"usesEmail", u"usesPhone" });
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        const bool office = isOfficeChannel(view, it.key(), offices);
        const QStringView indicator = office ? u"I01r" : personal;
        const QString name = channelName(view, it.key());
        for (const CaseView::Owner &owner : it.value())
            items.hold(indicator, name, { .node = owner.node, .path = owner.path }, { .group = channelGroup(name) });
    }
}

} // namespace

void gatherContacts(const CaseView &view, EvidenceItems &items)
{
    const auto emails = view.ownedThrough({ u"usesEmail" });
    const auto phones = view.ownedThrough({ u"usesPhone" });
    holdUsers(view, emails, u"I01", items);
    holdUsers(view, phones, u"I03", items);
    const auto accounts = view.ownedThrough({ u"usesAccount", u"usesPaymentAccount", u"holderOf", u"usesEmail" });
    for (const CaseView::Edge &edge : view.edges(u"recoveryOf")) {
        const auto statement = view.hop(*edge.link);
        if (!statement || !accounts.contains(edge.to))
            continue;
        const QString channel = channelName(view, edge.from);
        const EvidenceItems::Traits traits { .group = channelGroup(channel), .pairing = Item::Pairing::WithAnchor };
        for (const CaseView::Owner &owner : accounts[edge.to])
            items.hold(u"I02", channel,
                { .node = owner.node, .path = joined(owner.path, { *statement }), .anchor = true }, traits);
        for (const auto *users : { &emails, &phones }) {
            for (const CaseView::Owner &user : users->value(edge.from))
                items.hold(u"I02", channel, { .node = user.node, .path = user.path }, traits);
        }
    }
}

} // namespace twelvefold
