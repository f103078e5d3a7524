// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/waterfall.h"

#include <QStringList>

namespace twelvefold::ui {

//! A family of evidence in the user's language: "money" → "Money".
QString familyTitle(const QString &family);

//! What stands beside a bar: its title and its signed figure, so that the chart reads without colour.
QString barLabel(const WaterfallBar &bar);

//! The whole figure in words, one line a bar: what screen readers are told.
QString spokenWaterfall(const WaterfallFigure &figure);

} // namespace twelvefold::ui
