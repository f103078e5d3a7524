// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QFile>

#include <memory>
#include <optional>

namespace twelvefold {

//! The pages of a case file one by one, as they lie on the disk, for a file that the library refuses because some of
//! them are damaged. Format: SQLCipher 4 with its standard settings; a page is its ciphertext (AES-256-CBC), a vector
//! of 16 bytes and an HMAC-SHA512 over both and the page's number. Reads, and never writes.
class PageReader
{
public:
    static constexpr qsizetype pageSize = 4096; //!< bytes on the disk
    static constexpr qsizetype usableSize = pageSize - 80; //!< bytes of content

    //! NotFound, Access; NotACase where there is not even one page.
    static Result<PageReader> open(const QString &path);
    //! Its first 16 bytes.
    const QByteArray &salt() const { return m_salt; }
    //! Must be called before page(). Access where memory or the cryptographic library fails.
    Status setKey(const SecretBytes &key);

    //! Of the file, the last one counted even if it is cut off.
    qint64 count() const { return m_count; }
    //! The content of a page, counted from 1; nothing where it is not what was written under this key and number.
    std::optional<QByteArray> page(qint64 number);
    //! SHA-256 of the file as it is.
    Result<QByteArray> fileHash();

private:
    PageReader() = default;
    bool isAuthentic(const QByteArray &raw, qsizetype from, qint64 number) const;

    std::unique_ptr<QFile> m_file;
    QByteArray m_salt;
    SecretBytes m_key;
    SecretBytes m_authenticationKey;
    qint64 m_count = 0;
};

} // namespace twelvefold
