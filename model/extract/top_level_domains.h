// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace twelvefold {

//! Whether a lower-case last label is that of a domain in use: every country's, and the common generic ones.
bool isTopLevelDomain(QStringView label);

//! Endings that are files or words at least as often as domains ("main.rs", "Node.so"): not enough without a scheme.
bool isAmbiguousEnding(QStringView label);

//! Endings of files that are no domains: "logo@2x.png" is not a mail address.
bool isFileEnding(QStringView label);

} // namespace twelvefold
