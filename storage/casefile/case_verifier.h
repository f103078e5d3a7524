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
    CaseVerifier(Database &database, const std::optional<RememberedHead> &remembered);

    //! Cancelled if asked to stop.
    Result<VerifyReport> run(Progress &progress);

private:
    Check pages();
    Check structure();
    Check chain();
    Check projections();
    Check blobs();
    Check rememberedHead();

    Database &m_database;
    std::optional<RememberedHead> m_remembered;
    Progress *m_progress = nullptr;
};

} // namespace twelvefold
