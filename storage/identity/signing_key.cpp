// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/signing_key.h"

#include "age/age_crypto.h"

#include <sodium.h>

namespace twelvefold {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned long long sizeOf(QByteArrayView view)
{
    return static_cast<unsigned long long>(view.size());
}

} // namespace

Result<SigningKey> SigningKey::generate()
{
    return fromSeed(age::randomSecret(signingSeedSize));
}

Result<SigningKey> SigningKey::fromSeed(const SecretBytes &seed)
{
    static_assert(signingSeedSize == crypto_sign_SEEDBYTES && signatureSize == crypto_sign_BYTES);
    SigningKey key;
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    key.m_publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    if (seed.size() != signingSeedSize || key.m_secret.isEmpty()
        || crypto_sign_seed_keypair(
               reinterpret_cast<unsigned char *>(key.m_publicKey.data()), key.m_secret.data(), seed.data())
            != 0)
        return age::noMemory();
    return key;
}

SecretBytes SigningKey::seed() const
{
    return SecretBytes::copyOf(QByteArrayView(m_secret.data(), signingSeedSize));
}

QByteArray SigningKey::sign(QByteArrayView text) const
{
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(
        reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(text), sizeOf(text), m_secret.data());
    return signature;
}

void SigningKey::sign(SignedNote &note, const QString &name) const
{
    const NoteKey key { name, m_publicKey };
    note.signatures.push_back({ name, key.id(), sign(note.text) });
}

bool isSignedBy(QByteArrayView publicKey, QByteArrayView text, QByteArrayView signature)
{
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == signatureSize && sodium_init() >= 0
        && crypto_sign_verify_detached(bytesOf(signature), bytesOf(text), sizeOf(text), bytesOf(publicKey)) == 0;
}

Status checkNote(const SignedNote &note, const NoteKey &key)
{
    const NoteSignature *claimed = key.claimedIn(note);
    if (!claimed)
        return Error { Error::Kind::NotFound,
            QStringLiteral("The note is not signed by “%1”; check whose key belongs to it.").arg(key.name), key.name };
    if (!isSignedBy(key.publicKey, note.text, claimed->signature))
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The signature by “%1” does not fit the note: one of the two was changed; ask for it again.")
                .arg(key.name),
            key.name };
    return {};
}

} // namespace twelvefold
