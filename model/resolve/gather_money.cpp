// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/gather.h"

#include "values/person_name.h"
#include "values/text_fold.h"

#include <map>
#include <set>

namespace twelvefold {

namespace {

constexpr size_t hubFrom = 12; //!< an address that pays this many others is a service, not a purse

//! Wallets and payment accounts, whoever speaks of them: one source names an account by its IBAN, another by provider
//! and number.
class Purses
{
public:
    explicit Purses(const CaseView &view)
        : m_view(view)
        , m_firms(ownedByEmployers(view, { u"holderOf", u"usesWallet", u"usesPaymentAccount" }))
        , m_wallet(*view.graph().schema().findEntityType(u"Wallet"))
        , m_account(*view.graph().schema().findEntityType(u"PaymentAccount"))
    {
        std::map<QString, std::vector<EntityIndex>> byIban, others;
        view.graph().forEachEntity([&](EntityIndex index) {
            const QString number = view.graph().entity(index).type == m_account ? numberOf(index) : QString();
            if (!number.isEmpty())
                (view.values(index, u"iban").empty() ? others : byIban)[number].push_back(index);
        });
        for (const auto &[number, accounts] : others) {
            const auto known = byIban.find(number);
            if (known == byIban.end() || known->second.size() != 1) // of several it could be any
                continue;
            m_others[known->second.front()] = accounts;
            for (const EntityIndex account : accounts)
                m_one.insert(account, known->second.front());
        }
    }

    bool isOne(EntityIndex entity) const
    {
        const EntityTypeIndex type = m_view.graph().entity(entity).type;
        return type == m_wallet || type == m_account;
    }
    //! The entity that stands for all that are this purse.
    EntityIndex one(EntityIndex purse) const { return m_one.value(purse, purse); }
    QString identity(EntityIndex purse) const { return identityOf(m_view, one(purse)); }

    //! Why it tells nothing of whoever uses it; empty for most.
    QString serviceReason(EntityIndex purse) const
    {
        QString reason = reasonOf(one(purse));
        const auto others = m_others.find(one(purse));
        if (others == m_others.end())
            return reason;
        for (size_t i = 0; reason.isEmpty() && i < others->second.size(); ++i)
            reason = reasonOf(others->second[i]);
        return reason;
    }

private:
    //! Provider and number, where both are known.
    QString numberOf(EntityIndex account) const
    {
        const auto providers = m_view.values(account, u"provider");
        const auto numbers = m_view.values(account, u"accountId");
        return providers.empty() || numbers.empty()
            ? QString()
            : compatFolded(providers.front().first) + QChar(0x1f) + numbers.front().first;
    }

    QString reasonOf(EntityIndex purse) const
    {
        if (m_firms.contains(purse))
            return QStringLiteral("it is the account of a firm, which pays several people through it");
        const QString note = m_view.graph().value(purse, u"note");
        return m_view.weights().mentions(u"serviceWallets", note)
            ? QStringLiteral("it belongs to a service that many people pay into")
            : QString();
    }

    const CaseView &m_view;
    const QSet<EntityIndex> m_firms;
    const EntityTypeIndex m_wallet, m_account;
    QHash<EntityIndex, EntityIndex> m_one; //!< only those that another one stands for
    std::map<EntityIndex, std::vector<EntityIndex>> m_others; //!< by the one that stands for them
};

class MoneyGatherer
{
public:
    MoneyGatherer(const CaseView &view, EvidenceItems &items)
        : m_view(view)
        , m_items(items)
        , m_known(view)
        , m_purses(view.ownedThrough({ u"usesWallet", u"usesPaymentAccount", u"holderOf", u"paidTo" }))
    {
        for (auto it = m_purses.begin(); it != m_purses.end();)
            it = m_known.isOne(it.key()) ? std::next(it) : m_purses.erase(it);
        for (const QStringView type : { u"transferredTo", u"consolidatesInto" }) {
            for (const CaseView::Edge &edge : view.edges(type)) {
                auto statement = view.hop(*edge.link);
                if (statement && edge.from != edge.to)
                    addFlow(edge.from, edge.to, *statement);
            }
        }
    }

