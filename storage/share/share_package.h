// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "age/age_keys.h"
#include "identity/contacts.h"
#include "merkle/checkpoint.h"
#include "ports/sharing.h"
#include "share/share_archive.h"

#include <QFile>

#include <memory>

namespace twelvefold {

//! NAME.caseshare, which carries a copy of a case to others: an archive of `case.db` (the copy, a SQLCipher file under
//! a random key of its own), `key.age` (that key, share_key.h), `checkpoint.note` (the state of the copy's ledger, a
//! C2SP checkpoint, signed where whoever made it had their identity at hand) and `README.txt` (how to open it with age
//! and sqlcipher, the same in every share).
struct ShareParts {
    QString copy; //!< path
    QByteArray key; //!< key.age
    QByteArray note;
};

//! Writes the package into an empty file and returns its SHA-256. Access, Cancelled; Usage where it would be too large.
Result<QByteArray> writeSharePackage(const ShareParts &parts, const QString &path, Progress &progress);

//! A package that somebody else wrote.
class SharePackage
{
public:
    //! Checks its form and reads all but the copy. NotFound, Access; NotACase where it is no share; Corrupt.
    static Result<SharePackage> open(const QString &path);

    const QByteArray &key() const { return m_key; } //!< key.age, for openShareKey()
    //! What the copy's ledger must have come to.
    const Checkpoint &checkpoint() const { return m_checkpoint; }
    //! Whose signature it carries: `own` (nothing: no identity), one of the contacts, or somebody else. Corrupt where a
    //! signature by one of them does not fit.
    Result<ShareSigner> signer(const std::optional<ContactCard> &own, const std::vector<Contact> &contacts) const;
    //! Writes the copy, still encrypted, into an empty file. Corrupt, Access, Cancelled.
    Status extractCopy(const QString &to, Progress &progress) const;

private:
    SharePackage() = default;
    Result<QByteArray> small(const QString &name, qint64 most) const;
    const ArchiveMember &member(const QString &name) const;
    Status readNote();

    QString m_path;
    std::unique_ptr<QFile> m_file;
    std::vector<ArchiveMember> m_members;
    QByteArray m_key;
    Checkpoint m_checkpoint;
    std::optional<SignedNote> m_note; //!< nothing where nobody signed
};

} // namespace twelvefold
