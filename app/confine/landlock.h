// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace twelvefold {

//! Forbids every access to files, to TCP ports and to processes outside that the kernel knows to forbid, but reading in
//! `readableFolders` (missing ones do not count). False where the kernel has no Landlock.
bool restrictFiles(const std::vector<const char *> &readableFolders);

} // namespace twelvefold
