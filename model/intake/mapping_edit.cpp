// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping_edit.h"

#include <algorithm>

namespace twelvefold {

namespace {

using Kind = ColumnChoice::Kind;

const QString &person()
{
    static const QString name = QStringLiteral("Persona");
    return name;
}

//! Identifiers and the links by which a persona has them.
const std::vector<ColumnChoice> &identifiers()
{
    static const std::vector<ColumnChoice> all = [] {
        std::vector<ColumnChoice> made;
        const auto add = [&](const char *type, const char *property, const char *link) {
            made.push_back({ Kind::Identifier, QString::fromLatin1(type), QString::fromLatin1(property),
                QString::fromLatin1(link) });
        };
        add("EmailAddress", "address", "usesEmail");
        add("Phone", "number", "usesPhone");
        add("PlatformAccount", "handle", "usesAccount");
        add("Wallet", "address", "usesWallet");
        add("Wallet", "address", "paidTo");
        add("PaymentAccount", "iban", "usesPaymentAccount");
        add("PaymentAccount", "iban", "paidTo");
        add("IpAddress", "address", "loggedInFrom");
        add("Device", "serial", "usesDevice");
        return made;
    }();
    return all;
}

const std::vector<QString> &linkFacts()
{
    static const std::vector<QString> all
        = { QStringLiteral("at"), QStringLiteral("amount"), QStringLiteral("currency"), QStringLiteral("txId") };
    return all;
}

void dropEntity(Mapping &mapping, size_t at)
{
    std::erase_if(mapping.links, [at](const LinkRule &rule) { return rule.from == at || rule.to == at; });
    for (LinkRule &rule : mapping.links) {
        rule.from -= rule.from > at ? 1 : 0;
        rule.to -= rule.to > at ? 1 : 0;
    }
    mapping.entities.erase(mapping.entities.begin() + std::ptrdiff_t(at));
}

void dropColumn(std::vector<PropertyRule> &rules, const QString &column)
{
    std::erase_if(rules, [&](const PropertyRule &rule) { return rule.value.columns == QStringList { column }; });
    for (PropertyRule &rule : rules)
        rule.value.columns.removeAll(column);
}

bool saysNothing(const EntityRule &rule)
{
    return rule.keys.isEmpty()
        && std::ranges::all_of(rule.properties, [](const PropertyRule &p) { return p.value.isConstant(); });
}

//! Takes the column out of every rule; what then has nothing left stays until prune().
void strip(Mapping &mapping, const QString &column)
{
    for (EntityRule &rule : mapping.entities) {
        rule.keys.removeAll(column);
        dropColumn(rule.properties, column);
    }
    for (LinkRule &rule : mapping.links) {
        dropColumn(rule.properties, column);
        if (rule.grade && rule.grade->columns.contains(column))
            rule.grade.reset();
    }
}

//! An identifier is its value: without one it is nothing. Anything else that has nothing left goes only where no link
//! needs it, since the next choice may well give it another key.
void prune(Mapping &mapping, const Schema &schema)
{
    for (size_t i = mapping.entities.size(); i-- > 0;) {
        const EntityRule &rule = mapping.entities[i];
        const bool linked
            = std::ranges::any_of(mapping.links, [i](const LinkRule &link) { return link.from == i || link.to == i; });
        if (saysNothing(rule) && (!linked || schema.entityType(rule.type).isIdentifier()))
            dropEntity(mapping, i);
    }
}

QString freeAlias(const Mapping &mapping, const QString &type)
{
    const QString stem = type.left(1).toLower();
    QString alias = stem;
    for (int n = 2; std::ranges::find(mapping.entities, alias, &EntityRule::alias) != mapping.entities.end(); ++n)
        alias = stem + QString::number(n);
    return alias;
}

size_t entityOf(Mapping &mapping, const QString &type, const Schema &schema)
{
    const auto index = schema.findEntityType(type).value_or(0);
    const auto it = std::ranges::find(mapping.entities, index, &EntityRule::type);
    if (it != mapping.entities.end())
        return size_t(it - mapping.entities.begin());
    mapping.entities.push_back({ freeAlias(mapping, type), index, {}, {} });
    return mapping.entities.size() - 1;
}

void setProperty(std::vector<PropertyRule> &rules, const QString &property, const QString &column)
{
    std::erase_if(rules, [&](const PropertyRule &rule) { return rule.property == property; });
    rules.push_back({ property, ValueRule { .columns = { column } } });
    std::ranges::sort(rules, {}, &PropertyRule::property);
}

void addIdentifier(Mapping &mapping, const QString &column, const ColumnChoice &choice, const Schema &schema)
{
    const auto type = schema.findEntityType(choice.type);
    const auto link = schema.findLinkType(choice.link);
    if (!type || !link)
        return;
    const bool anyPerson = std::ranges::any_of(
        mapping.entities, [&](const EntityRule &rule) { return rule.type == schema.findEntityType(person()); });
    mapping.entities.push_back(
        { freeAlias(mapping, choice.type), *type, {}, { { choice.property, ValueRule { .columns = { column } } } } });
    if (anyPerson)
        mapping.links.push_back({ *link, entityOf(mapping, person(), schema), mapping.entities.size() - 1, {}, {} });
}

//! The identifier of this type that the column has been so far.
std::optional<size_t> identifierFrom(
    const Mapping &mapping, const QString &column, const ColumnChoice &choice, const Schema &schema)
{
    for (size_t i = 0; i < mapping.entities.size(); ++i) {
        const EntityRule &rule = mapping.entities[i];
        const bool same = std::ranges::any_of(rule.properties, [&](const PropertyRule &property) {
            return property.property == choice.property && property.value.columns == QStringList { column };
        });
        if (same && schema.entityType(rule.type).name == choice.type)
            return i;
    }
    return std::nullopt;
}

//! The same identifier by another link: what the rows say of it (when, how much) is kept where the new one has it too.
void setLink(Mapping &mapping, size_t identifier, const ColumnChoice &choice, const Schema &schema)
{
    const auto type = schema.findLinkType(choice.link);
    if (!type)
        return;
    for (LinkRule &rule : mapping.links) {
        if (rule.to != identifier)
            continue;
        rule.type = *type;
        std::erase_if(rule.properties,
            [&](const PropertyRule &property) { return !schema.linkType(*type).property(property.property); });
    }
}

//! Identifiers that stood alone belong to the persona once there is one.
void linkToPerson(Mapping &mapping, const Schema &schema)
{
    const size_t who = entityOf(mapping, person(), schema);
    for (size_t i = 0; i < mapping.entities.size(); ++i) {
        const QString name = schema.entityType(mapping.entities[i].type).name;
        const auto known = std::ranges::find(identifiers(), name, &ColumnChoice::type);
        const bool linked
            = std::ranges::any_of(mapping.links, [&](const LinkRule &rule) { return rule.to == i || rule.from == i; });
        if (known != identifiers().end() && !linked)
            mapping.links.push_back({ schema.findLinkType(known->link).value_or(0), who, i, {}, {} });
    }
}

} // namespace

std::vector<ColumnChoice> columnChoices(const Schema &schema)
{
    std::vector<ColumnChoice> all { {}, { Kind::Key, person() } };
    if (const auto type = schema.findEntityType(person())) {
        // What is short for an identifier is offered as that.
        for (const auto &property : schema.entityType(*type).properties) {
            if (property.linkType.isEmpty())
                all.push_back({ Kind::Property, person(), property.name });
        }
    }
    all.insert(all.end(), identifiers().begin(), identifiers().end());
    for (const QString &fact : linkFacts())
        all.push_back({ Kind::LinkFact, {}, fact });
    return all;
}

std::optional<ColumnChoice> choiceOf(const Mapping &mapping, const QString &column, const Schema &schema)
{
    std::vector<ColumnChoice> found;
    for (size_t i = 0; i < mapping.entities.size(); ++i) {
        const EntityRule &rule = mapping.entities[i];
        const QString type = schema.entityType(rule.type).name;
        if (rule.keys.contains(column))
            found.push_back({ Kind::Key, type });
        for (const PropertyRule &property : rule.properties) {
            if (!property.value.columns.contains(column))
                continue;
            const auto link = std::ranges::find(mapping.links, i, &LinkRule::to);
            if (link == mapping.links.end() || type == person())
                found.push_back({ Kind::Property, type, property.property });
            else
                found.push_back({ Kind::Identifier, type, property.property, schema.linkType(link->type).name });
        }
    }
    for (const LinkRule &rule : mapping.links) {
        for (const PropertyRule &property : rule.properties) {
            const ColumnChoice fact { Kind::LinkFact, {}, property.property };
            if (property.value.columns.contains(column) && std::ranges::find(found, fact) == found.end())
                found.push_back(fact);
        }
        if (rule.grade && rule.grade->columns.contains(column))
            return std::nullopt;
    }
    if (found.size() > 1)
        return std::nullopt;
    return found.empty() ? ColumnChoice() : found.front();
}

void choose(Mapping &mapping, const QString &column, const ColumnChoice &choice, const Schema &schema)
{
    const auto before = identifierFrom(mapping, column, choice, schema);
    strip(mapping, column);
    switch (choice.kind) {
    case Kind::Ignore:
        break;
    case Kind::Key:
        mapping.entities[entityOf(mapping, choice.type, schema)].keys = { column };
        break;
    case Kind::Property:
        setProperty(mapping.entities[entityOf(mapping, choice.type, schema)].properties, choice.property, column);
        break;
    case Kind::Identifier:
        if (before) {
            setProperty(mapping.entities[*before].properties, choice.property, column);
            setLink(mapping, *before, choice, schema);
        } else {
            addIdentifier(mapping, column, choice, schema);
        }
        break;
    case Kind::LinkFact:
        for (LinkRule &rule : mapping.links) {
            if (schema.linkType(rule.type).property(choice.property))
                setProperty(rule.properties, choice.property, column);
        }
        break;
    }
    prune(mapping, schema);
    if (choice.type == person())
        linkToPerson(mapping, schema);
}

bool mayBe(const Mapping &mapping, const QString &column, const ColumnChoice &choice, const Schema &schema)
{
    Mapping tried = mapping;
    choose(tried, column, choice, schema);
    return choiceOf(tried, column, schema) == choice;
}

} // namespace twelvefold
