// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/app_host.h"

#include "session/case_session.h"
#include "session/job.h"
#include "session/salvage_run.h"

#include <QtConcurrentRun>

namespace twelvefold {

namespace {

using Opened = Result<std::shared_ptr<CaseService>>;

Opened asService(Result<std::shared_ptr<CaseSession>> session)
{
    if (!session)
        return session.error();
    return std::shared_ptr<CaseService>(std::move(session).value());
}

} // namespace

AppHost::AppHost(QString profileFolder)
    : m_profileFolder(std::move(profileFolder))
{
}

AppHost::~AppHost()
{
    m_closing = true;
    m_pool.waitForDone();
}

QFuture<Opened> AppHost::create(OpenRequest request, QString title, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return QtConcurrent::run(
        &m_pool, [request = std::move(request), title = std::move(title), secret, folder = m_profileFolder] {
            return asService(CaseSession::create(request, title, false, std::move(*secret), folder));
        });
}

QFuture<Opened> AppHost::open(OpenRequest request, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return QtConcurrent::run(&m_pool, [request = std::move(request), secret, folder = m_profileFolder] {
        return asService(CaseSession::open(request, std::move(*secret), folder));
    });
}

QFuture<Result<SalvageReport>> AppHost::salvage(OpenRequest damaged, QString to, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return runOn<Result<SalvageReport>>(m_pool, m_closing,
        [order = SalvageOrder { std::move(damaged), std::move(to), false }, secret, folder = m_profileFolder](
            Progress &progress) { return salvageCase(order, std::move(*secret), {}, folder, progress); });
}

} // namespace twelvefold
