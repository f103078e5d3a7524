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
extern "C" void *__libc_realloc(void *block, size_t size) noexcept;

//! Takes the place of glibc's in every program that hardens itself. That one grows a small block into the free memory
//! behind it and gives the rest back, and with M_PERTURB all of that rest is overwritten, megabytes for each block that
//! grows by a few bytes: to check a ledger of 160,000 operations took minutes so and takes seconds. A block that moves
//! costs its own size, and what it leaves behind is overwritten as everything is.
extern "C" void *realloc(void *block, size_t size) noexcept
{
    constexpr size_t largestMoved = size_t(128) * 1024; // glibc's own limit for memory that it can move without copying
    const size_t room = block ? malloc_usable_size(block) : 0;
    if (!block || size == 0 || room >= largestMoved)
        return __libc_realloc(block, size);
    if (size <= room && size >= room / 2)
        return block;
    void *moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, std::min(room, size));
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
