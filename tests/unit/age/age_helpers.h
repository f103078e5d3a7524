// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_file.h"

#include <QBuffer>

#include <initializer_list>

namespace twelvefold::test {

//! What came out, and how it ended.
struct Outcome {
    Status status;
    QByteArray bytes;

    bool ok() const { return bool(status); }
    std::optional<AgeFailure> failure() const { return ok() ? std::nullopt : ageFailure(status.error()); }
};

inline Outcome opened(const QByteArray &sealed, const AgeKeys &keys, AgeExpect expect = AgeExpect::Either)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    MemorySource source(sealed);
    DeviceSink sink(out);
    Status status = decryptAge(source, sink, keys, expect);
    return { std::move(status), out.data() };
}

//! `who` is a list of recipients or a passphrase.
template <class Who, class... More>
Outcome sealedFor(const QByteArray &plain, const Who &who, More... more)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    MemorySource source(plain);
    DeviceSink sink(out);
    Status status = encryptAge(source, sink, who, more...);
    return { std::move(status), out.data() };
}

inline AgeIdentity newIdentity()
{
    return AgeIdentity::generate().value();
}

inline AgeIdentity copyOf(const AgeIdentity &identity)
{
    const SecretBytes &secret = identity.secret();
    return AgeIdentity::fromSecret(SecretBytes::copyOf(QByteArrayView(secret.data(), secret.size())));
}

inline AgeKeys keysOf(const AgeIdentity &identity)
{
    AgeKeys keys;
    keys.identities.push_back(copyOf(identity));
    return keys;
}

inline AgeKeys keysOf(const QString &passphrase)
{
    AgeKeys keys;
    keys.passphrases.emplace_back(passphrase);
    return keys;
}

inline QByteArray textOf(const SecretBytes &secret)
{
    return QByteArray(reinterpret_cast<const char *>(secret.data()), secret.size());
}

} // namespace twelvefold::test
