// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace twelvefold::bech32 {

enum class Variant { Bech32, Bech32m };

struct Decoded {
    QString prefix; //!< human-readable part, lower case
    QByteArray data; //!< 5-bit groups without the checksum
    Variant variant = Variant::Bech32;
};

//! The 32 digits of both variants, by value.
constexpr QStringView alphabet = u"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr quint32 bech32Constant = 1;
constexpr qsizetype checksumSize = 6; //!< groups

//! The polynomial of BIP 173 over a lower-case prefix and 5-bit groups: bech32Constant where the groups end in their
//! right Bech32 checksum; over groups that end in six zeros, bech32Constant XOR the checksum to put there.
quint32 checksum(QStringView prefix, QByteArrayView groups);

//! BIP 173 and BIP 350: at most 90 characters, one case, right checksum of either variant.
std::optional<Decoded> decode(QStringView text);

struct WitnessProgram {
    QString prefix;
    int version = 0; //!< 0 to 16
    QByteArray program; //!< 2 to 40 bytes; 20 or 32 for version 0
};

//! A segregated witness address: version 0 in Bech32, later ones in Bech32m, padding of zeros under five bits.
std::optional<WitnessProgram> decodeWitness(QStringView text);

} // namespace twelvefold::bech32
