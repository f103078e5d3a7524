// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/raw_document.h"
#include "schema/schema.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace twelvefold {

//! Where one value of a row comes from.
struct ValueRule {
    QStringList columns; //!< one, or several whose cells are joined; empty for a constant
    QString join = QStringLiteral(" "); //!< between the cells of several columns; empty cells are left out
    QString constant; //!< used where `columns` is empty
    QString split; //!< a cell holds several values, separated by this; empty: one
    QString format; //!< a Qt date pattern, "ISO" or "unix"; empty: what is usual for the property

    bool isConstant() const { return columns.isEmpty(); }
    bool operator==(const ValueRule &) const = default;
};

struct PropertyRule {
    QString property; //!< a name of the schema's
    ValueRule value;

    bool operator==(const PropertyRule &) const = default;
};

struct EntityRule {
    QString alias; //!< the name links use for it
    EntityTypeIndex type = 0;
    QStringList keys; //!< columns; their cells joined by U+001F are the key
    std::vector<PropertyRule> properties;

    bool operator==(const EntityRule &) const = default;
};

struct LinkRule {
    LinkTypeIndex type = 0;
    size_t from = 0; //!< position in Mapping::entities
    size_t to = 0;
    std::vector<PropertyRule> properties;
    std::optional<ValueRule> grade; //!< Admiralty grade of each such link; none: the exhibit's

    bool operator==(const LinkRule &) const = default;
};

//! What the columns of a table are: MAP.json of the command line. Entities stay in the order of the file, because the
//! first one names the records of `link`.
struct Mapping {
    QString keyspace; //!< keeps keys of this table apart from those of others
    std::vector<EntityRule> entities;
    std::vector<LinkRule> links;

    //! `where` names the file in messages. Refuses unknown types, properties and aliases and names those that may be
    //! meant; refuses broken JSON with its line.
    static Result<Mapping> fromJson(
        const QByteArray &json, const QString &where = {}, const Schema &schema = Schema::standard());
    QByteArray toJson(const Schema &schema = Schema::standard()) const;

    //! Every column it names, once each, in the order of their first use.
    QStringList columns() const;
    //! Refuses a table that lacks a column it names.
    Status check(const QStringList &header, const QString &where = {}) const;

    bool operator==(const Mapping &) const = default;
};

//! A guess at what a table is, from its header and its cells, for a person to look over. Always fits the table; has no
//! entities where nothing was recognised.
Mapping proposeMapping(const RawTable &table, const Schema &schema = Schema::standard());

//! Whether these bytes are a mapping and so no exhibit: a JSON object with typed entities.
bool isMappingJson(const QByteArray &bytes);
//! Whether a table is the demo's key to who is who, which is never taken in.
bool isTruthTable(const QStringList &header);

} // namespace twelvefold
