// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace twelvefold::ui {

class PassphraseField;

//! The rows of a form in which a passphrase is made: typed twice, judged by a meter, or made by the program.
class NewPassphrase final : public QObject
{
    Q_OBJECT
public:
    explicit NewPassphrase(QObject *parent);

    void addTo(QFormLayout &form);
    //! Something was typed, and twice the same.
    bool isReady() const;
    QString text() const;
    //! A sentence where the two differ, empty otherwise.
    QString problem() const;
    void wipe();
    void setEnabled(bool enabled);
    PassphraseField *field() const { return m_first; }

Q_SIGNALS:
    void changed();
    void entered(); //!< Return was pressed

private:
    QWidget *firstRow();
    void offer();
    void judge();

    PassphraseField *m_first;
    PassphraseField *m_again;
    QPushButton *m_offer;
    QProgressBar *m_bar;
    QLabel *m_strength;
};

} // namespace twelvefold::ui
