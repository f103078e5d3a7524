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
using Session = Result<std::shared_ptr<CaseSession>>;

} // namespace

AppHost::AppHost(QString profileFolder)
    : m_profileFolder(std::move(profileFolder))
    , m_identities(m_profileFolder, [this] { tellSessions(); })
{
}

AppHost::~AppHost()
{
    m_closing = true;
    m_pool.waitForDone();
}

void AppHost::remember(const std::shared_ptr<CaseSession> &session)
{
    const std::lock_guard guard(m_mutex);
    std::erase_if(m_sessions, [](const auto &one) { return one.expired(); });
    m_sessions.push_back(session);
    session->signAs(m_identities.unlocked()); // may have changed while it was being opened
}

void AppHost::tellSessions()
{
    const std::lock_guard guard(m_mutex);
    for (const std::weak_ptr<CaseSession> &one : m_sessions) {
        if (const auto session = one.lock())
            session->signAs(m_identities.unlocked());
    }
}

QFuture<Opened> AppHost::opened(std::function<Session(Progress &)> opener)
{
    return runOn<Opened>(m_pool, m_closing, [this, opener = std::move(opener)](Progress &progress) -> Opened {
        Session session = opener(progress);
        if (!session)
            return session.error();
        remember(*session);
        return std::shared_ptr<CaseService>(std::move(session).value());
    });
}

QFuture<Opened> AppHost::create(OpenRequest request, QString title, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return opened([this, request = std::move(request), title = std::move(title), secret](Progress &) {
        return CaseSession::create(
            request, { .title = title }, std::move(*secret), m_profileFolder, m_identities.unlocked());
    });
}

QFuture<Opened> AppHost::open(OpenRequest request, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return opened([this, request = std::move(request), secret](Progress &) {
        return CaseSession::open(request, std::move(*secret), m_profileFolder, m_identities.unlocked());
    });
}

QFuture<Opened> AppHost::takeIn(OpenRequest request, MergeRequest share, Passphrase passphrase)
{
    auto secrets = std::make_shared<std::pair<MergeRequest, Passphrase>>(std::move(share), std::move(passphrase));
    return opened([this, request = std::move(request), secrets](Progress &progress) {
        MergeReport report;
        return CaseSession::createFromShare(request, std::move(secrets->first), std::move(secrets->second),
            m_profileFolder, report, progress, m_identities.unlocked());
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
