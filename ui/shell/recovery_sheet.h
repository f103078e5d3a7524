// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utc.h"

#include <QString>

class QWidget;

namespace twelvefold::ui {

//! Eight groups of eight digits, and a checksum of four by which a slip of the pen is found: the first four hex digits
//! of the SHA-256 of the 64 digits.
QString keyToWriteDown(const QString &hex);

//! A sheet of paper for the safe, as rich text: the key, when it was made, and how it is used without this program.
//! Nothing on it says which case it opens.
QString recoverySheet(const QString &hex, Utc at);

//! Whether this build can print.
bool canPrintSheets();
//! Asks for the printer and prints the sheet.
void printRecoverySheet(QWidget *parent, const QString &hex);

} // namespace twelvefold::ui
