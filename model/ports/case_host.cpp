// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/case_host.h"

namespace twelvefold {

namespace {

//! Its own bytes: whoever shares them keeps them.
template <class Text>
void wipe(Text &text)
{
    // Through a volatile pointer, so that the writes are not dropped as dead.
    auto *const at = reinterpret_cast<volatile char *>(text.data());
    const qsizetype size = text.size() * qsizetype(sizeof(*text.data()));
    for (qsizetype i = 0; i < size; ++i)
        at[i] = 0;
    text.clear();
}

QByteArray normalised(const QString &text)
{
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray bytes = composed.toUtf8();
    if (!composed.isSharedWith(text))
        wipe(composed);
    return bytes;
}

} // namespace

Passphrase::Passphrase(const QString &text)
    : m_bytes(normalised(text))
{
}

Passphrase Passphrase::fromFileContent(QByteArrayView bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes);
    Passphrase passphrase(text);
    wipe(text);
    return passphrase;
}

Passphrase::Passphrase(Passphrase &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Passphrase &Passphrase::operator=(Passphrase &&other) noexcept
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
