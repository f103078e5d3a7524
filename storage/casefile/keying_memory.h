// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace twelvefold {

//! Memory put by while a key is taken and the first page is read. SQLCipher (4.6) does not ask whether it got the
//! memory in which it keeps a key: it writes through a null pointer, or frees one block twice. With this it gets it,
//! and want of memory is found beforehand, where it is an ordinary error. One at a time in each thread.
class KeyingMemory
{
public:
    //! Before the library is first used in this process; later it does nothing, and nothing is put by.
    static void prepare();

    KeyingMemory();
    KeyingMemory(const KeyingMemory &) = delete;
    KeyingMemory &operator=(const KeyingMemory &) = delete;
    ~KeyingMemory();

    //! Whether there was memory for all of it.
    bool isWhole() const;
    //! A block put by, which is freed as every other block is; null if none is left that is so large.
    void *take(int size);

private:
    // Some 20 are needed, none larger than a page of the file and what stands around it.
    static constexpr size_t smallBlocks = 64;
    static constexpr size_t largeBlocks = 16;
    static int sizeOf(size_t block) { return block < smallBlocks ? 512 : 16384; }

    std::array<void *, smallBlocks + largeBlocks> m_blocks {};
};

} // namespace twelvefold
