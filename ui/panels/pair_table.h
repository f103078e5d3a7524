// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "items/table_model.h"
#include "resolve/resolution.h"

#include <QTableView>

namespace twelvefold::ui {

//! Two sides and the score between them: the steps an operator was built by, or single pairs.
class PairTable final : public QTableView
{
    Q_OBJECT
public:
    explicit PairTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setJoins(const CaseGraph &graph, const std::vector<Join> &joins);
    void setPairs(const CaseGraph &graph, const std::vector<PairScore> &pairs);
    void clear();
    void choose(int row);

Q_SIGNALS:
    //! The row, in the order they were given in.
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        int step = 0;
        QString left;
        QString right;
        QString leftAll;
        QString rightAll;
        double score = 0;
        QString families;
    };
    std::vector<Column<Row>> columns() const;
    void setRows(std::vector<Row> rows);

    std::unique_ptr<TableModel<Row>> m_model;
    bool m_filling = false;
};

} // namespace twelvefold::ui
