// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/case_session.h"

namespace twelvefold {

Result<PackReport> CaseSession::runPack(const PackRequest &, Progress &)
{
    return jobCancelled();
}

} // namespace twelvefold
