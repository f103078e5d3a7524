// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/scene_painter.h"

#include "pack/print_look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

namespace twelvefold {

namespace {

//! Scene units to the painter's.
struct Mapping {
    QPointF shift;
    double scale = 1;

    QPointF operator()(QPointF point) const { return shift + point * scale; }
    QRectF operator()(const QRectF &rect) const { return QRectF((*this)(rect.topLeft()), rect.size() * scale); }
};

QPen penOf(const Shape &shape, double scale)
{
    if (shape.line == ColourRole::None)
        return Qt::NoPen;
    QPen pen(printColour(shape.line), shape.lineWidth * scale);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (shape.dash == Dash::Dashed)
        pen.setDashPattern({ 3, 2 });
    if (shape.dash == Dash::Dotted)
        pen.setDashPattern({ 1, 1.5 });
    return pen;
}

void paintText(QPainter &painter, const Shape &shape, const Mapping &map)
{
    painter.setFont(printFont(emOf(shape.size) * map.scale, shape.font, shape.weight));
    painter.setPen(printColour(shape.line));
    const QRectF box = map(shape.rect);
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(shape.text, Qt::ElideMiddle, box.width() * 1.12);
    const double width = metrics.horizontalAdvance(text);
    double left = box.left();
    if (shape.align == TextAlign::Centre)
        left += (box.width() - width) / 2;
    if (shape.align == TextAlign::Right)
        left += box.width() - width;
    const double baseline
        = box.center().y() + (metrics.capHeight() > 0 ? metrics.capHeight() : metrics.ascent() * 0.7) / 2;
    painter.drawText(QPointF(left, baseline), text);
}

} // namespace

void paintScene(QPainter &painter, const Scene &scene, QPointF origin, double scale)
{
    const Mapping map { origin - scene.bounds.topLeft() * scale, scale };
    painter.save();
    for (const Shape &shape : scene.shapes) {
        painter.setPen(penOf(shape, scale));
        painter.setBrush(shape.fill == ColourRole::None ? QBrush(Qt::NoBrush) : QBrush(printColour(shape.fill)));
        QPolygonF points;
        for (const QPointF &point : shape.points)
            points += map(point);
        switch (shape.kind) {
        case ShapeKind::Line:
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(points);
            break;
        case ShapeKind::Polygon:
            painter.drawPolygon(points);
            break;
        case ShapeKind::Rect:
            if (shape.radius > 0)
                painter.drawRoundedRect(map(shape.rect), shape.radius * scale, shape.radius * scale);
            else
                painter.drawRect(map(shape.rect));
            break;
        case ShapeKind::Ellipse:
            painter.drawEllipse(map(shape.rect));
            break;
        case ShapeKind::Text:
            paintText(painter, shape, map);
            break;
        }
    }
    painter.restore();
}

} // namespace twelvefold
