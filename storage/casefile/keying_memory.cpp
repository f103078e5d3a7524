// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/keying_memory.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace twelvefold {

namespace {

sqlite3_mem_methods usual;
bool isPrepared = false;
thread_local KeyingMemory *putBy = nullptr;

void *allocate(int size)
{
    void *block = usual.xMalloc(size);
    return block || !putBy ? block : putBy->take(size);
}

void *reallocate(void *before, int size)
{
    void *block = usual.xRealloc(before, size);
    if (block || !putBy)
        return block;
    block = putBy->take(size);
    if (block) {
        std::memcpy(block, before, size_t(std::min(size, usual.xSize(before))));
        usual.xFree(before);
    }
    return block;
}

bool watchAllocations()
{
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual) != SQLITE_OK)
        return false;
    sqlite3_mem_methods withPutBy = usual;
    withPutBy.xMalloc = allocate;
    withPutBy.xRealloc = reallocate;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &withPutBy) == SQLITE_OK;
}

} // namespace

void KeyingMemory::prepare()
{
    static const bool once = isPrepared = watchAllocations();
    (void)once;
}

KeyingMemory::KeyingMemory()
{
    if (!isPrepared)
        return;
    for (size_t i = 0; i < m_blocks.size(); ++i)
        m_blocks[i] = usual.xMalloc(sizeOf(i));
    putBy = this;
}

KeyingMemory::~KeyingMemory()
{
    putBy = nullptr;
    for (void *block : m_blocks) {
        if (block)
            usual.xFree(block);
    }
}

bool KeyingMemory::isWhole() const
{
    return !isPrepared || std::ranges::none_of(m_blocks, [](const void *block) { return !block; });
}

void *KeyingMemory::take(int size)
{
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks[i] && sizeOf(i) >= size)
            return std::exchange(m_blocks[i], nullptr);
    }
    return nullptr;
}

} // namespace twelvefold
