// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pack/pack_manifest.h"
#include "pack/typesetter.h"

#include <functional>

class QPDF;

// Qt's plain PDF made into the finished one: links, outline, labels, attachments and metadata by QPDF.
namespace twelvefold {

using BytesProvider = std::function<Result<QByteArray>()>;

struct PdfAttachment {
    QString name;
    QString description;
    QString mime;
    qint64 size = 0;
    BytesProvider bytes; //!< may be called several times; must give the same each time
};

//! SHA-256 over the decoded content streams of all pages in order, 1 GiB together at most. Throws what QPDF throws, and
//! std::length_error where they are more or cannot be decoded.
QByteArray contentDigest(QPDF &pdf);

//! Writes the finished PDF (without its seal) to `file`, which is replaced.
Status finishPdf(const QByteArray &plainPdf, const PackDocument &document, const Typesetter &pages,
    const std::vector<PdfAttachment> &attachments, PackManifest manifest, const QString &file);

inline constexpr char packMark[] = "%Twelvefold evidence pack";
inline constexpr char manifestKey[] = "/TwelvefoldManifest";

} // namespace twelvefold
