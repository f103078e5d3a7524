// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/process_hardening.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
//! Takes the place of glibc's, which grows a block into the free one behind it and then wipes all that is left of that
//! one: with M_PERTURB, every step of a growing array would wipe megabytes.
extern "C" void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return std::malloc(size);
    const size_t room = malloc_usable_size(block);
    if (size > 0 && size <= room && size >= room / 2)
        return block;
    void *moved = size > 0 ? std::malloc(size) : nullptr;
    if (moved)
        std::memcpy(moved, block, std::min(size, room));
    if (moved || size == 0)
        std::free(block);
    return moved;
}
#endif

namespace twelvefold {

namespace {

// glibc's cache of a thread: up to seven blocks of each of 64 sizes, 16 bytes apart, from 24 bytes on.
constexpr size_t smallest = 24;
constexpr size_t apart = 16;
constexpr size_t sizes = 64;
constexpr size_t blocksOfASize = 7;

} // namespace

void hardenProcess()
{
    // What a case held stays in freed memory by the hundred thousand otherwise; this costs a few per cent.
    mallopt(M_PERTURB, 0xA5);
    const rlimit none { 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // LeakSanitizer attaches to its own process, which an undumpable one forbids.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void forgetFreedMemory()
{
    std::array<void *, sizes * blocksOfASize> blocks {};
    for (size_t i = 0; i < blocks.size(); ++i) {
        const size_t size = smallest + i / blocksOfASize * apart;
        blocks[i] = std::malloc(size);
        if (blocks[i])
            explicit_bzero(blocks[i], size);
    }
    for (void *block : blocks)
        std::free(block);
    malloc_trim(0);
}

} // namespace twelvefold
