// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace twelvefold::ui {

class KeyFileRow;
class NewPassphrase;

//! Title, file and passphrase of a new case.
class NewCasePage final : public QWidget
{
    Q_OBJECT
public:
    explicit NewCasePage(CaseHost &host, QWidget *parent = nullptr);

    void reset();
    //! The title of the case that is open behind this page and will be closed for the new one; empty if there is none.
    void setOther(const QString &title);
    QString message() const;
    bool canMake() const;

Q_SIGNALS:
    void made(std::shared_ptr<twelvefold::CaseService> service);
    void left();

private:
    void build();
    QWidget *fileRow();
    QWidget *buttonRow();
    void check();
    void make();
    void setBusy(bool busy);

    CaseHost &m_host;
    bool m_busy = false;
    quint64 m_attempt = 0;
    QLineEdit *m_title;
    QLineEdit *m_file;
    NewPassphrase *m_passphrase;
    KeyFileRow *m_keyFile;
    QProgressBar *m_progress;
    QLabel *m_message;
    QLabel *m_other;
    QPushButton *m_make;
};

} // namespace twelvefold::ui
