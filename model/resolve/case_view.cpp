// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/case_view.h"

#include "values/person_name.h"
#include "values/source_grade.h"

#include <algorithm>

namespace twelvefold {

namespace {

//! `otherwise` where nobody graded it: that alone is no reason to distrust it. What was graded F6 was looked at, and
//! counts as the table of grades says.
double factorOf(const QString &grade, double otherwise)
{
    const auto parsed = SourceGrade::parse(grade);
    return parsed ? parsed->factor() : otherwise;
}

} // namespace

EvidenceId Hop::onlyExhibit() const
{
    if (sources.empty())
        return {};
    const EvidenceId first = sources.front()->evidence;
    const bool same = std::ranges::all_of(sources, [&](const SourceRef *s) { return s->evidence == first; });
    return same ? first : EvidenceId();
}

Path joined(Path path, const Path &more)
{
    path.insert(path.end(), more.begin(), more.end());
    return path;
}

CaseView::CaseView(const CaseGraph &graph, const ResolveWeights &weights, EvidenceId withdrawn)
    : m_graph(graph)
    , m_weights(weights)
    , m_withdrawn(withdrawn)
{
    for (const Evidence &evidence : graph.evidence())
        m_gradeOfExhibit.insert(evidence.id, factorOf(evidence.grade, weights.ungraded));
    findNodes();
    sortLinks();
    m_labels.resize(graph.entitySlots());
    m_nameTokens.resize(m_nodes.size());
    for (NodeIndex node = 0; node < m_nodes.size(); ++node) {
        for (const EntityIndex record : m_records[node]) {
            if (const auto name = PersonName::parse(label(record)))
                m_nameTokens[node] += name->tokens();
        }
    }
    m_protected.resize(m_nodes.size());
    for (const QStringView type : { u"impersonates", u"rentsIdentityOf" }) {
        for (const Edge &edge : edges(type)) {
            if (edge.toNode != noNode && edge.toNode != edge.fromNode)
                m_protected[edge.toNode] = true;
        }
    }
}

void CaseView::findNodes()
{
    const auto persona = m_graph.schema().findEntityType(u"Persona");
    m_graph.forEachEntity([&](EntityIndex index) {
        if (m_graph.entity(index).type == persona && m_graph.canonical(index) == index)
            m_nodes.push_back(index);
    });
    std::ranges::sort(m_nodes, {}, [&](EntityIndex index) { return m_graph.entity(index).id; });
    m_nodeOf.assign(m_graph.entitySlots(), noNode);
    for (NodeIndex node = 0; node < m_nodes.size(); ++node)
        m_nodeOf[m_nodes[node]] = node;
    m_records.resize(m_nodes.size());
    m_graph.forEachEntity([&](EntityIndex index) {
        if (m_graph.entity(index).type == persona) {
            const NodeIndex node = m_nodeOf[m_graph.canonical(index)];
            m_nodeOf[index] = node;
            if (node != noNode)
                m_records[node].push_back(index);
        }
    });
}

void CaseView::sortLinks()
{
    m_edges.resize(size_t(m_graph.schema().linkTypes().size()));
    m_graph.forEachLink([&](const Link &link) {
        if (link.status == AssertionStatus::Refuted)
            return;
        const auto from = m_graph.find(link.from);
        const auto to = m_graph.find(link.to);
        if (from && to)
            m_edges[link.type].push_back({ &link, *from, *to, m_nodeOf[*from], m_nodeOf[*to] });
    });
    // Nothing may depend on the order in which links came in.
    for (std::vector<Edge> &edges : m_edges)
        std::ranges::sort(edges, {}, [](const Edge &edge) { return edge.link->id; });
}

NodeIndex CaseView::nodeOf(EntityId entity) const
{
    const auto index = m_graph.find(entity);
    return index ? m_nodeOf[*index] : noNode;
}

const QString &CaseView::label(EntityIndex entity) const
{
    QString &label = m_labels[entity];
    if (label.isNull())
        label = m_graph.label(entity);
    return label;
}

const std::vector<CaseView::Edge> &CaseView::edges(QStringView linkType) const
{
    static const std::vector<Edge> none;
    const auto type = m_graph.schema().findLinkType(linkType);
    return type ? m_edges[*type] : none;
}

double CaseView::gradeOf(const SourceRef &source) const
{
    if (!source.grade.isEmpty())
        return factorOf(source.grade, m_weights.ungraded);
    return m_gradeOfExhibit.value(source.evidence, m_weights.ungraded);
}

std::optional<Hop> CaseView::hopFrom(const SourceRef *first, size_t count) const
{
    Hop hop;
    if (count == 0)
        return hop;
    hop.grade = 0;
    for (const SourceRef *source = first; source != first + count; ++source) {
        if (!m_withdrawn.isNull() && source->evidence == m_withdrawn)
            continue;
        hop.sources.push_back(source);
        hop.grade = std::max(hop.grade, gradeOf(*source));
    }
    return hop.sources.empty() ? std::nullopt : std::optional(std::move(hop));
}

std::optional<Hop> CaseView::hop(const Link &link) const
{
    return hopFrom(link.sources.data(), link.sources.size());
}

std::optional<Hop> CaseView::hop(const Assertion &assertion) const
{
    return assertion.source.evidence.isNull() ? std::optional(Hop()) : hopFrom(&assertion.source, 1);
}

std::optional<Hop> CaseView::hop(const SourceRef &source) const
{
    return hopFrom(&source, 1);
}

CaseView::Owners CaseView::ownedThrough(std::initializer_list<QStringView> linkTypes) const
{
    Owners owners;
    for (const QStringView type : linkTypes) {
        for (const Edge &edge : edges(type)) {
            if (edge.fromNode == noNode)
                continue;
            if (auto statement = hop(*edge.link))
                owners[edge.to].push_back({ edge.fromNode, { std::move(*statement) } });
        }
    }
    return owners;
}

std::vector<std::pair<QString, Path>> CaseView::values(EntityIndex entity, QStringView property) const
{
    std::vector<std::pair<QString, Path>> found;
    for (const Assertion *assertion : m_graph.assertions(entity)) {
        if (assertion->property != property || assertion->status == AssertionStatus::Refuted
            || assertion->value.isEmpty())
            continue;
        if (auto statement = hop(*assertion))
            found.push_back({ assertion->value, { std::move(*statement) } });
    }
    return found;
}

std::vector<std::pair<QString, Path>> CaseView::valuesOfNode(NodeIndex node, QStringView property) const
{
    std::vector<std::pair<QString, Path>> found;
    for (const EntityIndex record : m_records[node]) {
        auto more = values(record, property);
        std::ranges::move(more, std::back_inserter(found));
    }
    return found;
}

} // namespace twelvefold
