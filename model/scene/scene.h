// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

// What a picture looks like before any painter: the screen, the PDF and the SVG are all drawn from one Scene.
namespace twelvefold {

//! Colours by what they mean. Whoever paints looks them up in a palette (screen light, screen dark, print).
enum class ColourRole : quint8 {
    None, //!< do not paint
    Ground,
    Raised,
    Line,
    Text,
    QuietText,
    Accent,
    Warning,
    Danger,
    Good,
    EvidenceFor, //!< blue
    EvidenceAgainst, //!< orange
    Victim, //!< calm, and never an operator's
    Operator1,
    Operator2,
    Operator3,
    Operator4,
    Operator5,
    Operator6,
    Operator7,
    Operator8,
};

//! The hue of the operator with this position in the case, from 0; they repeat after eight, the letters do not.
ColourRole operatorRole(qsizetype position);
//! "A" … "Z", "AA" …: stands beside the hue wherever it is used.
QString operatorLetter(qsizetype position);
//! The name that toText() and tests use: "evidenceFor".
QString toText(ColourRole role);

//! The only three sizes: 7, 9 and 12 units high.
enum class TextSize : quint8 { Small, Normal, Large };
enum class TextWeight : quint8 { Regular, Bold };
enum class TextAlign : quint8 { Left, Centre, Right };
enum class FontRole : quint8 { Proportional, Fixed };
enum class Dash : quint8 { Solid, Dashed, Dotted };
enum class ShapeKind : quint8 { Line, Rect, Ellipse, Polygon, Text };

//! One thing to paint. Units are 1/72 inch at natural size; x runs right, y down.
struct Shape {
    ShapeKind kind = ShapeKind::Line;
    std::vector<QPointF> points; //!< Line (open) and Polygon (closed)
    QRectF rect; //!< Rect, Ellipse; for Text the box it is centred in upright, and aligned in across
    double radius = 0; //!< corners of Rect
    ColourRole fill = ColourRole::None;
    ColourRole line = ColourRole::None; //!< outline; for Text the colour of the letters
    double lineWidth = 1;
    Dash dash = Dash::Solid;
    QString text; //!< Text: one line; painters shorten it with … where it does not fit the box
    TextSize size = TextSize::Normal;
    TextWeight weight = TextWeight::Regular;
    TextAlign align = TextAlign::Left;
    FontRole font = FontRole::Proportional;
    Uuid item; //!< what a click here means; null where nothing
    QString toolTip;
};

//! Shapes in painting order.
struct Scene {
    QString title; //!< for screen readers and file properties
    QRectF bounds; //!< everything lies inside
    std::vector<Shape> shapes;
};

//! Height of the letters' line box in units.
double lineHeight(TextSize size);
//! Width a line of text will about take, in units; good to some 10 % for the fonts used, wide scripts included.
double estimatedWidth(QStringView text, TextSize size, FontRole font = FontRole::Proportional);
//! The text, or its beginning and end with … between, in at most `units` characters.
QString shortened(const QString &text, qsizetype units);

//! One shape a line, rounded to tenths: what tests compare and what a reader without eyes can follow.
QString toText(const Scene &scene);

} // namespace twelvefold
