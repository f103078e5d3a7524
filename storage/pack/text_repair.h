// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

class QPDF;

namespace twelvefold {

//! What each of the code points that fonts draw with the letter of another stands for in `printed`: for searching and
//! copying. Qt writes the lowest code point of a glyph into a PDF: a Kangxi radical where 田 was printed, a
//! presentation form for an Arabic letter, one sign for "fi", a tab for a space.
QHash<char16_t, QString> spellings(const QString &printed);

//! Writes them into the fonts' ToUnicode tables. Throws what QPDF throws.
void repairText(QPDF &pdf, const QHash<char16_t, QString> &spelling);

} // namespace twelvefold
