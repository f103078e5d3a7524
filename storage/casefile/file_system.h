// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold {

//! The usual name of a file system that can lie on another machine, by the number that statfs(2) gives for it; empty
//! for those of a local disk. Locks and syncs on such a file system need not be what they are on a disk.
QString networkFileSystem(quint32 magic);

//! A sentence for whoever opens a case on such a file system; empty for others, and where the system does not say.
QString placeNotice(const QString &path);

} // namespace twelvefold
