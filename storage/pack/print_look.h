// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QColor>
#include <QFont>

// Colours and fonts of everything that is printed or written as a picture: on white, and readable in grey.
namespace twelvefold {

QColor printColour(ColourRole role);

//! A font with fallbacks for Cyrillic, Hangul, Han and kana; `pixels` is the size of its em in the painter's units.
QFont printFont(double pixels, FontRole role = FontRole::Proportional, TextWeight weight = TextWeight::Regular);

//! The em of a size in scene units.
double emOf(TextSize size);

} // namespace twelvefold
