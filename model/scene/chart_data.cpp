// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/chart.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

namespace twelvefold {

namespace {

//! Chooses the entities of a chart and the bundles of links between them.
class ChartBuilder
{
public:
    ChartBuilder(const CaseGraph &graph, const ChartOptions &options)
        : m_graph(graph)
        , m_options(options)
        , m_shown(graph.entitySlots(), false)
        , m_root(graph.entitySlots(), false)
    {
        for (qsizetype i = 0; i < graph.schema().linkTypes().size(); ++i)
            m_hiddenLinks.push_back(options.hiddenLinks.contains(graph.schema().linkTypes()[i].name));
    }

    ChartData build()
    {
        choose();
        collectPairs();
        if (m_options.sharedOnly)
            dropLoose();
        const qsizetype leftOut = cutToSize();
        ChartData data = nodes();
        data.leftOut = leftOut;
        addEdges(data);
        return data;
    }

private:
    using Pair = std::pair<EntityIndex, EntityIndex>;

    bool allowed(EntityIndex index) const
    {
        return m_graph.isLive(index) && !m_options.hiddenTypes.contains(m_graph.typeOf(index).name)
            && !m_options.hidden.contains(m_graph.entity(index).id);
    }

    void choose()
    {
        if (m_options.roots.empty()) {
            m_graph.forEachEntity([this](EntityIndex index) {
                if (allowed(index))
                    m_shown[m_graph.canonical(index)] = true;
            });
            return;
        }
        std::vector<EntityIndex> front;
        for (const EntityId &id : m_options.roots) {
            const auto index = m_graph.find(id);
            if (!index)
                continue;
            const EntityIndex root = m_graph.canonical(*index);
            m_root[root] = true;
            if (!m_shown[root])
                front.push_back(root);
            m_shown[root] = true;
        }
        for (int hop = 0; hop < m_options.hops; ++hop)
            front = expand(front);
    }

    std::vector<EntityIndex> expand(const std::vector<EntityIndex> &front)
    {
        std::vector<EntityIndex> next;
        const auto visit = [&](EntityId id) {
            const auto index = m_graph.find(id);
            if (!index || !allowed(*index))
                return;
            const EntityIndex other = m_graph.canonical(*index);
            if (!m_shown[other])
                next.push_back(other);
            m_shown[other] = true;
        };
        for (const EntityIndex start : front) {
            for (const EntityIndex member : m_graph.mergedWith(start)) {
                for (const Link *link : m_graph.linksFrom(member)) {
                    if (!m_hiddenLinks[link->type])
                        visit(link->to);
                }
                for (const Link *link : m_graph.linksTo(member)) {
                    if (!m_hiddenLinks[link->type])
                        visit(link->from);
                }
            }
        }
        return next;
    }

    std::optional<EntityIndex> shownEnd(EntityId id) const
    {
        const auto index = m_graph.find(id);
        if (!index)
            return std::nullopt;
        const EntityIndex end = m_graph.canonical(*index);
        return m_shown[end] ? std::optional(end) : std::nullopt;
    }

    void collectPairs()
    {
        m_neighbours.assign(m_graph.entitySlots(), {});
        m_graph.forEachLink([this](const Link &link) {
            if (m_hiddenLinks[link.type])
                return;
            const auto from = shownEnd(link.from);
            const auto to = shownEnd(link.to);
            if (!from || !to || *from == *to)
                return;
            m_neighbours[*from].insert(*to);
            m_neighbours[*to].insert(*from);
        });
    }

    void hide(EntityIndex index)
    {
        m_shown[index] = false;
        for (const EntityIndex other : m_neighbours[index])
            m_neighbours[other].erase(index);
        m_neighbours[index].clear();
    }

    qsizetype holders(EntityIndex index) const
    {
        if (m_options.hops > 1 || m_options.roots.empty())
            return qsizetype(m_neighbours[index].size());
        return std::ranges::count_if(m_neighbours[index], [this](EntityIndex other) { return m_root[other]; });
    }

    void dropLoose()
    {
        bool again = true;
        while (again) {
            again = false;
            for (EntityIndex i = 0; i < m_graph.entitySlots(); ++i) {
                if (m_shown[i] && !m_root[i] && holders(i) < 2) {
                    hide(i);
                    again = true;
                }
            }
        }
    }

