// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/verify_run.h"

#include "casefile/case_file.h"
#include "vault/secret_files.h"

namespace twelvefold {

Result<VerifyReport> verifyCase(
    const OpenRequest &request, Passphrase passphrase, const QString &profileFolder, Progress &progress)
{
    const auto profile = Profile::open(profileFolder);
    if (!profile)
        return profile.error();
    const auto material = keyMaterial(std::move(passphrase), request.keyFile);
    if (!material)
        return material.error();
    return CaseFile::verifyFile(request.path, *material, *profile, progress);
}

Result<CaseFile::RebuildOutcome> rebuildCase(
    const OpenRequest &request, Passphrase passphrase, const QString &profileFolder, Progress &progress)
{
    const auto profile = Profile::open(profileFolder);
    if (!profile)
        return profile.error();
    const auto material = keyMaterial(std::move(passphrase), request.keyFile);
    if (!material)
        return material.error();
    return CaseFile::rebuildFile(
        { request.path, CaseFile::Mode::ReadWrite, request.waitSeconds }, *material, *profile, progress);
}

} // namespace twelvefold
