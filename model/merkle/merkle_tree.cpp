// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/merkle_tree.h"

#include <QCryptographicHash>

#include <bit>

namespace twelvefold {

namespace {

//! Where a list of more than one leaf is parted: the largest power of two below its length.
quint64 splitOf(quint64 count)
{
    return std::bit_floor(count - 1);
}

} // namespace

QByteArray merkleLeafHash(QByteArrayView leaf)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(leaf);
    return hash.result();
}

QByteArray merkleNodeHash(QByteArrayView left, QByteArrayView right)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("\1", 1));
    hash.addData(left);
    hash.addData(right);
    return hash.result();
}

QByteArray emptyMerkleRoot()
{
    return QCryptographicHash::hash({}, QCryptographicHash::Sha256);
}

void MerkleTree::appendHash(const QByteArray &leafHash)
{
    QByteArray hash = leafHash;
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        std::vector<QByteArray> &hashes = m_levels[level];
        hashes.push_back(hash);
        if (hashes.size() % 2 != 0)
            return;
        hash = merkleNodeHash(hashes[hashes.size() - 2], hashes.back());
    }
}

//! `start` is a multiple of the power of two that holds the range.
QByteArray MerkleTree::hashOf(quint64 start, quint64 end) const
{
    const quint64 count = end - start;
    if (count == 0)
        return emptyMerkleRoot();
    if (std::has_single_bit(count)) {
        const auto level = static_cast<std::size_t>(std::countr_zero(count));
        return m_levels.at(level).at(static_cast<std::size_t>(start >> level));
    }
    const quint64 middle = start + splitOf(count);
    return merkleNodeHash(hashOf(start, middle), hashOf(middle, end));
}

QList<QByteArray> MerkleTree::inclusionProof(quint64 index, quint64 size) const
{
    QList<QByteArray> proof;
    prove(index, 0, size, proof);
    return proof;
}

void MerkleTree::prove(quint64 index, quint64 start, quint64 end, QList<QByteArray> &proof) const
{
    if (end - start <= 1)
        return;
    const quint64 middle = start + splitOf(end - start);
    if (index < middle) {
        prove(index, start, middle, proof);
        proof.append(hashOf(middle, end));
    } else {
        prove(index, middle, end, proof);
        proof.append(hashOf(start, middle));
    }
}

QList<QByteArray> MerkleTree::consistencyProof(quint64 oldSize, quint64 newSize) const
{
    QList<QByteArray> proof;
    if (oldSize > 0)
        proveOld(oldSize, 0, newSize, true, proof);
    return proof;
}

//! `whole` while the old tree as such is the range's beginning: its root is then known to the reader.
void MerkleTree::proveOld(quint64 oldEnd, quint64 start, quint64 end, bool whole, QList<QByteArray> &proof) const
{
    if (oldEnd == end) {
        if (!whole)
            proof.append(hashOf(start, end));
        return;
    }
    const quint64 middle = start + splitOf(end - start);
    if (oldEnd <= middle) {
        proveOld(oldEnd, start, middle, whole, proof);
        proof.append(hashOf(middle, end));
    } else {
        proveOld(oldEnd, middle, end, false, proof);
        proof.append(hashOf(start, middle));
    }
}

} // namespace twelvefold
