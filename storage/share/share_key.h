// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_file.h"

namespace twelvefold {

//! A share's key.age: the copy's key for those who may open it. Its content is what a person types into the sqlcipher
//! shell: 64 lower-case hex digits and a line feed.
Result<QByteArray> sealShareKey(const SecretBytes &key, const std::vector<AgeRecipient> &recipients);
Result<QByteArray> sealShareKey(const SecretBytes &key, const Passphrase &passphrase);

//! Whether a passphrase opens it, and nothing else. Corrupt where it is no age file.
Result<bool> isForPassphrase(const QByteArray &sealed);

//! 32 bytes. WrongKey where none of the keys opens it; Corrupt where it was changed or holds something else.
Result<SecretBytes> openShareKey(const QByteArray &sealed, const AgeKeys &keys);

} // namespace twelvefold
