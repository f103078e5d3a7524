// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scene/scene.h"

#include <QSize>

namespace twelvefold {

//! Writes the scene as a picture; the ending of the name decides: .png, .svg or .pdf. `size` in pixels (or 1/72 inch
//! for .pdf); an invalid one means the scene's natural size, doubled for .png. The scene keeps its proportions and is
//! centred. PNG and PDF need a QGuiApplication.
Status renderScene(const Scene &scene, const QString &file, QSize size, bool overwrite);

//! The scene as an SVG document with real text.
QByteArray toSvg(const Scene &scene, QSizeF size);

} // namespace twelvefold
