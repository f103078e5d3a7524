// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace twelvefold {

//! The right edge of a MerkleTree: enough to append leaves and to say the root, in 32 bytes for every binary digit of
//! the size, but no proofs. It can be put away and taken up again.
class MerkleFrontier
{
public:
    MerkleFrontier() = default;
    //! As peaks() gave them; nothing where their number or length does not fit the size.
    static std::optional<MerkleFrontier> from(quint64 size, std::vector<QByteArray> peaks);

    void append(QByteArrayView leaf);

    quint64 size() const { return m_size; }
    //! That of a MerkleTree of the same leaves (RFC 6962, 2.1).
    QByteArray root() const;
    //! The roots of the full subtrees that the list falls into, from the left: one for each digit 1 of the size.
    const std::vector<QByteArray> &peaks() const { return m_peaks; }

    bool operator==(const MerkleFrontier &) const = default;

private:
    quint64 m_size = 0;
    std::vector<QByteArray> m_peaks;
};

} // namespace twelvefold
