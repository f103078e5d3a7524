// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"

#include <QThreadPool>

#include <atomic>

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
    QFuture<Result<SalvageReport>> salvage(OpenRequest damaged, QString to, Passphrase passphrase) override;

private:
    QString m_profileFolder;
    std::atomic<bool> m_closing = false;
    QThreadPool m_pool;
};

} // namespace twelvefold
