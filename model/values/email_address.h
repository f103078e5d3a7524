// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "values/domain_name.h"

#include <QString>

namespace twelvefold {

//! One mailbox as it is written: folded to lower case, domain in ASCII.
class EmailAddress
{
public:
    //! Takes "a@b.example", also in angle brackets or after "mailto:". Refuses quoted local parts, local parts over
    //! 64 bytes, addresses over 254 bytes, and domains that DomainName refuses.
    static Result<EmailAddress> parse(QStringView text);

    //! "jane.doe+x@gmail.com": what identifies the address as an entity.
    QString normalised() const { return m_local + u'@' + m_domain.normalised(); }
    //! With the domain in its own script.
    QString display() const { return m_local + u'@' + m_domain.display(); }
    //! "janedoe@gmail.com": equal for all spellings that the provider delivers to one mailbox. Two addresses with one
    //! key are one account, although they are two entities.
    QString mailboxKey() const;

    const QString &localPart() const { return m_local; }
    const DomainName &domain() const { return m_domain; }
    //! An office rather than a person (hr@, info@).
    bool isRole() const;
    bool isPublicProvider() const { return m_domain.isPublicMailProvider(); }

    bool operator==(const EmailAddress &) const = default;

private:
    EmailAddress(QString local, DomainName domain)
        : m_local(std::move(local))
        , m_domain(std::move(domain))
    {
    }
    QString m_local;
    DomainName m_domain;
};

} // namespace twelvefold
