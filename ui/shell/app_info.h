// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold::ui {

//! How the program calls itself.
struct AppInfo {
    QString name;
    QString version;
};

} // namespace twelvefold::ui
