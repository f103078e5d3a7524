// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

//! Files made while the tests run, well-formed and otherwise.
namespace samples {

QByteArray csv();
QByteArray mail();
QByteArray pdf(const QByteArray &words = QByteArrayLiteral("Jane Sample, jane.sample@example.org"));
//! Korean words in a font that is not in the file, in an encoding that only Poppler's tables explain; and a link.
QByteArray koreanPdf();
QByteArray zip(const QList<QPair<QString, QByteArray>> &members);
//! A Word document with this as the inside of its body.
QByteArray docx(const QByteArray &body);
QByteArray docxParagraphs();
//! A Word document whose text unpacks to this many bytes of one letter.
QByteArray docxBomb(qint64 bytes);
QByteArray resume();
QByteArray png();
QByteArray jpeg();
//! A PNG that says it has this many pixels a side and has none.
QByteArray pngOfSize(quint32 side);

} // namespace samples
