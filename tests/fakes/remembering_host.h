// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/app_host.h"

namespace twelvefold::test {

//! The real host, remembering the case it opened so that a test can look behind the window.
class RememberingHost final : public CaseHost
{
public:
    explicit RememberingHost(const QString &profile)
        : m_host(profile)
    {
    }
    QFuture<Result<std::shared_ptr<CaseService>>> create(OpenRequest request, QString title, Passphrase secret) override
    {
        return remember(m_host.create(std::move(request), std::move(title), std::move(secret)));
    }
    QFuture<Result<std::shared_ptr<CaseService>>> open(OpenRequest request, Passphrase secret) override
    {
        return remember(m_host.open(std::move(request), std::move(secret)));
    }
    std::shared_ptr<CaseService> service() const { return m_service.lock(); }

private:
    QFuture<Result<std::shared_ptr<CaseService>>> remember(QFuture<Result<std::shared_ptr<CaseService>>> future)
    {
        return future.then([this](Result<std::shared_ptr<CaseService>> opened) {
            if (opened)
                m_service = *opened;
            return opened;
        });
    }

    AppHost m_host;
    std::weak_ptr<CaseService> m_service;
};

} // namespace twelvefold::test
