// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"
#include "change/ledger.h"
#include "identity/identity_store.h"

#include <functional>
#include <vector>

namespace twelvefold {

//! An investigator's signature under one entry of the ledger. Because the entry's hash covers the one before it, it
//! stands for all of that chain up to there.
struct EntrySignature {
    QByteArray entry; //!< its hash
    QByteArray key; //!< Ed25519, 32 bytes
    QString signer; //!< id of the contact card that the key is on
    QString name; //!< on that card
    Utc at; //!< by the signer's clock
    QByteArray signature; //!< 64 bytes

    //! By the identity, now.
    static EntrySignature by(const Identity &identity, CaseId id, const QByteArray &entryHash);

    //! What is signed: the text of a C2SP signed note whose key is named by the signer's id. Its first line keeps it
    //! from being taken for anything else that the key signs:
    //!
    //!     Twelvefold ledger entry 1
    //!     case: UUID
    //!     entry: BASE64
    //!     name: Ana Rossi
    //!     signed: 2026-03-01T12:00:00.000Z
    QByteArray text(CaseId id) const;
    bool isTrue(CaseId id) const;
};

//! The table of signatures. It stands outside the chains, so that whoever merges can add those that he lacks.
class SignatureStore
{
public:
    explicit SignatureStore(Database &database);

    //! In the caller's transaction. False if the key had signed the entry already.
    bool add(const EntrySignature &signature);
    bool contains(const QByteArray &entryHash, const QByteArray &key);
    //! Stops when `visit` says false.
    void forEach(const std::function<bool(const EntrySignature &)> &visit);
    std::vector<EntrySignature> all();

private:
    Database &m_database;
};

} // namespace twelvefold
