// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;

namespace twelvefold::ui {

//! The colour a scene's role has on this screen.
QColor sceneColour(ColourRole role, const QPalette &palette);

//! Paints shapes of a scene with the look of the screen. The painter's transform maps scene units to pixels.
class SceneBrush
{
public:
    //! `scale`: pixels a unit, to leave out letters that would be too small to read.
    SceneBrush(QPainter &painter, const QPalette &palette, const QFont &font, double scale);

    //! `anyhow`: letters are set even where their scale would make them too small.
    void paint(const Shape &shape, bool anyhow = false);
    //! Whether letters of this size can be read at this scale.
    static bool readable(TextSize size, double scale);

private:
    void paintText(const Shape &shape, bool anyhow);

    QPainter &m_painter;
    const QPalette &m_palette;
    QFont m_font;
    double m_scale;
};

//! What a shape covers, generously: for leaving out what is not in sight.
QRectF boundsOf(const Shape &shape);

} // namespace twelvefold::ui
