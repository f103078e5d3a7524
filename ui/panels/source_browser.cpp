// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/source_browser.h"

#include "look/look.h"

#include <QTextDocument>

namespace twelvefold::ui {

SourceBrowser::SourceBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    document()->setDocumentMargin(3 * gridStep);
    document()->setDefaultStyleSheet(
        QStringLiteral("code { font-family: '%1'; } div { margin-top: 2px; }").arg(Look::fixedFont().family()));
}

QVariant SourceBrowser::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace twelvefold::ui
