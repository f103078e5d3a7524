// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_canvas.h"

#include "canvas/scene_brush.h"
#include "look/look.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace twelvefold::ui {
namespace {

constexpr double smallestScale = 0.05;
constexpr double largestScale = 8;
constexpr double fitAtMost = 2.2;
constexpr double nodeReach = 12; //!< units from the centre that count as a hit
constexpr double linkReach = 5; //!< pixels
// Beyond this many shapes smooth edges cost more than they show.
constexpr size_t smoothUpTo = 4000;
constexpr double peopleNamedFrom = 0.35; //!< pixels a unit
constexpr qsizetype mostNamedPeople = 60;
constexpr double smallestSeen = 2.5; //!< pixels: arrow heads smaller than this are left out

double distanceToSegment(QPointF p, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double square = QPointF::dotProduct(along, along);
    const double part = square > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / square, 0.0, 1.0) : 0;
    const QPointF away = p - (a + along * part);
    return std::hypot(away.x(), away.y());
}

} // namespace

ChartCanvas::ChartCanvas(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Link chart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartCanvas::setPicture(ChartPicture picture)
{
    std::vector<EntityId> kept;
    for (const size_t node : m_selected)
        kept.push_back(m_picture.data.nodes[node].id);
    const bool first = m_picture.data.nodes.empty();
    m_picture = std::move(picture);
    m_people.clear();
    for (const ChartNode &node : m_picture.data.nodes) {
        if (node.category == EntityCategory::Person)
            m_people.insert(node.id.uuid());
    }
    m_selected.clear();
    m_current.reset();
    m_drag = Drag::None;
    setSelection(kept);
    if (first || m_fitWanted)
        fit();
    update();
}

void ChartCanvas::clear()
{
    m_picture = {};
    m_people.clear();
    m_selected.clear();
    m_current.reset();
    m_link = {};
    m_drag = Drag::None;
    m_fitWanted = true;
    setAccessibleDescription({});
    update();
}

void ChartCanvas::setSelection(const std::vector<EntityId> &entities)
{
    m_selected.clear();
    m_current.reset();
    m_link = {};
    for (const EntityId &id : entities) {
        if (const auto node = m_picture.find(id)) {
            m_selected.push_back(*node);
            m_current = node;
        }
    }
    if (m_current) {
        setAccessibleDescription(describe(*m_current));
        QAccessibleEvent told(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    } else {
        setAccessibleDescription(m_picture.scene.title);
    }
    update();
}

void ChartCanvas::setSelectedLink(LinkId link)
{
    setSelection({});
    m_link = link;
    update();
}

QString ChartCanvas::describe(size_t node) const
{
    const ChartNode &shown = m_picture.data.nodes[node];
    QString text = QStringLiteral("%1, %2").arg(shown.label, shown.typeLabel);
    if (shown.victim)
        text += tr(", a victim of identity theft");
    if (shown.operatorPosition)
        text += tr(", operator %1").arg(shown.operatorLetter);
    const std::vector<size_t> others = m_picture.neighbours(node);
    QStringList names;
    for (const size_t other : others) {
        if (names.size() < 12)
            names += m_picture.data.nodes[other].label;
    }
    return text + tr(", linked to %n: %1", nullptr, int(others.size())).arg(names.join(QStringLiteral(", ")));
}

void ChartCanvas::fit()
{
    m_fitWanted = true;
    const QRectF all = m_picture.scene.bounds;
    if (all.isEmpty() || width() < 10 || height() < 10)
        return;
    const double room = 2.0 * gridStep;
    m_scale = std::clamp(
        std::min((width() - room) / all.width(), (height() - room) / all.height()), smallestScale, fitAtMost);
    m_offset = QRectF(rect()).center() - all.center() * m_scale;
    update();
    Q_EMIT zoomed();
}

void ChartCanvas::zoom(double factor, QPointF about)
{
    const QPointF fixed = toScene(about);
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    m_offset = about - fixed * m_scale;
    m_fitWanted = false;
    update();
    Q_EMIT zoomed();
}

bool ChartCanvas::lettersReadable() const
{
    return SceneBrush::readable(TextSize::Small, m_scale);
}

void ChartCanvas::showNode(EntityId id)
{
    const auto node = m_picture.find(id);
    if (!node)
        return;
    const QPointF at = toWidget(m_picture.positions[*node]);
    const QRectF inside = QRectF(rect()).adjusted(40, 40, -40, -40);
    if (inside.contains(at))
        return;
    m_offset += QRectF(rect()).center() - at;
    update();
}

void ChartCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_fitWanted)
        fit();
}

