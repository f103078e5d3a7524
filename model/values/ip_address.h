// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <array>

namespace twelvefold {

//! An IPv4 or IPv6 address in its one spelling (RFC 5952). An IPv4 address mapped into IPv6 is the IPv4 address.
class IpAddress
{
public:
    //! Takes square brackets and drops a zone ("%eth0"). Refuses ports, networks and leading zeros.
    static Result<IpAddress> parse(QStringView text);

    const QString &normalised() const { return m_text; }
    const QString &display() const { return m_text; }
    bool isV4() const { return m_v4; }
    //! Not reachable from outside: RFC 1918, RFC 6598, link-local, loopback, fc00::/7.
    bool isPrivate() const;
    //! Not given to anybody: documentation, multicast, unspecified, class E, benchmarking.
    bool isReserved() const;
    //! "203.0.113.0/24", or the /48 for IPv6: the usual size of one customer or site.
    QString network24() const;
    //! Network byte order; IPv4 uses the first four.
    const std::array<quint8, 16> &bytes() const { return m_bytes; }

    bool operator==(const IpAddress &other) const { return m_text == other.m_text; }

private:
    IpAddress() = default;
    QString m_text;
    std::array<quint8, 16> m_bytes = {};
    bool m_v4 = true;
};

} // namespace twelvefold
