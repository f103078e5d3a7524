// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace twelvefold::ui {

//! Sorts text as the user's language does ("item 9" before "item 10"), numbers and times as such, empty values last;
//! filters by words that may stand in any column.
class SortProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SortProxy(QObject *parent = nullptr);

    //! Shows only rows that hold every word, in any column, whatever the case of letters.
    void setFilterText(const QString &text);
    QString filterText() const { return m_words.join(u' '); }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QCollator m_collator;
    QStringList m_words;
};

} // namespace twelvefold::ui
