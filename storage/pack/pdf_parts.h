// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pack/typesetter.h"

#include <string>

class QPDF;

// The parts of a PDF that Qt does not write. All may throw what QPDF throws.
namespace twelvefold {

void addLinks(QPDF &pdf, const Typesetter &pages);
void addOutline(QPDF &pdf, const Typesetter &pages);
void addPageLabels(QPDF &pdf, const PackDocument &document);
//! Document information and XMP; the manifest's hash stands in both.
void setMetadata(QPDF &pdf, const PackDocument &document, const QByteArray &manifestSha256);
//! "D:20261121040053Z"
std::string pdfDate(Utc time);

} // namespace twelvefold
