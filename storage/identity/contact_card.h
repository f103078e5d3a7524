// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_keys.h"
#include "base/result.h"
#include "identity/signing_key.h"

#include <QStringList>

namespace twelvefold {

constexpr qsizetype longestContactName = 100; //!< UTF-16 units

//! The public half of an investigator: what colleagues need to encrypt for them and to check what they signed.
//!
//! Its file is a signed note that is signed with the card's own key, so that nobody can put another's key beside
//! theirs:
//!
//!     Twelvefold contact card 1
//!     name: Ana Rossi
//!     recipient: age1…
//!     signing key: BASE64
//!
//!     — ID SIGNATURE
//!
//! That the keys are those of the person named is not proven by it: two people compare fingerprint or words.
struct ContactCard {
    QString name; //!< one line, printable, without space around it
    AgeRecipient recipient;
    QByteArray signingKey; //!< Ed25519, 32 bytes

    //! 32 hex digits: the first 128 bits of SHA-256("twelvefold identity 1", line feed, signing key, recipient). The
    //! name is not in it.
    QString id() const;
    //! The same in groups of four, to be read out.
    QString fingerprint() const;
    //! The first 80 of these bits as eight words.
    QStringList words() const;
    //! As signatures under checkpoints and cards name the key: the id.
    NoteKey noteKey() const;

    //! The card as a file, signed with the secret half of signingKey.
    QByteArray toBytes(const SigningKey &key) const;
    //! BadInput where it is no card, Corrupt where its signature does not fit.
    static Result<ContactCard> parse(const QByteArray &bytes);

    bool operator==(const ContactCard &) const = default;
};

//! Trimmed and made one line; Usage where nothing printable is left or it is too long.
Result<QString> contactNameFrom(const QString &text);

} // namespace twelvefold
