// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/entity_registry.h"
#include "intake/raw_document.h"

namespace twelvefold {

//! A persona that earlier documents made and no table, waits for the one that a table names: when a table of this
//! import makes a persona with its address, number or account, the two are one, so that it makes no difference
//! whether tables or documents come first. To be called after the tables. What fits several personas, or one that was
//! in the case before, is left apart; returns an issue for the review tray for each such.
std::vector<Issue> adoptDocumentPersonas(EntityRegistry &registry);

//! Pictures of earlier imports whose files are named by the key of a persona that is new now depict it. To be called
//! before adoptDocumentPersonas().
void linkKeyedPictures(EntityRegistry &registry);

} // namespace twelvefold
