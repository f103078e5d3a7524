// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/chart.h"

#include <QWidget>

namespace twelvefold::ui {

//! What the shapes and letters of the chart mean, as wide as there is room.
class SceneStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit SceneStrip(QWidget *parent = nullptr);

    void setChart(const ChartData &chart);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return { 400, heightForWidth(400) }; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double scale() const;

    ChartData m_kinds; //!< one node of each kind is enough for a legend
};

} // namespace twelvefold::ui
