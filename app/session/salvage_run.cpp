// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/salvage_run.h"

#include "casefile/case_file.h"
#include "vault/secret_files.h"

namespace twelvefold {

Result<SalvageReport> salvageCase(const SalvageOrder &order, Passphrase passphrase, std::optional<Passphrase> next,
    const QString &profileFolder, Progress &progress)
{
    const auto profile = Profile::open(profileFolder);
    if (!profile)
        return profile.error();
    const auto newMaterial = keyMaterial(next ? std::move(*next) : passphrase.copy(), order.damaged.keyFile);
    if (!newMaterial)
        return newMaterial.error();
    const auto oldMaterial = keyMaterial(std::move(passphrase), order.damaged.keyFile);
    if (!oldMaterial)
        return oldMaterial.error();
    return CaseFile::salvage(
        { order.damaged.path, order.to, order.replace }, *oldMaterial, *newMaterial, *profile, progress);
}

} // namespace twelvefold
