// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twelvefold {

//! Lets only those system calls through that reading a file needs. What only an intruder would try (the network, other
//! programs, other processes, opening a file for writing) kills the process; anything else fails with EPERM.
//! `mayOpen`: files may be opened for reading because something else (Landlock) says which. False where the kernel has
//! no seccomp.
bool restrictCalls(bool mayOpen);

} // namespace twelvefold
