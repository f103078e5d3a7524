// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/document_reader.h"

namespace twelvefold {

//! Whether bytes are a mailbox of two mails or more: lines "From … 12:34" at the beginning and after empty lines, each
//! with a mail header below it. A mailbox of one mail is read as that mail.
bool isMailbox(const QByteArray &bytes);

//! The mails of a mailbox as parts named "message 1.eml" and so on, each with its bytes as they stand in the file, so
//! that anybody can find them in it again. The text is empty.
Result<RawDocument> readMailbox(const QByteArray &bytes, const ReadLimits &limits);

} // namespace twelvefold
