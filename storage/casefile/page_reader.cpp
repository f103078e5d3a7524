// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/page_reader.h"

#include "vault/key_derivation.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

namespace twelvefold {

namespace {

constexpr qsizetype vectorSize = 16; //!< bytes
constexpr qsizetype macAt = PageReader::usableSize + vectorSize;
constexpr unsigned char saltMask = 0x3a; //!< makes the salt of the authentication key from that of the file
constexpr int authenticationRounds = 2;

Error noMemory()
{
    return { Error::Kind::Access,
        QStringLiteral("There is not enough memory to read the damaged file; close other programs and try again.") };
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

Result<PageReader> PageReader::open(const QString &path)
{
    PageReader reader;
    reader.m_file = std::make_unique<QFile>(path);
    if (!reader.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error { reader.m_file->exists() ? Error::Kind::Access : Error::Kind::NotFound,
            QStringLiteral("The file %1 cannot be read (%2); check the path and its permissions.")
                .arg(path, reader.m_file->errorString()),
            path };
    const qint64 size = reader.m_file->size();
    if (size < pageSize)
        return Error { Error::Kind::NotACase,
            QStringLiteral("%1 has only %2 bytes, less than the smallest case; there is nothing to salvage.")
                .arg(path)
                .arg(size),
            path };
    reader.m_salt = reader.m_file->read(saltSize);
    reader.m_count = (size + pageSize - 1) / pageSize;
    return reader;
}

Status PageReader::setKey(const SecretBytes &key)
{
    m_key = SecretBytes(key.size());
    m_authenticationKey = SecretBytes(keySize);
    if (m_key.isEmpty() || m_authenticationKey.isEmpty())
        return noMemory();
    std::copy_n(key.data(), key.size(), m_key.data());
    QByteArray salt = m_salt;
    for (char &byte : salt)
        byte = char(static_cast<unsigned char>(byte) ^ saltMask);
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(key.data()), int(key.size()), bytesOf(salt), int(salt.size()),
            authenticationRounds, EVP_sha512(), int(keySize), m_authenticationKey.data())
        != 1)
        return noMemory();
    return {};
}

bool PageReader::isAuthentic(const QByteArray &raw, qsizetype from, qint64 number) const
{
    QByteArray covered = raw.mid(from, macAt - from);
    const quint32 place = qToLittleEndian(quint32(number));
    covered.append(reinterpret_cast<const char *>(&place), sizeof place);
    unsigned char mac[SHA512_DIGEST_LENGTH];
    unsigned size = 0;
    return HMAC(EVP_sha512(), m_authenticationKey.data(), int(m_authenticationKey.size()), bytesOf(covered),
               size_t(covered.size()), mac, &size)
        && CRYPTO_memcmp(mac, bytesOf(raw) + macAt, sizeof mac) == 0;
}

std::optional<QByteArray> PageReader::page(qint64 number)
{
    if (number < 1 || number > m_count || !m_file->seek((number - 1) * pageSize))
        return std::nullopt;
    const QByteArray raw = m_file->read(pageSize);
    const qsizetype from = number == 1 ? saltSize : 0; // the first page begins with the salt in place of its magic
    if (raw.size() != pageSize || !isAuthentic(raw, from, number))
        return std::nullopt;
    QByteArray content("SQLite format 3", saltSize); // with its terminating zero
    content.resize(usableSize);
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int done = 0;
    if (!cipher
        || EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, m_key.data(), bytesOf(raw) + usableSize) != 1
        || EVP_CIPHER_CTX_set_padding(cipher.get(), 0) != 1
        || EVP_DecryptUpdate(cipher.get(), reinterpret_cast<unsigned char *>(content.data()) + from, &done,
               bytesOf(raw) + from, int(usableSize - from))
            != 1
        || done != usableSize - from)
        return std::nullopt;
    return content;
}

Result<QByteArray> PageReader::fileHash()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!m_file->seek(0) || !hash.addData(m_file.get()))
        return Error { Error::Kind::Access,
            QStringLiteral("The file %1 cannot be read to its end (%2); copy it to another disk first.")
                .arg(m_file->fileName(), m_file->errorString()),
            m_file->fileName() };
    return hash.result();
}

} // namespace twelvefold
