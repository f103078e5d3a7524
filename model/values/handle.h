// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace twelvefold {

//! The name of an account on a platform.
class Handle
{
public:
    //! Takes "@name", "name", "service:name" and addresses of profiles. `service` is an id, a name or a common word for
    //! one; it is needed for a bare name of which the platform is to be known. A service that the table does not know
    //! is kept under its own folded name. Refuses what has white space or what the service would not take.
    static Result<Handle> parse(QStringView text, QStringView service = {});

    //! "github:octocat"; just "octocat" where the service is not known.
    QString normalised() const { return m_service.isEmpty() ? m_key : m_service + u':' + m_key; }
    //! "octocat (GitHub)"
    QString display() const;
    //! Id of the service, "github"; empty where not known.
    const QString &service() const { return m_service; }
    //! As written, without the leading @.
    const QString &name() const { return m_name; }

    bool operator==(const Handle &other) const { return m_service == other.m_service && m_key == other.m_key; }

private:
    Handle(QString service, QString name, bool caseMatters)
        : m_service(std::move(service))
        , m_name(std::move(name))
        , m_key(caseMatters ? m_name : m_name.toCaseFolded())
    {
    }
    QString m_service;
    QString m_name;
    QString m_key;
};

} // namespace twelvefold
