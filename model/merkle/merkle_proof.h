// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace twelvefold {

//! Whether the proof leads from the leaf (by its hash) at `index` to the root of a tree of `size` (RFC 9162, 2.1.3.2).
bool provesInclusion(
    quint64 index, quint64 size, const QByteArray &leafHash, const QList<QByteArray> &proof, const QByteArray &root);

//! Whether the proof shows that the tree of `newSize` begins with the one of `oldSize` (RFC 9162, 2.1.4.2). Never true
//! for an empty old tree, with which everything begins.
bool provesConsistency(quint64 oldSize, quint64 newSize, const QByteArray &oldRoot, const QByteArray &newRoot,
    const QList<QByteArray> &proof);

//! The leaves from `start` to before `end`, where they make a tree of their own inside any tree that holds them:
//! `start` is a multiple of the power of two that is not below their number.
struct MerkleSubtree {
    quint64 start = 0;
    quint64 end = 0;

    bool isValid() const;
};

//! The same for a leaf of a subtree; `index` counts from the whole tree's beginning.
bool provesInclusion(quint64 index, const MerkleSubtree &subtree, const QByteArray &leafHash,
    const QList<QByteArray> &proof, const QByteArray &subtreeRoot);
//! Whether a subtree is part of the tree of `size`. An empty one is part of any and takes an empty proof.
bool provesConsistency(const MerkleSubtree &subtree, quint64 size, const QByteArray &subtreeRoot,
    const QByteArray &root, const QList<QByteArray> &proof);

} // namespace twelvefold
