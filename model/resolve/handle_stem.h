// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace twelvefold {

//! What members of a family of handles have in common: "0x_Molly-92" gives "molly". Letters only, leet digits inside
//! words read as letters, a leading "0x" and digits at the ends dropped. Empty below five letters.
QString handleStem(const QString &handle);

//! Four digits or more at the end of a handle that are no year; empty otherwise.
QString handleNumber(const QString &handle);

//! Whether the stem is made of the persona's own name: then it says nothing that the name does not.
bool stemIsOwnName(const QString &stem, const QStringList &nameTokens);

//! The stem and all stems with one letter less: two stems one edit apart share one of these.
QStringList nearStemKeys(const QString &stem);

} // namespace twelvefold
