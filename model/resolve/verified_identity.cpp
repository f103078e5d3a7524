// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/verified_identity.h"

#include <algorithm>

namespace twelvefold {

namespace {

constexpr int dayLength = 10; // "1990-04-05"

bool isVerified(const CaseView &view, const CaseView::Edge &edge)
{
    const QString said = edge.link->value(u"status").toLower();
    const QString known = view.graph().value(edge.to, u"status").toLower();
    if (said == u"refuted" || known == u"refuted")
        return false;
    return edge.link->status == AssertionStatus::Verified || said == u"verified" || known == u"verified";
}

void findBirthDate(const CaseView &view, NodeIndex node, VerifiedIdentity &identity)
{
    for (const EntityIndex record : view.recordsOf(node)) {
        for (const Assertion *assertion : view.graph().assertions(record)) {
            const bool verified = assertion->status == AssertionStatus::Verified;
            if (assertion->property != u"birthDate" || assertion->status == AssertionStatus::Refuted
                || assertion->value.size() < dayLength || (!identity.birthDate.isEmpty() && !verified))
                continue;
            if (auto hop = view.hop(*assertion)) {
                identity.birthDate = assertion->value.left(dayLength);
                identity.birthPath = { std::move(*hop) };
                identity.birthVerified = verified;
            }
        }
    }
}

} // namespace

std::vector<VerifiedIdentity> verifiedIdentities(const CaseView &view)
{
    std::vector<VerifiedIdentity> identities(view.nodeCount());
    for (NodeIndex node = 0; node < view.nodeCount(); ++node)
        findBirthDate(view, node, identities[node]);
    for (const CaseView::Edge &edge : view.edges(u"presentsDocument")) {
        auto hop = view.hop(*edge.link);
        if (edge.fromNode != noNode && hop && isVerified(view, edge))
            identities[edge.fromNode].documents.push_back({ view.graph().label(edge.to), { std::move(*hop) } });
    }
    for (VerifiedIdentity &identity : identities)
        std::ranges::stable_sort(identity.documents, {}, [](const auto &document) { return document.first; });
    return identities;
}

IdentityConflict identityConflict(const VerifiedIdentity &a, const VerifiedIdentity &b)
{
    if (a.birthDate.isEmpty() || b.birthDate.isEmpty() || a.birthDate == b.birthDate)
        return IdentityConflict::None;
    const bool common = std::ranges::any_of(a.documents, [&](const auto &mine) {
        return std::ranges::any_of(b.documents, [&](const auto &theirs) { return theirs.first == mine.first; });
    });
    if (!a.documents.empty() && !b.documents.empty() && !common)
        return IdentityConflict::Documents;
    return a.birthVerified && b.birthVerified ? IdentityConflict::BirthDates : IdentityConflict::None;
}

} // namespace twelvefold
