// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/new_passphrase.h"

#include "look/look.h"
#include "shell/passphrase_field.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace twelvefold::ui {

NewPassphrase::NewPassphrase(QObject *parent)
    : QObject(parent)
    , m_first(new PassphraseField)
    , m_again(new PassphraseField)
    , m_offer(new QPushButton(Look::icon(QStringLiteral("dice")), tr("&Make one")))
    , m_bar(new QProgressBar)
    , m_strength(new QLabel)
{
    m_first->setAccessibleName(tr("Passphrase"));
    m_again->setAccessibleName(tr("Passphrase again"));
    m_offer->setToolTip(tr("Makes a long passphrase of easy syllables and shows it, so that you can write it down"));
    m_offer->setAutoDefault(false); // Return in a field of a dialog must not make another one
    m_bar->setRange(0, 4);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(gridStep * 2);
    m_bar->setAccessibleName(tr("Strength of the passphrase"));
    m_strength->setWordWrap(true);
    m_strength->setFont(Look::smallFont());
    m_strength->setMinimumHeight(2 * m_strength->fontMetrics().height());
    m_strength->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    for (PassphraseField *field : { m_first, m_again }) {
        connect(field, &QLineEdit::textChanged, this, &NewPassphrase::judge);
        connect(field, &QLineEdit::returnPressed, this, &NewPassphrase::entered);
    }
    connect(m_first, &PassphraseField::shownChanged, m_again, &PassphraseField::setShown);
    connect(m_offer, &QPushButton::clicked, this, &NewPassphrase::offer);
}

void NewPassphrase::addTo(QFormLayout &form)
{
    form.addRow(tr("&Passphrase:"), firstRow());
    form.addRow(tr("&Again:"), m_again);
    form.addRow({}, m_bar);
    form.addRow({}, m_strength);
}

QWidget *NewPassphrase::firstRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(m_first, 1);
    layout->addWidget(m_offer);
    row->setFocusProxy(m_first);
    return row;
}

bool NewPassphrase::isReady() const
{
    return !m_first->text().isEmpty() && m_first->text() == m_again->text();
}

QString NewPassphrase::text() const
{
    return m_first->text();
}

QString NewPassphrase::problem() const
{
    const bool differ = !m_again->text().isEmpty() && m_first->text() != m_again->text();
    return differ ? tr("The two passphrases differ.") : QString();
}

void NewPassphrase::wipe()
{
    m_first->wipe();
    m_again->wipe();
}

void NewPassphrase::setEnabled(bool enabled)
{
    for (QWidget *widget :
        { static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_offer) })
        widget->setEnabled(enabled);
}

void NewPassphrase::offer()
{
    const QString made = generatedPassphrase();
    m_first->setText(made);
    m_again->setText(made);
    m_first->setShown(true);
}

void NewPassphrase::judge()
{
    const PassphraseStrength strength = passphraseStrength(m_first->text());
    m_bar->setValue(strength.level);
    m_strength->setText(strength.words);
    Q_EMIT changed();
}

} // namespace twelvefold::ui
