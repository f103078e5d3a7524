// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>

// The last line of a pack is a PDF comment: "%Twelvefold-Seal SHA-256 " and 64 hex digits, ended by a line feed. The
// digits are the hash of the whole file, that line included, with the digits themselves read as zeros.
namespace twelvefold {

//! Appends the line to a finished PDF that is open for reading and writing.
Status appendSeal(QIODevice &file);

enum class SealState { Whole, Broken, Missing };
Result<SealState> checkSeal(QIODevice &file);

} // namespace twelvefold
