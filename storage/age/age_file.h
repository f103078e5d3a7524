// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_error.h"
#include "age/age_keys.h"
#include "age/age_stanza.h"
#include "age/byte_stream.h"

#include <vector>

namespace twelvefold {

enum class AgeForm { Binary, Armored };
enum class AgeExpect { Either, Binary, Armored };

//! The file format age-encryption.org/v1 (C2SP age.md): a random key wrapped for each recipient, and the content under
//! it in chunks of 64 KiB; neither side holds more than two of them. It hides what and for whom, and proves that
//! nothing was changed; it does not prove who wrote it. For recipients, at least one (Usage). What a sink or source
//! says is passed on.
Status encryptAge(
    ByteSource &plain, ByteSink &sealed, const std::vector<AgeRecipient> &recipients, AgeForm form = AgeForm::Binary);
//! For a passphrase, which is then the only key.
Status encryptAge(ByteSource &plain, ByteSink &sealed, const Passphrase &passphrase, AgeForm form = AgeForm::Binary,
    int workFactor = age::standardWorkFactor);

//! Decrypts to the end of `sealed`; see AgeFailure for how it fails. Nothing is written before the header is proven,
//! and only proven chunks after that: a caller throws away what was written when this fails.
Status decryptAge(ByteSource &sealed, ByteSink &plain, const AgeKeys &keys, AgeExpect expect = AgeExpect::Either);

} // namespace twelvefold
