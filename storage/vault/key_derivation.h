// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/case_host.h"
#include "vault/secret_bytes.h"

#include <optional>

namespace twelvefold {

//! What opens a case: a passphrase, and a key file beside it where the case was made with one.
struct KeyMaterial {
    Passphrase passphrase;
    std::optional<SecretBytes> keyFileHash; //!< SHA-256 of the key file (secret_files.h), 32 bytes
};

constexpr qsizetype keySize = 32; //!< bytes
constexpr qsizetype saltSize = 16; //!< bytes

//! The key of a case: Argon2id 1.3 (RFC 9106), 256 MiB, 3 passes, 1 lane, over the NFC UTF-8 passphrase, or with a key
//! file over SHA-256(passphrase) ‖ SHA-256(key file). About a second. Fails with Usage for an empty passphrase without
//! key file or a salt of another length, with Access where there is not enough memory.
Result<SecretBytes> deriveKey(const KeyMaterial &material, QByteArrayView salt);

//! Random bytes that may be known: salts.
QByteArray randomBytes(qsizetype count);

} // namespace twelvefold
