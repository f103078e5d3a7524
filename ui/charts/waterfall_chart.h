// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/waterfall.h"

#include <QtCharts/QChartView>

class QBarSet;
class QHorizontalStackedBarSeries;

namespace twelvefold::ui {

//! How a score comes about: bars that hang on each other, the prior on top and the score at the bottom. For and
//! against are blue and orange, and differ by pattern and by sign as well.
class WaterfallChart final : public QChartView
{
    Q_OBJECT
public:
    explicit WaterfallChart(QWidget *parent = nullptr);

    void setFigure(const WaterfallFigure &figure);
    const WaterfallFigure &figure() const { return m_figure; }
    //! What the bars of one kind cover beside each other, in decibans: for tests, and nobody else.
    double drawnLength(int bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! A bar with exhibits was clicked.
    void evidenceWanted(const std::vector<twelvefold::EvidenceId> &evidence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addBars();
    void addAxes();
    void addThreshold(QAbstractAxis *across, QAbstractAxis *down);
    void tell(bool inside, int bar);
    void wanted(int bar);
    const WaterfallBar &barAt(int category) const;

    WaterfallFigure m_figure;
    QHorizontalStackedBarSeries *m_series = nullptr;
};

} // namespace twelvefold::ui
