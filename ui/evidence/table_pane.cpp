// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/table_pane.h"

#include "evidence/shown_text.h"
#include "look/look.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace twelvefold::ui {

class TablePane::Model final : public QAbstractTableModel
{
public:
    explicit Model(QWidget *palette)
        : m_widget(palette)
    {
    }

    void set(const RawTable &table)
    {
        beginResetModel();
        m_table = table;
        m_row = m_column = -1;
        endResetModel();
    }
    QModelIndex mark(int row, int column)
    {
        m_row = row;
        m_column = column;
        if (!m_table.rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount({}) - 1, columnCount({}) - 1));
        return row < 0 ? QModelIndex() : index(row, std::max(column, 0));
    }
    // The row that starts at this line of the file, or covers it.
    int rowOfLine(qint32 line) const
    {
        const auto after = std::ranges::upper_bound(m_table.lines, line);
        return after == m_table.lines.begin() ? -1 : int(after - m_table.lines.begin()) - 1;
    }
    int columnOf(const QString &name) const { return int(m_table.header.indexOf(name)); }

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_table.rows.size()); }
    int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_table.header.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const bool marked = index.row() == m_row && (m_column < 0 || index.column() == m_column);
        const QColor accent = Look::colour(Role::Accent, m_widget->palette());
        switch (role) {
        case Qt::DisplayRole:
            return madeVisible(m_table.rows[size_t(index.row())].value(index.column()));
        case Qt::ToolTipRole:
            return tipOf(m_table.rows[size_t(index.row())].value(index.column()));
        case Qt::BackgroundRole:
            return marked ? QVariant(accent) : QVariant();
        case Qt::ForegroundRole:
            return marked ? QVariant(Look::textOn(accent)) : QVariant();
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        if (orientation == Qt::Horizontal)
            return madeVisible(m_table.header.value(section));
        return size_t(section) < m_table.lines.size() ? m_table.lines[size_t(section)] : section + 1;
    }

private:
    QWidget *m_widget;
    RawTable m_table;
    int m_row = -1;
    int m_column = -1;
};

TablePane::TablePane(QWidget *parent)
    : QTableView(parent)
    , m_model(std::make_unique<Model>(this))
{
    setModel(m_model.get());
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Table of the exhibit"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * gridStep);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setMaximumSectionSize(420);
    horizontalHeader()->setResizeContentsPrecision(60);
}

TablePane::~TablePane()
{
    setModel(nullptr);
}

void TablePane::setTable(const RawTable &table)
{
    m_model->set(table);
    resizeColumnsToContents();
}

bool TablePane::mark(const Place &place)
{
    const int row = m_model->rowOfLine(place.row);
    const int column = place.column.isEmpty() ? -1 : m_model->columnOf(place.column);
    if (row < 0 || (!place.column.isEmpty() && column < 0)) {
        unmark();
        return false;
    }
    const QModelIndex at = m_model->mark(row, column);
    setCurrentIndex(at);
    clearSelection();
    scrollTo(at, PositionAtCenter);
    // From the first column on if the marked one can be seen from there.
    int right = 0;
    for (int i = 0; i <= at.column(); ++i)
        right += columnWidth(i);
    if (right <= viewport()->width())
        horizontalScrollBar()->setValue(0);
    return true;
}

void TablePane::unmark()
{
    m_model->mark(-1, -1);
}

} // namespace twelvefold::ui
