// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/code_colours.h"

#include "look/look.h"

#include <QTextDocument>

#ifdef TWELVEFOLD_HAS_HIGHLIGHTER
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#endif

namespace twelvefold::ui {

CodeColours::CodeColours(QTextDocument *document)
    : QObject(document)
    , m_document(document)
{
}

#ifdef TWELVEFOLD_HAS_HIGHLIGHTER

namespace {

// Reading the definitions takes some 100 ms: once, at the first source text.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository shared;
    return shared;
}

KSyntaxHighlighting::Definition definitionOf(const QString &format, const QString &fileName)
{
    if (format.startsWith(u"json"))
        return repository().definitionForName(QStringLiteral("JSON"));
    if (format == u"text" || format == u"xml" || format == u"html")
        return repository().definitionForFileName(fileName);
    return {};
}

} // namespace

void CodeColours::choose(const QString &format, const QString &fileName, const QPalette &palette)
{
    const bool source = format.startsWith(u"json") || format == u"text" || format == u"xml" || format == u"html";
    const KSyntaxHighlighting::Definition definition
        = source ? definitionOf(format, fileName) : KSyntaxHighlighting::Definition();
    m_language = definition.isValid() && definition.name() != u"None" ? definition.name() : QString();
    delete m_highlighter;
    m_highlighter = nullptr;
    if (m_language.isEmpty())
        return;
    auto *highlighter = new KSyntaxHighlighting::SyntaxHighlighter(m_document);
    highlighter->setTheme(
        repository().defaultTheme(Look::isDark(palette) ? KSyntaxHighlighting::Repository::DarkTheme
                                                        : KSyntaxHighlighting::Repository::LightTheme));
    highlighter->setDefinition(definition);
    m_highlighter = highlighter;
}

#else

void CodeColours::choose(const QString &, const QString &, const QPalette &)
{
}

#endif

} // namespace twelvefold::ui
