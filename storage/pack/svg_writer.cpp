// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/scene_file.h"

#include "pack/print_look.h"

namespace twelvefold {

namespace {

QString number(double value)
{
    QString digits = QString::number(value + 0.0, 'f', 2);
    while (digits.endsWith(QLatin1Char('0')))
        digits.chop(1);
    if (digits.endsWith(QLatin1Char('.')))
        digits.chop(1);
    return digits;
}

//! As XML text: what XML 1.0 cannot hold is left out.
QString escaped(const QString &text)
{
    QString clean;
    for (const QChar unit : text) {
        const char16_t code = unit.unicode();
        if ((code >= 0x20 && code != 0xfffe && code != 0xffff) || code == 0x9 || code == 0xa)
            clean += unit;
    }
    return clean.toHtmlEscaped();
}

QString colour(ColourRole role)
{
    return role == ColourRole::None ? QStringLiteral("none") : printColour(role).name();
}

QString paint(const Shape &shape)
{
    QString out = QStringLiteral(" fill=\"%1\" stroke=\"%2\"").arg(colour(shape.fill), colour(shape.line));
    if (shape.line != ColourRole::None)
        out += QStringLiteral(" stroke-width=\"%1\"").arg(number(shape.lineWidth));
    if (shape.dash != Dash::Solid)
        out += QStringLiteral(" stroke-dasharray=\"%1\"").arg(shape.dash == Dash::Dashed ? u"3 2" : u"1 1.5");
    return out;
}

QString pointList(const Shape &shape)
{
    QString out;
    for (const QPointF &point : shape.points)
        out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + number(point.x()) + QLatin1Char(',')
            + number(point.y());
    return out;
}

QString textElement(const Shape &shape)
{
    const char16_t *anchors[] = { u"start", u"middle", u"end" };
    const double x[] = { shape.rect.left(), shape.rect.center().x(), shape.rect.right() };
    const double em = emOf(shape.size);
    return QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\" text-anchor=\"%4\" fill=\"%5\"%6%7>%8</text>\n")
        .arg(number(x[int(shape.align)]), number(shape.rect.center().y() + em * 0.36), number(em),
            QString::fromUtf16(anchors[int(shape.align)]), colour(shape.line),
            shape.weight == TextWeight::Bold ? QStringLiteral(" font-weight=\"bold\"") : QString(),
            shape.font == FontRole::Fixed ? QStringLiteral(" font-family=\"'DejaVu Sans Mono',monospace\"") : QString(),
            escaped(shape.text));
}

QString element(const Shape &shape)
{
    const QRectF &rect = shape.rect;
    switch (shape.kind) {
    case ShapeKind::Line:
        return QStringLiteral("<polyline points=\"%1\"%2/>\n").arg(pointList(shape), paint(shape));
    case ShapeKind::Polygon:
        return QStringLiteral("<polygon points=\"%1\"%2/>\n").arg(pointList(shape), paint(shape));
    case ShapeKind::Rect:
        return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"%5\"%6/>\n")
            .arg(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()), number(shape.radius),
                paint(shape));
    case ShapeKind::Ellipse:
        return QStringLiteral("<ellipse cx=\"%1\" cy=\"%2\" rx=\"%3\" ry=\"%4\"%5/>\n")
            .arg(number(rect.center().x()), number(rect.center().y()), number(rect.width() / 2),
                number(rect.height() / 2), paint(shape));
    case ShapeKind::Text:
        return textElement(shape);
    }
    return {};
}

} // namespace

QByteArray toSvg(const Scene &scene, QSizeF size)
{
    const QRectF &bounds = scene.bounds;
    QString out = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                                 "viewBox=\"%3 %4 %5 %6\" font-family=\"'Noto Sans','Noto Sans CJK KR',sans-serif\">\n")
                      .arg(number(size.width()), number(size.height()), number(bounds.x()), number(bounds.y()),
                          number(bounds.width()), number(bounds.height()));
    out += QStringLiteral("<title>%1</title>\n").arg(escaped(scene.title));
    out += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"#ffffff\"/>\n")
               .arg(number(bounds.x()), number(bounds.y()), number(bounds.width()), number(bounds.height()));
    for (const Shape &shape : scene.shapes) {
        const QString inside = element(shape);
        if (shape.toolTip.isEmpty())
            out += inside;
        else
            out += QStringLiteral("<g><title>%1</title>%2</g>\n").arg(escaped(shape.toolTip), inside.trimmed());
    }
    return (out + QStringLiteral("</svg>\n")).toUtf8();
}

} // namespace twelvefold
