// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "items/table_model.h"
#include "panels/section.h"
#include "shell/selection.h"

namespace twelvefold::ui {

//! One cell of a listing.
struct ListCell {
    QString text;
    QVariant key = {}; //!< to sort by, where the text is no good for it
    bool warning = false; //!< its sources contradict each other
    QString tip = {};
};

//! One row: the thing it stands for and its cells.
struct ListRow {
    Target target;
    QString icon;
    int operatorIndex = -1; //!< hue of its mark, where the thing belongs to an operator
    std::vector<ListCell> cells;
};

//! A section of the case as a table, before any widget: pure, so that it is made beside the window.
struct Listing {
    QStringList titles;
    std::vector<int> fixedColumns; //!< shown in the fixed font: hashes and identifiers
    std::vector<int> numberColumns; //!< aligned to the right
    std::vector<ListRow> rows;
};

Listing makeListing(const CaseGraph &graph, const Section &section);

//! Values that contradict each other, joined by " ⚠ "; others by ", ". `warning` tells which it was.
ListCell valueCell(const CaseGraph &graph, EntityIndex entity, const QString &property);

} // namespace twelvefold::ui
