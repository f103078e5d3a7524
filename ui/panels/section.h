// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QMetaType>

namespace twelvefold::ui {

//! One line of the navigator: what the middle lists.
struct Section {
    enum class Kind { Overview, Operators, Entities, Evidence, Judgements, Custody };
    Kind kind = Kind::Overview;
    EntityTypeIndex type = 0; //!< for Entities

    bool operator==(const Section &) const = default;
};

} // namespace twelvefold::ui

Q_DECLARE_METATYPE(twelvefold::ui::Section)
