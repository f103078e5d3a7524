// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/ip_address.h"

#include "values/text_fold.h"

#include <arpa/inet.h>

#include <algorithm>

namespace twelvefold {

namespace {

QString spelled(int family, const std::array<quint8, 16> &bytes)
{
    std::array<char, INET6_ADDRSTRLEN> buffer {};
    inet_ntop(family, bytes.data(), buffer.data(), static_cast<socklen_t>(buffer.size()));
    return QString::fromLatin1(buffer.data());
}

struct Range {
    std::array<quint8, 4> start;
    int bits;
};

bool inRange(const std::array<quint8, 16> &bytes, const Range &range)
{
    quint32 address = 0;
    quint32 start = 0;
    for (size_t i = 0; i < 4; ++i) {
        address = address << 8 | bytes[i];
        start = start << 8 | range.start[i];
    }
    return (address ^ start) >> (32 - range.bits) == 0;
}

template <size_t N>
bool inAny(const std::array<quint8, 16> &bytes, const std::array<Range, N> &ranges)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range &r) { return inRange(bytes, r); });
}

// RFC 6890 and the IANA special-purpose registries.
constexpr std::array<Range, 6> privateV4 { { { { 10, 0, 0, 0 }, 8 }, { { 172, 16, 0, 0 }, 12 },
    { { 192, 168, 0, 0 }, 16 }, { { 100, 64, 0, 0 }, 10 }, { { 169, 254, 0, 0 }, 16 }, { { 127, 0, 0, 0 }, 8 } } };
constexpr std::array<Range, 8> reservedV4 { { { { 0, 0, 0, 0 }, 8 }, { { 192, 0, 0, 0 }, 24 }, { { 192, 0, 2, 0 }, 24 },
    { { 198, 18, 0, 0 }, 15 }, { { 198, 51, 100, 0 }, 24 }, { { 203, 0, 113, 0 }, 24 }, { { 224, 0, 0, 0 }, 4 },
    { { 240, 0, 0, 0 }, 4 } } };
constexpr std::array<Range, 2> privateV6 { { { { 0xfc, 0, 0, 0 }, 7 }, { { 0xfe, 0x80, 0, 0 }, 10 } } };
constexpr std::array<Range, 3> reservedV6 { { { { 0x20, 0x01, 0x0d, 0xb8 }, 32 }, { { 0xff, 0, 0, 0 }, 8 },
    { { 0x01, 0, 0, 0 }, 8 } } };

} // namespace

Result<IpAddress> IpAddress::parse(QStringView text)
{
    QString address = cleaned(text.left(120));
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    if (address.contains(u':'))
        address = address.section(u'%', 0, 0);
    const QByteArray ascii = address.toUtf8();
    IpAddress result;
    if (inet_pton(AF_INET, ascii.constData(), result.m_bytes.data()) == 1) {
        result.m_text = spelled(AF_INET, result.m_bytes);
        return result;
    }
    if (inet_pton(AF_INET6, ascii.constData(), result.m_bytes.data()) != 1)
        return refusal(
            text, QStringLiteral("an IP address"), QStringLiteral("give one address without port or network."));
    constexpr std::array<quint8, 12> mapped { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
    if (std::equal(mapped.begin(), mapped.end(), result.m_bytes.begin())) {
        std::rotate(result.m_bytes.begin(), result.m_bytes.begin() + 12, result.m_bytes.end());
        std::fill(result.m_bytes.begin() + 4, result.m_bytes.end(), quint8(0));
        result.m_text = spelled(AF_INET, result.m_bytes);
        return result;
    }
    result.m_v4 = false;
    result.m_text = spelled(AF_INET6, result.m_bytes);
    return result;
}

bool IpAddress::isPrivate() const
{
    return m_v4 ? inAny(m_bytes, privateV4) : inAny(m_bytes, privateV6) || m_text == u"::1";
}

bool IpAddress::isReserved() const
{
    return m_v4 ? inAny(m_bytes, reservedV4) : inAny(m_bytes, reservedV6) || m_text == u"::";
}

QString IpAddress::network24() const
{
    std::array<quint8, 16> network = m_bytes;
    const size_t kept = m_v4 ? 3 : 6;
    std::fill(network.begin() + static_cast<std::ptrdiff_t>(kept), network.end(), quint8(0));
    return spelled(m_v4 ? AF_INET : AF_INET6, network) + (m_v4 ? QStringLiteral("/24") : QStringLiteral("/48"));
}

} // namespace twelvefold
