// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked and answered where copies of a case go out and come back.
#pragma once

#include "change/conflict.h"
#include "facts/facts.h"

#include <optional>
#include <vector>

namespace twelvefold {

//! What opens a copy that somebody else made. A passphrase travels beside it.
struct CopyKey {
    enum class Kind {
        Identity, //!< this profile's own, unlocked
        IdentityFile, //!< as age-keygen writes it
        Passphrase, //!< of a share, or of a case file
    };
    Kind kind = Kind::Identity;
    QString file; //!< the identity file; with a passphrase the key file of a case file, empty without one
};

struct MergeRequest {
    QString path; //!< a share (.caseshare) or another copy of the case (.12f)
    CopyKey key;
    bool onlyTry = false; //!< say what would come of it, and leave the case as it is
};

//! Who put their name to a copy.
struct CopyOrigin {
    enum class Signature {
        None, //!< nobody signed it, as with a bare case file
        UnknownKey, //!< signed, by a key of which there is no card here
        Unverified, //!< by a contact whose fingerprint was never compared
        Verified, //!< by a contact whose fingerprint was compared, or by oneself
        Broken, //!< it bears a signature that does not fit its content
    };
    Signature signature = Signature::None;
    QString name; //!< of the contact; as the signature names itself where there is no card
    QString fingerprint; //!< of the key that signed; empty without one
    Utc at; //!< when it was made; zero where it does not say
};

//! How many of one type of record came, and what a few of them are called.
struct RecordNews {
    QString type; //!< an entity type's name, "Evidence", "Link", "Judgement"
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    QStringList names; //!< of added and changed ones, at most a few
};

//! What resolving again would make of the operators.
struct OperatorNews {
    enum class Kind { New, Gone, Grown, Shrunk, Joined, Split };
    Kind kind = Kind::New;
    QStringList operators; //!< the labels as they stand now, empty for a new one
    qint64 personas = 0; //!< of a new one: its members; of another: how many come or go
};

struct MergeReport {
    CopyOrigin origin;
    QStringList authors; //!< of the entries that are new
    qint64 entries = 0;
    qint64 operations = 0;
    qint64 completed = 0; //!< that had been left out of this copy and are here now
    std::vector<RecordNews> news;
    std::vector<Conflict> conflicts; //!< all that are open afterwards
    std::optional<std::vector<OperatorNews>> operators; //!< none where the case was never resolved
    bool merged = false; //!< false where nothing was new, or where it was only tried

    bool nothingNew() const { return entries == 0 && completed == 0; }
};

} // namespace twelvefold
