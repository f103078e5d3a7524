// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_picture.h"

#include "items/schema_words.h"
#include "layout/layout.h"

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr size_t mostLabelledLinks = 90;

std::vector<EntityId> operatorPersonas(const CaseGraph &graph, const ChartWish &wish)
{
    std::vector<EntityId> roots;
    for (const Hypothesis &hypothesis : graph.hypotheses()) {
        if (wish.scope != ChartWish::Scope::OneOperator || hypothesis.id == wish.oneOperator)
            roots.insert(roots.end(), hypothesis.personas.begin(), hypothesis.personas.end());
    }
    if (!roots.empty() || wish.scope == ChartWish::Scope::OneOperator)
        return roots;
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.typeOf(i).name == u"Persona")
            roots.push_back(graph.entity(i).id);
    });
    return roots;
}

// That two applied to one employer says little, and there are many such: identifiers, devices and places stay.
void hideWhatAnybodyShares(const Schema &schema, ChartOptions &options)
{
    for (const EntityType &type : schema.entityTypes()) {
        const bool weak = type.category == EntityCategory::Organisation || type.category == EntityCategory::Event
            || type.category == EntityCategory::Document;
        if (weak)
            options.hiddenTypes.insert(type.name);
    }
}

ChartOptions baseOptions(const CaseGraph &graph, const ChartWish &wish)
{
    ChartOptions options;
    options.hiddenTypes = wish.hiddenTypes;
    options.maxNodes = wish.maxNodes;
    options.linkLabels = wish.linkLabels;
    options.hops = wish.hops;
    switch (wish.scope) {
    case ChartWish::Scope::Operators:
    case ChartWish::Scope::OneOperator:
        options.roots = operatorPersonas(graph, wish);
        options.sharedOnly = true;
        hideWhatAnybodyShares(graph.schema(), options);
        break;
    case ChartWish::Scope::Around:
        options.roots = wish.around;
        break;
    case ChartWish::Scope::Everything:
        break;
    }
    return options;
}

bool asksForNothing(const ChartWish &wish, const ChartOptions &options)
{
    return wish.scope != ChartWish::Scope::Everything && options.roots.empty();
}

QSet<EntityId> idsOf(const ChartData &data)
{
    QSet<EntityId> ids;
    for (const ChartNode &node : data.nodes)
        ids.insert(node.id);
    return ids;
}

//! Takes out what hangs on a collapsed entity alone.
void collapse(const CaseGraph &graph, const ChartWish &wish, QSet<EntityId> &shown)
{
    for (const EntityId &id : wish.collapsed) {
        if (!shown.contains(id))
            continue;
        for (const EntityId &leaf : linkedTo(graph, id)) {
            const std::vector<EntityId> others = linkedTo(graph, leaf);
            const bool loose = std::ranges::none_of(
                others, [&](const EntityId &other) { return other != id && shown.contains(other); });
            if (loose)
                shown.remove(leaf);
        }
    }
}

//! The entities to show once what is expanded and collapsed is counted in; nothing if that changes nothing.
std::optional<std::vector<EntityId>> adjusted(const CaseGraph &graph, const ChartWish &wish, const ChartData &base)
{
    if (wish.expanded.isEmpty() && wish.collapsed.isEmpty())
        return std::nullopt;
    QSet<EntityId> shown = idsOf(base);
    for (const EntityId &id : wish.expanded) {
        if (!shown.contains(id))
            continue;
        for (const EntityId &other : linkedTo(graph, id)) {
            const auto index = graph.find(other);
            if (index && !wish.hiddenTypes.contains(graph.typeOf(*index).name))
                shown.insert(other);
        }
    }
    collapse(graph, wish, shown);
    return std::vector<EntityId>(shown.begin(), shown.end());
}

