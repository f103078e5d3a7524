// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

namespace twelvefold {

//! Whether a file begins with the headers of a mail (or with the "From " line that mailboxes put before one).
bool looksLikeMail(const QByteArray &bytes);

//! One mail with its headers, its text (plain preferred, else HTML reduced to text) and its attachments. Of a mailbox
//! file the first mail is read, and an issue says so.
Result<RawDocument> readEml(const QByteArray &bytes, const ReadLimits &limits);

} // namespace twelvefold
