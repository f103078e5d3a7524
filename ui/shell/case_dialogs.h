// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_list.h"
#include "ports/case_host.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace twelvefold::ui {

class IdentityDialog;
class PassphraseDialog;
class RecoveryDialog;
class Selection;
class ShareDialog;

//! The dialogs that a command of the window opens beside it: one of each kind, and those that hold the case go with it.
class CaseDialogs final : public QObject
{
    Q_OBJECT
public:
    CaseDialogs(CaseHost &host, JobList &jobs, QWidget *window);
    ~CaseDialogs() override;

    //! What holds the case before is deleted. Null on locking and closing a case: one's
    //! identity is locked as well.
    void setCase(std::shared_ptr<CaseService> service);
    void showIdentity();
    void showRecoveryKey();
    void changePassphrase();
    //! Offers to share what is selected, besides the whole.
    void share(const Selection &selection);
    // Null while it is not open.
    ShareDialog *shareDialog() const;
    PassphraseDialog *passphraseDialog() const;
    IdentityDialog *identityDialog() const;

Q_SIGNALS:
    void done(const QString &text);
    //! A card came, went or was verified.
    void contactsChanged();

private:
    CaseHost &m_host;
    JobList &m_jobs;
    QWidget *m_window;
    std::shared_ptr<CaseService> m_service;
    QPointer<IdentityDialog> m_identity;
    QPointer<RecoveryDialog> m_recovery;
    QPointer<PassphraseDialog> m_passphrase;
    QPointer<ShareDialog> m_share;
};

} // namespace twelvefold::ui
