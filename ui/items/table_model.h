// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QIcon>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace twelvefold::ui {

//! What sort proxies compare by where the shown text is no good for it: numbers and times.
constexpr int SortRole = Qt::UserRole + 100;

//! One column of a TableModel: a title and how to read a row. Only `text` must be there.
template <class Row>
struct Column {
    QString title;
    std::function<QString(const Row &)> text;
    std::function<QVariant(const Row &)> sortKey; //!< number or time; the text is sorted by otherwise
    std::function<QVariant(int role, const Row &)> other; //!< any further role: icon, tool tip, font, colour
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    QString hint; //!< tool tip of the head
};

//! The item-model contract written once: a list of values and the columns to read them by.
template <class Row>
class TableModel final : public QAbstractTableModel
{
public:
    explicit TableModel(std::vector<Column<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void append(Row row)
    {
        const int at = int(m_rows.size());
        beginInsertRows({}, at, at);
        m_rows.push_back(std::move(row));
        endInsertRows();
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows[size_t(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns[size_t(index.column())];
        const Row &row = m_rows[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        case Qt::TextAlignmentRole:
            return int(column.alignment);
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1: %2").arg(column.title, column.text(row));
        default:
            return column.other ? column.other(role, row) : QVariant();
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = m_columns[size_t(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::ToolTipRole && !column.hint.isEmpty())
            return column.hint;
        if (role == Qt::TextAlignmentRole)
            return int(column.alignment);
        return {};
    }

private:
    std::vector<Column<Row>> m_columns;
    std::vector<Row> m_rows;
};

} // namespace twelvefold::ui