    void holdShared()
    {
        for (auto it = m_purses.cbegin(); it != m_purses.cend(); ++it) {
            for (const CaseView::Owner &owner : it.value())
                m_items.hold(u"M01", m_view.label(it.key()), { .node = owner.node, .path = owner.path },
                    { .tooCommon = m_known.serviceReason(it.key()), .key = m_known.identity(it.key()) });
        }
    }

    //! Where purses of personas empty into one address after one or two steps.
    void holdConsolidation()
    {
        for (auto it = m_purses.cbegin(); it != m_purses.cend(); ++it) {
            for (const auto &[next, first] : m_flows[it.key()]) {
                holdArrival(next, it.key(), { first }, u"M04");
                if (m_flows[next].size() >= hubFrom || !m_known.serviceReason(next).isEmpty())
                    continue;
                for (const auto &[last, second] : m_flows[next]) {
                    if (last != it.key() && !m_flows[it.key()].contains(last))
                        holdArrival(last, it.key(), { first, second }, u"M04b");
                }
            }
        }
    }

    void holdHolders()
    {
        std::map<QString, std::vector<NodeIndex>> names;
        for (NodeIndex node = 0; node < m_view.nodeCount(); ++node) {
            if (const auto name = PersonName::parse(m_view.label(m_view.entityOf(node))))
                names[name->folded()].push_back(node);
        }
        const EvidenceItems::Traits mixed { .pairing = Item::Pairing::Mixed };
        for (auto it = m_purses.cbegin(); it != m_purses.cend(); ++it) {
            for (const auto &[holder, path] : m_view.values(it.key(), u"holderName")) {
                const auto name = PersonName::parse(holder);
                const auto named = name ? names.find(name->folded()) : names.end();
                if (named == names.end())
                    continue;
                bool anothers = false;
                for (const CaseView::Owner &owner : it.value()) {
                    if (bearsName(m_view, owner.node, named->first))
                        continue; // their own name: that of a namesake it is by chance
                    m_items.hold(u"M02", holder,
                        { .node = owner.node, .path = joined(owner.path, path), .anchor = true }, mixed);
                    anothers = true;
                }
                for (size_t i = 0; anothers && i < named->second.size(); ++i)
                    m_items.hold(u"M02", holder, { .node = named->second[i] }, mixed);
            }
        }
    }

    //! Wallets named in an extortion by one persona and used, or fed in one step, by another.
    void holdExtortion()
    {
        const auto blackmail = extortions();
        for (const QStringView type :
            { u"demandedFrom", u"usesWallet", u"usesPaymentAccount", u"paidTo", u"mentions" }) {
            for (const CaseView::Edge &edge : m_view.edges(type)) {
                const auto incident = blackmail.find(edge.from);
                const auto statement = m_view.hop(*edge.link);
                if (incident != blackmail.end() && m_known.isOne(edge.to) && statement)
                    holdDemand(edge.to, incident->second, *statement);
            }
        }
    }

    //! Same payer, amount and day: a cohort on one payroll.
    void holdPayroll()
    {
        for (const CaseView::Edge &edge : m_view.edges(u"paidBy")) {
            const QString day = edge.link->value(u"at").left(10);
            const QString amount = edge.link->value(u"amount");
            const auto statement = m_view.hop(*edge.link);
            if (edge.fromNode == noNode || day.size() < 10 || amount.isEmpty() || !statement)
                continue;
            const QString value = QStringLiteral("%1, %2 %3 on %4")
                                      .arg(m_view.label(edge.to), amount, edge.link->value(u"currency"), day);
            m_items.hold(u"M05", value, { .node = edge.fromNode, .path = { *statement } },
                { .group = QStringLiteral("payroll") });
        }
    }

private:
    void addFlow(EntityIndex from, EntityIndex to, const Hop &statement)
    {
        const auto [it, added] = m_flows[from].insert({ to, statement });
        if (!added && statement.grade > it->second.grade)
            it->second = statement;
        m_sources[to].insert_or_assign(from, it->second);
    }

