// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "resolve/weights.h"

#include <QMap>

#include <optional>
#include <vector>

// The case as the gatherers of evidence see it: personas as nodes, links by type, what each statement is worth.
namespace twelvefold {

using NodeIndex = quint32;
inline constexpr NodeIndex noNode = ~NodeIndex(0);

//! One statement on the way from a persona to a value; any of its sources would do.
struct Hop {
    std::vector<const SourceRef *> sources; //!< empty where an analyst entered it by hand
    double grade = 1; //!< factor of the best of them

    //! The only exhibit that says so, if there is just one; null otherwise.
    EvidenceId onlyExhibit() const;
};
using Path = std::vector<Hop>;

class CaseView
{
public:
    struct Edge {
        const Link *link;
        EntityIndex from, to;
        NodeIndex fromNode, toNode; //!< noNode where that end is no persona
    };
    //! An entity that a persona owns, and the statement that it does.
    struct Owner {
        NodeIndex node;
        Path path;
    };
    //! In order: what is said of a case must not depend on the seed of a hash table.
    using Owners = QMap<EntityIndex, std::vector<Owner>>;

    //! Nothing that only `withdrawn` says is seen.
    CaseView(const CaseGraph &graph, const ResolveWeights &weights, EvidenceId withdrawn = {});

    const CaseGraph &graph() const { return m_graph; }
    const ResolveWeights &weights() const { return m_weights; }
    EvidenceId withdrawn() const { return m_withdrawn; }

    //! Personas sorted by id, those made one counted once.
    NodeIndex nodeCount() const { return NodeIndex(m_nodes.size()); }
    EntityIndex entityOf(NodeIndex node) const { return m_nodes[node]; }
    EntityId idOf(NodeIndex node) const { return m_graph.entity(m_nodes[node]).id; }
    NodeIndex nodeOf(EntityIndex entity) const { return m_nodeOf[entity]; }
    NodeIndex nodeOf(EntityId entity) const;
    //! The entities that are recorded as this persona.
    const std::vector<EntityIndex> &recordsOf(NodeIndex node) const { return m_records[node]; }
    //! Owners of stolen or rented identities: they are nobody's operator.
    bool isProtected(NodeIndex node) const { return m_protected[node]; }

    const std::vector<Edge> &edges(QStringView linkType) const;
    //! What is left of a statement without the withdrawn exhibit; nothing if that was all.
    std::optional<Hop> hop(const Link &link) const;
    std::optional<Hop> hop(const Assertion &assertion) const;
    std::optional<Hop> hop(const SourceRef &source) const;
    double gradeOf(const SourceRef &source) const;

    //! CaseGraph::label(), remembered: many gatherers ask for the same ones.
    const QString &label(EntityIndex entity) const;
    //! The parts of all names of a persona, folded.
    const QStringList &nameTokens(NodeIndex node) const { return m_nameTokens[node]; }

    //! Targets of these link types that start at a persona.
    Owners ownedThrough(std::initializer_list<QStringView> linkTypes) const;
    //! Values of a property that are not refuted, with their statements.
    std::vector<std::pair<QString, Path>> values(EntityIndex entity, QStringView property) const;
    std::vector<std::pair<QString, Path>> valuesOfNode(NodeIndex node, QStringView property) const;

private:
    void findNodes();
    void sortLinks();
    std::optional<Hop> hopFrom(const SourceRef *first, size_t count) const;

    const CaseGraph &m_graph;
    const ResolveWeights &m_weights;
    EvidenceId m_withdrawn;
    std::vector<EntityIndex> m_nodes;
    std::vector<NodeIndex> m_nodeOf;
    std::vector<std::vector<EntityIndex>> m_records;
    std::vector<bool> m_protected;
    std::vector<std::vector<Edge>> m_edges; //!< by link type
    std::vector<QStringList> m_nameTokens;
    mutable std::vector<QString> m_labels; //!< null where nobody asked yet
    QHash<EvidenceId, double> m_gradeOfExhibit;
};

//! The path with further hops behind it.
Path joined(Path path, const Path &more);

} // namespace twelvefold
