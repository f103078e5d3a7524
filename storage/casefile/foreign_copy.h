// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/database.h"

namespace twelvefold {

//! Opens what somebody else wrote, for reading only. Before a row of it is looked at, its tables are among those of
//! `ours` to the letter, with nothing beside them that could run (views, triggers, other virtual tables), and every
//! page and index of it is sound. Throws DatabaseError: what CaseProbe, Database::open() and upgradeTables() say,
//! BadInput for other tables, Corrupt for damage.
std::unique_ptr<Database> openForeignCopy(const QString &path, const SecretBytes &key, Database &ours);

} // namespace twelvefold
