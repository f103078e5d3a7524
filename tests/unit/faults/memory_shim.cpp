// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_shim.h"

#include <sqlite3.h>

#include <atomic>

namespace twelvefold::test {

namespace {

sqlite3_mem_methods original;
std::atomic<qint64> countdown = 0;
std::atomic<bool> goesOn = false;
std::atomic<bool> failed = false;

bool mayHave()
{
    if (countdown == 0)
        return !(goesOn && failed);
    if (--countdown > 0)
        return true;
    failed = true;
    return false;
}

void *take(int size)
{
    return mayHave() ? original.xMalloc(size) : nullptr;
}

void *takeAgain(void *before, int size)
{
    return mayHave() ? original.xRealloc(before, size) : nullptr;
}

} // namespace

void installMemoryShim()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original) != SQLITE_OK)
        qFatal("the library was used before its memory could be watched");
    sqlite3_mem_methods watched = original;
    watched.xMalloc = take;
    watched.xRealloc = takeAgain;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &watched) != SQLITE_OK)
        qFatal("the library does not let its memory be watched");
}

void failAllocation(qint64 n, bool forGood)
{
    failed = false;
    goesOn = forGood;
    countdown = n;
}

bool allocationFailed()
{
    return failed;
}

} // namespace twelvefold::test
