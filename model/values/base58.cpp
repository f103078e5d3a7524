// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/base58.h"

#include <QCryptographicHash>

#include <algorithm>

namespace twelvefold::base58 {

namespace {
constexpr QStringView alphabet = u"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr qsizetype longest = 128; // the arithmetic is quadratic
} // namespace

std::optional<QByteArray> decode(QStringView text)
{
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    QByteArray little; // least significant byte first
    for (const QChar c : text) {
        qsizetype carry = alphabet.indexOf(c);
        if (carry < 0)
            return std::nullopt;
        for (char &byte : little) {
            carry += static_cast<unsigned char>(byte) * 58;
            byte = static_cast<char>(carry & 0xff);
            carry >>= 8;
        }
        if (carry > 0)
            little.append(static_cast<char>(carry));
    }
    const auto firstOther = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'1'; });
    little.append(QByteArray(firstOther - text.begin(), '\0')); // each leading 1 is a zero byte
    std::reverse(little.begin(), little.end());
    return little;
}

std::optional<QByteArray> decodeChecked(QStringView text)
{
    const auto bytes = decode(text);
    if (!bytes || bytes->size() < 5)
        return std::nullopt;
    const QByteArray payload = bytes->chopped(4);
    const auto sha = [](const QByteArray &data) { return QCryptographicHash::hash(data, QCryptographicHash::Sha256); };
    if (sha(sha(payload)).left(4) != bytes->right(4))
        return std::nullopt;
    return payload;
}

} // namespace twelvefold::base58
