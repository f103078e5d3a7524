// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

//! What the parts of mapping reading share: positions in the text, and sentences.
namespace twelvefold::mapping {

//! Line of a byte offset, from 1.
int lineAt(const QByteArray &text, qsizetype offset);

//! The member names of the object `member` of the outermost object, in the order of the text; QJsonObject sorts them.
//! The text is valid JSON.
QStringList memberOrder(const QByteArray &json, const QString &member);

//! "; did you mean “a” or “b”?", or where nothing is near "; known are a, b, c".
QString nearOrKnown(const QString &name, const QStringList &known);

} // namespace twelvefold::mapping
