// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/entity_registry.h"

namespace twelvefold {

//! The personas whose keys stand in a text as words of their own, each once. Only keys with a digit and a letter or
//! hyphen and at least four characters are looked for: a bare year or number is no key.
std::vector<EntityId> personasKeyedIn(const EntityRegistry &registry, const QString &text);

//! The same for the name of a file, where underscores and dots part words: "P-1074_profile.jpg".
std::vector<EntityId> personasKeyedInName(const EntityRegistry &registry, const QString &fileName);

} // namespace twelvefold
