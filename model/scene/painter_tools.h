// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

// Short ways to make the shapes that figures are built of.
namespace twelvefold {

Shape lineShape(QPointF from, QPointF to, ColourRole role, double width = 0.75, Dash dash = Dash::Solid);
Shape rectShape(const QRectF &rect, ColourRole fill, ColourRole line = ColourRole::None, double radius = 0);
Shape ellipseShape(const QRectF &rect, ColourRole fill, ColourRole line = ColourRole::None);
Shape polygonShape(std::vector<QPointF> points, ColourRole fill, ColourRole line = ColourRole::None);
Shape textShape(const QRectF &box, const QString &text, ColourRole role = ColourRole::Text,
    TextSize size = TextSize::Normal, TextAlign align = TextAlign::Left);

//! Sets bounds to what the shapes cover, with a margin around them.
void fitBounds(Scene &scene, double margin);

} // namespace twelvefold
