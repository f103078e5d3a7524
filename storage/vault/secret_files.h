// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/key_derivation.h"

#include <functional>

namespace twelvefold {

constexpr qint64 largestKeyFile = qint64(64) * 1024 * 1024; //!< bytes
constexpr qsizetype largestPassphraseFile = qsizetype(64) * 1024; //!< bytes

// Secrets from files pass through locked memory that is wiped, and through no buffer of a library.

//! SHA-256 of a key file, read piece by piece. NotFound where it cannot be read, BadInput where it is larger than
//! largestKeyFile.
Result<SecretBytes> hashKeyFile(const QString &path);

//! The passphrase and, unless `keyFile` is empty, the hash of that file. Errors of hashKeyFile().
Result<KeyMaterial> keyMaterial(Passphrase passphrase, const QString &keyFile);

//! The whole file (`-`: standard input) without one trailing line break. NotFound where it cannot be read, BadInput
//! where it is larger than largestPassphraseFile.
Result<Passphrase> readPassphraseFile(const QString &path);

//! What is typed up to the end of the line, or until `interrupted` says so, which is asked while nothing is typed.
Passphrase readPassphraseLine(int descriptor, const std::function<bool()> &interrupted = {});

} // namespace twelvefold
