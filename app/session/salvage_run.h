// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "ports/case_host.h"

namespace twelvefold {

struct SalvageOrder {
    OpenRequest damaged; //!< path and key file
    QString to;
    bool replace = false; //!< what is there already
};

//! Makes a new case of what still reads in a damaged one; `next` opens the new one, nothing for the same passphrase.
//! The key file stays the same. Errors as of CaseFile::salvage().
Result<SalvageReport> salvageCase(const SalvageOrder &order, Passphrase passphrase, std::optional<Passphrase> next,
    const QString &profileFolder, Progress &progress);

} // namespace twelvefold
