// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResource>

#include <algorithm>
#include <numeric>
#include <vector>

namespace twelvefold {

namespace {

std::optional<EntityCategory> categoryNamed(const QString &name)
{
    static const QHash<QString, EntityCategory> byName = {
        { QStringLiteral("person"), EntityCategory::Person },
        { QStringLiteral("identifier"), EntityCategory::Identifier },
        { QStringLiteral("document"), EntityCategory::Document },
        { QStringLiteral("organisation"), EntityCategory::Organisation },
        { QStringLiteral("device"), EntityCategory::Device },
        { QStringLiteral("place"), EntityCategory::Place },
        { QStringLiteral("event"), EntityCategory::Event },
    };
    const auto it = byName.constFind(name);
    return it == byName.cend() ? std::nullopt : std::optional(*it);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list += item.toString();
    return list;
}

QList<PropertyType> propertiesFrom(const QJsonValue &value)
{
    QList<PropertyType> properties;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonObject o = item.toObject();
        properties += PropertyType { o[u"name"].toString(), o[u"kind"].toString(), o[u"label"].toString(),
            o[u"linkType"].toString(), o[u"linkTo"].toString() };
    }
    return properties;
}

const PropertyType *named(const QList<PropertyType> &properties, QStringView name)
{
    const auto it = std::ranges::find(properties, name, &PropertyType::name);
    return it == properties.cend() ? nullptr : &*it;
}

//! Levenshtein distance without case; names are short, so the plain table does.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1].toLower() == b[j - 1].toLower();
            const int best = std::min({ row[size_t(j)] + 1, row[size_t(j - 1)] + 1, diagonal + (same ? 0 : 1) });
            diagonal = std::exchange(row[size_t(j)], best);
        }
    }
    return row.back();
}

} // namespace

const PropertyType *EntityType::property(QStringView propertyName) const
{
    return named(properties, propertyName);
}

const PropertyType *LinkType::property(QStringView propertyName) const
{
    return named(properties, propertyName);
}

Result<Schema> Schema::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return Error { Error::Kind::BadInput,
            QStringLiteral("The schema is not valid JSON: %1.").arg(problem.errorString()) };

    Schema schema;
    for (const QJsonValue &item : root[u"entities"].toArray()) {
        const QJsonObject o = item.toObject();
        const auto category = categoryNamed(o[u"category"].toString());
        if (!category)
            return Error { Error::Kind::BadInput,
                QStringLiteral("The schema gives %1 an unknown category.").arg(o[u"name"].toString()) };
        schema.m_entityByName.insert(o[u"name"].toString(), EntityTypeIndex(schema.m_entities.size()));
        schema.m_entities += EntityType { o[u"name"].toString(), o[u"label"].toString(), o[u"plural"].toString(),
            *category, o[u"value"].toString().split(u'+', Qt::SkipEmptyParts), strings(o[u"labelFrom"]),
            propertiesFrom(o[u"properties"]) };
    }
    for (const QJsonValue &item : root[u"links"].toArray()) {
        const QJsonObject o = item.toObject();
        schema.m_linkByName.insert(o[u"name"].toString(), LinkTypeIndex(schema.m_links.size()));
        schema.m_links += LinkType { o[u"name"].toString(), o[u"label"].toString(), o[u"reverse"].toString(),
            strings(o[u"from"]), strings(o[u"to"]), o[u"symmetric"].toBool(), propertiesFrom(o[u"properties"]) };
    }
    return schema;
}

const Schema &Schema::standard()
{
    static const Schema schema = [] {
        auto read = fromJson(QResource(QStringLiteral(":/twelvefold/schema/schema.json")).uncompressedData());
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return std::move(read).value();
    }();
    return schema;
}

std::optional<EntityTypeIndex> Schema::findEntityType(QStringView name) const
{
    const auto it = m_entityByName.constFind(name.toString());
    return it == m_entityByName.cend() ? std::nullopt : std::optional(*it);
}

std::optional<LinkTypeIndex> Schema::findLinkType(QStringView name) const
{
    const auto it = m_linkByName.constFind(name.toString());
    return it == m_linkByName.cend() ? std::nullopt : std::optional(*it);
}

QStringList Schema::nearNames(QStringView name, const QStringList &known)
{
    std::vector<std::pair<int, QString>> ranked;
    for (const QString &candidate : known) {
        const bool contains
            = candidate.contains(name, Qt::CaseInsensitive) || name.contains(candidate, Qt::CaseInsensitive);
        const int away = contains ? std::min(distance(name, candidate), 2) : distance(name, candidate);
        if (away <= std::max<qsizetype>(2, name.size() / 2))
            ranked.emplace_back(away, candidate);
    }
    std::ranges::sort(ranked);
    QStringList nearest;
    for (const auto &[away, candidate] : ranked) {
        if (nearest.size() < 3)
            nearest += candidate;
    }
    return nearest;
}

} // namespace twelvefold
