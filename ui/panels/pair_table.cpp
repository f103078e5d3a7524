// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/pair_table.h"

#include "charts/waterfall_words.h"
#include "items/words.h"
#include "panels/operator_words.h"
#include "panels/reason_table.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QResizeEvent>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int mostRows = 12;

QString familiesOf(const std::vector<Contribution> &rows)
{
    QStringList names;
    for (const Contribution &row : rows) {
        if (row.decibans > 0 && !names.contains(familyTitle(row.family)))
            names += familyTitle(row.family);
    }
    return names.join(QStringLiteral(", "));
}

// Names come from evidence: as markup they could make Qt fetch something.
QString tip(const QString &names)
{
    return QStringLiteral("<p>%1</p>").arg(names.toHtmlEscaped());
}

} // namespace

PairTable::PairTable(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_model(std::make_unique<TableModel<Row>>(columns()))
{
    setAccessibleName(accessibleName);
    dressTable(*this);
    setModel(m_model.get());
    setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_filling)
            Q_EMIT chosen(index.row());
    });
}

std::vector<Column<PairTable::Row>> PairTable::columns() const
{
    const Qt::Alignment right = Qt::AlignTrailing | Qt::AlignVCenter;
    Column<Row> step { tr("Step"), [](const Row &row) { return QString::number(row.step); },
        [](const Row &row) { return row.step; }, {}, right };
    Column<Row> left { tr("One side"), [](const Row &row) { return row.left; } };
    left.other
        = [](int role, const Row &row) { return role == Qt::ToolTipRole ? QVariant(tip(row.leftAll)) : QVariant(); };
    Column<Row> other { tr("Other side"), [](const Row &row) { return row.right; } };
    other.other
        = [](int role, const Row &row) { return role == Qt::ToolTipRole ? QVariant(tip(row.rightAll)) : QVariant(); };
    Column<Row> score { tr("dB"), [](const Row &row) { return decibanFigure(row.score); },
        [](const Row &row) { return row.score; }, {}, right };
    Column<Row> families { tr("By"), [](const Row &row) { return row.families; } };
    return { step, left, other, score, families };
}

void PairTable::setJoins(const CaseGraph &graph, const std::vector<Join> &joins)
{
    std::vector<Row> rows;
    for (const Join &join : joins) {
        rows.push_back({ int(rows.size()) + 1, namesOf(graph, join.left, 3), namesOf(graph, join.right, 3),
            namesOf(graph, join.left, 40), namesOf(graph, join.right, 40), join.score,
            familiesOf(join.contributions) });
    }
    setRows(std::move(rows));
    showColumn(0);
    showColumn(4);
}

void PairTable::setPairs(const CaseGraph &graph, const std::vector<PairScore> &pairs)
{
    std::vector<Row> rows;
    for (const PairScore &pair : pairs) {
        const QString left = namesOf(graph, { pair.a }, 1);
        const QString right = namesOf(graph, { pair.b }, 1);
        rows.push_back({ int(rows.size()) + 1, left, right, left, right, pair.score, {} });
    }
    setRows(std::move(rows));
    hideColumn(0);
    hideColumn(4);
}

void PairTable::clear()
{
    setRows({});
}

void PairTable::setRows(std::vector<Row> rows)
{
    m_filling = true;
    m_model->setRows(std::move(rows));
    m_filling = false;
    fitTableHeight(*this, mostRows);
}

void PairTable::choose(int row)
{
    m_filling = true;
    if (row < 0)
        setCurrentIndex({});
    else
        setCurrentIndex(m_model->index(row, 1));
    if (row < 0)
        clearSelection();
    m_filling = false;
}

void PairTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitTableHeight(*this, mostRows);
}

} // namespace twelvefold::ui
