// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

namespace twelvefold {

//! What one column of a table may be taken for, for those who do not write mappings by hand.
struct ColumnChoice {
    enum class Kind {
        Ignore,
        Key, //!< says which record of `type` the row is about; equal cells are the same one
        Property, //!< `property` of `type`
        Identifier, //!< `property` of a `type` that the row's persona has by a `link`
        LinkFact, //!< `property` of the links that have one: when, how much
    };
    Kind kind = Kind::Ignore;
    QString type = {}; //!< entity type
    QString property = {};
    QString link = {}; //!< link type

    bool operator==(const ColumnChoice &) const = default;
};

//! All there are, in the order to offer them: Ignore first.
std::vector<ColumnChoice> columnChoices(const Schema &schema = Schema::standard());
//! What the column is in this mapping; nothing where it is several things, or one that no choice says.
std::optional<ColumnChoice> choiceOf(
    const Mapping &mapping, const QString &column, const Schema &schema = Schema::standard());
//! Makes the column that and nothing else. What then has nothing left goes; what other columns say stays.
void choose(
    Mapping &mapping, const QString &column, const ColumnChoice &choice, const Schema &schema = Schema::standard());
//! Whether the column can be that in this mapping: a fact of a link needs a link that has such a fact and that does not
//! itself come from this column.
bool mayBe(const Mapping &mapping, const QString &column, const ColumnChoice &choice,
    const Schema &schema = Schema::standard());

} // namespace twelvefold