    //! Incidents of blackmail by the personas behind them.
    std::map<EntityIndex, std::vector<CaseView::Owner>> extortions() const
    {
        std::map<EntityIndex, std::vector<CaseView::Owner>> found;
        for (const QStringView type : { u"threatens", u"mentions" }) {
            for (const CaseView::Edge &edge : m_view.edges(type)) {
                const bool threat = type == u"threatens";
                const EntityIndex incident = threat ? edge.to : edge.from;
                const NodeIndex node = threat ? edge.fromNode : edge.toNode;
                const auto statement = m_view.hop(*edge.link);
                const QString kind = m_view.graph().value(incident, u"kind");
                if (node != noNode && statement && m_view.weights().mentions(u"blackmail", kind))
                    found[incident].push_back({ node, { *statement } });
            }
        }
        return found;
    }

    //! Whose money starts here: what comes out of the purse of a service, or of a firm, is everybody's.
    std::vector<CaseView::Owner> sendersFrom(EntityIndex purse) const
    {
        const auto it = m_purses.constFind(purse);
        const bool tells = it != m_purses.cend() && m_known.serviceReason(purse).isEmpty();
        return tells ? it.value() : std::vector<CaseView::Owner>();
    }

    //! Of a purse that both of them share M01 tells already: where its money goes on to is nothing further.
    Holding holding(const CaseView::Owner &owner, EntityIndex purse, const Path &steps = {}) const
    {
        return { .node = owner.node, .path = joined(owner.path, steps), .through = m_known.one(purse) };
    }

    void holdArrival(EntityIndex at, EntityIndex from, const Path &steps, QStringView indicator)
    {
        const EvidenceItems::Traits traits { .group = QStringLiteral("flow ") + m_known.identity(at),
            .pairing = Item::Pairing::Confluent,
            .tooCommon = m_known.serviceReason(at),
            .key = m_known.identity(at) };
        const QString label = m_view.label(at);
        for (const CaseView::Owner &owner : sendersFrom(from)) {
            Holding arrival = holding(owner, from, steps);
            arrival.anchor = true;
            m_items.hold(indicator, label, std::move(arrival), traits);
        }
        if (indicator == u"M04b") // whoever arrives in one step also meets those who arrive in two
            holdNear(at, label, traits);
        if (m_seenArrivals.insert({ at, indicator == u"M04b" }).second) {
            for (const CaseView::Owner &holder : m_purses.value(at))
                m_items.hold(indicator, label, holding(holder, at), traits);
        }
    }

    void holdNear(EntityIndex at, const QString &label, const EvidenceItems::Traits &traits)
    {
        if (!m_seenNear.insert(at).second)
            return;
        for (const auto &[from, step] : m_sources[at]) {
            for (const CaseView::Owner &owner : sendersFrom(from))
                m_items.hold(u"M04b", label, holding(owner, from, { step }), traits);
        }
    }

    void holdDemand(EntityIndex purse, const std::vector<CaseView::Owner> &threatening, const Hop &statement)
    {
        const EvidenceItems::Traits traits {
            .pairing = Item::Pairing::Mixed, .tooCommon = m_known.serviceReason(purse), .key = m_known.identity(purse)
        };
        const QString label = m_view.label(purse);
        for (const CaseView::Owner &owner : threatening)
            m_items.hold(u"M08", label,
                { .node = owner.node, .path = joined(owner.path, { statement }), .anchor = true }, traits);
        for (const CaseView::Owner &holder : m_purses.value(purse))
            m_items.hold(u"M08", label, { .node = holder.node, .path = holder.path }, traits);
        for (const auto &[from, step] : m_sources[purse]) {
            for (const CaseView::Owner &owner : sendersFrom(from))
                m_items.hold(u"M08", label, { .node = owner.node, .path = joined(owner.path, { step }) }, traits);
        }
    }

    const CaseView &m_view;
    EvidenceItems &m_items;
    const Purses m_known;
    CaseView::Owners m_purses;
    std::map<EntityIndex, std::map<EntityIndex, Hop>> m_flows; //!< from, to
    std::map<EntityIndex, std::map<EntityIndex, Hop>> m_sources; //!< to, from
    std::set<std::pair<EntityIndex, bool>> m_seenArrivals;
    std::set<EntityIndex> m_seenNear;
};

} // namespace

void gatherMoney(const CaseView &view, EvidenceItems &items)
{
    MoneyGatherer money(view, items);
    money.holdShared();
    money.holdConsolidation();
    money.holdHolders();
    money.holdExtortion();
    money.holdPayroll();
}

} // namespace twelvefold
