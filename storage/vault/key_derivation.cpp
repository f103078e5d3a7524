// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_derivation.h"

#include <openssl/sha.h>
#include <sodium.h>

#include <cstdlib>
#include <cstring>

namespace twelvefold {

namespace {

constexpr unsigned long long passes = 3;
constexpr size_t memory = size_t(256) * 1024 * 1024;

struct Cost {
    unsigned long long passes;
    size_t memory;
};

Cost cost()
{
#ifdef TWELVEFOLD_TEST_KDF
    // Only test builds know this variable: in a shipped program the environment must not weaken a key.
    if (const char *low = std::getenv("TWELVEFOLD_TEST_KDF"); low && low[0] == '1' && low[1] == '\0')
        return { 1, size_t(1024) * 1024 };
#endif
    return { passes, memory };
}

SecretBytes input(const KeyMaterial &material)
{
    const QByteArray &passphrase = material.passphrase.bytes();
    if (!material.keyFileHash)
        return SecretBytes::copyOf(passphrase);
    SecretBytes both(2 * SHA256_DIGEST_LENGTH);
    if (both.isEmpty())
        return both;
    SHA256(reinterpret_cast<const unsigned char *>(passphrase.constData()), size_t(passphrase.size()), both.data());
    std::memcpy(both.data() + SHA256_DIGEST_LENGTH, material.keyFileHash->data(), SHA256_DIGEST_LENGTH);
    return both;
}

} // namespace

Result<SecretBytes> deriveKey(const KeyMaterial &material, QByteArrayView salt)
{
    static_assert(saltSize == crypto_pwhash_argon2id_SALTBYTES);
    if (material.passphrase.isEmpty() && !material.keyFileHash)
        return Error { Error::Kind::Usage,
            QStringLiteral("The passphrase is empty; choose one with at least one word.") };
    if (salt.size() != saltSize)
        return Error { Error::Kind::Usage,
            QStringLiteral("The salt of a case has 16 bytes; this one has %1.").arg(salt.size()) };
    if (material.keyFileHash && material.keyFileHash->size() != SHA256_DIGEST_LENGTH)
        return Error { Error::Kind::Usage, QStringLiteral("The hash of a key file has 32 bytes; this one has not.") };
    SecretBytes key(keySize);
    const SecretBytes secret = input(material);
    const Cost spent = cost();
    if (key.isEmpty() || secret.isEmpty()
        || crypto_pwhash_argon2id(key.data(), keySize, reinterpret_cast<const char *>(secret.data()),
               static_cast<unsigned long long>(secret.size()), reinterpret_cast<const unsigned char *>(salt.data()),
               spent.passes, spent.memory, crypto_pwhash_argon2id_ALG_ARGON2ID13)
            != 0)
        return Error { Error::Kind::Access,
            QStringLiteral(
                "There is not enough memory to derive the key (256 MiB are needed); close other programs and "
                "try again.") };
    return key;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (sodium_init() >= 0)
        randombytes_buf(bytes.data(), size_t(count));
    return bytes;
}

} // namespace twelvefold
