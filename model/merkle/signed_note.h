// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace twelvefold {

//! Text and the signatures under it, as C2SP signed-note writes them. It knows no keys: who signs and who checks is
//! told the text and gives or takes 64 bytes.
struct NoteSignature {
    QString name; //!< of the key
    quint32 keyId = 0;
    QByteArray signature;

    bool operator==(const NoteSignature &) const = default;
};

struct SignedNote {
    QByteArray text; //!< UTF-8, ends in a line feed; what is signed
    std::vector<NoteSignature> signatures;

    //! The whole note. The text must be one that parse() takes.
    QByteArray toBytes() const;
    //! BadInput where the note breaks the format or has more than 64 signatures or 1 MiB.
    static Result<SignedNote> parse(const QByteArray &bytes);

    bool operator==(const SignedNote &) const = default;
};

//! An Ed25519 key with its name, as a note names it.
struct NoteKey {
    QString name; //!< not empty, no space, no plus
    QByteArray publicKey; //!< 32 bytes

    bool isValid() const;
    //! The first four bytes of SHA-256(name ‖ line feed ‖ 1 ‖ key).
    quint32 id() const;
    //! `name+id+key`, as verifiers of notes take it.
    QString toVerifierKey() const;
    static std::optional<NoteKey> fromVerifierKey(QStringView text);
    //! The note's signature that says it is by this key, whether it is or not.
    const NoteSignature *claimedIn(const SignedNote &note) const;

    bool operator==(const NoteKey &) const = default;
};

} // namespace twelvefold
