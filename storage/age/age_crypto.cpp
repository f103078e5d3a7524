// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include <array>

namespace twelvefold::age {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.data()), size_t(bytes.size()));
}

const QByteArray zeroNonce(12, '\0');

Key privateKey(const SecretBytes &secret)
{
    return { EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), size_t(secret.size())),
        &EVP_PKEY_free };
}

} // namespace

SecretBytes x25519(const SecretBytes &secret, QByteArrayView point)
{
    const Key own = privateKey(secret);
    const Key other(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, bytesOf(point), size_t(point.size())), &EVP_PKEY_free);
    const KeyContext context(own ? EVP_PKEY_CTX_new(own.get(), nullptr) : nullptr, &EVP_PKEY_CTX_free);
    SecretBytes shared(keySize);
    size_t size = size_t(keySize);
    const bool ok = other && context && !shared.isEmpty() && EVP_PKEY_derive_init(context.get()) == 1
        && EVP_PKEY_derive_set_peer(context.get(), other.get()) == 1
        && EVP_PKEY_derive(context.get(), shared.data(), &size) == 1 && size == size_t(keySize)
        && sodium_is_zero(shared.data(), size_t(keySize)) == 0;
    return ok ? std::move(shared) : SecretBytes();
}

QByteArray x25519Public(const SecretBytes &secret)
{
    const Key own = privateKey(secret);
    QByteArray point(keySize, '\0');
    size_t size = size_t(keySize);
    const bool ok
        = own && EVP_PKEY_get_raw_public_key(own.get(), reinterpret_cast<unsigned char *>(point.data()), &size) == 1;
    return ok ? point : QByteArray();
}

SecretBytes hkdf(const SecretBytes &key, QByteArrayView salt, QByteArrayView info)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr, &EVP_KDF_CTX_free);
    QByteArray digest("SHA256");
    const std::array<OSSL_PARAM, 5> parameters { OSSL_PARAM_construct_utf8_string(
                                                     OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        octets(OSSL_KDF_PARAM_KEY, QByteArrayView(key.data(), key.size())), octets(OSSL_KDF_PARAM_INFO, info),
        salt.isEmpty() ? OSSL_PARAM_construct_end() : octets(OSSL_KDF_PARAM_SALT, salt), OSSL_PARAM_construct_end() };
    SecretBytes derived(keySize);
    const bool ok = context && !derived.isEmpty()
        && EVP_KDF_derive(context.get(), derived.data(), size_t(keySize), parameters.data()) == 1;
    return ok ? std::move(derived) : SecretBytes();
}

QByteArray hmac(const SecretBytes &key, QByteArrayView bytes)
{
    QByteArray mac(keySize, '\0');
    unsigned int size = 0;
    const bool ok = HMAC(EVP_sha256(), key.data(), int(key.size()), bytesOf(bytes), size_t(bytes.size()),
        reinterpret_cast<unsigned char *>(mac.data()), &size);
    return ok && size == unsigned(keySize) ? mac : QByteArray();
}

SecretBytes scrypt(QByteArrayView passphrase, QByteArrayView salt, int workFactor)
{
    constexpr quint64 blockFactor = 8;
    const quint64 cost = quint64(1) << workFactor;
    // What the blocks take, and a little for the rest.
    const quint64 memory = 128 * blockFactor * (cost + 64);
    SecretBytes derived(keySize);
    const bool ok = !derived.isEmpty()
        && EVP_PBE_scrypt(passphrase.data(), size_t(passphrase.size()), bytesOf(salt), size_t(salt.size()), cost,
               blockFactor, 1, memory, derived.data(), size_t(keySize))
            == 1;
    return ok ? std::move(derived) : SecretBytes();
}

SecretBytes randomSecret(qsizetype size)
{
    SecretBytes secret(size); // readies libsodium
    if (!secret.isEmpty())
        randombytes_buf(secret.data(), size_t(size));
    return secret;
}

Aead::Aead(const SecretBytes &key)
    : m_context(EVP_CIPHER_CTX_new())
{
    if (m_context && key.size() == keySize)
        EVP_CipherInit_ex(m_context, EVP_chacha20_poly1305(), nullptr, key.data(), nullptr, 1);
}

Aead::~Aead()
{
    EVP_CIPHER_CTX_free(m_context);
}

bool Aead::seal(QByteArrayView nonce, QByteArrayView plain, unsigned char *to)
{
    int size = 0;
    int rest = 0;
    return m_context && EVP_CipherInit_ex(m_context, nullptr, nullptr, nullptr, bytesOf(nonce), 1) == 1
        && EVP_CipherUpdate(m_context, to, &size, bytesOf(plain), int(plain.size())) == 1
        && EVP_CipherFinal_ex(m_context, to + size, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_AEAD_GET_TAG, int(tagSize), to + plain.size()) == 1;
}

bool Aead::open(QByteArrayView nonce, QByteArrayView sealed, unsigned char *to)
{
    if (sealed.size() < tagSize)
        return false;
    const QByteArrayView body = sealed.chopped(tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    int size = 0;
    int rest = 0;
    return m_context && EVP_CipherInit_ex(m_context, nullptr, nullptr, nullptr, bytesOf(nonce), 0) == 1
        && EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_AEAD_SET_TAG, int(tagSize), tag.data()) == 1
        && EVP_CipherUpdate(m_context, to, &size, bytesOf(body), int(body.size())) == 1
        && EVP_CipherFinal_ex(m_context, to + size, &rest) == 1;
}

QByteArray wrap(const SecretBytes &key, const SecretBytes &secret)
{
    QByteArray wrapped(secret.size() + tagSize, '\0');
    const bool ok = Aead(key).seal(
        zeroNonce, QByteArrayView(secret.data(), secret.size()), reinterpret_cast<unsigned char *>(wrapped.data()));
    return ok ? wrapped : QByteArray();
}

SecretBytes unwrap(const SecretBytes &key, QByteArrayView wrapped)
{
    SecretBytes secret(wrapped.size() - tagSize);
    const bool ok = !secret.isEmpty() && Aead(key).open(zeroNonce, wrapped, secret.data());
    return ok ? std::move(secret) : SecretBytes();
}

QByteArray toBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(QByteArray::OmitTrailingEquals);
}

Error noMemory()
{
    return { Error::Kind::Access,
        QStringLiteral("There is not enough memory to encrypt or decrypt; close other programs and try again.") };
}

} // namespace twelvefold::age