void countHidden(const CaseGraph &graph, const ChartWish &wish, ChartPicture &picture)
{
    const QSet<EntityId> shown = idsOf(picture.data);
    QSet<EntityId> missing;
    for (const ChartNode &node : picture.data.nodes) {
        bool hides = false;
        for (const EntityId &other : linkedTo(graph, node.id)) {
            if (shown.contains(other))
                continue;
            missing.insert(other);
            hides = true;
        }
        if (hides)
            picture.hiding.push_back(node.id);
    }
    picture.hidden = missing.size();
    for (const EntityId &id : missing) {
        const auto index = graph.find(id);
        picture.hiddenByType += index && wish.hiddenTypes.contains(graph.typeOf(*index).name) ? 1 : 0;
    }
}

// The layout knows the schema's own words; a bundle of links has how many they are behind them ("uses email ×3").
void translate(ChartData &data)
{
    for (ChartNode &node : data.nodes)
        node.typeLabel = schemaText(node.typeLabel);
    for (ChartEdge &edge : data.edges) {
        const QString count = edge.count > 1 ? edge.label.mid(edge.label.lastIndexOf(u' ')) : QString();
        edge.label = schemaText(edge.label.chopped(count.size())) + count;
    }
}

Status place(ChartPicture &picture, const ChartPositions &kept, Progress &progress)
{
    LayoutInput input;
    for (const ChartNode &node : picture.data.nodes) {
        LayoutNode wanted { node.size, std::nullopt };
        if (const auto at = kept.constFind(node.id); at != kept.constEnd())
            wanted.pinned = *at;
        input.nodes.push_back(wanted);
    }
    for (const ChartEdge &edge : picture.data.edges)
        input.edges.emplace_back(edge.from, edge.to);
    auto made = layout(input, progress);
    if (!made)
        return made.error();
    picture.positions = std::move(made.value().positions);
    return {};
}

} // namespace

std::optional<size_t> ChartPicture::find(EntityId id) const
{
    const auto at = std::ranges::find(data.nodes, id, &ChartNode::id);
    return at == data.nodes.end() ? std::nullopt : std::optional(size_t(at - data.nodes.begin()));
}

std::vector<size_t> ChartPicture::neighbours(size_t node) const
{
    std::vector<size_t> found;
    for (const ChartEdge &edge : data.edges) {
        if (edge.from == node)
            found.push_back(edge.to);
        else if (edge.to == node)
            found.push_back(edge.from);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<EntityId> linkedTo(const CaseGraph &graph, EntityId id)
{
    const auto index = graph.find(id);
    if (!index)
        return {};
    const EntityIndex self = graph.canonical(*index);
    std::vector<EntityId> found;
    const auto add = [&](EntityId other) {
        const auto at = graph.find(other);
        if (at && graph.canonical(*at) != self)
            found.push_back(graph.entity(graph.canonical(*at)).id);
    };
    for (const EntityIndex member : graph.mergedWith(self)) {
        for (const Link *link : graph.linksFrom(member))
            add(link->to);
        for (const Link *link : graph.linksTo(member))
            add(link->from);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Result<ChartPicture> makeChart(
    const CaseGraph &graph, const ChartWish &wish, const ChartPositions &kept, Progress &progress)
{
    ChartPicture picture;
    picture.options = baseOptions(graph, wish);
    if (asksForNothing(wish, picture.options))
        return picture;
    picture.data = chartData(graph, picture.options);
    const qsizetype leftOut = picture.data.leftOut;
    if (auto exactly = adjusted(graph, wish, picture.data)) {
        picture.options.roots = std::move(*exactly);
        picture.options.hops = 0;
        picture.options.sharedOnly = false;
        picture.options.hiddenTypes = wish.hiddenTypes;
        if (picture.options.roots.empty())
            return picture;
        picture.data = chartData(graph, picture.options);
        picture.data.leftOut += leftOut;
    }
    // Words at every link of a large chart would hide the links; they are in the tool tips.
    picture.options.linkLabels = wish.linkLabels && picture.data.edges.size() <= mostLabelledLinks;
    countHidden(graph, wish, picture);
    translate(picture.data);
    if (const Status placed = place(picture, kept, progress); !placed)
        return placed.error();
    picture.rebuildScene();
    return picture;
}

} // namespace twelvefold::ui
