// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_service.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QWidget;

namespace twelvefold::ui {

class KeyFileRow;
class PassphraseField;

//! Asks for the passphrase once more, then shows the key that opens the case without it. Holds the case: to be deleted
//! when that is locked or closed.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RecoveryDialog(std::shared_ptr<CaseService> service, QWidget *parent);

    //! The key in groups, as it is to be written down; empty until the passphrase was given.
    QString shownKey() const;
    QString message() const;

private:
    void build();
    void ask();
    void reveal(const QString &key);

    std::shared_ptr<CaseService> m_service;
    QWidget *m_question;
    PassphraseField *m_passphrase;
    KeyFileRow *m_keyFile;
    QLabel *m_message;
    QLabel *m_key;
    QPushButton *m_show;
    QPushButton *m_print;
    QString m_hex; //!< once it was revealed
};

} // namespace twelvefold::ui
