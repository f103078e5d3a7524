// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace twelvefold {

constexpr qsizetype merkleHashSize = 32; //!< bytes, SHA-256

//! RFC 6962, 2.1: SHA-256(0 ‖ leaf).
QByteArray merkleLeafHash(QByteArrayView leaf);
//! SHA-256(1 ‖ left ‖ right).
QByteArray merkleNodeHash(QByteArrayView left, QByteArrayView right);
//! Of no leaves: SHA-256 of nothing.
QByteArray emptyMerkleRoot();

//! One hash over a growing list (RFC 6962, 2.1), and short proofs that a leaf is in it and that it only grew. Keeps 64
//! bytes a leaf; root and proofs take time in the logarithm of the size.
class MerkleTree
{
public:
    void append(QByteArrayView leaf) { appendHash(merkleLeafHash(leaf)); }
    //! A leaf by its merkleLeafHash(), 32 bytes.
    void appendHash(const QByteArray &leafHash);

    quint64 size() const { return m_levels.empty() ? 0 : m_levels.front().size(); }
    QByteArray root() const { return root(size()); }
    //! As it was at an earlier `size` (0 to size()).
    QByteArray root(quint64 size) const { return hashOf(0, size); }

    //! RFC 6962, 2.1.1, from the sibling of the leaf up; `index` < `size` <= size().
    QList<QByteArray> inclusionProof(quint64 index, quint64 size) const;
    //! RFC 6962, 2.1.2: that the tree of `newSize` begins with the one of `oldSize`; 0 < oldSize <= newSize <= size().
    //! Empty where both are the same.
    QList<QByteArray> consistencyProof(quint64 oldSize, quint64 newSize) const;

private:
    QByteArray hashOf(quint64 start, quint64 end) const;
    void prove(quint64 index, quint64 start, quint64 end, QList<QByteArray> &proof) const;
    void proveOld(quint64 oldEnd, quint64 start, quint64 end, bool whole, QList<QByteArray> &proof) const;

    std::vector<std::vector<QByteArray>> m_levels; //!< hashes of all full subtrees, by the logarithm of their size
};

} // namespace twelvefold
