// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/chart_picture.h"

#include <QToolBar>

class QComboBox;
class QToolButton;

namespace twelvefold::ui {

//! What the chart shows, in one line: whose, how far, which types, and how to look at it.
class ChartBar final : public QToolBar
{
    Q_OBJECT
public:
    explicit ChartBar(QWidget *parent = nullptr);

    //! The case's operators and the types it holds; keeps what is chosen where that is still there.
    void setGraph(const CaseGraph *graph);
    //! Scope, operator, hops and hidden types; the rest is as it was.
    void readInto(ChartWish &wish) const;
    void setScope(ChartWish::Scope scope, HypothesisId oneOperator = {});

    QAction *fitAction() const { return m_fit; }
    QAction *outlineAction() const { return m_outline; }
    QAction *legendAction() const { return m_legend; }

Q_SIGNALS:
    void scopeChanged();
    void typesChanged();
    void relayoutWanted();
    void fitWanted();
    void zoomWanted(bool in);
    void outlineWanted(bool shown);
    void legendWanted(bool shown);
    void saveWanted();

private:
    void addScope();
    void addTypes();
    void addLooks();
    QAction *addButton(const QString &text, const QString &tip, const QKeySequence &keys);
    void fillTypes(const CaseGraph &graph);

    QComboBox *m_scope;
    QComboBox *m_hops;
    QToolButton *m_types;
    QMenu *m_typeMenu;
    QSet<QString> m_hidden;
    QAction *m_fit = nullptr;
    QAction *m_outline = nullptr;
    QAction *m_legend = nullptr;
};

} // namespace twelvefold::ui
