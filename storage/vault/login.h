// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold {

//! Whose process this is, as the system knows them.
struct Login {
    QString name; //!< "uid 1000" where the system knows none
    QString realName; //!< may be empty
};

//! May be called from several threads at once.
Login currentLogin();

} // namespace twelvefold
