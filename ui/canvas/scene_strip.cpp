// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scene_strip.h"

#include "canvas/scene_brush.h"
#include "look/look.h"

#include <QFontInfo>
#include <QPainter>

namespace twelvefold::ui {

SceneStrip::SceneStrip(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend of the chart"));
}

// Letters of the legend are as tall as the program's small ones: the scene's small letters have 7 units.
double SceneStrip::scale() const
{
    return QFontInfo(Look::smallFont()).pixelSize() / 7.0;
}

void SceneStrip::setChart(const ChartData &chart)
{
    m_kinds = {};
    QSet<QString> seen;
    for (const ChartNode &node : chart.nodes) {
        const QString kind
            = QStringLiteral("%1 %2 %3").arg(node.typeLabel).arg(node.victim).arg(node.operatorPosition.has_value());
        if (!seen.contains(kind))
            m_kinds.nodes.push_back(node);
        seen.insert(kind);
    }
    updateGeometry();
    setMinimumHeight(heightForWidth(width()));
    update();
}

int SceneStrip::heightForWidth(int width) const
{
    if (m_kinds.nodes.empty())
        return 0;
    return qCeil(chartLegend(m_kinds, width / scale()).bounds.height() * scale()) + gridStep;
}

QSize SceneStrip::minimumSizeHint() const
{
    return { 120, heightForWidth(std::max(width(), 120)) };
}

void SceneStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

void SceneStrip::paintEvent(QPaintEvent *)
{
    if (m_kinds.nodes.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(1, 1); // outlines reach half a line beyond their shapes
    painter.scale(scale(), scale());
    SceneBrush brush(painter, palette(), font(), scale());
    for (const Shape &shape : chartLegend(m_kinds, width() / scale()).shapes)
        brush.paint(shape);
}

} // namespace twelvefold::ui
