// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "scene/chart.h"

#include <QHash>

#include <memory>

namespace twelvefold::ui {

//! What the link chart is asked to show.
struct ChartWish {
    enum class Scope {
        Operators, //!< the operators' personas and what they share; every persona's where there is no operator
        OneOperator,
        Around, //!< the neighbourhood of some entities
        Everything,
    };
    Scope scope = Scope::Operators;
    HypothesisId oneOperator;
    std::vector<EntityId> around;
    int hops = 1;
    QSet<QString> hiddenTypes;
    QSet<EntityId> expanded; //!< everything linked to these is shown as well
    QSet<EntityId> collapsed; //!< what hangs on these alone is not
    qsizetype maxNodes = 1500;
    bool linkLabels = true;
};

using ChartPositions = QHash<EntityId, QPointF>;

//! A chart ready to be painted, and what it does not show.
struct ChartPicture {
    ChartData data;
    std::vector<QPointF> positions; //!< beside data.nodes
    Scene scene;
    ChartOptions options;
    qsizetype hidden = 0; //!< entities linked to a shown one that are not shown
    std::vector<EntityId> hiding; //!< the shown ones they are linked to
    qsizetype hiddenByType = 0; //!< of `hidden`, those whose type is switched off

    std::optional<size_t> find(EntityId id) const;
    //! Nodes linked to this one.
    std::vector<size_t> neighbours(size_t node) const;
    void rebuildScene() { scene = chartScene(data, positions, options); }
};

//! Chooses, places and draws. Nodes with a position in `kept` stay there; the others are placed around them.
Result<ChartPicture> makeChart(
    const CaseGraph &graph, const ChartWish &wish, const ChartPositions &kept, Progress &progress);

//! All entities one link away, made-one ones as one.
std::vector<EntityId> linkedTo(const CaseGraph &graph, EntityId id);

} // namespace twelvefold::ui
