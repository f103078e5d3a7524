// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace twelvefold::ui {

class KeyFileRow;
class NewPassphrase;
class PassphraseField;

//! Asks for the passphrase that opens the case and for the one that is to open it from now on. Holds the case: to be
//! deleted when that is locked or closed.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PassphraseDialog(std::shared_ptr<CaseService> service, QWidget *parent);

    QString message() const;
    bool canChange() const;

Q_SIGNALS:
    void done(const QString &text);

protected:
    void reject() override;

private:
    void build();
    void check();
    void change();
    void setBusy(bool busy);

    std::shared_ptr<CaseService> m_service;
    bool m_busy = false;
    QWidget *m_before;
    PassphraseField *m_old;
    KeyFileRow *m_oldKeyFile;
    NewPassphrase *m_new;
    KeyFileRow *m_newKeyFile;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_change;
};

} // namespace twelvefold::ui
