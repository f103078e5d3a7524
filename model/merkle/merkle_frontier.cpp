// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/merkle_frontier.h"

#include "merkle/merkle_tree.h"

#include <algorithm>
#include <bit>

namespace twelvefold {

std::optional<MerkleFrontier> MerkleFrontier::from(quint64 size, std::vector<QByteArray> peaks)
{
    const bool hashes
        = std::ranges::all_of(peaks, [](const QByteArray &peak) { return peak.size() == merkleHashSize; });
    if (!hashes || std::ssize(peaks) != std::popcount(size))
        return std::nullopt;
    MerkleFrontier frontier;
    frontier.m_size = size;
    frontier.m_peaks = std::move(peaks);
    return frontier;
}

void MerkleFrontier::append(QByteArrayView leaf)
{
    QByteArray hash = merkleLeafHash(leaf);
    // As a carry runs through the digits of the size: each full subtree of the same height is joined.
    for (int carries = std::countr_one(m_size); carries > 0; --carries) {
        hash = merkleNodeHash(m_peaks.back(), hash);
        m_peaks.pop_back();
    }
    m_peaks.push_back(hash);
    ++m_size;
}

QByteArray MerkleFrontier::root() const
{
    if (m_peaks.empty())
        return emptyMerkleRoot();
    QByteArray hash = m_peaks.back();
    for (auto left = m_peaks.rbegin() + 1; left != m_peaks.rend(); ++left)
        hash = merkleNodeHash(*left, hash);
    return hash;
}

} // namespace twelvefold
