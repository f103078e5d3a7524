// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/chart_picture.h"
#include "shell/view.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace twelvefold::ui {

class ChartBar;
class ChartCanvas;
class ChartOutline;
class SceneStrip;

//! The link chart: who is linked to whom, by what. Says what it does not show.
class ChartView final : public View
{
    Q_OBJECT
public:
    explicit ChartView(ViewContext context, QWidget *parent = nullptr);
    ~ChartView() override;

    QString name() const override { return QStringLiteral("chart"); }
    QString title() const override { return tr("Chart"); }

    //! Shows one operator's chart.
    void showOperator(HypothesisId id);
    //! Shows the neighbourhood of these.
    void showAround(const std::vector<EntityId> &entities);
    //! Unfolds: everything linked to it is shown too. Fold: what hangs on it alone is not.
    void expand(EntityId id);
    void collapse(EntityId id);

    ChartCanvas *canvas() const { return m_canvas; }
    ChartBar *bar() const { return m_bar; }
    ChartOutline *outline() const { return m_outline; }
    //! What is said below the chart, as HTML with links.
    QString said() const;
    //! Writes the picture as PNG, or as SVG if the name says so.
    void save(const QString &file);

Q_SIGNALS:
    void importWanted();
    void resolveWanted();

protected:
    void caseChanged() override;
    void refresh(const ChangeSet &changes) override;
    void reveal(const Target &target) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildEmpty();
    void connectCanvas();
    void connectBar();
    void rebuild(bool fresh);
    void take(ChartPicture picture);
    void showSelection();
    void showEmptyState();
    void tell();
    void follow(const QString &link);
    void openMenu(EntityId id, QPoint at);
    void askForFile();
    std::vector<EntityId> selectedHere() const;

    ChartWish m_wish;
    ChartPositions m_positions;
    ChartPositions m_pinned;
    quint64 m_round = 0;
    bool m_stale = false;
    bool m_choosing = false;
    QFuture<Result<ChartPicture>> m_job;
    ChartBar *m_bar;
    ChartCanvas *m_canvas;
    ChartOutline *m_outline;
    SceneStrip *m_legend;
    QLabel *m_said;
    QStackedWidget *m_stack;
    QLabel *m_empty = nullptr;
    QPushButton *m_offer = nullptr;
};

} // namespace twelvefold::ui
