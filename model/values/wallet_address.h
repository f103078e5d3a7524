// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace twelvefold {

//! The ledgers whose addresses are checked. Ethereum stands for every chain with its addresses (BSC, Polygon, Arbitrum
//! …): one key has one address on all of them, so they are one wallet.
enum class WalletChain { Bitcoin, BitcoinTestnet, Litecoin, Dogecoin, Dash, Zcash, Ethereum, Tron, Solana };

//! "bitcoin", "bitcoin-testnet", "ethereum" …
QString toString(WalletChain chain);
//! Also tickers and chains of the same family: "BTC", "XBT", "ERC20", "bsc", "TRC20". Nothing for an unknown word, and
//! for tokens that live on several chains ("USDT").
std::optional<WalletChain> walletChainFromString(QStringView word);

//! An address whose own checksum is right (solana: whose length is right, since it has none).
class WalletAddress
{
public:
    //! `chainHint` is any spelling that walletChainFromString() takes, and helps only where the address leaves a doubt:
    //! a checksum outweighs a label (sanctions lists do name the wrong chain), so compare chain() with what the source
    //! says. Also takes payment links ("bitcoin:bc1…?amount=1").
    //! Ethereum: 0x and 40 hex digits; all lower and all upper case are taken, mixed case must pass EIP-55.
    //! Solana: without a hint only what mixes upper case, lower case and digits and fits no other chain.
    static Result<WalletAddress> parse(QStringView text, QStringView chainHint = {});

    //! The one spelling: EIP-55 for ethereum, lower case for bech32, as it is for base 58.
    const QString &normalised() const { return m_address; }
    const QString &display() const { return m_address; }
    WalletChain chain() const { return m_chain; }

    bool operator==(const WalletAddress &) const = default;

private:
    WalletAddress(QString address, WalletChain chain)
        : m_address(std::move(address))
        , m_chain(chain)
    {
    }
    static std::optional<WalletAddress> tryChain(const QString &text, std::optional<WalletChain> hint);
    QString m_address;
    WalletChain m_chain;
};

//! The EIP-55 spelling of 40 hex digits (any case), with "0x".
QString eip55(QStringView hexDigits);

} // namespace twelvefold
