// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace twelvefold {

//! What Landlock could forbid here. TCP is among it from version 4 of the interface on (Linux 6.7).
enum class FileRules { None, Files, FilesAndTcp };

//! Forbids every access to files, to TCP ports and to processes outside that the kernel knows to forbid, but reading in
//! `readableFolders` (missing ones do not count).
FileRules restrictFiles(const std::vector<const char *> &readableFolders);

} // namespace twelvefold
