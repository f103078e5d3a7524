// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! A host name of at least two labels, kept in ASCII (UTS #46, non-transitional), lower case, no trailing dot.
class DomainName
{
public:
    //! Refuses single labels, addresses in digits, labels over 63 and names over 253 bytes, and anything that is not
    //! letters, digits and inner hyphens after the IDN mapping. Surrounding white space does not count.
    static Result<DomainName> parse(QStringView text);

    //! "xn--mller-kva.example"
    const QString &normalised() const { return m_ascii; }
    //! "müller.example"; equal to normalised() where nothing is encoded.
    QString display() const;
    //! The last label, "example".
    QString topLevel() const { return m_ascii.section(u'.', -1); }
    //! Whether a sender behind this domain may be anyone: a public mail provider (gmail.com, qq.com, proton.me …).
    bool isPublicMailProvider() const;

    bool operator==(const DomainName &) const = default;

private:
    explicit DomainName(QString ascii)
        : m_ascii(std::move(ascii))
    {
    }
    QString m_ascii;
};

} // namespace twelvefold
