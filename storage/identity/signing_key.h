// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "merkle/signed_note.h"
#include "vault/secret_bytes.h"

namespace twelvefold {

constexpr qsizetype signingSeedSize = 32; //!< bytes
constexpr qsizetype signatureSize = 64;

//! The secret half of an Ed25519 pair (RFC 8032).
class SigningKey
{
public:
    //! Access where there is no memory.
    static Result<SigningKey> generate();
    //! From the 32 bytes of seed().
    static Result<SigningKey> fromSeed(const SecretBytes &seed);

    SecretBytes seed() const;
    const QByteArray &publicKey() const { return m_publicKey; } //!< 32 bytes
    //! 64 bytes.
    QByteArray sign(QByteArrayView text) const;
    //! Adds this key's line under a note, by that name (NoteKey::isValid).
    void sign(SignedNote &note, const QString &name) const;

private:
    SecretBytes m_secret;
    QByteArray m_publicKey;
};

bool isSignedBy(QByteArrayView publicKey, QByteArrayView text, QByteArrayView signature);
//! NotFound where the note has no signature by the key, Corrupt where it has one that is not true.
Status checkNote(const SignedNote &note, const NoteKey &key);

} // namespace twelvefold
