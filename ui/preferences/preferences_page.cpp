// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/preferences_page.h"

#include "look/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace twelvefold::ui {

PreferencesPage::PreferencesPage(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_scheme(new QComboBox)
    , m_lock(new QSpinBox)
    , m_recent(new QCheckBox(tr("&Remember the cases opened last")))
{
    setWindowTitle(tr("Preferences"));
    m_scheme->addItem(tr("As the system says"), int(Scheme::System));
    m_scheme->addItem(tr("Light"), int(Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(preferences.scheme)));
    m_lock->setRange(0, 240);
    m_lock->setSuffix(tr(" minutes"));
    m_lock->setSpecialValueText(tr("Never"));
    m_lock->setValue(preferences.lockMinutes);
    m_recent->setChecked(preferences.rememberRecent);

    auto *note = new QLabel(tr("Off by default: whoever looks at this account could learn which cases exist. "
                               "Switching it off forgets the list."));
    note->setWordWrap(true);
    note->setFont(Look::smallFont());
    auto *form = new QFormLayout;
    form->addRow(tr("&Colours:"), m_scheme);
    form->addRow(tr("&Lock after:"), m_lock);
    form->addRow(m_recent);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_scheme, &QComboBox::currentIndexChanged, this, &PreferencesPage::tell);
    connect(m_lock, &QSpinBox::valueChanged, this, &PreferencesPage::tell);
    connect(m_recent, &QCheckBox::toggled, this, &PreferencesPage::tell);
}

void PreferencesPage::tell()
{
    m_preferences.scheme = Scheme(m_scheme->currentData().toInt());
    m_preferences.lockMinutes = m_lock->value();
    m_preferences.rememberRecent = m_recent->isChecked();
    if (!m_preferences.rememberRecent)
        m_preferences.recent.clear();
    Q_EMIT changed(m_preferences);
}

} // namespace twelvefold::ui
