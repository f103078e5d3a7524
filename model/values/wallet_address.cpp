// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/wallet_address.h"

#include "values/base58.h"
#include "values/bech32.h"
#include "values/text_fold.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

struct ChainWord {
    QStringView word;
    WalletChain chain;
};

// The first of a chain is its name.
constexpr std::array words {
    ChainWord { u"bitcoin", WalletChain::Bitcoin },
    ChainWord { u"bitcoin-testnet", WalletChain::BitcoinTestnet },
    ChainWord { u"litecoin", WalletChain::Litecoin },
    ChainWord { u"dogecoin", WalletChain::Dogecoin },
    ChainWord { u"dash", WalletChain::Dash },
    ChainWord { u"zcash", WalletChain::Zcash },
    ChainWord { u"ethereum", WalletChain::Ethereum },
    ChainWord { u"tron", WalletChain::Tron },
    ChainWord { u"solana", WalletChain::Solana },
    ChainWord { u"btc", WalletChain::Bitcoin },
    ChainWord { u"xbt", WalletChain::Bitcoin },
    ChainWord { u"testnet", WalletChain::BitcoinTestnet },
    ChainWord { u"ltc", WalletChain::Litecoin },
    ChainWord { u"doge", WalletChain::Dogecoin },
    ChainWord { u"zec", WalletChain::Zcash },
    ChainWord { u"eth", WalletChain::Ethereum },
    ChainWord { u"evm", WalletChain::Ethereum },
    ChainWord { u"erc20", WalletChain::Ethereum },
    ChainWord { u"erc-20", WalletChain::Ethereum },
    ChainWord { u"etc", WalletChain::Ethereum },
    ChainWord { u"ethereum classic", WalletChain::Ethereum },
    ChainWord { u"bsc", WalletChain::Ethereum },
    ChainWord { u"bnb", WalletChain::Ethereum },
    ChainWord { u"bep20", WalletChain::Ethereum },
    ChainWord { u"bep-20", WalletChain::Ethereum },
    ChainWord { u"polygon", WalletChain::Ethereum },
    ChainWord { u"matic", WalletChain::Ethereum },
    ChainWord { u"arbitrum", WalletChain::Ethereum },
    ChainWord { u"arb", WalletChain::Ethereum },
    ChainWord { u"optimism", WalletChain::Ethereum },
    ChainWord { u"base", WalletChain::Ethereum },
    ChainWord { u"avalanche", WalletChain::Ethereum },
    ChainWord { u"trx", WalletChain::Tron },
    ChainWord { u"trc20", WalletChain::Tron },
    ChainWord { u"trc-20", WalletChain::Tron },
    ChainWord { u"sol", WalletChain::Solana },
    ChainWord { u"spl", WalletChain::Solana },
};

//! Version bytes before a 20-byte hash. Sources: each chain's published parameters. Verge and a few others share
//! dogecoin's byte and cannot be told apart from it by the address.
struct Version {
    QByteArrayView bytes;
    WalletChain chain;
};

constexpr std::array versions {
    Version { QByteArrayView("\x00", 1), WalletChain::Bitcoin },
    Version { QByteArrayView("\x05", 1), WalletChain::Bitcoin },
    Version { QByteArrayView("\x6f", 1), WalletChain::BitcoinTestnet },
    Version { QByteArrayView("\xc4", 1), WalletChain::BitcoinTestnet },
    Version { QByteArrayView("\x30", 1), WalletChain::Litecoin },
    Version { QByteArrayView("\x32", 1), WalletChain::Litecoin },
    Version { QByteArrayView("\x1e", 1), WalletChain::Dogecoin },
    Version { QByteArrayView("\x16", 1), WalletChain::Dogecoin },
    Version { QByteArrayView("\x4c", 1), WalletChain::Dash },
    Version { QByteArrayView("\x10", 1), WalletChain::Dash },
    Version { QByteArrayView("\x1c\xb8", 2), WalletChain::Zcash },
    Version { QByteArrayView("\x1c\xbd", 2), WalletChain::Zcash },
    Version { QByteArrayView("\x41", 1), WalletChain::Tron },
};

std::optional<WalletChain> chainOfBase58(QStringView text)
{
    if (text.size() < 25 || text.size() > 36)
        return std::nullopt;
    const auto payload = base58::decodeChecked(text);
    if (!payload)
        return std::nullopt;
    const auto fits
        = [&](const Version &v) { return payload->size() == v.bytes.size() + 20 && payload->startsWith(v.bytes); };
    const auto found = std::find_if(versions.begin(), versions.end(), fits);
    return found == versions.end() ? std::nullopt : std::optional(found->chain);
}

