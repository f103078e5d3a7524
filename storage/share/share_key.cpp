// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "share/share_key.h"

#include "age/age_crypto.h"
#include "age/age_header.h"
#include "vault/key_derivation.h"

#include <QBuffer>

#include <algorithm>
#include <cstring>

namespace twelvefold {

namespace {

constexpr qsizetype contentSize = 2 * keySize + 1;

Result<SecretBytes> contentOf(const SecretBytes &key)
{
    const SecretBytes hex = key.toHex();
    SecretBytes content(contentSize);
    if (hex.size() != 2 * keySize || content.isEmpty())
        return age::noMemory();
    std::memcpy(content.data(), hex.data(), size_t(hex.size()));
    content.data()[hex.size()] = '\n';
    return content;
}

Error damaged()
{
    return { Error::Kind::Corrupt,
        QStringLiteral("The key in the share is damaged or is not of a share, so nothing was taken from it; ask for it "
                       "again.") };
}

Error wrongKey()
{
    return { Error::Kind::WrongKey,
        QStringLiteral("The share was not made for this key or passphrase; ask whoever made it whom it is for.") };
}

template <class Seal>
Result<QByteArray> sealed(const SecretBytes &key, Seal seal)
{
    const auto content = contentOf(key);
    if (!content)
        return content.error();
    MemorySource plain(QByteArrayView(content->data(), content->size()));
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    DeviceSink sink(bytes);
    if (const Status done = seal(plain, sink); !done)
        return done.error();
    return bytes.data();
}

} // namespace

Result<QByteArray> sealShareKey(const SecretBytes &key, const std::vector<AgeRecipient> &recipients)
{
    return sealed(key, [&](ByteSource &plain, ByteSink &sink) { return encryptAge(plain, sink, recipients); });
}

Result<QByteArray> sealShareKey(const SecretBytes &key, const Passphrase &passphrase)
{
    return sealed(key, [&](ByteSource &plain, ByteSink &sink) { return encryptAge(plain, sink, passphrase); });
}

Result<bool> isForPassphrase(const QByteArray &sealed)
{
    MemorySource bytes(sealed);
    BufferedSource source(bytes);
    const auto header = age::readHeader(source);
    if (!header)
        return damaged();
    return std::ranges::any_of(
        header->stanzas, [](const age::Stanza &stanza) { return stanza.arguments.first() == "scrypt"; });
}

Result<SecretBytes> openShareKey(const QByteArray &sealed, const AgeKeys &keys)
{
    MemorySource source(sealed);
    SecretSink content(contentSize + 1);
    if (const Status opened = decryptAge(source, content, keys, AgeExpect::Binary); !opened)
        return opened.error().kind == Error::Kind::WrongKey ? wrongKey()
            : opened.error().kind == Error::Kind::Access    ? opened.error()
                                                            : damaged();
    const SecretBytes taken = content.taken();
    QByteArrayView digits(taken.data(), taken.size());
    while (digits.endsWith('\n') || digits.endsWith('\r'))
        digits.chop(1);
    SecretBytes key = SecretBytes::fromHex(digits);
    if (key.size() != keySize)
        return damaged();
    return key;
}

} // namespace twelvefold
