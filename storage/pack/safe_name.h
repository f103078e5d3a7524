// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace twelvefold {

//! A name for an attachment that no reader can be tricked with: "E-014_people.csv". Letters, digits, dot, minus and
//! underscore only, at most 80 characters; what else the given name holds stands in the manifest alone.
QString attachmentName(const QString &label, const QString &givenName);

} // namespace twelvefold
