// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_keys.h"

#include "age/age_crypto.h"
#include "values/bech32.h"

namespace twelvefold {

namespace {

constexpr qsizetype groupCount = 52; // 256 bits in fives, four bits of zeros behind them
constexpr QStringView recipientPrefix = u"age";
constexpr QStringView identityPrefix = u"age-secret-key-";

//! Wiped groups instead of the strings of the wallet code: the same digits may be a secret here.
SecretBytes groupsOf(QByteArrayView text, bool upper)
{
    SecretBytes groups(text.size());
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QChar c = QLatin1Char(text[i]);
        const qsizetype value
            = (upper ? c.isUpper() || c.isDigit() : !c.isUpper()) ? bech32::alphabet.indexOf(c.toLower()) : -1;
        if (value < 0)
            return {};
        groups.data()[i] = static_cast<unsigned char>(value);
    }
    return groups;
}

//! 32 bytes; empty where `text` (without prefix and separator) is not their Bech32.
SecretBytes keyFrom(QByteArrayView text, QStringView prefix, bool upper)
{
    if (text.size() != groupCount + bech32::checksumSize)
        return {};
    const SecretBytes groups = groupsOf(text, upper);
    SecretBytes key(age::keySize);
    if (groups.isEmpty() || key.isEmpty()
        || bech32::checksum(prefix, QByteArrayView(groups.data(), groups.size())) != bech32::bech32Constant)
        return {};
    for (qsizetype bit = 0; bit < groupCount * 5; ++bit) {
        const bool set = groups.data()[bit / 5] >> (4 - bit % 5) & 1;
        if (set && bit >= age::keySize * 8)
            return {};
        if (set)
            key.data()[bit / 8] = static_cast<unsigned char>(key.data()[bit / 8] | 0x80 >> bit % 8);
    }
    return key;
}

//! `prefix`, 1, digits and checksum, in lower case.
SecretBytes textOf(const unsigned char *key, QStringView prefix)
{
    SecretBytes groups(groupCount + bech32::checksumSize);
    SecretBytes text(prefix.size() + 1 + groups.size());
    if (groups.isEmpty() || text.isEmpty())
        return {};
    for (qsizetype bit = 0; bit < age::keySize * 8; ++bit) {
        if (key[bit / 8] >> (7 - bit % 8) & 1)
            groups.data()[bit / 5] = static_cast<unsigned char>(groups.data()[bit / 5] | 0x10 >> bit % 5);
    }
    const quint32 sum = bech32::checksum(prefix, QByteArrayView(groups.data(), groups.size())) ^ bech32::bech32Constant;
    for (qsizetype i = 0; i < bech32::checksumSize; ++i)
        groups.data()[groupCount + i] = static_cast<unsigned char>(sum >> 5 * (bech32::checksumSize - 1 - i) & 31);
    unsigned char *to = text.data();
    for (const QChar c : prefix)
        *to++ = static_cast<unsigned char>(c.unicode());
    *to++ = '1';
    for (qsizetype i = 0; i < groups.size(); ++i)
        *to++ = static_cast<unsigned char>(bech32::alphabet[groups.data()[i]].unicode());
    return text;
}

} // namespace

Result<AgeRecipient> AgeRecipient::fromText(QStringView text)
{
    text = text.trimmed();
    const QString start = recipientPrefix.toString() + u'1';
    const SecretBytes key = text.startsWith(start)
        ? keyFrom(text.sliced(start.size()).toLatin1(), recipientPrefix, false)
        : SecretBytes();
    if (key.isEmpty())
        return Error { Error::Kind::BadInput,
            QStringLiteral("“%1” is no age recipient (age1 and 58 more characters); copy it again from its owner's "
                           "contact card.")
                .arg(text.left(80)) };
    return fromPoint(QByteArray(reinterpret_cast<const char *>(key.data()), key.size()));
}

AgeRecipient AgeRecipient::fromPoint(const QByteArray &point)
{
    AgeRecipient recipient;
    recipient.m_point = point;
    return recipient;
}

QString AgeRecipient::toText() const
{
    const SecretBytes text = textOf(reinterpret_cast<const unsigned char *>(m_point.constData()), recipientPrefix);
    return QString::fromLatin1(reinterpret_cast<const char *>(text.data()), text.size());
}

Result<AgeIdentity> AgeIdentity::generate()
{
    SecretBytes secret = age::randomSecret(age::keySize);
    if (secret.isEmpty())
        return age::noMemory();
    return fromSecret(std::move(secret));
}

Result<AgeIdentity> AgeIdentity::fromText(QByteArrayView text)
{
    text = text.trimmed();
    const QByteArray start = identityPrefix.toLatin1().toUpper() + '1';
    SecretBytes secret
        = text.startsWith(start) ? keyFrom(text.sliced(start.size()), identityPrefix, true) : SecretBytes();
    if (secret.isEmpty())
        return Error { Error::Kind::BadInput,
            QStringLiteral("This is no age identity (AGE-SECRET-KEY-1 and 58 more characters in capitals); give the "
                           "file that age-keygen wrote.") };
    return fromSecret(std::move(secret));
}

AgeIdentity AgeIdentity::fromSecret(SecretBytes secret)
{
    AgeIdentity identity;
    identity.m_secret = std::move(secret);
    return identity;
}

SecretBytes AgeIdentity::toText() const
{
    SecretBytes text = textOf(m_secret.data(), identityPrefix);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.data()[i] >= 'a' && text.data()[i] <= 'z')
            text.data()[i] = static_cast<unsigned char>(text.data()[i] - 'a' + 'A');
    }
    return text;
}

AgeRecipient AgeIdentity::recipient() const
{
    return AgeRecipient::fromPoint(age::x25519Public(m_secret));
}

Result<std::vector<AgeIdentity>> ageIdentitiesFrom(QByteArrayView file)
{
    std::vector<AgeIdentity> identities;
    while (!file.isEmpty()) {
        const qsizetype end = file.indexOf('\n');
        const QByteArrayView line = (end < 0 ? file : file.first(end)).trimmed();
        file = end < 0 ? QByteArrayView() : file.sliced(end + 1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        auto identity = AgeIdentity::fromText(line);
        if (!identity)
            return identity.error();
        identities.push_back(std::move(*identity));
    }
    if (identities.empty())
        return Error { Error::Kind::BadInput,
            QStringLiteral("There is no identity in this file; give the one that age-keygen wrote.") };
    return identities;
}

} // namespace twelvefold
