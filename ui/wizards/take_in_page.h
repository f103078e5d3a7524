// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sharing.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace twelvefold::ui {

class CopyKeyForm;
class KeyFileRow;
class NewPassphrase;

//! Makes a case of one's own from a copy that somebody shared: which copy, what opens it, and what is to open the case.
class TakeInPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TakeInPage(CaseHost &host, QWidget *parent = nullptr);

    //! Begins anew with this share; empty: the person chooses one.
    void begin(const QString &share);
    //! Forgets everything.
    void reset();
    void setFile(const QString &file);
    bool canMake() const;
    QString message() const;
    CopyKeyForm &keyForm() const { return *m_key; }
    NewPassphrase &passphrase() const { return *m_passphrase; }
    void make();

Q_SIGNALS:
    void made(std::shared_ptr<twelvefold::CaseService> service);
    void left();
    void identityWanted();

private:
    void build();
    QWidget *shareRow();
    QWidget *fileRow();
    QWidget *buttonRow();
    void check();
    void ask();
    void setBusy(bool busy);

    CaseHost &m_host;
    bool m_busy = false;
    quint64 m_attempt = 0;
    QLineEdit *m_share;
    CopyKeyForm *m_key;
    QLineEdit *m_file;
    NewPassphrase *m_passphrase;
    KeyFileRow *m_keyFile;
    QWidget *m_fields;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_make;
};

} // namespace twelvefold::ui
