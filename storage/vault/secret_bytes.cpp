// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace twelvefold {

namespace {

bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
{
    if (size <= 0 || !sodiumReady())
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size_t(size)));
    if (!m_data)
        return;
    m_size = size;
    sodium_memzero(m_data, size_t(size));
}

SecretBytes SecretBytes::copyOf(QByteArrayView bytes)
{
    SecretBytes copy(bytes.size());
    if (!copy.isEmpty())
        std::memcpy(copy.m_data, bytes.data(), size_t(bytes.size()));
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    release();
}

void SecretBytes::release()
{
    sodium_free(m_data); // wipes before it gives the pages back
    m_data = nullptr;
    m_size = 0;
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, size_t(m_size)) == 0);
}

SecretBytes SecretBytes::toHex() const
{
    // sodium_bin2hex wants room for a closing NUL, which is not part of the answer.
    SecretBytes withNul(m_size * 2 + 1);
    if (isEmpty() || withNul.isEmpty())
        return {};
    sodium_bin2hex(reinterpret_cast<char *>(withNul.m_data), size_t(withNul.m_size), m_data, size_t(m_size));
    return copyOf(QByteArrayView(withNul.m_data, m_size * 2));
}

SecretBytes SecretBytes::fromHex(QByteArrayView digits)
{
    SecretBytes bytes(digits.size() / 2);
    size_t written = 0;
    const bool ok = digits.size() % 2 == 0 && !bytes.isEmpty()
        && sodium_hex2bin(
               bytes.m_data, size_t(bytes.m_size), digits.data(), size_t(digits.size()), nullptr, &written, nullptr)
            == 0
        && written == size_t(bytes.m_size);
    return ok ? std::move(bytes) : SecretBytes();
}

} // namespace twelvefold
