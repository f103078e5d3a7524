// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo_world.h"

namespace twelvefold {

//! What a résumé says, before any file format.
struct DemoResume {
    QString name, native, author, title, email, phone, city, country, summary, school, closing;
    int graduated = 0;
    QStringList skills, languages, paragraphs;
    QList<DemoJob> jobs;

    QString contact(const QString &separator) const { return phone.isEmpty() ? email : email + separator + phone; }
};

//! The résumé of one person: own sentences, and the planted paragraphs word for word.
DemoResume draftResume(const DemoWorld &world, int person);

//! \p style 0 to 2 picks a layout. Needs a QGuiApplication. Same résumé and fonts, same bytes.
QByteArray resumeAsPdf(const DemoResume &resume, int style);
QByteArray resumeAsDocx(const DemoResume &resume);
QByteArray resumeAsText(const DemoResume &resume);
//! jsonresume.org schema 1.0.0.
QByteArray resumeAsJson(const DemoResume &resume);

//! Any PDF with its dates and identifier made a function of its content.
QByteArray settlePdf(const QByteArray &pdf, const QString &author, const QString &producer);

} // namespace twelvefold
