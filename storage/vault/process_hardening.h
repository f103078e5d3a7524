// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace twelvefold {

//! To be called first in main(), before any thread: no core dumps, no tracing by other programs of the user, and freed
//! heap memory is overwritten, so that a locked case leaves next to nothing readable behind.
void hardenProcess();

//! To be called on a thread that has just let go of what came from a case: overwrites the small freed blocks that the
//! allocator keeps ready for this thread, which hardenProcess() does not reach, and gives free memory back.
void forgetFreedMemory();

} // namespace twelvefold
