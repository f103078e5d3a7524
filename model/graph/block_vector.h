// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>
#include <vector>

namespace twelvefold {

//! A vector in blocks of fixed size that copies share until one of them edits a block. Growing moves nothing, and a
//! copy of a million elements copies some thousand pointers. Different copies may be used on different threads.
template <class T>
class BlockVector
{
public:
    static constexpr size_t blockSize = 256; //!< elements

    BlockVector() = default;
    BlockVector(const BlockVector &other)
        : m_blocks(other.m_blocks)
        , m_size(other.m_size)
    {
        for (Block *block : m_blocks)
            block->owners.fetch_add(1, std::memory_order_relaxed);
    }
    BlockVector(BlockVector &&other) noexcept
        : m_blocks(std::exchange(other.m_blocks, {}))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    BlockVector &operator=(BlockVector other) noexcept
    {
        std::swap(m_blocks, other.m_blocks);
        std::swap(m_size, other.m_size);
        return *this;
    }
    ~BlockVector()
    {
        for (Block *block : m_blocks)
            release(block);
    }

    size_t size() const { return m_size; }
    const T &operator[](size_t index) const { return m_blocks[index / blockSize]->elements[index % blockSize]; }
    //! For changing it. References into a block that another copy shares are to that copy's from now on.
    T &edit(size_t index)
    {
        Block *&block = m_blocks[index / blockSize];
        // With acquire, so that what the last other owner read was read before this one writes.
        if (block->owners.load(std::memory_order_acquire) > 1)
            release(std::exchange(block, new Block(block->elements)));
        return block->elements[index % blockSize];
    }
    void push_back(T element)
    {
        if (m_size % blockSize == 0) {
            m_blocks.reserve(m_blocks.size() + 1);
            m_blocks.push_back(new Block);
            m_blocks.back()->elements.reserve(blockSize);
        } else {
            edit(m_size - 1);
        }
        m_blocks.back()->elements.push_back(std::move(element));
        ++m_size;
    }

private:
    struct Block {
        Block() = default;
        explicit Block(const std::vector<T> &copied)
        {
            elements.reserve(blockSize);
            elements = copied;
        }
        std::atomic<int> owners = 1;
        std::vector<T> elements;
    };
    static void release(Block *block)
    {
        if (block->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete block;
    }

    std::vector<Block *> m_blocks;
    size_t m_size = 0;
};

} // namespace twelvefold
