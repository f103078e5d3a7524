// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_dialogs.h"

#include "people/identity_dialog.h"
#include "shell/recovery_dialog.h"

#include <QWidget>

namespace twelvefold::ui {

CaseDialogs::CaseDialogs(CaseHost &host, QWidget *window)
    : QObject(window)
    , m_host(host)
    , m_window(window)
{
}

void CaseDialogs::setCase(std::shared_ptr<CaseService> service)
{
    m_service = std::move(service);
    if (m_service)
        return;
    delete m_recovery;
    m_host.identities().lock();
}

void CaseDialogs::showIdentity()
{
    if (m_identity) {
        m_identity->raise();
        m_identity->activateWindow();
        return;
    }
    m_identity = new IdentityDialog(m_host.identities(), m_window);
    connect(m_identity, &IdentityDialog::changed, this, &CaseDialogs::contactsChanged);
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

} // namespace twelvefold::ui
