// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/table_model.h"
#include "ports/identity_host.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace twelvefold::ui {

//! The cards of colleagues: takes them in, compares what their owners say, and marks those that fit.
class ContactList final : public QWidget
{
    Q_OBJECT
public:
    explicit ContactList(IdentityHost &host, QWidget *parent = nullptr);

    void load();
    void import(const QString &path);
    void select(int row);
    //! Asks for what the owner of the selected card says.
    void compare();
    //! Marks the card that is being compared if `heard` fits.
    void mark(const QString &heard);
    int count() const { return m_model->rowCount(); }
    const CardFacts &card(int row) const { return m_model->row(row); }

Q_SIGNALS:
    void told(const QString &text, bool error);
    void changed();

private:
    static std::vector<Column<CardFacts>> columns();
    void build();
    QWidget *buttonRow();
    QWidget *comparison();
    void askToRemove();
    void remove(const QString &id);
    void update();
    const CardFacts *selected() const;

    IdentityHost &m_host;
    TableModel<CardFacts> *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QPushButton *m_compare;
    QPushButton *m_remove;
    QWidget *m_comparison;
    QLabel *m_question;
    QLineEdit *m_heard;
    QString m_comparing; //!< id of the card
};

} // namespace twelvefold::ui
