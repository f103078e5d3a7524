// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! Characters that leave no mark on paper: zero-width spaces and joiners, soft hyphen, byte order mark, directional
//! controls, and the C0/C1 controls that are not white space. They hide differences and never make one.
bool isInvisible(QChar c);

//! NFC, without invisible characters, white space collapsed to single spaces, trimmed.
QString cleaned(QStringView text);

//! cleaned(), then NFKC and case folded: full-width letters and ligatures become plain ones.
QString compatFolded(QStringView text);

//! compatFolded(), then brought to ASCII as far as ICU can ("Any-Latin; Latin-ASCII"): "Щербаков" becomes "serbakov".
//! Han is read as Mandarin. What has no Latin form stays as it is.
QString asciiFolded(QStringView text);

//! ASCII letters and digits only; other scripts' digits do not count.
bool isAsciiAlnum(QChar c);
bool isAsciiDigit(QChar c);
bool isAsciiHex(QChar c);

//! The text in quotation marks, shortened to 60 characters: for messages.
QString quoted(QStringView text);

//! An Error of kind BadInput; `why` continues "“…” is not <what>: ".
Error refusal(QStringView text, const QString &what, const QString &why);

} // namespace twelvefold
