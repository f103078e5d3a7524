// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "report/pack_request.h"
#include "vault/profile.h"

namespace twelvefold {

//! Everything that can be checked of an open case. Damage is an answer, not an error.
class CaseVerifier
{
public:
    //! The profile whose memory of the case is asked.
    CaseVerifier(Database &database, const Profile &profile);

    //! Cancelled if asked to stop.
    Result<VerifyReport> run(Progress &progress);

private:
    Check pages();
    Check structure();
    Check chain();
    Check projections();
    Check blobs();
    Check readings();
    Check signatures();
    Check rememberedHead();
    //! As the ledger says, which the chain covers.
    CaseId caseId();

    Database &m_database;
    const Profile &m_profile;
    Progress *m_progress = nullptr;
};

} // namespace twelvefold
