// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/schema.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace twelvefold::ui {

//! What a colour is for. Nobody outside this folder names a colour.
enum class Role {
    Ground, //!< behind lists, text and charts
    Raised, //!< behind tool bars, heads and cards
    Line, //!< borders and grid lines
    Text,
    QuietText, //!< secondary text; still at least 4.5:1 on Ground and Raised
    Accent, //!< selection, links, focus
    Warning,
    Danger,
    Good,
    For, //!< evidence for one operator
    Against, //!< evidence against it
    Victim, //!< whose identity was stolen: calm, in no suspect's hue
};

//! Colours by role, fonts and icons: the whole look of the program, derived from the palette in use.
class Look
{
public:
    static constexpr int operatorHues = 8;

    //! Text roles (Text, QuietText, Accent, Warning … Victim) reach 4.5:1 on Ground and on Raised in any palette.
    static QColor colour(Role role, const QPalette &palette);
    //! Hue of the n-th operator (0-based, repeats after eight): at least 3:1 on Ground; always shown with its letter.
    static QColor operatorHue(int index, const QPalette &palette);
    //! Black or white, whichever reads better on `ground` (at least 4.5:1).
    static QColor textOn(const QColor &ground);
    static bool isDark(const QPalette &palette);
    //! WCAG 2.2 contrast ratio, 1 to 21.
    static double contrast(const QColor &a, const QColor &b);

    //! "A" … "Z", "AA" …: the letter that stands beside the hue.
    static QString operatorLetter(int index);

    //! A symbol of resources/icons by its file name without ".svg", drawn in the palette's text colour.
    static QIcon icon(const QString &name);
    //! The same in one fixed colour.
    static QIcon icon(const QString &name, const QColor &colour);
    //! The shape of an entity type: one a category, with variants for common types.
    static QIcon entityIcon(const EntityType &type);
    static QString entityIconName(const EntityType &type);
    //! Exhibits: by their format.
    static QString evidenceIconName(const QString &format);

    // Three sizes in all: body is the application's font.
    static QFont smallFont();
    static QFont headingFont();
    //! For hashes, addresses and identifiers, at body size.
    static QFont fixedFont();

    //! Keeps both ends: "bc1qxy2kgd…x0wlh". `keep` is the number of characters left in all, at least 5.
    static QString shortened(const QString &text, int keep);
};

//! One step of the grid that all space stands on, in device-independent pixels.
constexpr int gridStep = 4;

} // namespace twelvefold::ui
