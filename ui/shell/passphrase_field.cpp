// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrase_field.h"

#include "look/look.h"

#include <QAction>
#include <QCoreApplication>
#include <QRandomGenerator>

#include <zxcvbn.h>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr qsizetype longestJudged = 100; // zxcvbn's time grows fast with the length; what is longer is strong enough

struct Strength {
    Q_DECLARE_TR_FUNCTIONS(Strength)
public:
    static QString words(int level)
    {
        switch (level) {
        case 0:
            return {};
        case 1:
            return tr("Weak: a stolen file would be open within hours.");
        case 2:
            return tr("Fair: it holds against a curious person, not against a laboratory.");
        case 3:
            return tr("Good: guessing it would take many years.");
        default:
            return tr("Very good: guessing it is out of reach.");
        }
    }
};

} // namespace

PassphraseField::PassphraseField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(Look::icon(QStringLiteral("eye")), QLineEdit::TrailingPosition))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setToolTip(tr("Show the passphrase"));
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, [this](bool shown) {
        setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        Q_EMIT shownChanged(shown);
    });
}

PassphraseField::~PassphraseField()
{
    blockSignals(true); // whoever listened may be gone already
    wipe();
}

void PassphraseField::setShown(bool shown)
{
    m_eye->setChecked(shown);
}

void PassphraseField::wipe()
{
    setText(QString(text().size(), u'x'));
    clear();
    setShown(false);
}

PassphraseStrength passphraseStrength(const QString &passphrase)
{
    if (passphrase.isEmpty())
        return {};
    QByteArray bytes = passphrase.left(longestJudged).normalized(QString::NormalizationForm_C).toUtf8();
    const double bits = ZxcvbnMatch(bytes.constData(), nullptr, nullptr);
    bytes.fill('x');
    // One guess costs about a second of a processor here, so that 40 bits already are ten thousand processor-years.
    const int level = bits < 28 ? 1 : bits < 40 ? 2 : bits < 60 ? 3 : 4;
    return { bits, level, Strength::words(level) };
}

QString generatedPassphrase()
{
    // Syllables of a consonant and a vowel: 16 × 5 = 80 each, 6.32 bits; three a word, six words: 113 bits.
    static constexpr QStringView consonants = u"bdfghjklmnprstvz";
    static constexpr QStringView vowels = u"aeiou";
    QRandomGenerator *random = QRandomGenerator::system();
    QStringList words;
    for (int word = 0; word < 6; ++word) {
        QString made;
        for (int syllable = 0; syllable < 3; ++syllable) {
            made += consonants[random->bounded(int(consonants.size()))];
            made += vowels[random->bounded(int(vowels.size()))];
        }
        words += made;
    }
    return words.join(u'-');
}

} // namespace twelvefold::ui
