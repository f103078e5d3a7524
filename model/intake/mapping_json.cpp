// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Mappings as JSON. Reading is strict about everything that would otherwise lose data without a word.
#include "intake/mapping.h"
#include "intake/mapping_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace twelvefold {

namespace {

using mapping::nearOrKnown;

QStringList propertyNames(const QList<PropertyType> &properties)
{
    QStringList names;
    for (const PropertyType &property : properties)
        names += property.name;
    return names;
}

template <class Types>
QStringList typeNames(const Types &types)
{
    QStringList names;
    for (const auto &type : types)
        names += type.name;
    return names;
}

class Reader
{
public:
    Reader(const Schema &schema, const QString &where)
        : m_schema(schema)
        , m_where(where)
    {
    }

    Result<Mapping> read(const QByteArray &json);

private:
    Error fail(const QString &sentence) const { return { Error::Kind::BadInput, sentence, m_where }; }
    Status checkMembers(const QJsonObject &object, const QStringList &known, const QString &place) const;
    Result<QStringList> strings(const QJsonValue &value, const QString &place) const;
    Result<ValueRule> value(const QJsonValue &json, const QString &place) const;
    Result<std::vector<PropertyRule>> properties(
        const QJsonValue &json, const QList<PropertyType> &known, const QString &typeName, const QString &place) const;
    Result<EntityRule> entity(const QString &alias, const QJsonValue &json) const;
    void deriveIdentity(EntityRule &rule) const;
    Result<size_t> end(
        const QJsonObject &json, const QString &member, const Mapping &mapping, const QString &place) const;
    Result<LinkRule> link(const QJsonValue &json, const Mapping &mapping, const QString &place) const;

    const Schema &m_schema;
    QString m_where;
};

//! Misspelt members are refused, foreign ones ("comment") are none of our business.
Status Reader::checkMembers(const QJsonObject &object, const QStringList &known, const QString &place) const
{
    for (const QString &name : object.keys()) {
        if (known.contains(name))
            continue;
        for (const QString &candidate : Schema::nearNames(name, known)) {
            if (std::abs(candidate.size() - name.size()) <= 2)
                return fail(QStringLiteral("%1 has “%2”; did you mean “%3”?").arg(place, name, candidate));
        }
    }
    return {};
}

Result<QStringList> Reader::strings(const QJsonValue &value, const QString &place) const
{
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            return fail(QStringLiteral("%1 takes a list of column names.").arg(place));
        list += item.toString().trimmed();
    }
    if (list.isEmpty() && !value.isUndefined() && !(value.isArray() && value.toArray().isEmpty()))
        return fail(QStringLiteral("%1 takes a list of column names.").arg(place));
    return list;
}

Result<ValueRule> Reader::value(const QJsonValue &json, const QString &place) const
{
    static const QStringList members = { QStringLiteral("column"), QStringLiteral("columns"), QStringLiteral("join"),
        QStringLiteral("constant"), QStringLiteral("split"), QStringLiteral("format") };
    const QJsonObject object = json.toObject();
    if (const Status ok = checkMembers(object, members, place); !ok)
        return ok.error();
    const int sources = object.contains(u"column") + object.contains(u"columns") + object.contains(u"constant");
    if (sources != 1)
        return fail(QStringLiteral("%1 needs one of “column”, “columns” and “constant”.").arg(place));
    ValueRule rule;
    auto columns = strings(object[u"columns"], place);
    if (!columns)
        return columns.error();
    rule.columns = std::move(columns).value();
    if (object.contains(u"column"))
        rule.columns = { object[u"column"].toString().trimmed() };
    rule.constant = object[u"constant"].toVariant().toString().trimmed();
    if (object.contains(u"join"))
        rule.join = object[u"join"].toString();
    rule.split = object[u"split"].toString();
    rule.format = object[u"format"].toString();
    const bool named = std::ranges::none_of(rule.columns, [](const QString &c) { return c.isEmpty(); });
    if (!named || (rule.columns.isEmpty() && rule.constant.isEmpty()))
        return fail(QStringLiteral("%1 names an empty column or constant.").arg(place));
    return rule;
}

