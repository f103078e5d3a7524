// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "values/value_kind.h"

#include <QString>

#include <vector>

namespace twelvefold {

//! One identifier in a text. `text.mid(offset, length) == raw` holds for the text that was searched.
struct FoundIdentifier {
    ValueKind kind = ValueKind::Text; //!< Email Phone Wallet Handle Ip Iban Url or Domain
    QString raw; //!< as it stands there, tricks included: "jane [at] example [dot] com"
    QString value; //!< the normalised form of `kind`: "jane@example.com"
    QString context; //!< wallets: the chain; handles: the service; telephone numbers: the country; else empty
    qsizetype offset = 0; //!< in UTF-16 units
    qsizetype length = 0; //!< in UTF-16 units, at least 1

    bool operator==(const FoundIdentifier &) const = default;
};

struct FindOptions {
    QString region; //!< ISO country in which numbers without a country code are read; empty: only "+…" and "00…"
    bool bareDomains = true; //!< also "example.org" without scheme or path
};

//! All identifiers in a text, in the order of their positions, none overlapping another: where two readings compete the
//! more specific one wins (wallet, mail address, IBAN, profile, IP address, web address, telephone number, domain),
//! then the longer one. Invisible characters, full-width letters and the disguises "[at]", "[dot]", "[.]", "hxxp" are
//! seen through. Time grows linearly with the text.
std::vector<FoundIdentifier> findIdentifiers(QStringView text, const FindOptions &options = {});

} // namespace twelvefold
