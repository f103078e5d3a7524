// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

class QPainter;

namespace twelvefold {

//! Paints with the top left of the scene's bounds at `origin`, `scale` device units a scene unit.
void paintScene(QPainter &painter, const Scene &scene, QPointF origin, double scale);

} // namespace twelvefold
