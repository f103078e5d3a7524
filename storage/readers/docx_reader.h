// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

namespace twelvefold {

class ZipContainer;

//! Whether a ZIP container holds a Word document.
bool isDocx(const ZipContainer &container);

//! The words of the body, then of headers, footers and notes: a line a paragraph, a TAB between the cells of a table.
//! The addresses of hyperlinks follow their words in angle brackets. Nothing a document points to is loaded; if it
//! points to a template or picture elsewhere, an issue says so.
Result<RawDocument> readDocx(ZipContainer &container, const ReadLimits &limits);

} // namespace twelvefold