std::optional<size_t> ChartCanvas::nodeAt(QPointF point) const
{
    const QPointF at = toScene(point);
    std::optional<size_t> best;
    double nearest = nodeReach;
    for (size_t i = 0; i < m_picture.positions.size(); ++i) {
        const QPointF away = at - m_picture.positions[i];
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= nearest) {
            nearest = distance;
            best = i;
        }
    }
    if (best || !lettersReadable())
        return best;
    for (size_t i = 0; i < m_picture.positions.size(); ++i) {
        const double half = m_picture.data.nodes[i].size.width() / 2;
        if (QRectF(m_picture.positions[i] + QPointF(-half, 10), QSizeF(2 * half, 11)).contains(at))
            return i;
    }
    return std::nullopt;
}

LinkId ChartCanvas::linkAt(QPointF point) const
{
    const QPointF at = toScene(point);
    double nearest = linkReach / m_scale;
    LinkId best;
    for (const ChartEdge &edge : m_picture.data.edges) {
        const double distance = distanceToSegment(at, m_picture.positions[edge.from], m_picture.positions[edge.to]);
        if (distance < nearest) {
            nearest = distance;
            best = edge.link;
        }
    }
    return best;
}

QString ChartCanvas::toolTipAt(QPointF point) const
{
    if (const auto node = nodeAt(point))
        return describe(*node);
    const LinkId link = linkAt(point);
    if (link.isNull())
        return {};
    for (const Shape &shape : m_picture.scene.shapes) {
        if (shape.kind == ShapeKind::Line && shape.item == link.uuid())
            return shape.toolTip;
    }
    for (const ChartEdge &edge : m_picture.data.edges) {
        if (edge.link == link) {
            return QStringLiteral("%1 %2 %3")
                .arg(m_picture.data.nodes[edge.from].label, edge.label, m_picture.data.nodes[edge.to].label);
        }
    }
    return {};
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::colour(Role::Ground, palette()));
    if (m_picture.data.nodes.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing, m_picture.scene.shapes.size() < smoothUpTo);
    painter.translate(m_offset);
    painter.scale(m_scale, m_scale);
    paintMarks(painter);
    paintShapes(painter, QRectF(toScene(QPointF()), QSizeF(size()) / m_scale), m_scale);
    if (m_drag == Drag::Band && m_moved) {
        QColor tint = Look::colour(Role::Accent, palette());
        painter.setPen(QPen(tint, 1 / m_scale));
        tint.setAlpha(40);
        painter.setBrush(tint);
        painter.drawRect(QRectF(toScene(m_pressed), toScene(m_last)).normalized());
    }
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(Look::colour(Role::Accent, palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ChartCanvas::paintShapes(QPainter &painter, const QRectF &visible, double scale) const
{
    SceneBrush brush(painter, palette(), font(), scale);
    const bool anyhow = namesAnyhow(scale);
    for (const Shape &shape : m_picture.scene.shapes) {
        const bool named = anyhow && shape.kind == ShapeKind::Text && m_people.contains(shape.item);
        if (shape.kind == ShapeKind::Text && !named && !SceneBrush::readable(shape.size, scale))
            continue;
        const QRectF bounds = boundsOf(shape);
        const bool dot = shape.item.isNull() && std::max(bounds.width(), bounds.height()) * scale < smallestSeen;
        if (!dot && bounds.intersects(visible))
            brush.paint(shape, named);
    }
}

// Of a crowd, names would be a blot; of some dozens they are what one looks for.
bool ChartCanvas::namesAnyhow(double scale) const
{
    return scale >= peopleNamedFrom && m_people.size() <= mostNamedPeople;
}

void ChartCanvas::paintAll(QPainter &painter) const
{
    painter.fillRect(m_picture.scene.bounds, Look::colour(Role::Ground, palette()));
    paintShapes(painter, m_picture.scene.bounds, painter.transform().m11());
}

// Under the shapes: a ring about what is selected, and its links in the accent.
void ChartCanvas::paintMarks(QPainter &painter) const
{
    const QColor accent = Look::colour(Role::Accent, palette());
    QColor soft = accent;
    soft.setAlpha(60);
    painter.setBrush(Qt::NoBrush);
    for (const ChartEdge &edge : m_picture.data.edges) {
        const bool chosen = edge.link == m_link && !m_link.isNull();
        const bool beside = m_selected.size() == 1 && (edge.from == m_selected[0] || edge.to == m_selected[0]);
        if (!chosen && !beside)
            continue;
        painter.setPen(QPen(chosen ? accent : soft, chosen ? 4 : 5));
        painter.drawLine(m_picture.positions[edge.from], m_picture.positions[edge.to]);
    }
    for (const size_t node : m_selected) {
        painter.setPen(QPen(accent, node == m_current ? 2.5 : 1.5));
        painter.setBrush(soft);
        painter.drawEllipse(m_picture.positions[node], 15, 15);
    }
}

} // namespace twelvefold::ui
