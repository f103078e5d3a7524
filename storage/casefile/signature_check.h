// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/database.h"
#include "report/pack_request.h"
#include "vault/profile.h"

namespace twelvefold {

//! The check `signatures`: whether every signature is true, and which entries are covered by whose. That an entry is
//! unsigned is said and is no fault; a signature that is false, or of no entry, is one. What the key's owner is to this
//! profile (itself, a contact whose fingerprint was compared or not, nobody) is said beside the name, because a name is
//! only what the signer called himself.
Check signaturesCheck(Database &database, CaseId id, const Profile &profile, const Progress &progress);

} // namespace twelvefold
