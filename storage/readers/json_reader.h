// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

namespace twelvefold {

//! Whether a text starts like a JSON object or array.
bool looksLikeJson(const QByteArray &bytes);

//! A JSON Résumé (known by its `basics` or `work`), else any JSON as text. Text that starts like JSON and is none gives
//! Error::BadInput, and the caller may take it for plain text.
Result<RawDocument> readJson(const QByteArray &bytes, const ReadLimits &limits);

} // namespace twelvefold
