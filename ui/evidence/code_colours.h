// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPalette;
class QTextDocument;

namespace twelvefold::ui {

//! Colours JSON, XML, scripts and other source text by KSyntaxHighlighting; plain where the program was built without.
class CodeColours final : public QObject
{
    Q_OBJECT
public:
    explicit CodeColours(QTextDocument *document);

    //! Which language by an exhibit's format and file name; none for formats that are no source text.
    void choose(const QString &format, const QString &fileName, const QPalette &palette);
    //! The language in use; empty if none.
    QString language() const { return m_language; }

private:
    QTextDocument *m_document;
    QObject *m_highlighter = nullptr;
    QString m_language;
};

} // namespace twelvefold::ui
