// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace twelvefold::ui {

//! A line for a passphrase: hidden until the eye is pressed, never in the clipboard by itself, wiped on clear.
class PassphraseField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PassphraseField(QWidget *parent = nullptr);
    ~PassphraseField() override;

    void setShown(bool shown);
    //! Overwrites what it can reach of the text before letting go of it.
    void wipe();

Q_SIGNALS:
    void shownChanged(bool shown);

private:
    QAction *m_eye;
};

//! How long a guesser would need, in words, and how far it fills a bar.
struct PassphraseStrength {
    double bits = 0; //!< estimated entropy (zxcvbn)
    int level = 0; //!< 0 none, 1 weak, 2 fair, 3 good, 4 very good
    QString words;
};
PassphraseStrength passphraseStrength(const QString &passphrase);

//! Six words of three syllables from the system's random generator, 113 bits; easy to read out and to type.
QString generatedPassphrase();

} // namespace twelvefold::ui
