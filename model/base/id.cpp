// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace twelvefold {

namespace {

constexpr std::array<int, 4> dashAfter = { 4, 6, 8, 10 };

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

//! Milliseconds in the upper 48 bits and a 12-bit counter below them (RFC 9562 6.2, method 1).
quint64 nextTick()
{
    static std::mutex mutex;
    static quint64 last = 0;
    const auto now
        = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    const std::lock_guard lock(mutex);
    last = std::max(last + 1, quint64(now.count()) << 12);
    return last;
}

} // namespace

Uuid Uuid::generate()
{
    const quint64 tick = nextTick();
    const quint64 random = QRandomGenerator::system()->generate64();
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.m_bytes[size_t(i)] = quint8(tick >> (52 - 8 * i));
    id.m_bytes[6] = quint8(0x70 | ((tick >> 8) & 0x0f));
    id.m_bytes[7] = quint8(tick);
    for (int i = 0; i < 8; ++i)
        id.m_bytes[size_t(8 + i)] = quint8(random >> (8 * i));
    id.m_bytes[8] = quint8(0x80 | (id.m_bytes[8] & 0x3f));
    return id;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    qsizetype at = 0;
    for (int i = 0; i < 16; ++i) {
        if (std::ranges::find(dashAfter, i) != dashAfter.end() && text[at++] != u'-')
            return std::nullopt;
        const int high = hexDigit(text[at++]);
        const int low = hexDigit(text[at++]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.m_bytes[size_t(i)] = quint8(high << 4 | low);
    }
    return id;
}

std::optional<Uuid> Uuid::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16)
        return std::nullopt;
    Uuid id;
    std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

QString Uuid::toString() const
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text;
    text.reserve(36);
    for (int i = 0; i < 16; ++i) {
        if (std::ranges::find(dashAfter, i) != dashAfter.end())
            text += u'-';
        text += digits[m_bytes[size_t(i)] >> 4];
        text += digits[m_bytes[size_t(i)] & 0x0f];
    }
    return text;
}

} // namespace twelvefold
