// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_stanza.h"

#include "age/age_crypto.h"
#include "age/age_error.h"
#include "base/strict_base64.h"
#include "vault/key_derivation.h"

#include <algorithm>

namespace twelvefold::age {

namespace {

const QByteArray pointType("X25519");
const QByteArray passphraseType("scrypt");
const QByteArray pointInfo("age-encryption.org/v1/X25519");
const QByteArray passphraseLabel("age-encryption.org/v1/scrypt");
constexpr qsizetype wrappedSize = fileKeySize + tagSize;
constexpr qsizetype passphraseSaltSize = 16;

Error headerError(const QString &message)
{
    return ageError(AgeFailure::Header, message);
}

bool isType(const Stanza &stanza, const QByteArray &type)
{
    return stanza.arguments.first() == type;
}

bool hasBytes(const QByteArray &argument, qsizetype size)
{
    const auto bytes = fromStrictBase64(argument, Base64Form::Unpadded);
    return bytes && bytes->size() == size;
}

QByteArray bytesOf(const QByteArray &argument)
{
    return fromStrictBase64(argument, Base64Form::Unpadded).value_or(QByteArray());
}

//! From 1 on, in digits without a leading zero; 0 for anything else. Overlong numbers are just very high.
int workFactorOf(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.startsWith('0'))
        return 0;
    return text.size() > 4 ? 9999 : text.toInt();
}

Status checkPassphraseStanza(const Stanza &stanza)
{
    const int workFactor = stanza.arguments.size() == 3 ? workFactorOf(stanza.arguments[2]) : 0;
    if (workFactor == 0 || !hasBytes(stanza.arguments[1], passphraseSaltSize) || stanza.body.size() != wrappedSize)
        return headerError(
            QStringLiteral("The header of the age file names a passphrase in a way that the format does not allow; "
                           "ask for the file again."));
    if (workFactor > highestWorkFactor)
        return headerError(
            QStringLiteral("The age file asks for more work to try a passphrase (2^%1) than this program does for a "
                           "file from elsewhere (2^%2); ask for one with the usual 2^%3.")
                .arg(workFactor)
                .arg(highestWorkFactor)
                .arg(standardWorkFactor));
    return {};
}

//! One secret for both sides: of the shared secret, bound to both points.
SecretBytes wrapKey(const SecretBytes &shared, const QByteArray &share, const QByteArray &recipient)
{
    return hkdf(shared, share + recipient, pointInfo);
}

SecretBytes passphraseKey(const Passphrase &passphrase, const QByteArray &salt, int workFactor)
{
    return scrypt(passphrase.bytes(), passphraseLabel + salt, workFactor);
}

//! Empty where the stanza is for somebody else.
Result<SecretBytes> tryIdentity(const Stanza &stanza, const AgeIdentity &identity)
{
    const QByteArray share = bytesOf(stanza.arguments[1]);
    const SecretBytes shared = x25519(identity.secret(), share);
    if (shared.isEmpty())
        return headerError(
            QStringLiteral("A recipient in the header of the age file has a point that would give its secret away; the "
                           "file was made to deceive, do not use it."));
    return unwrap(wrapKey(shared, share, identity.recipient().point()), stanza.body);
}

Result<SecretBytes> tryPassphrase(const Stanza &stanza, const Passphrase &passphrase)
{
    const SecretBytes key = passphraseKey(passphrase, bytesOf(stanza.arguments[1]), workFactorOf(stanza.arguments[2]));
    if (key.isEmpty())
        return noMemory();
    return unwrap(key, stanza.body);
}

template <class Key, class Try>
Result<SecretBytes> tryAll(
    const std::vector<Stanza> &stanzas, const QByteArray &type, const std::vector<Key> &keys, Try attempt)
{
    for (const Stanza &stanza : stanzas) {
        if (!isType(stanza, type))
            continue;
        for (const Key &key : keys) {
            auto fileKey = attempt(stanza, key);
            if (!fileKey || !fileKey->isEmpty())
                return fileKey;
        }
    }
    return SecretBytes();
}

} // namespace

Result<Stanza> wrapForRecipient(const SecretBytes &fileKey, const AgeRecipient &recipient)
{
    const SecretBytes once = randomSecret(keySize);
    if (once.isEmpty())
        return noMemory();
    const QByteArray share = x25519Public(once);
    const SecretBytes shared = x25519(once, recipient.point());
    if (shared.isEmpty())
        return Error { Error::Kind::BadInput,
            QStringLiteral("The recipient %1 is no usable key; ask its owner for a new contact card.")
                .arg(recipient.toText()) };
    const QByteArray body = wrap(wrapKey(shared, share, recipient.point()), fileKey);
    if (body.isEmpty())
        return noMemory();
    return Stanza { { pointType, toBase64(share) }, body };
}

Result<Stanza> wrapForPassphrase(const SecretBytes &fileKey, const Passphrase &passphrase, int workFactor)
{
    if (passphrase.isEmpty() || workFactor < 1 || workFactor > highestWorkFactor)
        return Error { Error::Kind::Usage,
            QStringLiteral("The passphrase is empty; choose one with at least one word.") };
    const QByteArray salt = randomBytes(passphraseSaltSize);
    const SecretBytes key = passphraseKey(passphrase, salt, workFactor);
    const QByteArray body = key.isEmpty() ? QByteArray() : wrap(key, fileKey);
    if (body.isEmpty())
        return noMemory();
    return Stanza { { passphraseType, toBase64(salt), QByteArray::number(workFactor) }, body };
}

Status checkStanzas(const std::vector<Stanza> &stanzas)
{
    for (const Stanza &stanza : stanzas) {
        if (isType(stanza, pointType)
            && (stanza.arguments.size() != 2 || !hasBytes(stanza.arguments[1], keySize)
                || stanza.body.size() != wrappedSize))
            return headerError(
                QStringLiteral("The header of the age file names a recipient in a way that the format does not allow; "
                               "ask for the file again."));
        if (!isType(stanza, passphraseType))
            continue;
        if (stanzas.size() != 1)
            return headerError(QStringLiteral("The header of the age file has a passphrase beside other recipients, "
                                              "which the format does not allow; ask for the file again."));
        if (const Status fine = checkPassphraseStanza(stanza); !fine)
            return fine;
    }
    return {};
}

Result<SecretBytes> unwrapFileKey(const std::vector<Stanza> &stanzas, const AgeKeys &keys)
{
    auto fileKey = tryAll(stanzas, pointType, keys.identities, tryIdentity);
    if (!fileKey || !fileKey->isEmpty())
        return fileKey;
    fileKey = tryAll(stanzas, passphraseType, keys.passphrases, tryPassphrase);
    if (!fileKey || !fileKey->isEmpty())
        return fileKey;
    return ageError(AgeFailure::NoMatch,
        QStringLiteral("The file is encrypted for somebody else, or the passphrase is wrong; ask its sender to encrypt "
                       "it for your recipient."));
}

} // namespace twelvefold::age
