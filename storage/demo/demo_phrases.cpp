// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_phrases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace twelvefold {

namespace {

QJsonObject readList(QStringView name)
{
    QFile file(QStringLiteral(":/twelvefold/demo/%1.json").arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

const DemoPhrases &DemoPhrases::instance()
{
    static const DemoPhrases phrases;
    return phrases;
}

DemoPhrases::DemoPhrases()
    : m_names(readList(u"names"))
    , m_companies(readList(u"companies"))
    , m_resumes(readList(u"resumes"))
    , m_mails(readList(u"mails"))
{
}

QJsonObject DemoPhrases::names(const QString &country) const
{
    return m_names.value(country).toObject();
}

QStringList DemoPhrases::strings(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &value : list.toArray())
        result.append(value.toString());
    return result;
}

} // namespace twelvefold
