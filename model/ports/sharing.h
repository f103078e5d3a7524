// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/conflict.h"
#include "ports/case_host.h"
#include "sharing/share_selection.h"

#include <QMap>
#include <QStringList>

// What is asked of a case, and answered, when a copy of it goes to others and comes back.
namespace twelvefold {

struct ShareRequest {
    QString file; //!< the package to write: NAME.caseshare
    bool overwrite = false;
    QStringList recipients = {}; //!< each `age1…`, or a contact's name or fingerprint; at least one, unless
    Passphrase passphrase = {}; //!< … this is given, and then none
    std::vector<EntityId> entities = {}; //!< see ShareSelection; empty: all
    RedactionProfile redaction = RedactionProfile::None;
};

struct ShareRecipient {
    QString recipient; //!< `age1…`
    QString name = {}; //!< of the contact; empty where it is none
    bool verified = false; //!< its fingerprint was compared
};

struct ShareReport {
    QString file;
    QByteArray sha256; //!< of the package
    std::vector<ShareRecipient> recipients; //!< none where a passphrase opens it
    qint64 entities = 0; //!< in the copy
    qint64 entries = 0; //!< of the ledger; all of them, whatever was left out of them
    qint64 withheld = 0; //!< operations and texts of which only the digest is in the copy
    qint64 originalsLeftOut = 0; //!< exhibits in the copy without their bytes
    bool isSigned = false;
};

struct MergeRequest {
    QString file;
    bool dryRun = false; //!< say what would come of it, and leave the case as it is
    Passphrase identityPassphrase = {}; //!< of one's own identity, where the case was not opened with it
    QString identityFile = {}; //!< as age-keygen writes it; instead of one's own identity
    Passphrase sharePassphrase = {}; //!< for what was encrypted with one
    bool compareOperators = false; //!< also find out what resolving again would change; as long as resolving takes
};

//! Whose signature a copy carries.
struct ShareSigner {
    enum class Standing {
        Unsigned,
        Unknown, //!< somebody whose card is not among the contacts
        Unverified, //!< a contact whose fingerprint was never compared
        Verified,
        Oneself,
    };
    Standing standing = Standing::Unsigned;
    QString name = {}; //!< of the contact
    QString id = {}; //!< of the key, where it is known (ContactCard::id)
};

//! What resolving again after a merge would make of the operators.
struct OperatorChanges {
    qint64 before = 0;
    qint64 after = 0;
    QStringList added; //!< labels
    QStringList gone;
    QStringList changed; //!< those that win or lose personas
};

struct MergeReport {
    qint64 entries = 0; //!< of the ledger, that were not here
    qint64 operations = 0; //!< in them
    qint64 completed = 0; //!< operations, texts and originals that had been left out of this copy and are here now
    qint64 unchanged = 0; //!< entries of the copy that were here already
    std::vector<Conflict> conflicts;
    QMap<QString, qint64> newEntities; //!< by the name of their type
    QMap<QString, QStringList> newNames; //!< by the same types: what the first few are called
    qint64 newEvidence = 0;
    QMap<QString, qint64> authors; //!< of the new entries, with how many each wrote
    ShareSigner signer;
    std::optional<OperatorChanges> operators; //!< where it was asked for
    EntryId entry; //!< null where nothing was stored
};

} // namespace twelvefold