Result<std::vector<PropertyRule>> Reader::properties(
    const QJsonValue &json, const QList<PropertyType> &known, const QString &typeName, const QString &place) const
{
    std::vector<PropertyRule> rules;
    const QJsonObject object = json.toObject();
    if (!json.isUndefined() && !json.isObject())
        return fail(QStringLiteral("The properties of %1 must be an object.").arg(place));
    const QStringList names = propertyNames(known);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!names.contains(it.key())) {
            return fail(QStringLiteral("%1 sets “%2”, but %3 has no such property%4")
                            .arg(place, it.key(), typeName, nearOrKnown(it.key(), names)));
        }
        auto rule = value(it.value(), QStringLiteral("The property “%1” of %2").arg(it.key(), place));
        if (!rule)
            return rule.error();
        rules.push_back({ it.key(), std::move(rule).value() });
    }
    return rules;
}

//! An identifier is what its value says; where only keys are given, they are that value.
void Reader::deriveIdentity(EntityRule &rule) const
{
    const QStringList &parts = m_schema.entityType(rule.type).valueProperties;
    const bool named
        = std::ranges::any_of(rule.properties, [&](const PropertyRule &p) { return parts.contains(p.property); });
    if (named || parts.isEmpty() || parts.size() != rule.keys.size())
        return;
    for (qsizetype i = 0; i < parts.size(); ++i)
        rule.properties.push_back({ parts[i], ValueRule { .columns = { rule.keys[i] } } });
    std::ranges::sort(rule.properties, {}, &PropertyRule::property);
}

Result<EntityRule> Reader::entity(const QString &alias, const QJsonValue &json) const
{
    const QString place = QStringLiteral("The entity “%1”").arg(alias);
    const QJsonObject object = json.toObject();
    static const QStringList members = { QStringLiteral("type"), QStringLiteral("keys"), QStringLiteral("properties") };
    if (const Status ok = checkMembers(object, members, place); !ok)
        return ok.error();
    const QString typeName = object[u"type"].toString();
    const auto type = m_schema.findEntityType(typeName);
    if (!type) {
        return fail(QStringLiteral("%1 has the unknown type “%2”%3")
                        .arg(place, typeName, nearOrKnown(typeName, typeNames(m_schema.entityTypes()))));
    }
    auto keys = strings(object[u"keys"], QStringLiteral("“keys” of the entity “%1”").arg(alias));
    if (!keys)
        return keys.error();
    auto rules = properties(object[u"properties"], m_schema.entityType(*type).properties, typeName, place);
    if (!rules)
        return rules.error();
    EntityRule rule { alias, *type, std::move(keys).value(), std::move(rules).value() };
    deriveIdentity(rule);
    return rule;
}

Result<size_t> Reader::end(
    const QJsonObject &json, const QString &member, const Mapping &mapping, const QString &place) const
{
    const QString alias = json[member].toString();
    const auto it = std::ranges::find(mapping.entities, alias, &EntityRule::alias);
    if (it != mapping.entities.end())
        return size_t(it - mapping.entities.begin());
    QStringList aliases;
    for (const EntityRule &rule : mapping.entities)
        aliases += rule.alias;
    return fail(QStringLiteral("%1 has “%2” as its “%3”, which is no entity of this mapping%4")
                    .arg(place, alias, member, nearOrKnown(alias, aliases)));
}

Result<LinkRule> Reader::link(const QJsonValue &json, const Mapping &mapping, const QString &where) const
{
    const QJsonObject object = json.toObject();
    const QString typeName = object[u"type"].toString();
    const QString place = QStringLiteral("%1 (%2)").arg(where, typeName);
    static const QStringList members = { QStringLiteral("type"), QStringLiteral("from"), QStringLiteral("to"),
        QStringLiteral("properties"), QStringLiteral("grade") };
    if (const Status ok = checkMembers(object, members, place); !ok)
        return ok.error();
    const auto type = m_schema.findLinkType(typeName);
    if (!type) {
        return fail(QStringLiteral("%1 has the unknown type “%2”%3")
                        .arg(where, typeName, nearOrKnown(typeName, typeNames(m_schema.linkTypes()))));
    }
    const auto from = end(object, QStringLiteral("from"), mapping, place);
    if (!from)
        return from.error();
    const auto to = end(object, QStringLiteral("to"), mapping, place);
    if (!to)
        return to.error();
    auto rules = properties(object[u"properties"], m_schema.linkType(*type).properties, typeName, place);
    if (!rules)
        return rules.error();
    LinkRule rule { *type, *from, *to, std::move(rules).value(), {} };
    if (const QJsonValue grade = object[u"grade"]; grade.isString()) {
        rule.grade = ValueRule { .constant = grade.toString().trimmed() };
    } else if (!grade.isUndefined()) {
        auto read = value(grade, QStringLiteral("The grade of %1").arg(place));
        if (!read)
            return read.error();
        rule.grade = std::move(read).value();
    }
    return rule;
}

