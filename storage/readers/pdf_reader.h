// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

namespace twelvefold {

//! The text page by page (with the addresses that links lead to at the end of each), what the file says of its making,
//! and the files it carries.
Result<RawDocument> readPdf(const QByteArray &bytes, const ReadLimits &limits);

//! One page (1-based) as PNG.
Result<QByteArray> renderPdfPage(const QByteArray &bytes, int page, int dotsPerInch);

//! Renders a page of our own making, which loads the fonts and what finds them.
void preparePdf(bool rendering);

} // namespace twelvefold
