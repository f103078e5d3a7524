// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/scheme.h"

#include <QStringList>

namespace twelvefold::ui {

//! What a person chose for the program as a whole. Holds nothing of any case; recent paths only where they are wanted.
struct Preferences {
    Scheme scheme = Scheme::System;
    int lockMinutes = 5; //!< idle minutes until the case is locked; 0: never
    bool rememberRecent = false;
    QStringList recent; //!< paths, newest first, at most ten; empty unless `rememberRecent`

    static Preferences load();
    void save() const;
    //! Puts the path first, if recent files are wanted.
    void addRecent(const QString &path);

    bool operator==(const Preferences &) const = default;
};

} // namespace twelvefold::ui
