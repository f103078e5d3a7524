// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "scene/scene.h"

#include <QSet>
#include <QSizeF>

#include <optional>

// The link chart: what is on it (ChartData), and what it looks like once somebody has placed the nodes (Scene).
namespace twelvefold {

struct ChartOptions {
    //! What to start from; empty means every entity.
    std::vector<EntityId> roots;
    //! With roots: how many links away from them something may be to be shown too.
    int hops = 1;
    //! Of what is not a root, leave out what does not hang on two roots (with more than one hop: on two shown nodes).
    bool sharedOnly = false;
    //! Entities that are not shown.
    QSet<EntityId> hidden;
    //! Characters of a label before it is shortened in the middle.
    qsizetype labelLength = 26;
    //! Entity types that are not shown, by name.
    QSet<QString> hiddenTypes;
    //! Link types that are not shown and not walked, by name.
    QSet<QString> hiddenLinks;
    //! Show no more than this; the best connected stay, and ChartData::leftOut says how many went.
    qsizetype maxNodes = 5000;
    //! Initials instead of the names of victims of identity theft.
    bool protectVictims = false;
    //! Words at the links.
    bool linkLabels = true;
};

struct ChartNode {
    EntityId id;
    QString label;
    QString typeLabel;
    EntityCategory category = EntityCategory::Event;
    bool victim = false;
    std::optional<qsizetype> operatorPosition; //!< of its hypothesis among the case's, for its hue
    QString operatorLetter; //!< of its hypothesis's label; empty where it has no operator
    qsizetype degree = 0; //!< neighbours on this chart
    QSizeF size; //!< units that shape and label together take
};

//! All links of one type from one node to another.
struct ChartEdge {
    quint32 from = 0; //!< position in ChartData::nodes
    quint32 to = 0;
    QString label; //!< "uses wallet", "paid to ×14"
    qsizetype count = 1;
    bool directed = true;
    LinkId link; //!< the first of them
};

struct ChartData {
    std::vector<ChartNode> nodes;
    std::vector<ChartEdge> edges;
    qsizetype leftOut = 0; //!< nodes that maxNodes cut off
};

//! "B" of "Operator B": a label stays when others are dissolved, a position does not. By the position where the label
//! is of another kind.
QString operatorLetter(const Hypothesis &hypothesis, qsizetype position);

ChartData chartData(const CaseGraph &graph, const ChartOptions &options);

//! One node's shapes with its centre at `at`: by category a circle (person), rounded square (identifier), page
//! (document), square (organisation), hexagon (device), diamond (place) or triangle (event), its label below.
std::vector<Shape> nodeShapes(const ChartNode &node, QPointF at, qsizetype labelLength = 26);

//! The chart. `positions` are centres of the nodes' symbols, beside data.nodes.
Scene chartScene(const ChartData &data, const std::vector<QPointF> &positions, const ChartOptions &options);

//! What the shapes and letters of this chart mean; `width` units wide.
Scene chartLegend(const ChartData &data, double width);

//! "O. K." for "Oleksandr Kovalenko".
QString initials(const QString &name);

} // namespace twelvefold
