// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace twelvefold {

//! The two 64-bit hashes of a picture: dHash by rows of eight (bit set where a cell is brighter than its right
//! neighbour) and pHash of the 8 × 8 lowest frequencies of the cosine transform, both most significant bit first.
struct PictureHash {
    quint64 dHash = 0;
    quint64 pHash = 0;

    //! Sixteen hexadecimal digits each; nothing where one is missing or of a blank picture.
    static std::optional<PictureHash> fromHex(const QString &dHash, const QString &pHash);
    //! What the hashes of the mirrored picture are, as far as they tell.
    PictureHash mirrored() const;

    bool operator==(const PictureHash &) const = default;
};

enum class PictureLikeness { None, Weak, Strong };

//! Strong: at most 6 of 64 bits apart in both hashes. Weak: at most 12 in both. A mirrored picture counts.
PictureLikeness comparePictures(const PictureHash &a, const PictureHash &b);

} // namespace twelvefold
