// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"

namespace twelvefold {

//! The version of the tables that this program writes.
constexpr int schemaVersion = 3;

//! Makes the tables of a new case, in the caller's transaction.
void createTables(Database &database);

//! Indexes that only make questions quicker, for files of every version that lack them.
void createMissingIndexes(Database &database);

//! Checks that the file holds a case, and brings one of an older version up to date in one transaction, with a copy of
//! the file beside it (`NAME.12f.v1`). One that is only read stays as it is: what its version did not have yet is empty
//! for this connection. Throws NotACase, and Corrupt for a newer version. Returns the version that the file has then.
int upgradeTables(Database &database, const QString &path, bool readOnly);

} // namespace twelvefold
