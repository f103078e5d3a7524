// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_random.h"

#include <QByteArray>
#include <QString>

namespace twelvefold {

//! Addresses that pass every checksum and belong to nobody: the payload is drawn, not derived from a key.
enum class DemoChain { BitcoinSegwit, BitcoinLegacy, Ethereum, Tron, Solana };

//! The chain's name as mappings spell it: "bitcoin", "ethereum", "tron", "solana".
QString chainName(DemoChain chain);
QString forgeWallet(DemoChain chain, DemoRandom &random);
//! A transaction hash as explorers print it for that chain.
QString forgeTransaction(const QString &chain, DemoRandom &random);

// The encoders, public for their tests against published vectors.
QString base58Encode(const QByteArray &bytes);
//! Version byte in front, first four bytes of the double SHA-256 behind.
QString base58CheckEncode(char version, const QByteArray &payload);
//! BIP 173, witness version 0.
QString segwitEncode(const QByteArray &program);

} // namespace twelvefold
