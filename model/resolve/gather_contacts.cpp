// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/email_address.h"

namespace twelvefold {

namespace {

void holdMailboxes(const CaseView &view, const CaseView::Owners &users, EvidenceItems &items)
{
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        const QString address = view.graph().label(it.key());
        const auto parsed = EmailAddress::parse(address);
        const QString key = parsed ? parsed->mailboxKey() : address;
        const bool role = parsed && parsed->isRole();
        for (const CaseView::Owner &owner : it.value())
            items.hold(role ? u"I01r" : u"I01", key, { .node = owner.node, .path = owner.path });
    }
}

void holdPhones(const CaseView &view, const CaseView::Owners &users, EvidenceItems &items)
{
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        for (const CaseView::Owner &owner : it.value())
            items.hold(u"I03", view.graph().label(it.key()), { .node = owner.node, .path = owner.path });
    }
}

} // namespace

void gatherContacts(const CaseView &view, EvidenceItems &items)
{
    const auto emails = view.ownedThrough({ u"usesEmail" });
    const auto phones = view.ownedThrough({ u"usesPhone" });
    holdMailboxes(view, emails, items);
    holdPhones(view, phones, items);
    const auto accounts = view.ownedThrough({ u"usesAccount", u"usesPaymentAccount", u"holderOf", u"usesEmail" });
    const EvidenceItems::Traits traits { .pairing = Item::Pairing::WithAnchor };
    for (const CaseView::Edge &edge : view.edges(u"recoveryOf")) {
        const auto statement = view.hop(*edge.link);
        if (!statement || !accounts.contains(edge.to))
            continue;
        const QString channel = view.graph().label(edge.from);
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
