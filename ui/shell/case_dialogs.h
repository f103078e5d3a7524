// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace twelvefold::ui {

class IdentityDialog;
class RecoveryDialog;

//! The dialogs that a command of the window opens beside it: one of each kind, and those that hold the case go with it.
class CaseDialogs final : public QObject
{
    Q_OBJECT
public:
    CaseDialogs(CaseHost &host, QWidget *window);

    //! Null on locking and closing: what holds the case is deleted, and one's identity is locked.
    void setCase(std::shared_ptr<CaseService> service);
    void showIdentity();
    void showRecoveryKey();

Q_SIGNALS:
    void done(const QString &text);
    //! A card came, went or was verified.
    void contactsChanged();

private:
    CaseHost &m_host;
    QWidget *m_window;
    std::shared_ptr<CaseService> m_service;
    QPointer<IdentityDialog> m_identity;
    QPointer<RecoveryDialog> m_recovery;
};

} // namespace twelvefold::ui
