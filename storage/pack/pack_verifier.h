// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pack/pack_manifest.h"
#include "report/pack_request.h"

namespace twelvefold {

//! Checks a pack with nothing but the file: its seal, its structure, its manifest, every attachment, its pages and its
//! root hash. A file that is no pack of ours is an error of kind BadInput; a damaged pack is a report that is not ok.
Result<VerifyReport> verifyPack(const QString &file);

//! The manifest that is attached to a pack. An error of kind BadInput where there is none that can be read.
Result<PackManifest> packManifest(const QString &file);

} // namespace twelvefold
