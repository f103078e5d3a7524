// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preferences/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace twelvefold::ui {

//! Shows the preferences; every change counts at once, nothing waits for an OK.
class PreferencesPage final : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesPage(const Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(const twelvefold::ui::Preferences &preferences);

private:
    void tell();

    Preferences m_preferences;
    QComboBox *m_scheme;
    QSpinBox *m_lock;
    QCheckBox *m_recent;
};

} // namespace twelvefold::ui
