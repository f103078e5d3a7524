// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_payload.h"

#include "age/age_crypto.h"
#include "age/age_error.h"

#include <QtEndian>

namespace twelvefold::age {

namespace {

//! Eleven bytes of counter and one that says whether this is the end.
QByteArray chunkNonce(quint64 counter, bool last)
{
    QByteArray nonce(12, '\0');
    qToBigEndian(counter, nonce.data() + 3);
    nonce[11] = last ? 1 : 0;
    return nonce;
}

Error cut()
{
    return ageError(AgeFailure::Payload,
        QStringLiteral("The content of the age file is damaged or not complete; ask for the file again."));
}

SecretBytes payloadKey(const SecretBytes &fileKey, QByteArrayView nonce)
{
    return hkdf(fileKey, nonce, "payload");
}

char *charsOf(SecretBytes &bytes)
{
    return reinterpret_cast<char *>(bytes.data());
}

//! Whether the chunk opened as the last one.
Result<bool> openChunk(Aead &cipher, quint64 counter, QByteArrayView sealed, unsigned char *plain)
{
    constexpr qsizetype full = chunkSize + tagSize;
    // A full chunk may be the last one too: the tag alone tells.
    if (sealed.size() == full && cipher.open(chunkNonce(counter, false), sealed, plain))
        return false;
    if (!cipher.open(chunkNonce(counter, true), sealed, plain))
        return cut();
    // An empty chunk is the last one only of an empty file, so that there is one way to write each.
    if (sealed.size() == tagSize && counter > 0)
        return cut();
    return true;
}

} // namespace

Status sealPayload(const SecretBytes &fileKey, QByteArrayView nonce, ByteSource &plain, ByteSink &sealed)
{
    const SecretBytes key = payloadKey(fileKey, nonce);
    SecretBytes now(chunkSize);
    SecretBytes ahead(chunkSize);
    if (key.isEmpty() || now.isEmpty() || ahead.isEmpty())
        return noMemory();
    Aead cipher(key);
    QByteArray out(chunkSize + tagSize, '\0');
    auto size = readFully(plain, charsOf(now), chunkSize);
    for (quint64 counter = 0; size; ++counter) {
        const auto next = *size == chunkSize ? readFully(plain, charsOf(ahead), chunkSize) : Result<qsizetype>(0);
        if (!next)
            return next.error();
        const bool last = *next == 0;
        if (!cipher.seal(chunkNonce(counter, last), QByteArrayView(now.data(), *size),
                reinterpret_cast<unsigned char *>(out.data())))
            return noMemory();
        if (const Status written = sealed.write(QByteArrayView(out).first(*size + tagSize)); !written || last)
            return written;
        std::swap(now, ahead);
        size = next;
    }
    return size.error();
}

Status openPayload(const SecretBytes &fileKey, QByteArrayView nonce, ByteSource &sealed, ByteSink &plain)
{
    const SecretBytes key = payloadKey(fileKey, nonce);
    SecretBytes out(chunkSize);
    if (key.isEmpty() || out.isEmpty())
        return noMemory();
    Aead cipher(key);
    QByteArray chunk(chunkSize + tagSize, '\0');
    bool last = false;
    for (quint64 counter = 0; !last; ++counter) {
        const auto size = readFully(sealed, chunk.data(), chunk.size());
        if (!size)
            return size.error();
        const auto opened = openChunk(cipher, counter, QByteArrayView(chunk).first(*size), out.data());
        if (!opened)
            return opened.error();
        if (const Status written = plain.write(QByteArrayView(out.data(), *size - tagSize)); !written)
            return written;
        last = *opened;
    }
    const auto behind = sealed.read(chunk.data(), 1);
    if (!behind)
        return behind.error();
    return *behind == 0 ? Status() : cut();
}

} // namespace twelvefold::age
