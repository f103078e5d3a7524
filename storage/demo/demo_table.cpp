// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_table.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace twelvefold {

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QJsonObject source(const QString &text)
{
    if (text.startsWith(u':'))
        return { { QStringLiteral("constant"), text.mid(1).replace(u'_', u' ') } };
    if (text.contains(u'+'))
        return { { QStringLiteral("columns"), QJsonArray::fromStringList(text.split(u'+')) },
            { QStringLiteral("join"), QStringLiteral(" ") } };
    if (text.contains(u'/'))
        return { { QStringLiteral("column"), text.section(u'/', 0, 0) },
            { QStringLiteral("split"), text.section(u'/', 1) } };
    if (text.contains(u'@'))
        return { { QStringLiteral("column"), text.section(u'@', 0, 0) },
            { QStringLiteral("format"), text.section(u'@', 1) } };
    return { { QStringLiteral("column"), text } };
}

QJsonObject sources(const char *properties)
{
    QJsonObject result;
    for (const QString &word : words(properties))
        result.insert(word.section(u'=', 0, 0), source(word.section(u'=', 1)));
    return result;
}

QString cell(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QByteArray line(QStringList cells)
{
    for (QString &text : cells)
        text = cell(text);
    return (cells.join(u',') + u'\n').toUtf8();
}

} // namespace

DemoTable::DemoTable(const char *stem, const char *grade, const char *columns)
    : m_stem(QString::fromLatin1(stem))
    , m_grade(QString::fromLatin1(grade))
    , m_columns(words(columns))
{
}

void DemoTable::add(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows.append(cells);
}

DemoTable &DemoTable::entity(const char *name, const char *type, const char *keys, const char *properties)
{
    QJsonObject entity { { QStringLiteral("type"), QLatin1String(type) },
        { QStringLiteral("properties"), sources(properties) } };
    if (*keys)
        entity.insert(QStringLiteral("keys"), QJsonArray::fromStringList(words(keys)));
    m_entities.insert(QLatin1String(name), entity);
    return *this;
}

DemoTable &DemoTable::link(const char *type, const char *from, const char *to, const char *properties)
{
    QJsonObject link { { QStringLiteral("type"), QLatin1String(type) }, { QStringLiteral("from"), QLatin1String(from) },
        { QStringLiteral("to"), QLatin1String(to) }, { QStringLiteral("grade"), m_grade } };
    if (*properties)
        link.insert(QStringLiteral("properties"), sources(properties));
    m_links.append(link);
    return *this;
}

QByteArray DemoTable::csv() const
{
    QByteArray result = line(m_columns);
    for (const QStringList &row : m_rows)
        result += line(row);
    return result;
}

QByteArray DemoTable::mapping() const
{
    QJsonArray links;
    for (const QJsonObject &link : m_links)
        links.append(link);
    return QJsonDocument(QJsonObject { { QStringLiteral("entities"), m_entities }, { QStringLiteral("links"), links } })
        .toJson();
}

} // namespace twelvefold
