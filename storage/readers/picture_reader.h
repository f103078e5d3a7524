// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/document_reader.h"

class QImage;

namespace twelvefold {

inline constexpr double longestPictureSide = 10'000; //!< pixels, of what is given out
inline constexpr double mostPicturePixels = 40e6;

//! Size, perceptual hashes and what the camera or program wrote into it. `format` is "png" or "jpeg".
Result<RawDocument> readPicture(const QByteArray &bytes, const QString &format);

//! The picture again, decoded and written anew, so that nothing of the foreign file reaches a viewer but its pixels.
Result<QByteArray> renderPicture(const QByteArray &bytes, const QString &format);

Result<QByteArray> pngBytes(const QImage &image);

void preparePictures();

} // namespace twelvefold
