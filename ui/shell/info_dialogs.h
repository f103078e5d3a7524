// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_set.h"
#include "shell/app_info.h"

class QWidget;

namespace twelvefold::ui {

// Small windows beside the work; none of them stops it.

//! All commands and their keys.
void showShortcutsDialog(QWidget *parent, const ActionSet &actions);
void showAboutDialog(QWidget *parent, const AppInfo &info);

} // namespace twelvefold::ui
