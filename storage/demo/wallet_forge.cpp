// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/wallet_forge.h"

#include "values/wallet_address.h"

#include <QCryptographicHash>

namespace twelvefold {

namespace {

QByteArray doubleSha256(const QByteArray &bytes)
{
    const QByteArray once = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return QCryptographicHash::hash(once, QCryptographicHash::Sha256);
}

quint32 bech32Step(quint32 checksum, quint32 value)
{
    constexpr quint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
    const quint32 top = checksum >> 25;
    checksum = (checksum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < 5; ++i) {
        if (top >> i & 1)
            checksum ^= generator[i];
    }
    return checksum;
}

quint32 bech32Checksum(QStringView prefix, const QList<quint32> &data)
{
    quint32 checksum = 1;
    for (const QChar c : prefix)
        checksum = bech32Step(checksum, c.unicode() >> 5U);
    checksum = bech32Step(checksum, 0);
    for (const QChar c : prefix)
        checksum = bech32Step(checksum, c.unicode() & 31U);
    for (const quint32 value : data)
        checksum = bech32Step(checksum, value);
    for (int i = 0; i < 6; ++i)
        checksum = bech32Step(checksum, 0);
    return checksum ^ 1;
}

QList<quint32> toFiveBits(const QByteArray &bytes)
{
    QList<quint32> groups;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = buffer << 8 | quint8(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            groups.append(buffer >> (bits - 5) & 31);
    }
    if (bits > 0)
        groups.append(buffer << (5 - bits) & 31);
    return groups;
}

} // namespace

QString chainName(DemoChain chain)
{
    switch (chain) {
    case DemoChain::BitcoinSegwit:
    case DemoChain::BitcoinLegacy:
        return QStringLiteral("bitcoin");
    case DemoChain::Ethereum:
        return QStringLiteral("ethereum");
    case DemoChain::Tron:
        return QStringLiteral("tron");
    case DemoChain::Solana:
        return QStringLiteral("solana");
    }
    return {};
}

QString forgeWallet(DemoChain chain, DemoRandom &random)
{
    switch (chain) {
    case DemoChain::BitcoinSegwit:
        return segwitEncode(random.bytes(20));
    case DemoChain::BitcoinLegacy:
        return base58CheckEncode('\x00', random.bytes(20));
    case DemoChain::Ethereum:
        return eip55(QString::fromLatin1(random.bytes(20).toHex()));
    case DemoChain::Tron:
        return base58CheckEncode('\x41', random.bytes(20));
    case DemoChain::Solana:
        return base58Encode(random.bytes(32));
    }
    return {};
}

QString forgeTransaction(const QString &chain, DemoRandom &random)
{
    if (chain == u"solana")
        return base58Encode(random.bytes(64));
    const QString hex = QString::fromLatin1(random.bytes(32).toHex());
    return chain == u"ethereum" ? QStringLiteral("0x") + hex : hex;
}

QString base58Encode(const QByteArray &bytes)
{
    constexpr QStringView alphabet = u"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    QList<int> digits; // least significant first
    for (const char byte : bytes) {
        int carry = quint8(byte);
        for (int &digit : digits) {
            carry += digit << 8;
            digit = carry % 58;
            carry /= 58;
        }
        for (; carry > 0; carry /= 58)
            digits.append(carry % 58);
    }
    QString text;
    for (int i = 0; i < bytes.size() && bytes[i] == '\0'; ++i)
        text += u'1';
    for (auto it = digits.crbegin(); it != digits.crend(); ++it)
        text += alphabet[*it];
    return text;
}

QString base58CheckEncode(char version, const QByteArray &payload)
{
    const QByteArray body = version + payload;
    return base58Encode(body + doubleSha256(body).first(4));
}

QString segwitEncode(const QByteArray &program)
{
    constexpr QStringView alphabet = u"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    const QList<quint32> data = QList<quint32> { 0 } + toFiveBits(program);
    const quint32 checksum = bech32Checksum(u"bc", data);
    QString text = QStringLiteral("bc1");
    for (const quint32 value : data)
        text += alphabet[int(value)];
    for (int i = 0; i < 6; ++i)
        text += alphabet[int(checksum >> 5 * (5 - i) & 31)];
    return text;
}

} // namespace twelvefold
