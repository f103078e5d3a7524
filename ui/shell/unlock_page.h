// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

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
    //! While another case is being closed nothing is opened: what is asked for meanwhile is done afterwards.
    void setClosing(bool closing);
    //! After five wrong passphrases in a row each further try has to wait: this long, and twice as long each time, up
    //! to 32 times. Who guesses by hand gets nowhere, who mistypes loses two seconds.
    void setFirstPause(std::chrono::milliseconds pause) { m_firstPause = pause; }
    bool pausing() const { return m_pause.isActive(); }
    //! Forgets passphrase, path and message.
    void reset();
    //! Copies what still reads of the damaged file into a new case; the passphrase is the one that was typed.
    void salvageTo(const QString &file) { salvage(file); }

Q_SIGNALS:
    void opened(std::shared_ptr<twelvefold::CaseService> service);
    void left();

private:
    void unlock(bool readOnly);
    void askWhereToSalvage();
    void salvage(const QString &to);
    void tellSalvaged(const Result<SalvageReport> &report);
    void show(const Error &error);
    void setBusy(bool busy);
    void pause();
    void tellState();
    QWidget *buttonRow();

    CaseHost &m_host;
    QString m_path;
    bool m_busy = false;
    bool m_closing = false;
    std::optional<bool> m_asked; //!< what unlock() was asked for while closing: for reading only?
    quint64 m_attempt = 0;
    int m_wrong = 0; //!< in a row, whichever file they were for
    std::chrono::milliseconds m_firstPause { 2000 };
    QDeadlineTimer m_until;
    QTimer m_pause;
    QLabel *m_title;
    QLabel *m_file;
    PassphraseField *m_passphrase;
    KeyFileRow *m_keyFile;
    QProgressBar *m_progress;
    QLabel *m_state;
    QLabel *m_message;
    QPushButton *m_unlock;
    QPushButton *m_readOnly;
    QPushButton *m_salvage;
    QPushButton *m_leave;
};

//! The sentence for an error while opening a case, with what to try.
QString openErrorText(const Error &error, bool withKeyFile);

} // namespace twelvefold::ui
