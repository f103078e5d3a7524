// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merkle/checkpoint.h"
#include "merkle/signed_note.h"

#include <QList>

namespace twelvefold {

//! That one leaf is in a signed tree, in a small text file (C2SP tlog-proof, extension .tlog-proof) that is checked
//! with nothing but the leaf and the signer's key.
struct TlogProof {
    QByteArray extra = {}; //!< of the application; not proven by anything
    quint64 index = 0; //!< of the leaf
    QList<QByteArray> hashes; //!< inclusion proof, from the leaf's sibling up
    SignedNote note; //!< its text is a checkpoint

    QByteArray toBytes() const;
    //! BadInput where the file breaks the format.
    static Result<TlogProof> parse(const QByteArray &bytes);

    //! What the note says, if the hashes lead from the leaf to it. The caller checks the origin and the signature.
    Result<Checkpoint> check(const QByteArray &leafHash) const;

    bool operator==(const TlogProof &) const = default;
};

} // namespace twelvefold
