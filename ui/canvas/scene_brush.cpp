// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/scene_brush.h"

#include "look/look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr double smallestReadable = 5.5; //!< pixels of letter height that are worth setting
constexpr int smallestLetters = 8; //!< pixels they are set in at least

// A line stays visible however far one is away.
QPen penOf(const Shape &shape, const QPalette &palette, double scale)
{
    if (shape.line == ColourRole::None)
        return Qt::NoPen;
    const double thinnest = shape.kind == ShapeKind::Line ? 0.7 : 1.0;
    QPen pen(sceneColour(shape.line, palette), std::max(shape.lineWidth, thinnest / scale));
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (shape.dash == Dash::Dashed)
        pen.setDashPattern({ 3, 2 });
    if (shape.dash == Dash::Dotted)
        pen.setDashPattern({ 1, 1.5 });
    return pen;
}

// Units of the font's em: what the scene's estimates of width are made with.
double emOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 7;
    case TextSize::Normal:
        return 9;
    case TextSize::Large:
        return 12;
    }
    return 9;
}

} // namespace

QColor sceneColour(ColourRole role, const QPalette &palette)
{
    switch (role) {
    case ColourRole::None:
        return Qt::transparent;
    case ColourRole::Ground:
        return Look::colour(Role::Ground, palette);
    case ColourRole::Raised:
        return Look::colour(Role::Raised, palette);
    case ColourRole::Line:
        return Look::colour(Role::Line, palette);
    case ColourRole::Text:
        return Look::colour(Role::Text, palette);
    case ColourRole::QuietText:
        return Look::colour(Role::QuietText, palette);
    case ColourRole::Accent:
        return Look::colour(Role::Accent, palette);
    case ColourRole::Warning:
        return Look::colour(Role::Warning, palette);
    case ColourRole::Danger:
        return Look::colour(Role::Danger, palette);
    case ColourRole::Good:
        return Look::colour(Role::Good, palette);
    case ColourRole::EvidenceFor:
        return Look::colour(Role::For, palette);
    case ColourRole::EvidenceAgainst:
        return Look::colour(Role::Against, palette);
    case ColourRole::Victim:
        return Look::colour(Role::Victim, palette);
    case ColourRole::Operator1:
    case ColourRole::Operator2:
    case ColourRole::Operator3:
    case ColourRole::Operator4:
    case ColourRole::Operator5:
    case ColourRole::Operator6:
    case ColourRole::Operator7:
    case ColourRole::Operator8:
        return Look::operatorHue(int(role) - int(ColourRole::Operator1), palette);
    }
    return Look::colour(Role::Text, palette);
}

QRectF boundsOf(const Shape &shape)
{
    if (shape.kind != ShapeKind::Line && shape.kind != ShapeKind::Polygon)
        return shape.rect.adjusted(-2, -2, 2, 2);
    return QPolygonF(QList<QPointF>(shape.points.begin(), shape.points.end())).boundingRect().adjusted(-2, -2, 2, 2);
}

SceneBrush::SceneBrush(QPainter &painter, const QPalette &palette, const QFont &font, double scale)
    : m_painter(painter)
    , m_palette(palette)
    , m_font(font)
    , m_scale(scale)
{
}

bool SceneBrush::readable(TextSize size, double scale)
{
    return emOf(size) * scale >= smallestReadable;
}

void SceneBrush::paint(const Shape &shape, bool anyhow)
{
    if (shape.kind == ShapeKind::Text)
        return paintText(shape, anyhow);
    m_painter.setPen(penOf(shape, m_palette, m_scale));
    m_painter.setBrush(shape.fill == ColourRole::None ? QBrush(Qt::NoBrush) : sceneColour(shape.fill, m_palette));
    const int count = int(shape.points.size());
    switch (shape.kind) {
    case ShapeKind::Line:
        m_painter.drawPolyline(shape.points.data(), count);
        break;
    case ShapeKind::Polygon:
        m_painter.drawPolygon(shape.points.data(), count);
        break;
    case ShapeKind::Rect:
        m_painter.drawRoundedRect(shape.rect, shape.radius, shape.radius);
        break;
    case ShapeKind::Ellipse:
        m_painter.drawEllipse(shape.rect);
        break;
    case ShapeKind::Text:
        break;
    }
}

// Letters are set in pixels, not in scaled units: hinting and shaping are made for whole pixel sizes.
void SceneBrush::paintText(const Shape &shape, bool anyhow)
{
    if (!anyhow && !readable(shape.size, m_scale))
        return;
    QFont font = shape.font == FontRole::Fixed ? Look::fixedFont() : m_font;
    font.setPixelSize(std::max(smallestLetters, qRound(emOf(shape.size) * m_scale)));
    font.setBold(shape.weight == TextWeight::Bold);
    const QRectF box = m_painter.transform().mapRect(shape.rect);
    const QFontMetricsF metrics(font);
    const QString text = anyhow ? shape.text : metrics.elidedText(shape.text, Qt::ElideMiddle, box.width() * 1.3);
    const double width = metrics.horizontalAdvance(text);
    double left = box.left();
    if (shape.align == TextAlign::Centre)
        left += (box.width() - width) / 2;
    if (shape.align == TextAlign::Right)
        left += box.width() - width;
    const double baseline = box.center().y() + metrics.capHeight() / 2;
    m_painter.save();
    m_painter.resetTransform();
    m_painter.setFont(font);
    m_painter.setPen(sceneColour(shape.line, m_palette));
    m_painter.drawText(QPointF(left, baseline), text);
    m_painter.restore();
}

} // namespace twelvefold::ui
