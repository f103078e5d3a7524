// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/merkle_proof.h"

#include "merkle/merkle_tree.h"

#include <algorithm>
#include <bit>

namespace twelvefold {

namespace {

bool areHashes(const QList<QByteArray> &proof)
{
    return std::ranges::all_of(proof, [](const QByteArray &hash) { return hash.size() == merkleHashSize; });
}

bool isOdd(quint64 number)
{
    return number % 2 == 1;
}

//! Positions of the subtree's first and last node and of the tree's last node, on the level that the proof has come to.
struct Path {
    quint64 first;
    quint64 last;
    quint64 treeLast;

    void up()
    {
        first >>= 1;
        last >>= 1;
        treeLast >>= 1;
    }
    //! Past the levels on which the subtree needs no sister of its own.
    void start()
    {
        const bool atEnd = last == treeLast;
        while (first != last && (atEnd || isOdd(last)))
            up();
    }
};

} // namespace

bool provesInclusion(
    quint64 index, quint64 size, const QByteArray &leafHash, const QList<QByteArray> &proof, const QByteArray &root)
{
    if (index >= size || leafHash.size() != merkleHashSize || !areHashes(proof))
        return false;
    quint64 at = index;
    quint64 last = size - 1;
    QByteArray hash = leafHash;
    for (const QByteArray &sibling : proof) {
        if (last == 0)
            return false;
        if (isOdd(at) || at == last) {
            hash = merkleNodeHash(sibling, hash);
            // The last node of a level without a sister goes up as it is.
            while (!isOdd(at) && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = merkleNodeHash(hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool provesConsistency(quint64 oldSize, quint64 newSize, const QByteArray &oldRoot, const QByteArray &newRoot,
    const QList<QByteArray> &proof)
{
    return oldSize > 0 && provesConsistency(MerkleSubtree { 0, oldSize }, newSize, oldRoot, newRoot, proof);
}

bool MerkleSubtree::isValid() const
{
    if (start > end)
        return false;
    const quint64 count = end - start;
    constexpr quint64 highest = quint64(1) << 63;
    return count > highest ? start == 0 : start % std::bit_ceil(count) == 0;
}

bool provesInclusion(quint64 index, const MerkleSubtree &subtree, const QByteArray &leafHash,
    const QList<QByteArray> &proof, const QByteArray &subtreeRoot)
{
    return subtree.isValid() && index >= subtree.start
        && provesInclusion(index - subtree.start, subtree.end - subtree.start, leafHash, proof, subtreeRoot);
}

bool provesConsistency(const MerkleSubtree &subtree, quint64 size, const QByteArray &subtreeRoot,
    const QByteArray &root, const QList<QByteArray> &proof)
{
    if (!subtree.isValid() || subtree.end > size || !areHashes(proof))
        return false;
    if (subtree.start == subtree.end)
        return proof.isEmpty() && subtreeRoot == emptyMerkleRoot();
    Path path { subtree.start, subtree.end - 1, size - 1 };
    path.start();
    const bool rootIsStart = path.first == path.last;
    if (!rootIsStart && proof.isEmpty())
        return false;
    QByteArray part = rootIsStart ? subtreeRoot : proof.front();
    QByteArray whole = part;
    for (qsizetype i = rootIsStart ? 0 : 1; i < proof.size(); ++i) {
        if (path.treeLast == 0)
            return false;
        if (isOdd(path.last) || path.last == path.treeLast) {
            if (path.first < path.last)
                part = merkleNodeHash(proof[i], part);
            whole = merkleNodeHash(proof[i], whole);
            while (!isOdd(path.last) && path.last != 0)
                path.up();
        } else {
            whole = merkleNodeHash(whole, proof[i]);
        }
        path.up();
    }
    return path.treeLast == 0 && part == subtreeRoot && whole == root;
}

} // namespace twelvefold
