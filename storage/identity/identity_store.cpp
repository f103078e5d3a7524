// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/identity_store.h"

#include "age/age_crypto.h"
#include "vault/json_file.h"
#include "vault/key_derivation.h"

#include <QFile>
#include <QLockFile>

#include <sodium.h>

#include <cstring>

namespace twelvefold {

namespace {

constexpr int version = 1;
constexpr qsizetype secretSize = signingSeedSize + age::keySize;
constexpr qsizetype sealSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned long long sizeOf(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

Error wrongKey()
{
    return { Error::Kind::WrongKey,
        QStringLiteral("The passphrase does not open your identity, or its file was changed; try again, or put the "
                       "profile's identity.json back from a copy.") };
}

struct SealedIdentity {
    QByteArray card;
    QByteArray salt;
    QByteArray nonce;
    QByteArray secrets;

    QJsonObject toJson() const
    {
        return { { QStringLiteral("version"), version }, { QStringLiteral("card"), QString::fromUtf8(card) },
            { QStringLiteral("salt"), QString::fromLatin1(salt.toBase64()) },
            { QStringLiteral("nonce"), QString::fromLatin1(nonce.toBase64()) },
            { QStringLiteral("secrets"), QString::fromLatin1(secrets.toBase64()) } };
    }
    static QByteArray bytesFrom(const QJsonObject &object, QLatin1String key)
    {
        return QByteArray::fromBase64(object[key].toString().toLatin1());
    }
};

//! NotFound where there is none, Corrupt where it is not to be read.
Result<SealedIdentity> readSealed(const QString &path)
{
    if (!QFile::exists(path))
        return Error { Error::Kind::NotFound,
            QStringLiteral("This profile has no identity yet; make one with “twelvefold-cli identity new”."), path };
    const auto object = readJson(path).value_or(QJsonObject());
    SealedIdentity sealed { object[QStringLiteral("card")].toString().toUtf8(),
        SealedIdentity::bytesFrom(object, QLatin1String("salt")),
        SealedIdentity::bytesFrom(object, QLatin1String("nonce")),
        SealedIdentity::bytesFrom(object, QLatin1String("secrets")) };
    if (object[QStringLiteral("version")].toInt() != version || sealed.salt.size() != saltSize
        || sealed.nonce.size() != nonceSize || sealed.secrets.size() != secretSize + sealSize)
        return Error { Error::Kind::Corrupt,
            QStringLiteral("The identity in %1 cannot be read; put the file back from a copy.").arg(path), path };
    return sealed;
}

Result<SecretBytes> keyFor(Passphrase passphrase, const QByteArray &salt)
{
    KeyMaterial material;
    material.passphrase = std::move(passphrase);
    return deriveKey(material, salt);
}

} // namespace

IdentityStore::IdentityStore(const QString &folder)
    : m_file(folder + QStringLiteral("/identity.json"))
{
}

bool IdentityStore::exists() const
{
    return QFile::exists(m_file);
}

Result<Identity> IdentityStore::create(const QString &name, Passphrase passphrase)
{
    const auto shown = contactNameFrom(name);
    if (!shown)
        return shown.error();
    QLockFile lock(m_file + QStringLiteral(".lock"));
    lock.lock();
    if (exists())
        return Error { Error::Kind::Exists,
            QStringLiteral(
                "This profile has an identity already, and what was encrypted for it opens with nothing else; "
                "keep it, or use another profile."),
            m_file };
    auto signing = SigningKey::generate();
    if (!signing)
        return signing.error();
    auto own = AgeIdentity::generate();
    if (!own)
        return own.error();
    ContactCard card { *shown, own->recipient(), signing->publicKey() };
    Identity identity { std::move(card), std::move(*signing), std::move(*own) };
    if (const Status sealed = seal(identity, std::move(passphrase)); !sealed)
        return sealed.error();
    return identity;
}

Status IdentityStore::seal(const Identity &identity, Passphrase passphrase) const
{
    SealedIdentity sealed { identity.card.toBytes(identity.signing), randomBytes(saltSize), randomBytes(nonceSize),
        QByteArray(secretSize + sealSize, '\0') };
    const auto key = keyFor(std::move(passphrase), sealed.salt);
    if (!key)
        return key.error();
    const SecretBytes seed = identity.signing.seed();
    SecretBytes secrets(secretSize);
    if (seed.isEmpty() || secrets.isEmpty())
        return age::noMemory();
    std::memcpy(secrets.data(), seed.data(), size_t(signingSeedSize));
    std::memcpy(secrets.data() + signingSeedSize, identity.age.secret().data(), size_t(age::keySize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.secrets.data()), nullptr,
        secrets.data(), static_cast<unsigned long long>(secretSize), bytesOf(sealed.card), sizeOf(sealed.card), nullptr,
        bytesOf(sealed.nonce), key->data());
    return writeJson(m_file, sealed.toJson());
}

Result<Identity> IdentityStore::unlock(Passphrase passphrase) const
{
    const auto sealed = readSealed(m_file);
    if (!sealed)
        return sealed.error();
    const auto key = keyFor(std::move(passphrase), sealed->salt);
    if (!key)
        return key.error();
    SecretBytes secrets(secretSize);
    if (secrets.isEmpty())
        return age::noMemory();
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secrets.data(), nullptr, nullptr, bytesOf(sealed->secrets),
            sizeOf(sealed->secrets), bytesOf(sealed->card), sizeOf(sealed->card), bytesOf(sealed->nonce), key->data())
        != 0)
        return wrongKey();
    auto card = ContactCard::parse(sealed->card);
    auto signing = SigningKey::fromSeed(SecretBytes::copyOf(QByteArrayView(secrets.data(), signingSeedSize)));
    if (!card || !signing)
        return card ? signing.error() : card.error();
    auto own
        = AgeIdentity::fromSecret(SecretBytes::copyOf(QByteArrayView(secrets.data() + signingSeedSize, age::keySize)));
    return Identity { std::move(*card), std::move(*signing), std::move(own) };
}

Status IdentityStore::changePassphrase(Passphrase before, Passphrase after)
{
    const auto identity = unlock(std::move(before));
    return identity ? seal(*identity, std::move(after)) : Status(identity.error());
}

Result<ContactCard> IdentityStore::card() const
{
    const auto bytes = cardBytes();
    return bytes ? ContactCard::parse(*bytes) : Result<ContactCard>(bytes.error());
}

Result<QByteArray> IdentityStore::cardBytes() const
{
    const auto sealed = readSealed(m_file);
    if (!sealed)
        return sealed.error();
    return sealed->card;
}

} // namespace twelvefold
