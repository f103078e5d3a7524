// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace twelvefold {

struct DecodedText {
    QString text; //!< without byte order mark; line breaks as in the file
    QString encoding; //!< "UTF-8" "UTF-16LE" "UTF-16BE" "windows-1252" "GB18030" …
    bool guessed = false; //!< nothing in the bytes proves the encoding
};

//! Finds the encoding: byte order mark, then valid UTF-8, then the zero bytes of UTF-16, then what the letters look
//! like, and Windows-1252 where nothing does.
DecodedText decodeText(const QByteArray &bytes);

//! With the encoding that a mail names; the guess above if there is no such encoding.
QString decodeText(const QByteArray &bytes, const QByteArray &charset);

//! Zero bytes and control characters that no text in any of the encodings above has.
bool looksBinary(const QByteArray &bytes);

} // namespace twelvefold
