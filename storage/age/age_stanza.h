// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_keys.h"

#include <QList>

#include <vector>

namespace twelvefold::age {

//! The file key wrapped for one recipient; of a type that only `arguments` tell.
struct Stanza {
    QList<QByteArray> arguments; //!< at least one
    QByteArray body;

    bool operator==(const Stanza &) const = default;
};

constexpr int standardWorkFactor = 18; //!< 2^18 blocks: 256 MiB and about a second
//! Above it a file written by somebody else could take minutes and gigabytes: such a one is refused.
constexpr int highestWorkFactor = 20;

//! BadInput where the recipient is a point that gives no secret.
Result<Stanza> wrapForRecipient(const SecretBytes &fileKey, const AgeRecipient &recipient);
//! `workFactor` from 1 to highestWorkFactor. Access where there is no memory.
Result<Stanza> wrapForPassphrase(const SecretBytes &fileKey, const Passphrase &passphrase, int workFactor);

//! Whether every stanza of a known type is as the format wants it, and one for a passphrase stands alone. Header
//! failure.
Status checkStanzas(const std::vector<Stanza> &stanzas);

//! The 16 bytes that checked stanzas wrap. Fails with no match where none of the keys opens any; stanzas of unknown
//! types are passed over.
Result<SecretBytes> unwrapFileKey(const std::vector<Stanza> &stanzas, const AgeKeys &keys);

} // namespace twelvefold::age
