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

int distance(const PhotoHash &a, const PhotoHash &b)
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

std::optional<PhotoHash> PhotoHash::fromHex(const QString &dHash, const QString &pHash)
{
    const auto d = hashFrom(dHash);
    const auto p = hashFrom(pHash);
    return d && p ? std::optional(PhotoHash { *d, *p }) : std::nullopt;
}

PhotoHash PhotoHash::mirrored() const
{
    // Cosines of odd horizontal frequency change their sign: the first, third … column of each row, 1 being the first.
    constexpr quint64 oddColumns = 0xaaaaaaaaaaaaaaaa;
    return { mirroredGradients(dHash), pHash ^ oddColumns };
}

PhotoLikeness comparePhotos(const PhotoHash &a, const PhotoHash &b, const PhotoHash &mirroredB)
{
    const int bits = std::min(distance(a, b), distance(a, mirroredB));
    return bits <= strongBits ? PhotoLikeness::Strong : bits <= weakBits ? PhotoLikeness::Weak : PhotoLikeness::None;
}

} // namespace twelvefold
