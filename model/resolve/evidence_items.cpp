// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/evidence_items.h"

#include <algorithm>
#include <tuple>

namespace twelvefold {

namespace {

bool closeInTime(const std::vector<qint64> &a, const std::vector<qint64> &b, qint64 window)
{
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (std::abs(*i - *j) <= window)
            return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

//! The best statement first; where several are as good, the same one whatever order they came in.
auto holdingOrder(const Holding &holding)
{
    const bool sourced = !holding.path.empty() && !holding.path.front().sources.empty();
    const SourceRef *first = sourced ? holding.path.front().sources.front() : nullptr;
    return std::tuple(holding.node, !holding.anchor, -holding.grade, holding.path.size(),
        first ? first->evidence : EvidenceId(), first ? first->place.row : 0, first ? first->place.offset : 0);
}

} // namespace

std::vector<EvidenceId> Holding::needed() const
{
    std::vector<EvidenceId> ids;
    for (const Hop &hop : path) {
        if (const EvidenceId only = hop.onlyExhibit(); !only.isNull())
            ids.push_back(only);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool Item::pairs(const Holding &a, const Holding &b) const
{
    if ((pairing == Pairing::WithAnchor || pairing == Pairing::Confluent) && !a.anchor && !b.anchor)
        return false;
    if (pairing == Pairing::Confluent && (holdsThrough(a.node, b.through) || holdsThrough(b.node, a.through)))
        return false;
    if (pairing == Pairing::Mixed && a.anchor == b.anchor)
        return false;
    if ((pairing == Pairing::Different || pairing == Pairing::Apart) && a.through == b.through)
        return false;
    if (pairing == Pairing::Apart && shareAThing(a.node, b.node))
        return false;
    return window < 0 || a.times.empty() || b.times.empty() || closeInTime(a.times, b.times, window);
}

bool Item::holdsThrough(NodeIndex node, quint32 thing) const
{
    const auto held = std::ranges::equal_range(holdings, node, {}, &Holding::node);
    return std::ranges::find(held, thing, &Holding::through) != held.end();
}

bool Item::shareAThing(NodeIndex a, NodeIndex b) const
{
    const auto ours = std::ranges::equal_range(holdings, a, {}, &Holding::node);
    const auto theirs = std::ranges::equal_range(holdings, b, {}, &Holding::node);
    return std::ranges::any_of(ours, [&](const Holding &mine) {
        return std::ranges::find(theirs, mine.through, &Holding::through) != theirs.end();
    });
}

EvidenceItems::EvidenceItems(const CaseView &view)
    : m_view(view)
    , m_placements(view.nodeCount())
{
}

void EvidenceItems::hold(QStringView indicator, const QString &value, Holding holding, const Traits &traits)
{
    const IndicatorIndex index = m_view.weights().index(indicator);
    const QString &key = traits.key.isEmpty() ? value : traits.key;
    auto it = m_byKey.find({ index, key });
    if (it == m_byKey.end()) {
        it = m_byKey.insert({ index, key }, ItemIndex(m_items.size()));
        m_items.push_back(
            { index, value, traits.key, traits.group, traits.raw.value_or(m_view.weights().at(index).decibans),
                traits.words, traits.pairing, traits.window, traits.tooCommon, {} });
    } else if (value < m_items[*it].value) {
        m_items[*it].value = value;
    }
    for (const Hop &hop : holding.path)
        holding.grade = std::min(holding.grade, hop.grade);
    m_items[*it].holdings.push_back(std::move(holding));
}

void EvidenceItems::explain(NodeIndex a, NodeIndex b, IndicatorIndex by)
{
    m_relations.insert(pairKey(a, b), by);
}

void EvidenceItems::place(NodeIndex node, EntityIndex agency, IndicatorIndex by)
{
    m_placements[node].push_back({ agency, by });
}

bool EvidenceItems::isExplained(NodeIndex a, NodeIndex b, const QString &family) const
{
    const auto it = m_relations.constFind(pairKey(a, b));
    if (it != m_relations.cend() && m_view.weights().at(*it).explains.contains(family))
        return true;
    for (const Placement &mine : m_placements[a]) {
        const bool both = std::ranges::any_of(
            m_placements[b], [&](const Placement &theirs) { return theirs.agency == mine.agency; });
        if (both && m_view.weights().at(mine.by).explains.contains(family))
            return true;
    }
    return false;
}

void EvidenceItems::finish()
{
    for (Item &item : m_items)
        std::ranges::stable_sort(item.holdings, {}, holdingOrder);
    std::erase_if(m_items, [](const Item &item) { return item.holdings.front().node == item.holdings.back().node; });
    std::ranges::stable_sort(m_items, [](const Item &a, const Item &b) {
        const auto order
            = [](const Item &i) { return std::tie(i.indicator, i.group, i.value, i.holdings.front().node, i.key); };
        return order(a) < order(b);
    });
    m_byKey.clear();
    m_itemsOf.assign(m_view.nodeCount(), {});
    for (ItemIndex i = 0; i < m_items.size(); ++i) {
        for (const Holding &holding : m_items[i].holdings) {
            auto &list = m_itemsOf[holding.node];
            if (list.empty() || list.back() != i)
                list.push_back(i);
        }
    }
}

} // namespace twelvefold
