// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QImage;

namespace twelvefold {

struct PictureHash {
    quint64 dHash = 0;
    quint64 pHash = 0;
    quint64 dHashMirrored = 0;
    quint64 pHashMirrored = 0;
    bool flat = false; //!< the standard deviation of its brightness is under 4 of 255
};

//! The two hashes over the picture's brightness (ITU-R BT.601 luma, transparent parts on white), scaled by averaging.
//! dHash: 9 × 8 values, a bit is set where a value is smaller than its right neighbour. pHash: the type II discrete
//! cosine transform of 32 × 32 values; of its frequencies 1 to 8 both ways, a bit is set where it is above their
//! median. Bits are numbered row by row, the first one highest.
PictureHash hashPicture(const QImage &image);

} // namespace twelvefold
