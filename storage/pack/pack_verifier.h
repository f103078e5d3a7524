// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pack/pack_manifest.h"
#include "report/pack_request.h"

namespace twelvefold {

//! Checks a pack with nothing but the file: its seal, its structure, its manifest, every attachment, its pages, its
//! root hash and the checkpoint of the ledger. A file that is no pack of ours is an error of kind BadInput; a damaged
//! pack is a report that is not ok.
Result<VerifyReport> verifyPack(const QString &file);

//! What a pack says of the case that it was made from.
struct PackOrigin {
    PackManifest manifest;
    QByteArray checkpoint; //!< the attached note; empty where there is none
};
//! An error of kind BadInput where there is no manifest that can be read.
Result<PackOrigin> packOrigin(const QString &file);

} // namespace twelvefold
