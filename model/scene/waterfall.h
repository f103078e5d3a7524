// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"
#include "scene/scene.h"

// How a score comes about, as bars that hang on each other. Plain values: the screen and the PDF draw the same.
namespace twelvefold {

enum class BarKind : quint8 { Prior, For, Cap, Against, Sum };

//! One bar, in decibans. Each starts where the one before it ended; Prior and Sum start at 0.
struct WaterfallBar {
    QString label; //!< "Prior" · a family's name · "money, cap" · "Score"
    double from = 0;
    double to = 0;
    BarKind kind = BarKind::For;
    QString text; //!< the sentences behind it, one a line
    std::vector<EvidenceId> evidence; //!< sorted, each once

    double value() const { return to - from; }
};

struct WaterfallFigure {
    QString title;
    std::vector<WaterfallBar> bars;
    double threshold = 0; //!< decibans, drawn as a line
};

//! Bars by family: the prior, what speaks for it with the strongest first, caps, what speaks against it, the score.
//! Rows that count nothing have no bar. The last bar ends at the score within rounding of the sum.
WaterfallFigure waterfall(const PairExplanation &pair, const QString &title, double threshold);
WaterfallFigure waterfall(const Join &join, const QString &title, double threshold);

//! Bars with their labels left and figures right; `width` units wide.
Scene waterfallScene(const WaterfallFigure &figure, double width);

//! "+12.4" or "−3.0", with a real minus.
QString signedDecibans(double decibans);

} // namespace twelvefold
