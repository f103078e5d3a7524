// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/person_name.h"

#include <map>

namespace twelvefold {

namespace {

QString foldedName(const QString &name)
{
    const auto parsed = PersonName::parse(name);
    return parsed ? parsed->folded() : QString();
}

void holdCredentials(const CaseView &view, EvidenceItems &items)
{
    const auto type = view.graph().schema().findEntityType(u"Credential");
    const auto owned = view.ownedThrough({ u"presentsDocument", u"usesDocument" });
    for (auto it = owned.cbegin(); it != owned.cend(); ++it) {
        if (view.graph().entity(it.key()).type != type)
            continue;
        for (const CaseView::Owner &owner : it.value())
            items.hold(u"I10", view.label(it.key()), { .node = owner.node, .path = owner.path });
    }
    for (NodeIndex node = 0; node < view.nodeCount(); ++node) {
        for (auto &[number, path] : view.valuesOfNode(node, u"nationalId"))
            items.hold(u"I10", number, { .node = node, .path = std::move(path) });
    }
}

//! Names of personas and aliases, folded, to find authors among them.
std::map<QString, std::vector<CaseView::Owner>> namesOfPersonas(const CaseView &view)
{
    std::map<QString, std::vector<CaseView::Owner>> names;
    for (NodeIndex node = 0; node < view.nodeCount(); ++node) {
        for (const QStringView property : { u"name", u"alias" }) {
            for (auto &[name, path] : view.valuesOfNode(node, property))
                names[foldedName(name)].push_back({ node, std::move(path) });
        }
        const QString whole = foldedName(view.label(view.entityOf(node)));
        if (!whole.isEmpty() && !names.contains(whole))
            names[whole].push_back({ node, {} });
    }
    names.erase(QString());
    return names;
}

void holdAuthors(const CaseView &view, EvidenceItems &items)
{
    const auto names = namesOfPersonas(view);
    for (const auto &[name, holders] : names) {
        for (const CaseView::Owner &holder : holders)
            items.hold(u"I07", name, { .node = holder.node, .path = holder.path });
    }
    const auto documents = view.ownedThrough({ u"usesDocument" });
    const EvidenceItems::Traits mixed { .pairing = Item::Pairing::Mixed };
    for (auto it = documents.cbegin(); it != documents.cend(); ++it) {
        for (const CaseView::Owner &owner : it.value()) {
            for (const auto &[author, path] : view.values(it.key(), u"author")) {
                const QString folded = foldedName(author);
                const auto named = names.find(folded);
                const Path whole = joined(owner.path, path);
                if (named == names.end()) {
                    items.hold(
                        u"R08a", author, { .node = owner.node, .path = whole }, { .group = QStringLiteral("author") });
                    continue;
                }
                items.hold(u"R08", author, { .node = owner.node, .path = whole, .anchor = true }, mixed);
                for (const CaseView::Owner &holder : named->second)
                    items.hold(u"R08", author, { .node = holder.node, .path = holder.path }, mixed);
            }
            for (const auto &[property, indicator] : { std::pair { u"template", u"R08t" }, { u"producer", u"R08p" } }) {
                for (const auto &[value, path] : view.values(it.key(), property))
                    items.hold(indicator, value, { .node = owner.node, .path = joined(owner.path, path) });
            }
        }
    }
}

//! Same firm, same first day, same last day. Claimed or real: colleagues share one such job, rarely two.
void holdJobs(const CaseView &view, EvidenceItems &items)
{
    for (const QStringView type : { u"listsEmployer", u"employedBy" }) {
        for (const CaseView::Edge &edge : view.edges(type)) {
            const QString from = edge.link->value(u"from");
            const QString to = edge.link->value(u"to");
            const auto statement = view.hop(*edge.link);
            if (edge.fromNode == noNode || from.isEmpty() || to.isEmpty() || !statement)
                continue;
            const QString job = QStringLiteral("%1, %2 to %3").arg(view.label(edge.to), from, to);
            items.hold(u"R10", job, { .node = edge.fromNode, .path = { *statement } });
        }
    }
}

} // namespace

void gatherDocuments(const CaseView &view, EvidenceItems &items)
{
    holdCredentials(view, items);
    holdAuthors(view, items);
    holdJobs(view, items);
}

} // namespace twelvefold
