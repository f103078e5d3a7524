// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "items/table_model.h"
#include "resolve/resolution.h"
#include "shell/selection.h"

#include <QTableView>

namespace twelvefold::ui {

//! The rows of a score: what is shared, what it counts, and the exhibits it stands on, each a way to its place.
class ReasonTable final : public QTableView
{
    Q_OBJECT
public:
    explicit ReasonTable(QWidget *parent = nullptr);

    void setRows(const CaseGraph *graph, const std::vector<Contribution> &rows);
    void clear() { setRows(nullptr, {}); }
    //! The exhibit and place a row stands on; the first if there are several.
    static std::vector<EvidenceSpot> spotsOf(const Contribution &row);

Q_SIGNALS:
    void spotWanted(const twelvefold::ui::EvidenceSpot &spot);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        Contribution reason;
        QString exhibits;
    };

    std::vector<Column<Row>> columns() const;
    QVariant signColour(int role, const Row &row) const;
    void open(const QModelIndex &index);
    void fitHeight();

    std::unique_ptr<TableModel<Row>> m_model;
    std::vector<std::pair<EvidenceId, QString>> m_labels;
};

//! Makes a table as tall as its rows, up to `most` of them.
void fitTableHeight(QTableView &table, int most);
//! The plain look all tables of a page share.
void dressTable(QTableView &table);

} // namespace twelvefold::ui
