// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/identity_host.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace twelvefold::ui {

class NewPassphrase;
class PassphraseField;

//! The investigator's own identity: makes it, or shows its card to be read out, copied and exported.
class OwnCard final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnCard(IdentityHost &host, QWidget *parent = nullptr);

    void load();
    bool canMake() const;
    //! Name, fingerprint, words and recipient as they are shown; empty while there is none.
    QString shown() const;

Q_SIGNALS:
    void told(const QString &text, bool error);
    void made(); //!< or unlocked

private:
    QWidget *emptyPage();
    QWidget *cardPage();
    QLineEdit *line(const QString &name);
    QWidget *lockRow();
    void show(const CardFacts &card);
    void showLock();
    void unlock();
    void check();
    void make();
    void exportCard();
    void setBusy(bool busy);

    IdentityHost &m_host;
    bool m_busy = false;
    QStackedWidget *m_stack;
    QLineEdit *m_name;
    NewPassphrase *m_passphrase;
    QProgressBar *m_progress;
    QLabel *m_problem;
    QPushButton *m_make;
    QLabel *m_owner;
    QLabel *m_lockState;
    PassphraseField *m_unlockPassphrase;
    QPushButton *m_unlock;
    QLineEdit *m_fingerprint;
    QLineEdit *m_words;
    QLineEdit *m_recipient;
};

} // namespace twelvefold::ui
