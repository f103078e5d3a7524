// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace twelvefold::ui {

enum class Scheme { System, Light, Dark };

//! The palettes that the program brings along for an explicit choice of scheme.
QPalette lightPalette();
QPalette darkPalette();

//! Makes the whole application light, dark, or what the system says.
void applyScheme(Scheme scheme);

} // namespace twelvefold::ui
