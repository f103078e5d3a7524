// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_dialogs.h"

#include "people/identity_dialog.h"
#include "shell/passphrase_dialog.h"
#include "shell/recovery_dialog.h"
#include "shell/selection.h"
#include "wizards/share_dialog.h"

#include <QWidget>

namespace twelvefold::ui {

CaseDialogs::CaseDialogs(CaseHost &host, JobList &jobs, QWidget *window)
    : QObject(window)
    , m_host(host)
    , m_jobs(jobs)
    , m_window(window)
{
}

CaseDialogs::~CaseDialogs() = default;

ShareDialog *CaseDialogs::shareDialog() const
{
    return m_share;
}

PassphraseDialog *CaseDialogs::passphraseDialog() const
{
    return m_passphrase;
}

IdentityDialog *CaseDialogs::identityDialog() const
{
    return m_identity;
}

void CaseDialogs::setCase(std::shared_ptr<CaseService> service)
{
    delete m_recovery;
    delete m_passphrase;
    delete m_share;
    if (m_service && !service)
        m_host.identities().lock();
    m_service = std::move(service);
}

void CaseDialogs::showIdentity()
{
    if (m_identity) {
        m_identity->raise();
        m_identity->activateWindow();
        return;
    }
    m_identity = new IdentityDialog(m_host.identities(), m_window);
    connect(m_identity, &IdentityDialog::changed, this, [this] {
        if (m_share)
            m_share->load();
        Q_EMIT contactsChanged();
    });
    m_identity->show();
}

void CaseDialogs::showRecoveryKey()
{
    if (!m_service)
        return;
    delete m_recovery;
    m_recovery = new RecoveryDialog(m_service, m_window);
    m_recovery->show();
}

void CaseDialogs::changePassphrase()
{
    if (!m_service)
        return;
    delete m_passphrase;
    m_passphrase = new PassphraseDialog(m_service, m_window);
    connect(m_passphrase, &PassphraseDialog::done, this, &CaseDialogs::done);
    m_passphrase->show();
}

void CaseDialogs::share(const Selection &selection)
{
    if (!m_service)
        return;
    delete m_share;
    m_share = new ShareDialog(m_service, m_host.identities(), m_jobs, selection.entities(), m_window);
    connect(m_share, &ShareDialog::written, this, &CaseDialogs::done);
    connect(m_share, &ShareDialog::identityWanted, this, &CaseDialogs::showIdentity);
    m_share->show();
}

} // namespace twelvefold::ui
