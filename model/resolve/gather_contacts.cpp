// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/email_address.h"

namespace twelvefold {

QString channelName(const CaseGraph &graph, EntityIndex channel)
{
    const QString label = graph.label(channel);
    const auto address = EmailAddress::parse(label);
    return address ? address->mailboxKey() : label;
}

QString channelGroup(const QString &channelName)
{
    return QStringLiteral("channel ") + channelName;
}

namespace {

void holdUsers(const CaseView &view, const CaseView::Owners &users, EvidenceItems &items)
{
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        const auto address = EmailAddress::parse(view.graph().label(it.key()));
        const QStringView indicator = !address ? u"I03" : address->isRole() ? u"I01r" : u"I01";
        const QString name = channelName(view.graph(), it.key());
        for (const CaseView::Owner &owner : it.value())
            items.hold(indicator, name, { .node = owner.node, .path = owner.path }, { .group = channelGroup(name) });
    }
}

} // namespace

void gatherContacts(const CaseView &view, EvidenceItems &items)
{
    const auto emails = view.ownedThrough({ u"usesEmail" });
    const auto phones = view.ownedThrough({ u"usesPhone" });
    holdUsers(view, emails, items);
    holdUsers(view, phones, items);
    const auto accounts = view.ownedThrough({ u"usesAccount", u"usesPaymentAccount", u"holderOf", u"usesEmail" });
    for (const CaseView::Edge &edge : view.edges(u"recoveryOf")) {
        const auto statement = view.hop(*edge.link);
        if (!statement || !accounts.contains(edge.to))
            continue;
        const QString channel = channelName(view.graph(), edge.from);
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
