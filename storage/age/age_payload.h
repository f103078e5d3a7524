// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/byte_stream.h"

namespace twelvefold::age {

constexpr qsizetype chunkSize = 65536; //!< bytes of plaintext
constexpr qsizetype nonceSize = 16;

//! Encrypts `plain` to its end, a chunk at a time. `nonce` is the one that stands before the payload.
Status sealPayload(const SecretBytes &fileKey, QByteArrayView nonce, ByteSource &plain, ByteSink &sealed);

//! Decrypts to the end of `sealed`. A chunk comes out only when it is proven to be one; so what came out before a
//! payload failure is true, but not the whole.
Status openPayload(const SecretBytes &fileKey, QByteArrayView nonce, ByteSource &sealed, ByteSink &plain);

} // namespace twelvefold::age
