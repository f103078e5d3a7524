// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_stanza.h"
#include "age/byte_stream.h"

namespace twelvefold::age {

constexpr qsizetype highestHeaderSize = qsizetype(1) << 20; //!< bytes; far above hundreds of recipients

struct Header {
    std::vector<Stanza> stanzas; //!< at least one, checked
    QByteArray text; //!< what the MAC is over: all before it, as it stands in the file
    QByteArray mac; //!< 32 bytes
};

//! Reads from the version line to the MAC's line feed; header failure where anything breaks the format.
Result<Header> readHeader(BufferedSource &source);

//! The whole header with its MAC. Access where there is no memory.
Result<QByteArray> headerText(const std::vector<Stanza> &stanzas, const SecretBytes &fileKey);

//! Whether the file key made the header's MAC; MAC failure.
Status checkMac(const Header &header, const SecretBytes &fileKey);

} // namespace twelvefold::age
