// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"
#include "session/profile_identities.h"

#include <QThreadPool>

namespace twelvefold {

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
    QFuture<Result<std::shared_ptr<CaseService>>> open(OpenRequest request, Passphrase passphrase) override;
    IdentityHost &identities() override { return m_identities; }

private:
    QString m_profileFolder;
    ProfileIdentities m_identities;
    QThreadPool m_pool;
};

} // namespace twelvefold
