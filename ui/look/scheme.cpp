// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/scheme.h"

#include <QApplication>
#include <QStyle>
#include <QToolTip>

namespace twelvefold::ui {
namespace {

struct Tones {
    const char *window;
    const char *base;
    const char *alternate;
    const char *text;
    const char *disabled;
    const char *button;
    const char *highlight;
    const char *highlightedText;
    const char *link;
    const char *line;
};

QColor tone(const char *name)
{
    return QColor(QLatin1String(name));
}

QPalette paletteOf(const Tones &t)
{
    QPalette palette(tone(t.button), tone(t.window));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, tone(t.text));
    palette.setColor(QPalette::Base, tone(t.base));
    palette.setColor(QPalette::AlternateBase, tone(t.alternate));
    palette.setColor(QPalette::ToolTipBase, tone(t.base));
    palette.setColor(QPalette::Highlight, tone(t.highlight));
    palette.setColor(QPalette::HighlightedText, tone(t.highlightedText));
    palette.setColor(QPalette::Link, tone(t.link));
    palette.setColor(QPalette::LinkVisited, tone(t.link));
    palette.setColor(QPalette::PlaceholderText, tone(t.disabled));
    palette.setColor(QPalette::Mid, tone(t.line));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, tone(t.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tone(t.line));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({ .window = "#f3f4f6",
        .base = "#ffffff",
        .alternate = "#f8f9fb",
        .text = "#1d2127",
        .disabled = "#7b828c",
        .button = "#e9ebee",
        .highlight = "#2a66c4",
        .highlightedText = "#ffffff",
        .link = "#1f5fbf",
        .line = "#c9cdd3" });
}

QPalette darkPalette()
{
    return paletteOf({ .window = "#26292e",
        .base = "#1e2024",
        .alternate = "#22252a",
        .text = "#e2e5ea",
        .disabled = "#878e99",
        .button = "#30343a",
        .highlight = "#2f5fa8",
        .highlightedText = "#ffffff",
        .link = "#7fb0ff",
        .line = "#454a52" });
}

void applyScheme(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        QApplication::setPalette(QApplication::style()->standardPalette());
        break;
    case Scheme::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Scheme::Dark:
        QApplication::setPalette(darkPalette());
        break;
    }
    QToolTip::setPalette(QApplication::palette());
}

} // namespace twelvefold::ui
