// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace twelvefold {

//! The two 64-bit hashes of a photo as readers compute them: dHash of brightness gradients and pHash of the cosine
//! frequencies 1 to 8 both ways, numbered row by row, the first bit highest.
struct PhotoHash {
    quint64 dHash = 0;
    quint64 pHash = 0;

    //! Sixteen hexadecimal digits each; nothing where one is missing or of a blank picture.
    static std::optional<PhotoHash> fromHex(const QString &dHash, const QString &pHash);
    //! The hashes of the mirrored picture, up to a bit or two where brightness is even.
    PhotoHash mirrored() const;

    bool operator==(const PhotoHash &) const = default;
};

enum class PhotoLikeness { None, Weak, Strong };

//! Strong: at most 6 of 64 bits apart in both hashes. Weak: at most 12 in both. `mirroredB` is b in the mirror, which
//! counts too.
PhotoLikeness comparePhotos(const PhotoHash &a, const PhotoHash &b, const PhotoHash &mirroredB);

} // namespace twelvefold
