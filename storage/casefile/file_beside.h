// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

// A file that is made complete under another name in the folder of the case, and then takes the case's place at once:
// neither a crash nor a full disk ever leaves half a case.

//! The other name: `.NAME.12f.new-PROCESS`.
QString nameBeside(const QString &path);
//! Removes a file and the journal that belongs to it, where they are.
void removeWithJournal(const QString &path);
//! Removes what programs that ended midway left under such names. Only for who holds the case's lock file: nobody else
//! is making one then.
void removeLeftBeside(const QString &path);
//! Gives `from`, whose content has reached the disk, the name `to`, and sees to it that the name reaches the disk too.
//! Whatever had that name is gone. Access.
Status takePlace(const QString &from, const QString &to);

} // namespace twelvefold
