// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QStringList>

#include <optional>
#include <vector>

namespace twelvefold {

class Passphrase;

//! An investigator's contact card: the keys that shares are encrypted to and ledgers are signed with.
struct CardFacts {
    QString id; //!< 32 hex digits, made from the keys
    QString name; //!< what the card says; no proof
    QString recipient; //!< age1…
    QString fingerprint; //!< the id in groups of four
    QStringList words; //!< its first 80 bits as eight words
    bool verified = false; //!< fingerprint or words were compared with the person

    bool operator==(const CardFacts &) const = default;
};

//! What this profile has of its own.
struct OwnIdentity {
    std::optional<CardFacts> card; //!< none was made yet
    QString suggestedName; //!< as the ledger names the investigator
};

//! The investigator's own keys and the cards of colleagues, as the window sees them. Nothing blocks, and no secret
//! comes out of it: what needs the secret half is done behind it once it is unlocked.
class IdentityHost
{
public:
    virtual ~IdentityHost() = default;

    //! Corrupt where its file is damaged.
    virtual QFuture<Result<OwnIdentity>> own() = 0;
    //! Once a profile: Exists where there is one. Usage for a name or passphrase that cannot be used. It is unlocked
    //! afterwards.
    virtual QFuture<Result<CardFacts>> make(const QString &name, Passphrase passphrase) = 0;
    //! About a second. NotFound where there is none, WrongKey.
    virtual QFuture<Result<CardFacts>> unlock(Passphrase passphrase) = 0;
    virtual bool isUnlocked() const = 0;
    //! Wipes the secret half, as on locking.
    virtual void lock() = 0;
    //! Writes one's own card for colleagues. Exists unless `overwrite`.
    virtual QFuture<Result<CardFacts>> exportCard(const QString &path, bool overwrite) = 0;

    //! By name.
    virtual QFuture<Result<std::vector<CardFacts>>> contacts() = 0;
    //! Unverified at first. BadInput where the file is no card, Corrupt where its signature does not fit.
    virtual QFuture<Result<CardFacts>> importCard(const QString &path) = 0;
    //! Marks the contact if this is its fingerprint or its eight words, in any spacing and case; Usage if it is not.
    virtual QFuture<Result<CardFacts>> verify(const QString &id, const QString &heard) = 0;
    virtual QFuture<Result<bool>> removeContact(const QString &id) = 0;
};

} // namespace twelvefold
