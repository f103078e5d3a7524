// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/case_host.h"

namespace twelvefold {

namespace {

void wipe(QByteArray& bytes)
{
    // Through a volatile pointer, so that the writes are not dropped as dead.
    volatile char* at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = 0;
    bytes.clear();
}

QByteArray normalised(QString text)
{
    return text.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

Passphrase::Passphrase(const QString& text)
    : m_bytes(normalised(text))
{
}

Passphrase Passphrase::fromFileContent(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    Passphrase passphrase(QString::fromUtf8(bytes));
    wipe(bytes);
    return passphrase;
}

Passphrase::Passphrase(Passphrase&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Passphrase& Passphrase::operator=(Passphrase&& other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Passphrase::~Passphrase()
{
    wipe(m_bytes);
}

} // namespace twelvefold
