// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pack_document.h"

// Names that a pack does not show. What stands in for one carries a mark until the document is whole, so that those
// can be counted that are really printed: a table may be cut short, and a name may be asked for only to sort by it.
namespace twelvefold {

//! The initials of a name, marked.
QString redacted(const QString &name);
//! The text without marks, where it stands outside the words and figures and is not counted.
QString withoutRedactionMarks(QString text);
//! Takes the marks out of the words and figures of the document and returns how many there were.
qint64 takeRedactionMarks(PackDocument &document);

} // namespace twelvefold
