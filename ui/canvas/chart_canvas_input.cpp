// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_canvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace twelvefold::ui {

void ChartCanvas::choose(std::optional<size_t> node, bool toggle)
{
    std::vector<size_t> chosen = toggle ? m_selected : std::vector<size_t>();
    if (node) {
        const auto at = std::ranges::find(chosen, *node);
        if (at != chosen.end())
            chosen.erase(at);
        else
            chosen.push_back(*node);
    }
    chooseMany(chosen);
}

void ChartCanvas::chooseMany(const std::vector<size_t> &nodes)
{
    std::vector<EntityId> ids;
    for (const size_t node : nodes)
        ids.push_back(m_picture.data.nodes[node].id);
    setSelection(ids);
    Q_EMIT entitiesChosen(ids);
}

void ChartCanvas::updateCursor()
{
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
    else if (m_space)
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->position();
    m_moved = false;
    const bool hand = event->button() == Qt::MiddleButton || (m_space && event->button() == Qt::LeftButton);
    if (hand) {
        m_drag = Drag::Pan;
        m_spaceUsed = true;
    } else if (event->button() == Qt::LeftButton) {
        const auto node = nodeAt(event->position());
        if (node) {
            m_drag = Drag::Node;
            m_dragged = *node;
        } else {
            m_drag = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Band : Drag::Pan;
        }
    }
    updateCursor();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None)
        return;
    const QPointF step = event->position() - m_last;
    const QPointF all = event->position() - m_pressed;
    m_moved = m_moved || all.manhattanLength() >= QApplication::startDragDistance();
    m_last = event->position();
    if (!m_moved)
        return;
    m_fitWanted = false;
    if (m_drag == Drag::Pan)
        m_offset += step;
    if (m_drag == Drag::Node) {
        m_picture.positions[m_dragged] = toScene(event->position());
        m_picture.rebuildScene();
    }
    update();
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag done = std::exchange(m_drag, Drag::None);
    updateCursor();
    const bool many = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (done == Drag::Band && m_moved) {
        endBand();
    } else if (done == Drag::Node && m_moved) {
        Q_EMIT nodePinned(m_picture.data.nodes[m_dragged].id, m_picture.positions[m_dragged]);
    } else if (done == Drag::Node) {
        choose(m_dragged, many);
    } else if (done != Drag::None && !m_moved && event->button() == Qt::LeftButton) {
        const LinkId link = linkAt(event->position());
        if (!link.isNull()) {
            setSelectedLink(link);
            Q_EMIT linkChosen(link);
        } else if (!many) {
            choose(std::nullopt, false);
        }
    }
    update();
}

void ChartCanvas::endBand()
{
    const QRectF band = QRectF(toScene(m_pressed), toScene(m_last)).normalized();
    std::vector<size_t> caught = m_selected;
    for (size_t i = 0; i < m_picture.positions.size(); ++i) {
        if (band.contains(m_picture.positions[i]) && std::ranges::find(caught, i) == caught.end())
            caught.push_back(i);
    }
    chooseMany(caught);
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto node = nodeAt(event->position());
    if (node && event->button() == Qt::LeftButton)
        Q_EMIT expandWanted(m_picture.data.nodes[*node].id);
}

void ChartCanvas::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        zoom(std::pow(1.2, turns), event->position());
    event->accept();
}

void ChartCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto node = byKey ? m_current : nodeAt(event->pos());
    if (!node)
        return event->ignore();
    if (std::ranges::find(m_selected, *node) == m_selected.end())
        choose(node, false);
    const QPoint at = byKey ? mapToGlobal(toWidget(m_picture.positions[*node]).toPoint()) : event->globalPos();
    Q_EMIT menuWanted(m_picture.data.nodes[*node].id, at);
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
        return true;
    }
    return QWidget::event(event);
}

// The linked node that lies most nearly in that direction; from nowhere, the best connected one.
void ChartCanvas::walk(QPointF direction)
{
    const auto &nodes = m_picture.data.nodes;
    if (nodes.empty())
        return;
    if (!m_current) {
        const auto best = std::ranges::max_element(nodes, {}, &ChartNode::degree);
        choose(size_t(best - nodes.begin()), false);
        return showNode(best->id);
    }
    std::optional<size_t> next;
    double cheapest = 0;
    for (const size_t other : m_picture.neighbours(*m_current)) {
        const QPointF way = m_picture.positions[other] - m_picture.positions[*m_current];
        const double length = std::max(std::hypot(way.x(), way.y()), 1e-6);
        const double along = QPointF::dotProduct(way, direction) / length;
        const double cost = length * (2.2 - along);
        if (along > 0.3 && (!next || cost < cheapest)) {
            next = other;
            cheapest = cost;
        }
    }
    if (!next)
        return;
    choose(next, false);
    showNode(nodes[*next].id);
}

bool ChartCanvas::handleCurrentKey(int key)
{
    if (!m_current)
        return false;
    const EntityId id = m_picture.data.nodes[*m_current].id;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(id);
        return true;
    case Qt::Key_Plus:
        Q_EMIT expandWanted(id);
        return true;
    case Qt::Key_Minus:
        Q_EMIT collapseWanted(id);
        return true;
    default:
        return false;
    }
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = true;
        m_spaceUsed = false;
        return updateCursor();
    }
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk({ -1, 0 });
    case Qt::Key_Right:
        return walk({ 1, 0 });
    case Qt::Key_Up:
        return walk({ 0, -1 });
    case Qt::Key_Down:
        return walk({ 0, 1 });
    default:
        if (!handleCurrentKey(event->key()))
            QWidget::keyPressEvent(event);
    }
}

void ChartCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QWidget::keyReleaseEvent(event);
    m_space = false;
    updateCursor();
    if (!m_spaceUsed && m_current)
        Q_EMIT peeked(m_picture.data.nodes[*m_current].id);
}

} // namespace twelvefold::ui
