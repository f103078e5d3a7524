// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/painter_tools.h"

#include <algorithm>

namespace twelvefold {

Shape lineShape(QPointF from, QPointF to, ColourRole role, double width, Dash dash)
{
    Shape shape;
    shape.kind = ShapeKind::Line;
    shape.points = { from, to };
    shape.line = role;
    shape.lineWidth = width;
    shape.dash = dash;
    return shape;
}

Shape rectShape(const QRectF &rect, ColourRole fill, ColourRole line, double radius)
{
    Shape shape;
    shape.kind = ShapeKind::Rect;
    shape.rect = rect;
    shape.fill = fill;
    shape.line = line;
    shape.radius = radius;
    return shape;
}

Shape ellipseShape(const QRectF &rect, ColourRole fill, ColourRole line)
{
    Shape shape = rectShape(rect, fill, line);
    shape.kind = ShapeKind::Ellipse;
    return shape;
}

Shape polygonShape(std::vector<QPointF> points, ColourRole fill, ColourRole line)
{
    Shape shape;
    shape.kind = ShapeKind::Polygon;
    shape.points = std::move(points);
    shape.fill = fill;
    shape.line = line;
    return shape;
}

Shape textShape(const QRectF &box, const QString &text, ColourRole role, TextSize size, TextAlign align)
{
    Shape shape;
    shape.kind = ShapeKind::Text;
    shape.rect = box;
    shape.text = text;
    shape.line = role;
    shape.size = size;
    shape.align = align;
    return shape;
}

void fitBounds(Scene &scene, double margin)
{
    QRectF bounds;
    for (const Shape &shape : scene.shapes) {
        QRectF part = shape.rect;
        for (const QPointF &point : shape.points)
            part = part.united(QRectF(point.x() - 0.5, point.y() - 0.5, 1, 1));
        bounds = bounds.united(part);
    }
    scene.bounds = bounds.adjusted(-margin, -margin, margin, margin);
}

} // namespace twelvefold
