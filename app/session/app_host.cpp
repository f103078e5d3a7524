// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/app_host.h"

#include "session/case_session.h"

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

QFuture<Opened> AppHost::takeIn(OpenRequest request, MergeRequest share, Passphrase passphrase)
{
    auto secrets = std::make_shared<std::pair<MergeRequest, Passphrase>>(std::move(share), std::move(passphrase));
    return runOn<Opened>(
        m_pool, m_closing, [request = std::move(request), secrets, folder = m_profileFolder](Progress &progress) {
            MergeReport report;
            return asService(CaseSession::createFromShare(
                request, std::move(secrets->first), std::move(secrets->second), folder, report, progress));
        });
}

} // namespace twelvefold
