// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHeaderView;
class QSplitter;

namespace twelvefold::ui {

//! Where things stand, kept over restarts: sizes and orders only, never a word of a case. `name` is one of the
//! program's own words ("evidence", "table/Persona"), unique for what it names.

//! Brings the splitter back as it was left, and keeps what is done to it from now on.
void keepPlaces(QSplitter &splitter, const QString &name);

//! Widths, order and sorting of columns. Nothing is brought back where the number of columns is another one now.
bool restoreColumns(QHeaderView &header, const QString &name);
void saveColumns(const QHeaderView &header, const QString &name);

} // namespace twelvefold::ui
