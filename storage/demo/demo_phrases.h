// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace twelvefold {

//! The word lists of resources/demo: names, companies, résumé and mail sentences. Read once, compiled in.
class DemoPhrases
{
public:
    static const DemoPhrases &instance();

    QJsonObject names(const QString &country) const;
    QJsonObject companies() const { return m_companies; }
    QJsonObject resumes() const { return m_resumes; }
    QJsonObject mails() const { return m_mails; }

    static QStringList strings(const QJsonValue &list);

private:
    DemoPhrases();

    QJsonObject m_names;
    QJsonObject m_companies;
    QJsonObject m_resumes;
    QJsonObject m_mails;
};

} // namespace twelvefold
