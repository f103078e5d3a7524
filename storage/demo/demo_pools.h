// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_world.h"

namespace twelvefold {

//! Hands out values that nobody else in the case has, all from ranges set aside for fiction and documentation.
class DemoPools
{
public:
    explicit DemoPools(quint64 seed)
        : m_random(seed, u"pools")
    {
    }

    //! Under example.com, .org or .net (RFC 2606).
    QString email(const QString &given, const QString &family);
    //! E.164 from a range that the country's regulator keeps for drama use; UK, DE and FR have their own, all others
    //! take +1 NPA 555-01XX.
    QString phone(const QString &country);
    //! Documentation ranges: mostly 2001:db8::/32 (RFC 3849), so that neighbours in a /24 mean nothing.
    QString homeIp();
    //! From the three IPv4 documentation blocks (RFC 5737).
    QString ipv4();
    QString serial();
    QString mac();
    QString fingerprint();
    QString documentNumber(const QString &kind);
    //! Spelled as the service takes it: GitHub knows no underscore, Telegram no hyphen.
    QString handle(const QString &service, const QString &given, const QString &family);
    DemoPayout payout(const QString &provider, const QString &holder);
    DemoPayout wallet();
    DemoDocument document(const QString &country, int birthYear);

    DemoRandom &random() { return m_random; }

    //! Letters a to z of a name, marks removed: "Nicolò De Santis" to "nicolodesantis".
    static QString folded(const QString &name);

private:
    template <class Make>
    QString unique(Make make)
    {
        for (;;) {
            const QString value = make();
            if (!m_used.contains(value)) {
                m_used.insert(value);
                return value;
            }
        }
    }

    DemoRandom m_random;
    QSet<QString> m_used;
};

} // namespace twelvefold
