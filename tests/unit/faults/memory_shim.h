// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace twelvefold::test {

//! Makes the library take its memory through this program; before its first use. What Qt and C++ take by themselves is
//! not reached, nor what the cryptographic library takes.
void installMemoryShim();

//! The n-th allocation of the library from now on fails, and with `forGood` all after it; 0 for none.
void failAllocation(qint64 n, bool forGood = false);
//! Whether one failed since failAllocation().
bool allocationFailed();

} // namespace twelvefold::test
