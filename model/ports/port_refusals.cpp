// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/case_service.h"

#include "ports/case_host.h"

namespace twelvefold {

QFuture<Result<LedgerEntry>> CaseService::changePassphrase(
    Passphrase before, Passphrase after, const QString &keyFile, const QString &newKeyFile)
{
    Q_UNUSED(before)
    Q_UNUSED(after)
    Q_UNUSED(keyFile)
    Q_UNUSED(newKeyFile)
    return QtFuture::makeReadyFuture(Result<LedgerEntry>(
        Error { Error::Kind::Access, QStringLiteral("The passphrase of this case cannot be changed here.") }));
}

QFuture<Result<LedgerEntry>> CaseService::acceptOlderCopy()
{
    return QtFuture::makeReadyFuture(Result<LedgerEntry>(
        Error { Error::Kind::Access, QStringLiteral("An older copy of this case cannot be accepted here.") }));
}

QFuture<Result<SalvageReport>> CaseHost::salvage(OpenRequest damaged, QString to, Passphrase passphrase)
{
    Q_UNUSED(to)
    Q_UNUSED(passphrase)
    return QtFuture::makeReadyFuture(Result<SalvageReport>(
        Error { Error::Kind::Access, QStringLiteral("Damaged cases cannot be salvaged here."), damaged.path }));
}

} // namespace twelvefold