std::optional<WalletChain> chainOfBech32(QStringView text)
{
    const auto witness = bech32::decodeWitness(text);
    if (!witness)
        return std::nullopt;
    if (witness->prefix == u"bc")
        return WalletChain::Bitcoin;
    if (witness->prefix == u"tb" || witness->prefix == u"bcrt")
        return WalletChain::BitcoinTestnet;
    if (witness->prefix == u"ltc")
        return WalletChain::Litecoin;
    return std::nullopt;
}

//! Empty where the text is no ethereum address.
QString ethereumAddress(QStringView text, bool prefixOptional)
{
    const bool prefixed = text.startsWith(u"0x", Qt::CaseInsensitive);
    const QStringView digits = prefixed ? text.mid(2) : text;
    if ((!prefixed && !prefixOptional) || digits.size() != 40 || !std::all_of(digits.begin(), digits.end(), isAsciiHex))
        return {};
    const QString plain = digits.toString();
    const QString canonical = eip55(digits);
    const bool oneCase = plain == plain.toLower() || plain == plain.toUpper();
    return oneCase || canonical.mid(2) == plain ? canonical : QString();
}

//! A word of 32 to 44 letters is not an address although it decodes: keys mix upper case, lower case and digits.
bool looksLikeKey(QStringView text)
{
    const auto any = [&](auto test) { return std::any_of(text.begin(), text.end(), test); };
    return any(isAsciiDigit) && any([](QChar c) { return c >= u'a' && c <= u'z'; })
        && any([](QChar c) { return c >= u'A' && c <= u'Z'; }) && !std::all_of(text.begin(), text.end(), isAsciiHex);
}

bool isSolana(QStringView text, bool hinted)
{
    if (text.size() < 32 || text.size() > 44 || (!hinted && !looksLikeKey(text)))
        return false;
    const auto bytes = base58::decode(text);
    return bytes && bytes->size() == 32;
}

QString withoutScheme(QStringView text)
{
    QString address = cleaned(text.left(300));
    const qsizetype colon = address.indexOf(u':');
    if (colon > 0 && walletChainFromString(QStringView(address).left(colon)))
        address = address.mid(colon + 1).section(u'?', 0, 0).section(u'@', 0, 0);
    return address;
}

} // namespace

QString toString(WalletChain chain)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const ChainWord &w) { return w.chain == chain; });
    return found->word.toString();
}

std::optional<WalletChain> walletChainFromString(QStringView word)
{
    const QString folded = compatFolded(word.left(40));
    const auto found = std::find_if(words.begin(), words.end(), [&](const ChainWord &w) { return w.word == folded; });
    return found == words.end() ? std::nullopt : std::optional(found->chain);
}

QString eip55(QStringView hexDigits)
{
    QString address = hexDigits.toString().toLower();
    const QByteArray hash = QCryptographicHash::hash(address.toLatin1(), QCryptographicHash::Keccak_256);
    for (qsizetype i = 0; i < address.size() && i < 2 * hash.size(); ++i) {
        const int byte = static_cast<unsigned char>(hash.at(i / 2));
        if ((i % 2 == 0 ? byte >> 4 : byte & 15) >= 8)
            address[i] = address.at(i).toUpper();
    }
    return QStringLiteral("0x") + address;
}

std::optional<WalletAddress> WalletAddress::tryChain(const QString &text, std::optional<WalletChain> hint)
{
    if (const QString address = ethereumAddress(text, hint == WalletChain::Ethereum); !address.isEmpty())
        return WalletAddress(address, WalletChain::Ethereum);
    if (const auto chain = chainOfBase58(text))
        return WalletAddress(text, *chain);
    if (const auto chain = chainOfBech32(text))
        return WalletAddress(text.toLower(), *chain);
    if (isSolana(text, hint == WalletChain::Solana))
        return WalletAddress(text, WalletChain::Solana);
    return std::nullopt;
}

Result<WalletAddress> WalletAddress::parse(QStringView text, QStringView chainHint)
{
    const auto found = tryChain(withoutScheme(text), walletChainFromString(chainHint));
    if (!found) {
        return refusal(text, QStringLiteral("a wallet address"),
            QStringLiteral("its checksum or length is wrong; compare it with the source."));
    }
    return *found;
}

} // namespace twelvefold
