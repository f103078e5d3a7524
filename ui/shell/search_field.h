// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/table_model.h"
#include "ports/case_service.h"
#include "shell/selection.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QPointer>

class QAction;
class QListView;
class QTimer;

namespace twelvefold::ui {

//! The field on top: finds what the case holds, and any command by its name. Results drop down below it.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    //! One line of the results: a command or a hit.
    struct Line {
        QString title;
        QString detail;
        QIcon icon;
        QPointer<QAction> action; //!< a command; a hit otherwise
        Target target;
        bool person = false;
    };

    //! `key` is told in the empty field; the action that has it puts the cursor there.
    SearchField(Selection &selection, QList<QAction *> commands, const QKeySequence &key, QWidget *parent = nullptr);

    void setCase(std::shared_ptr<CaseService> service);
    //! Titles of what is offered now, best first.
    QStringList offered() const;
    void take(int row);
    void leave();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer();
    void ask();
    void addHits(const std::vector<SearchHit> &hits);
    void place();
    void step(int rows);
    std::vector<Line> matchingCommands(const QString &text) const;

    Selection &m_selection;
    QList<QAction *> m_commands;
    std::shared_ptr<CaseService> m_service;
    quint64 m_round = 0;
    TableModel<Line> *m_model;
    QListView *m_list;
    QTimer *m_pause;
};

} // namespace twelvefold::ui
