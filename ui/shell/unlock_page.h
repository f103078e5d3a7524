// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace twelvefold::ui {

class KeyFileRow;
class PassphraseField;

//! Asks for the passphrase of one case and opens it. After a lock it does not even say which case.
class UnlockPage final : public QWidget
{
    Q_OBJECT
public:
    explicit UnlockPage(CaseHost &host, QWidget *parent = nullptr);

    //! `locked`: the case was open before, and nothing of it is to be seen, not its file name either.
    void setPath(const QString &path, bool locked);
    const QString &path() const { return m_path; }
    //! What stands below the field: empty, or what went wrong and what to do.
    QString message() const;
    bool busy() const { return m_busy; }
    //! Forgets passphrase, path and message.
    void reset();

Q_SIGNALS:
    void opened(std::shared_ptr<twelvefold::CaseService> service);
    void left();

private:
    void unlock(bool readOnly);
    void show(const Error &error);
    void setBusy(bool busy);
    QWidget *buttonRow();

    CaseHost &m_host;
    QString m_path;
    bool m_busy = false;
    quint64 m_attempt = 0;
    QLabel *m_title;
    QLabel *m_file;
    PassphraseField *m_passphrase;
    KeyFileRow *m_keyFile;
    QProgressBar *m_progress;
    QLabel *m_message;
    QPushButton *m_unlock;
    QPushButton *m_readOnly;
    QPushButton *m_leave;
};

//! The sentence for an error while opening a case, with what to try.
QString openErrorText(const Error &error, bool withKeyFile);

} // namespace twelvefold::ui