Result<Mapping> Reader::read(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(QStringLiteral("The mapping is not valid JSON: line %1, %2.")
                        .arg(mapping::lineAt(json, problem.offset))
                        .arg(problem.errorString()));
    }
    const QJsonObject root = document.object();
    const QJsonObject entities = root[u"entities"].toObject();
    static const QStringList members
        = { QStringLiteral("keyspace"), QStringLiteral("entities"), QStringLiteral("links") };
    if (const Status ok = checkMembers(root, members, QStringLiteral("The mapping")); !ok)
        return ok.error();
    if (entities.isEmpty())
        return fail(QStringLiteral("The mapping has no “entities”; it must say what the table's rows are about."));
    Mapping mapping { .keyspace = root[u"keyspace"].toString() };
    for (const QString &alias : mapping::memberOrder(json, QStringLiteral("entities"))) {
        auto rule = entity(alias, entities[alias]);
        if (!rule)
            return rule.error();
        mapping.entities.push_back(std::move(rule).value());
    }
    int number = 0;
    for (const QJsonValue &item : root[u"links"].toArray()) {
        auto rule = link(item, mapping, QStringLiteral("Link %1").arg(++number));
        if (!rule)
            return rule.error();
        mapping.links.push_back(std::move(rule).value());
    }
    return mapping;
}

QJsonObject written(const ValueRule &rule)
{
    QJsonObject object;
    if (rule.isConstant())
        object.insert(QStringLiteral("constant"), rule.constant);
    else if (rule.columns.size() == 1)
        object.insert(QStringLiteral("column"), rule.columns.first());
    else
        object.insert(QStringLiteral("columns"), QJsonArray::fromStringList(rule.columns));
    if (rule.columns.size() > 1)
        object.insert(QStringLiteral("join"), rule.join);
    if (!rule.split.isEmpty())
        object.insert(QStringLiteral("split"), rule.split);
    if (!rule.format.isEmpty())
        object.insert(QStringLiteral("format"), rule.format);
    return object;
}

QJsonObject written(const std::vector<PropertyRule> &rules)
{
    QJsonObject object;
    for (const PropertyRule &rule : rules)
        object.insert(rule.property, written(rule.value));
    return object;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray quotedName(const QString &name)
{
    const QByteArray list = QJsonDocument(QJsonArray { name }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QJsonObject writtenLink(const LinkRule &rule, const Mapping &mapping, const Schema &schema)
{
    QJsonObject object { { QStringLiteral("type"), schema.linkType(rule.type).name },
        { QStringLiteral("from"), mapping.entities[rule.from].alias },
        { QStringLiteral("to"), mapping.entities[rule.to].alias } };
    if (!rule.properties.empty())
        object.insert(QStringLiteral("properties"), written(rule.properties));
    if (rule.grade)
        object.insert(QStringLiteral("grade"), written(*rule.grade));
    return object;
}

} // namespace

Result<Mapping> Mapping::fromJson(const QByteArray &json, const QString &where, const Schema &schema)
{
    return Reader(schema, where).read(json);
}

QByteArray Mapping::toJson(const Schema &schema) const
{
    // Written by hand one level deep: QJsonObject would sort the entities, and their order means something.
    QByteArrayList entityLines;
    for (const EntityRule &rule : entities) {
        QJsonObject object { { QStringLiteral("type"), schema.entityType(rule.type).name } };
        if (!rule.keys.isEmpty())
            object.insert(QStringLiteral("keys"), QJsonArray::fromStringList(rule.keys));
        if (!rule.properties.empty())
            object.insert(QStringLiteral("properties"), written(rule.properties));
        entityLines += "    " + quotedName(rule.alias) + ": " + compact(object);
    }
    QByteArrayList linkLines;
    for (const LinkRule &rule : links)
        linkLines += "    " + compact(writtenLink(rule, *this, schema));
    QByteArray json = "{\n  \"keyspace\": " + quotedName(keyspace) + ",\n  \"entities\": {\n" + entityLines.join(",\n")
        + "\n  },\n  \"links\": [\n" + linkLines.join(",\n") + "\n  ]\n}\n";
    return json;
}

} // namespace twelvefold
