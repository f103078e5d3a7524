// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "report/pack_document.h"
#include "report/pack_request.h"

#include <functional>

namespace twelvefold {

//! Gives the original bytes of an exhibit; asked for while the file is being written.
using ExhibitBytes = std::function<Result<QByteArray>(const PackExhibit &)>;

//! Sets the document as an A4 PDF 1.7 and embeds the originals, a manifest and a seal. The file appears under its name
//! only when it is whole; an existing one is refused (kind Exists) unless `overwrite`. Without `bytes` nothing is
//! embedded but the manifest. Needs a QGuiApplication in the process, for its fonts; may run on any thread.
Result<PackReport> writePack(
    const PackDocument &document, const ExhibitBytes &bytes, const QString &file, bool overwrite, Progress &progress);

} // namespace twelvefold
