// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/case_file.h"
#include "identity/identity_store.h"
#include "ports/sharing.h"
#include "share/temporary_file.h"

namespace twelvefold {

//! A share that was unlocked: its copy lies, still encrypted, in a temporary file.
struct OpenedShare {
    TemporaryFile copy;
    SecretBytes key;
    Checkpoint checkpoint;
    ShareSigner signer;

    //! What merges or takes in the copy; refers to nothing of this, but the file goes with it.
    CaseFile::MergeRequest request(bool onlyTry, bool withTexts);
};

//! Unlocks it with what the request gives: a passphrase, a file of age identities, or `own` identity (null: that of the
//! profile, by the passphrase in the request).
//! NotFound, Access, Cancelled; NotACase where it is no share; Usage where what opens it was not given; WrongKey;
//! Corrupt.
Result<OpenedShare> openShare(MergeRequest &request, const Identity *own, const QString &profileFolder,
    const QString &beside, Progress &progress);

//! What a merge brought, for people.
MergeReport mergeReport(const CaseFile::MergeOutcome &outcome, const ShareSigner &signer, const CaseGraph &before);

} // namespace twelvefold
