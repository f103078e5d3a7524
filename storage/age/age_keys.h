// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/case_host.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace twelvefold {

//! The public half of an X25519 pair: what a share is encrypted to.
class AgeRecipient
{
public:
    //! `age1…`, in lower case, space around it forgiven. BadInput for anything else, types of other programs included.
    static Result<AgeRecipient> fromText(QStringView text);
    //! 32 bytes.
    static AgeRecipient fromPoint(const QByteArray &point);

    QString toText() const;
    const QByteArray &point() const { return m_point; } //!< 32 bytes

    bool operator==(const AgeRecipient &) const = default;

private:
    QByteArray m_point;
};

//! The secret half.
class AgeIdentity
{
public:
    //! Access where there is no memory.
    static Result<AgeIdentity> generate();
    //! `AGE-SECRET-KEY-1…`, in upper case, space around it forgiven. BadInput for anything else; the message never
    //! repeats the text.
    static Result<AgeIdentity> fromText(QByteArrayView text);
    //! Any 32 bytes.
    static AgeIdentity fromSecret(SecretBytes secret);

    SecretBytes toText() const; //!< ASCII
    AgeRecipient recipient() const;
    const SecretBytes &secret() const { return m_secret; }

private:
    SecretBytes m_secret;
};

//! The identities in a file as `age-keygen` writes it: one a line, lines with # are comments. BadInput where another
//! line is in it or no identity at all.
Result<std::vector<AgeIdentity>> ageIdentitiesFrom(QByteArrayView file);

//! What a file may be opened with; each is tried in turn.
struct AgeKeys {
    std::vector<AgeIdentity> identities;
    std::vector<Passphrase> passphrases;
};

} // namespace twelvefold
