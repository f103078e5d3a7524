// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/person_name.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

QString foldedName(const QString &name)
{
    const auto parsed = PersonName::parse(name);
    return parsed ? parsed->folded() : QString();
}

struct Credential {
    QString kind, country, number;

    bool isWhole() const { return !kind.isEmpty() && !country.isEmpty(); }
    bool fits(const Credential &other) const
    {
        const auto agree = [](const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() || a == b; };
        return agree(kind, other.kind) && agree(country, other.country);
    }
    QString key() const { return QStringList { kind, country, number }.join(QChar(0x1f)); }
};

//! What documents of identity are, whoever speaks of them.
class Credentials
{
public:
    explicit Credentials(const CaseView &view)
        : m_view(view)
        , m_type(*view.graph().schema().findEntityType(u"Credential"))
    {
        view.graph().forEachEntity([&](EntityIndex index) {
            if (const Credential document = read(index); isOne(index) && document.isWhole())
                m_whole[document.number].insert({ document.key(), document });
        });
    }
    bool isOne(EntityIndex index) const { return m_view.graph().entity(index).type == m_type; }
    //! Of a document whose kind or country is not known: that of the only known one it can be; its own otherwise.
    QString keyOf(EntityIndex index) const
    {
        const Credential document = read(index);
        const auto known = m_whole.find(document.number);
        if (document.isWhole() || known == m_whole.end())
            return document.key();
        const auto fits = [&](const auto &entry) { return entry.second.fits(document); };
        const auto first = std::ranges::find_if(known->second, fits);
        return std::ranges::count_if(known->second, fits) == 1 ? first->first : document.key();
    }

private:
    Credential read(EntityIndex index) const
    {
        const CaseGraph &graph = m_view.graph();
        const QString number = graph.value(index, u"number");
        return { graph.value(index, u"kind").toCaseFolded(), graph.value(index, u"country"),
            number.isEmpty() ? graph.label(index) : number };
    }

    const CaseView &m_view;
    const EntityTypeIndex m_type;
    std::map<QString, std::map<QString, Credential>> m_whole; //!< by number, by key
};

void holdCredentials(const CaseView &view, EvidenceItems &items)
{
    const Credentials credentials(view);
    const auto owned = view.ownedThrough({ u"presentsDocument", u"usesDocument" });
    for (auto it = owned.cbegin(); it != owned.cend(); ++it) {
        if (!credentials.isOne(it.key()))
            continue;
        const EvidenceItems::Traits traits { .key = credentials.keyOf(it.key()) };
        for (const CaseView::Owner &owner : it.value())
            items.hold(u"I10", view.label(it.key()), { .node = owner.node, .path = owner.path }, traits);
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
                if (bearsName(view, owner.node, folded))
                    continue; // their own document: a namesake is told by I07, and no more of them is known
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
