// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a service or host answers that cannot do it: one in memory, for tests.
#include "ports/sharing.h"

namespace twelvefold {

namespace {

Error notHere(const QString &file)
{
    return { Error::Kind::Usage, QStringLiteral("This case cannot be shared or merged; open it from a file."), file };
}

} // namespace

QFuture<Result<ShareReport>> CaseService::share(ShareRequest request)
{
    return QtFuture::makeReadyFuture(Result<ShareReport>(notHere(request.file)));
}

QFuture<Result<MergeReport>> CaseService::merge(MergeRequest request)
{
    return QtFuture::makeReadyFuture(Result<MergeReport>(notHere(request.file)));
}

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

QFuture<Result<std::shared_ptr<CaseService>>> CaseHost::takeIn(
    OpenRequest request, [[maybe_unused]] MergeRequest share, [[maybe_unused]] Passphrase passphrase)
{
    return QtFuture::makeReadyFuture(Result<std::shared_ptr<CaseService>>(notHere(request.path)));
}

} // namespace twelvefold
