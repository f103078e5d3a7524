// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_keys.h"
#include "identity/contact_card.h"
#include "ports/case_host.h"

namespace twelvefold {

//! An investigator's own keys, unlocked.
struct Identity {
    ContactCard card;
    SigningKey signing;
    AgeIdentity age;
};

//! Keeps the one identity of a profile in its file identity.json: the card open, the secrets sealed with
//! XChaCha20-Poly1305 under Argon2id (as for a case: 256 MiB, 3 passes) of a passphrase of its own. The card is bound
//! to them, so that another's card in its place is noticed at unlocking.
class IdentityStore
{
public:
    //! `folder` is Profile::folder().
    explicit IdentityStore(const QString &folder);

    bool exists() const;
    //! Made once: Exists where there is one. Usage for a name or passphrase that cannot be used.
    Result<Identity> create(const QString &name, Passphrase passphrase);
    //! About a second. NotFound where there is none, WrongKey for another passphrase or a changed file.
    Result<Identity> unlock(Passphrase passphrase) const;
    Status changePassphrase(Passphrase before, Passphrase after);

    //! Without the passphrase. NotFound where there is none, Corrupt where the file is damaged.
    Result<ContactCard> card() const;
    //! The file to give to others.
    Result<QByteArray> cardBytes() const;

private:
    Status seal(const Identity &identity, Passphrase passphrase) const;

    QString m_file;
};

} // namespace twelvefold
