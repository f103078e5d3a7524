// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pack/typesetter.h"

// The rectangle of the text on an A4 page, in device units.
namespace twelvefold {

constexpr double textLeft = 54 * dot;
constexpr double textWidth = Typesetter::pageWidth - 2 * textLeft;
constexpr double textTop = 62 * dot;
constexpr double textBottom = Typesetter::pageHeight - 64 * dot;

} // namespace twelvefold
