// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold {

//! Tries something that a confined process must not be able to do, for the tests: "open" "write" "socket" "connect"
//! "execve" "fork" "ptrace" "readv" "memory" "spin". Returns "allowed", or "refused: " and why; may not return at all.
QString probe(const QString &what);

} // namespace twelvefold
