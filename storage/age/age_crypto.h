// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace twelvefold::age {

constexpr qsizetype keySize = 32; //!< of X25519, of derived keys, of the MAC; bytes
constexpr qsizetype fileKeySize = 16;
constexpr qsizetype tagSize = 16; //!< what ChaCha20-Poly1305 adds

//! The product of a secret and a point on Curve25519 (RFC 7748); nothing where the point is of low order.
SecretBytes x25519(const SecretBytes &secret, QByteArrayView point);
//! The public point of a secret; empty only where there is no memory.
QByteArray x25519Public(const SecretBytes &secret);

//! RFC 5869 with SHA-256, 32 bytes; empty where there is no memory.
SecretBytes hkdf(const SecretBytes &key, QByteArrayView salt, QByteArrayView info);
//! RFC 2104 with SHA-256; empty where there is no memory.
QByteArray hmac(const SecretBytes &key, QByteArrayView bytes);
//! RFC 7914 with N = 2^workFactor, r = 8, p = 1: 128 · 8 · N bytes of memory (256 MiB at 18); empty where there are
//! not.
SecretBytes scrypt(QByteArrayView passphrase, QByteArrayView salt, int workFactor);

SecretBytes randomSecret(qsizetype size);

//! ChaCha20-Poly1305 (RFC 8439) under one key; the caller never uses a nonce twice for sealing.
class Aead
{
public:
    explicit Aead(const SecretBytes &key);
    ~Aead();
    Aead(const Aead &) = delete;
    Aead &operator=(const Aead &) = delete;

    //! `to` has room for size + tagSize bytes. False where the library fails.
    bool seal(QByteArrayView nonce, QByteArrayView plain, unsigned char *to);
    //! `to` has room for size - tagSize bytes and holds nothing true unless the answer is.
    bool open(QByteArrayView nonce, QByteArrayView sealed, unsigned char *to);

private:
    evp_cipher_ctx_st *m_context;
};

//! A short secret under a key that is used once, with the nonce of zeros that the format prescribes for that.
QByteArray wrap(const SecretBytes &key, const SecretBytes &secret);
//! Empty where the tag is wrong.
SecretBytes unwrap(const SecretBytes &key, QByteArrayView wrapped);

//! Without padding.
QByteArray toBase64(QByteArrayView bytes);

//! For when the library itself gives up.
Error noMemory();

} // namespace twelvefold::age
