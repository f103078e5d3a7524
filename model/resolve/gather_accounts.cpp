// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "resolve/handle_stem.h"

#include <algorithm>
#include <map>

namespace twelvefold {

namespace {

//! Handles made of the persona's own name are what everybody has: two Anna Bergs are not one operator for it.
class HandleGatherer
{
public:
    HandleGatherer(const CaseView &view, EvidenceItems &items)
        : m_view(view)
        , m_items(items)
    {
    }

    //! `service` is empty where it is not known: then nobody can say that it is another one.
    void add(const QString &handle, const QString &service, const QString &account, const CaseView::Owner &owner)
    {
        const EvidenceItems::Traits family { .group = handleGroup(), .pairing = Item::Pairing::Apart };
        const QString stem = handleStem(handle);
        const bool telling = !stem.isEmpty() && !stemIsOwnName(stem, m_view.nameTokens(owner.node))
            && !m_view.weights().listed(u"commonStems", stem);
        if (telling) {
            if (!service.isEmpty())
                m_items.hold(u"I05", handle.toLower(), holding(owner, service), family);
            for (const QString &key : nearStemKeys(stem))
                m_stems[key].push_back({ stem, holding(owner, account) });
        }
        if (const QString digits = handleNumber(handle); !digits.isEmpty())
            m_items.hold(u"I04", u'…' + digits, holding(owner, account), family);
    }

    //! Stems one edit apart are one family; the shortest of them names it.
    void holdFamilies()
    {
        for (const auto &[key, members] : m_stems) {
            const auto named = std::ranges::min_element(members, {}, &Member::first)->first;
            const bool exact = std::ranges::any_of(members, [&](const Member &m) { return m.first == key; });
            const bool several = std::ranges::any_of(members, [&](const Member &m) { return m.first != named; });
            if (!exact && (!several || key.size() < 6))
                continue;
            for (const auto &[stem, holding] : members)
                m_items.hold(u"I04", exact ? key : named, holding,
                    { .group = handleGroup(), .pairing = Item::Pairing::Apart, .key = key });
        }
    }

private:
    using Member = std::pair<QString, Holding>;
    //! All likenesses of handles are one thing said in several ways.
    static QString handleGroup() { return QStringLiteral("handle"); }
    //! Whoever uses the very same account is told by P05; a likeness of handles is one between different ones.
    Holding holding(const CaseView::Owner &owner, const QString &thing)
    {
        const quint32 through = m_things.try_emplace(thing, quint32(m_things.size())).first->second;
        return { .node = owner.node, .path = owner.path, .through = through };
    }

    const CaseView &m_view;
    EvidenceItems &m_items;
    std::map<QString, std::vector<Member>> m_stems;
    std::map<QString, quint32> m_things; //!< services and accounts by what tells them apart
};

QString accountGroup(const QString &service, const QString &id)
{
    return QStringLiteral("account %1 %2").arg(service, id);
}

void holdServices(const CaseView &view, const std::vector<std::map<QString, Path>> &services, EvidenceItems &items)
{
    for (NodeIndex node = 0; node < view.nodeCount(); ++node) {
        if (services[node].size() < 4)
            continue;
        QStringList names;
        Path path;
        for (const auto &[service, statement] : services[node]) {
            names += service;
            path = joined(std::move(path), statement);
        }
        items.hold(u"P01", names.join(QStringLiteral(", ")), { .node = node, .path = path });
    }
}

} // namespace

void gatherAccounts(const CaseView &view, EvidenceItems &items)
{
    HandleGatherer handles(view, items);
    std::vector<std::map<QString, Path>> services(view.nodeCount());
    std::map<QString, quint32> handleNumbers;
    const auto accounts = view.ownedThrough({ u"usesAccount", u"holderOf" });
    const auto type = view.graph().schema().findEntityType(u"PlatformAccount");
    for (auto it = accounts.cbegin(); it != accounts.cend(); ++it) {
        const EntityIndex account = it.key();
        if (view.graph().entity(account).type != type)
            continue;
        const QString handle = view.graph().value(account, u"handle");
        const QString service = view.graph().value(account, u"service");
        const auto ids = view.values(account, u"numericId");
        // The same account under one handle or two is one fact, whichever way it is told.
        const QString group = ids.empty() ? QString() : accountGroup(service, ids.front().first);
        const quint32 number = handleNumbers.try_emplace(handle.toLower(), quint32(handleNumbers.size())).first->second;
        for (const CaseView::Owner &owner : it.value()) {
            if (!handle.isEmpty() || !view.graph().value(account, u"url").isEmpty())
                items.hold(u"P05", view.label(account), { .node = owner.node, .path = owner.path },
                    { .group = group, .key = identityOf(view, account) });
            handles.add(handle, service, group.isEmpty() ? QString::number(account) : group, owner);
            if (!service.isEmpty())
                services[owner.node].insert({ service, owner.path });
            for (const auto &[id, path] : ids)
                items.hold(u"I06", service + u' ' + id,
                    { .node = owner.node, .path = joined(owner.path, path), .through = number },
                    { .group = accountGroup(service, id), .pairing = Item::Pairing::Different });
        }
    }
    handles.holdFamilies();
    holdServices(view, services, items);
    for (const auto &[link, indicator] : { std::pair { u"registered", u"N12" }, { u"committedAs", u"P05c" } }) {
        const auto owned = view.ownedThrough({ link });
        for (auto it = owned.cbegin(); it != owned.cend(); ++it) {
            for (const CaseView::Owner &owner : it.value())
                items.hold(indicator, view.label(it.key()), { .node = owner.node, .path = owner.path });
        }
    }
}

} // namespace twelvefold
