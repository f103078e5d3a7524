// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/table_model.h"
#include "shell/view.h"

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;

namespace twelvefold::ui {

class ConflictCard;

//! What was set differently by people who did not know of each other: a list, and the sides of the chosen one beside
//! each other, each with a button that settles it.
class ConflictsPage final : public View
{
    Q_OBJECT
public:
    explicit ConflictsPage(ViewContext context, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("conflicts"); }
    QString title() const override { return tr("Conflicts"); }
    int count() const { return m_model->rowCount(); }
    void choose(int row);
    const std::vector<ConflictCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void countChanged(int count);
    void mergeWanted();
    //! One was settled; it can be taken back.
    void settled(const QString &text);

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &) override { }

private:
    struct Row {
        Conflict conflict;
        QString subject;
    };

    static std::vector<Column<Row>> columns();
    void build();
    QWidget *emptyPage();
    void load();
    void take(Result<std::vector<Conflict>> conflicts);
    void showSides();
    void settle(const ConflictSide &side);
    const Row *chosen() const;

    quint64 m_round = 0;
    bool m_busy = false;
    TableModel<Row> *m_model;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_none;
    QLabel *m_words;
    QLabel *m_subject;
    QHBoxLayout *m_sides;
    std::vector<ConflictCard *> m_cards;
};

} // namespace twelvefold::ui
