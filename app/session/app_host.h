// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sharing.h"
#include "session/profile_identities.h"

#include <QThreadPool>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace twelvefold {

class CaseSession;

//! Makes and opens cases for the window, off its thread.
class AppHost final : public CaseHost
{
public:
    //! `profileFolder` empty: the user's own.
    explicit AppHost(QString profileFolder = {});
    ~AppHost() override;
    Q_DISABLE_COPY_MOVE(AppHost)

    QFuture<Result<std::shared_ptr<CaseService>>> create(
        OpenRequest request, QString title, Passphrase passphrase) override;
    QFuture<Result<std::shared_ptr<CaseService>>> takeIn(
        OpenRequest request, MergeRequest share, Passphrase passphrase) override;
    QFuture<Result<std::shared_ptr<CaseService>>> open(OpenRequest request, Passphrase passphrase) override;
    IdentityHost &identities() override { return m_identities; }
    QFuture<Result<SalvageReport>> salvage(OpenRequest damaged, QString to, Passphrase passphrase) override;

private:
    //! From now on the session signs with the identity for as long as that is unlocked.
    void remember(const std::shared_ptr<CaseSession> &session);
    void tellSessions();
    QFuture<Result<std::shared_ptr<CaseService>>> opened(
        std::function<Result<std::shared_ptr<CaseSession>>(Progress &)> opener);

    QString m_profileFolder;
    std::mutex m_mutex; //!< guards the sessions
    std::vector<std::weak_ptr<CaseSession>> m_sessions;
    ProfileIdentities m_identities;
    std::atomic<bool> m_closing = false;
    QThreadPool m_pool;
};

} // namespace twelvefold
