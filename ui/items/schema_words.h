// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold::ui {

//! A label, plural or reverse of the schema ("Email address", "uses wallet") in the user's language; the label itself
//! where it has no translation.
QString schemaText(const QString &label);

} // namespace twelvefold::ui
