// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace twelvefold {

//! What an entity type is drawn as and listed under.
enum class EntityCategory { Person, Identifier, Document, Organisation, Device, Place, Event };

using EntityTypeIndex = quint16; //!< position in Schema::entityTypes()
using LinkTypeIndex = quint16; //!< position in Schema::linkTypes()

struct PropertyType {
    QString name; //!< as in mappings and on the command line: "birthDate"
    QString kind; //!< how its values are normalised: a ValueKind's name
    QString label; //!< for people, untranslated
    //! A property that is short for a link to an identifier (`email` on a persona): the link's and the target's type.
    QString linkType;
    QString linkTo;
};

struct EntityType {
    QString name;
    QString label;
    QString plural;
    EntityCategory category = EntityCategory::Event;
    //! Identifier types are what their value says: the properties it is made of, in order. Empty for all others.
    QStringList valueProperties;
    //! Where a label comes from: the first of these that has a value; "a+b" joins two with a space.
    QStringList labelFrom;
    QList<PropertyType> properties;

    bool isIdentifier() const { return !valueProperties.isEmpty(); }
    const PropertyType *property(QStringView propertyName) const;
};

struct LinkType {
    QString name;
    QString label; //!< "uses email"
    QString reverse; //!< the same link read from its target: "used by"
    QStringList from; //!< entity types it may start at; empty means any
    QStringList to;
    bool symmetric = false;
    QList<PropertyType> properties;

    const PropertyType *property(QStringView propertyName) const;
};

//! The types of entities and links, as data: resources/schema/schema.json. Immutable once read.
class Schema
{
public:
    static Result<Schema> fromJson(const QByteArray &json);
    //! The one that is compiled in.
    static const Schema &standard();

    const QList<EntityType> &entityTypes() const { return m_entities; }
    const QList<LinkType> &linkTypes() const { return m_links; }
    const EntityType &entityType(EntityTypeIndex index) const { return m_entities[index]; }
    const LinkType &linkType(LinkTypeIndex index) const { return m_links[index]; }
    std::optional<EntityTypeIndex> findEntityType(QStringView name) const;
    std::optional<LinkTypeIndex> findLinkType(QStringView name) const;

    //! Those of `known` that a person may have meant by `name`, nearest first, at most three.
    static QStringList nearNames(QStringView name, const QStringList &known);

private:
    QList<EntityType> m_entities;
    QList<LinkType> m_links;
    QHash<QString, EntityTypeIndex> m_entityByName;
    QHash<QString, LinkTypeIndex> m_linkByName;
};

} // namespace twelvefold
