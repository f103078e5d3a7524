// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/listing.h"
#include "shell/view.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace twelvefold::ui {

class SortProxy;

//! The section chosen on the left, as a table with a filter.
class TableView final : public View
{
    Q_OBJECT
public:
    explicit TableView(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("table"); }
    QString title() const override { return tr("Table"); }
    void setSection(const Section &section);
    const Section &section() const { return m_section; }
    void focusFilter();
    void clearFilter();
    //! For the menu on a row.
    void setRowActions(const QList<QAction *> &actions);
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    //! For the status bar: "Personas: 12 of 87 shown · filter “wallet”".
    void shownChanged(const QString &text, bool filtered);
    void importWanted();
    void resolveWanted();

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &target) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void list();
    void fill(Listing listing);
    void showEmptyState();
    void tellShown();
    void takeSelection();
    QString sectionName() const;
    QString columnsName() const;
    void keepColumns();
    int sourceRow(const Target &target) const;

    Section m_section;
    Listing m_listing;
    quint64 m_round = 0;
    bool m_revealing = false;
    bool m_filling = true; //!< what the header tells now was not done by a person
    QString m_columns; //!< what the columns shown are kept under
    std::unique_ptr<TableModel<ListRow>> m_model;
    SortProxy *m_proxy;
    QLineEdit *m_filter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    QPushButton *m_offer;
};

} // namespace twelvefold::ui
