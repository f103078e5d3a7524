// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/chart_picture.h"

#include <QWidget>

namespace twelvefold::ui {

//! The link chart on the screen. Drag the ground to pan, Shift and drag to catch several, drag a node to keep it where
//! it is put, wheel to zoom, arrows to walk along links, Enter to open, + and − to unfold and fold.
class ChartCanvas final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    //! Keeps the view where it is; fit() to see everything.
    void setPicture(ChartPicture picture);
    const ChartPicture &picture() const { return m_picture; }
    void clear();

    //! What is marked as selected; the last one is where the keyboard goes on from.
    void setSelection(const std::vector<EntityId> &entities);
    void setSelectedLink(LinkId link);
    std::optional<size_t> current() const { return m_current; }

    void fit();
    //! Zooms about a point of the widget.
    void zoom(double factor, QPointF about);
    void zoomIn() { zoom(1.25, rect().center()); }
    void zoomOut() { zoom(0.8, rect().center()); }
    //! Pixels a scene unit.
    double scale() const { return m_scale; }
    bool lettersReadable() const;
    //! Moves the view so that the node can be seen.
    void showNode(EntityId id);

    std::optional<size_t> nodeAt(QPointF point) const;
    LinkId linkAt(QPointF point) const;
    QPointF toWidget(QPointF scenePoint) const { return scenePoint * m_scale + m_offset; }
    QPointF toScene(QPointF point) const { return (point - m_offset) / m_scale; }
    //! One node in words: "Marco Bellini, Persona, operator A, linked to 4: …".
    QString describe(size_t node) const;

    //! Everything, at natural size, on the ground of this palette.
    void paintAll(QPainter &painter) const;

    QSize sizeHint() const override { return { 640, 480 }; }
    QSize minimumSizeHint() const override { return { 160, 120 }; }

Q_SIGNALS:
    void entitiesChosen(const std::vector<twelvefold::EntityId> &entities);
    void linkChosen(twelvefold::LinkId link);
    void opened(twelvefold::EntityId id);
    void peeked(twelvefold::EntityId id);
    void expandWanted(twelvefold::EntityId id);
    void collapseWanted(twelvefold::EntityId id);
    void menuWanted(twelvefold::EntityId id, QPoint globalPosition);
    //! A node was dragged and shall stay.
    void nodePinned(twelvefold::EntityId id, QPointF position);
    void zoomed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Drag { None, Pan, Node, Band };

    void paintShapes(QPainter &painter, const QRectF &visible, double scale) const;
    void paintMarks(QPainter &painter) const;
    void choose(std::optional<size_t> node, bool toggle);
    void chooseMany(const std::vector<size_t> &nodes);
    void endBand();
    void walk(QPointF direction);
    bool handleCurrentKey(int key);
    void updateCursor();
    QString toolTipAt(QPointF point) const;
    bool namesAnyhow(double scale) const;

    ChartPicture m_picture;
    QSet<Uuid> m_people; //!< their names stand on the chart from farther away than others'
    std::vector<size_t> m_selected;
    std::optional<size_t> m_current;
    LinkId m_link;
    double m_scale = 1.3;
    QPointF m_offset;
    bool m_fitWanted = true; //!< until somebody pans or zooms, everything stays in sight
    Drag m_drag = Drag::None;
    bool m_moved = false;
    bool m_space = false;
    bool m_spaceUsed = false;
    QPointF m_pressed;
    QPointF m_last;
    size_t m_dragged = 0;
};

} // namespace twelvefold::ui
