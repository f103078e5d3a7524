// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/raw_document.h"

// GMime's headers stay out of ours: only the readers have its include path.
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeParserOptions GMimeParserOptions;

namespace twelvefold {

//! The parser options for mails as they really are: lenient, with UTF-8 and Windows-1252 for bare 8-bit headers.
GMimeParserOptions *mailOptions();

//! Header by header what the mail says of itself; `document.text` gets the readable head that the places of the
//! mailboxes point into, ended by an empty line.
void readMailHeaders(GMimeMessage *message, RawDocument &document);

//! ISO 8601 with zone from a date as RFC 5322 writes it; empty if unreadable.
QString mailDate(const char *text);

//! The hop that the value of one Received header tells of.
RawHop receivedHop(const QString &value);

} // namespace twelvefold
