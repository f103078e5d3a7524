// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casefile/case_file.h"
#include "ports/case_host.h"

namespace twelvefold {

//! Checks a case that is not open and need not be whole: a session wants a graph that loads, this does not. Errors as
//! of CaseFile::verifyFile().
Result<VerifyReport> verifyCase(
    const OpenRequest &request, Passphrase passphrase, const QString &profileFolder, Progress &progress);

//! Makes the tables of such a case anew from its ledger. Errors as of CaseFile::rebuildFile().
Result<CaseFile::RebuildOutcome> rebuildCase(
    const OpenRequest &request, Passphrase passphrase, const QString &profileFolder, Progress &progress);

} // namespace twelvefold
