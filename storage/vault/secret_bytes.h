// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace twelvefold {

//! Key bytes in locked memory between guard pages: never swapped where the system allows it, wiped when they go.
class SecretBytes
{
public:
    SecretBytes() = default;
    //! Zeroed. An object without room (isEmpty() where size was not 0) means that memory ran out.
    explicit SecretBytes(qsizetype size);
    static SecretBytes copyOf(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    //! In a time that does not depend on the content.
    bool equals(const SecretBytes &other) const;
    //! Lower-case hex digits, two a byte.
    SecretBytes toHex() const;
    //! From 2·n hex digits; empty if `digits` holds anything else.
    static SecretBytes fromHex(QByteArrayView digits);

private:
    void release();

    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
};

} // namespace twelvefold
