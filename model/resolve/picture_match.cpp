// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/picture_match.h"

#include <algorithm>
#include <bit>

namespace twelvefold {

namespace {

constexpr int strongBits = 6;
constexpr int weakBits = 12;
constexpr int blankBits = 4; //!< a hash with fewer bits set, or fewer clear, is of an even surface

std::optional<quint64> hashFrom(const QString &hex)
{
    bool ok = false;
    const quint64 hash = hex.toULongLong(&ok, 16);
    const int set = std::popcount(hash);
    return ok && hex.size() == 16 && set >= blankBits && set <= 64 - blankBits ? std::optional(hash) : std::nullopt;
}

int distance(const PictureHash &a, const PictureHash &b)
{
    return std::max(std::popcount(a.dHash ^ b.dHash), std::popcount(a.pHash ^ b.pHash));
}

//! In the mirror each row is read backwards and every gradient turns round.
quint64 mirroredGradients(quint64 hash)
{
    quint64 mirrored = 0;
    for (int bit = 0; bit < 64; ++bit) {
        if (!(hash >> bit & 1))
            mirrored |= quint64(1) << (bit / 8 * 8 + 7 - bit % 8);
    }
    return mirrored;
}

} // namespace

std::optional<PictureHash> PictureHash::fromHex(const QString &dHash, const QString &pHash)
{
    const auto d = hashFrom(dHash);
    const auto p = hashFrom(pHash);
    return d && p ? std::optional(PictureHash { *d, *p }) : std::nullopt;
}

PictureHash PictureHash::mirrored() const
{
    // Cosines of odd horizontal frequency change their sign: the second, fourth … column of each row.
    constexpr quint64 oddColumns = 0x5555555555555555;
    return { mirroredGradients(dHash), pHash ^ oddColumns };
}

PictureLikeness comparePictures(const PictureHash &a, const PictureHash &b)
{
    const int bits = std::min(distance(a, b), distance(a, b.mirrored()));
    return bits <= strongBits ? PictureLikeness::Strong
        : bits <= weakBits    ? PictureLikeness::Weak
                              : PictureLikeness::None;
}

} // namespace twelvefold