    qsizetype cutToSize()
    {
        std::vector<EntityIndex> order;
        for (EntityIndex i = 0; i < m_graph.entitySlots(); ++i) {
            if (m_shown[i])
                order.push_back(i);
        }
        const qsizetype tooMany = qsizetype(order.size()) - std::max<qsizetype>(m_options.maxNodes, 0);
        if (tooMany <= 0)
            return 0;
        std::stable_sort(order.begin(), order.end(), [this](EntityIndex a, EntityIndex b) {
            return m_root[a] != m_root[b] ? m_root[a] : m_neighbours[a].size() > m_neighbours[b].size();
        });
        for (auto it = order.end() - tooMany; it != order.end(); ++it)
            hide(*it);
        return tooMany;
    }

    ChartNode node(EntityIndex index) const
    {
        const EntityType &type = m_graph.typeOf(index);
        ChartNode node;
        node.id = m_graph.entity(index).id;
        node.label = m_graph.label(index);
        node.typeLabel = type.label.trimmed();
        node.category = type.category;
        node.victim = type.name == u"Victim";
        if (node.victim && m_options.protectVictims)
            node.label = initials(node.label);
        node.degree = qsizetype(m_neighbours[index].size());
        if (const Hypothesis *hypothesis = node.victim ? nullptr : m_graph.operatorOf(index)) {
            node.operatorPosition = hypothesis - m_graph.hypotheses().data();
            node.operatorLetter = operatorLetter(*hypothesis, *node.operatorPosition);
        }
        const double width = estimatedWidth(shortened(node.label, m_options.labelLength), TextSize::Small) + 6;
        node.size = QSizeF(std::max(30.0, width), 38);
        return node;
    }

    ChartData nodes()
    {
        ChartData data;
        m_position.assign(m_graph.entitySlots(), 0);
        for (EntityIndex i = 0; i < m_graph.entitySlots(); ++i) {
            if (!m_shown[i])
                continue;
            m_position[i] = quint32(data.nodes.size());
            data.nodes.push_back(node(i));
        }
        return data;
    }

    void addEdges(ChartData &data) const
    {
        std::map<std::tuple<quint32, quint32, LinkTypeIndex>, size_t> bundles;
        m_graph.forEachLink([&](const Link &link) {
            const auto from = shownEnd(link.from);
            const auto to = shownEnd(link.to);
            if (m_hiddenLinks[link.type] || !from || !to || *from == *to)
                return;
            const auto key = std::tuple(m_position[*from], m_position[*to], link.type);
            const auto [place, isNew] = bundles.emplace(key, data.edges.size());
            const LinkType &type = m_graph.schema().linkType(link.type);
            if (isNew)
                data.edges.push_back({ std::get<0>(key), std::get<1>(key), type.label, 1, !type.symmetric, link.id });
            else
                ++data.edges[place->second].count;
        });
        for (ChartEdge &edge : data.edges) {
            if (edge.count > 1)
                edge.label += QStringLiteral(" ×%1").arg(edge.count);
        }
    }

    const CaseGraph &m_graph;
    const ChartOptions &m_options;
    std::vector<bool> m_shown;
    std::vector<bool> m_root;
    std::vector<bool> m_hiddenLinks;
    std::vector<std::set<EntityIndex>> m_neighbours;
    std::vector<quint32> m_position;
};

} // namespace

QString operatorLetter(const Hypothesis &hypothesis, qsizetype position)
{
    static const QRegularExpression pattern(QStringLiteral("^Operator ([A-Z]{1,4})$"));
    const QRegularExpressionMatch match = pattern.match(hypothesis.label);
    return match.hasMatch() ? match.captured(1) : operatorLetter(position);
}

ChartData chartData(const CaseGraph &graph, const ChartOptions &options)
{
    return ChartBuilder(graph, options).build();
}

QString initials(const QString &name)
{
    QString out;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const qsizetype units = word[0].isHighSurrogate() && word.size() > 1 ? 2 : 1;
        out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + word.left(units) + QLatin1Char('.');
    }
    return out;
}

} // namespace twelvefold
