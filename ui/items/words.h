// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/facts.h"
#include "graph/case_graph.h"

#include <QString>

namespace twelvefold::ui {

//! Decibans of posterior odds in words first: "very probable (27 dB, about 500 to 1)". The same bands
//! as in values/confidence.h, in the user's language.
QString chanceText(double decibans);
//! "about 500 to 1", "about even", "about 20 to 1 against".
QString oddsText(double decibans);
//! "+18 dB", "−20 dB": a true minus sign, one digit where it matters.
QString decibanText(double decibans);
//! "+18.4", "−20.0" for tables and figures: as signedDecibans() has it, with the decimal mark of the user's language.
QString decibanFigure(double decibans);

//! "B2: usually reliable, probably true" for an Admiralty grade; "not judged" for F and 6.
QString gradeText(const QString &grade);
QString statusText(AssertionStatus status);
QString judgementText(JudgementKind kind);

//! "184 kB" in the user's language.
QString sizeText(qint64 bytes);

//! Keeps the direction of a name from running into its surroundings (Unicode isolates).
QString isolated(const QString &text);

//! Position of an operator in the case: the index of its hue and letter; -1 if it is not there.
int operatorIndexOf(const CaseGraph &graph, HypothesisId id);

//! Whether two different values of this property contradict each other, and do not simply add up.
bool isSingleValued(QStringView property);
//! Whether these two values can both be true: equal, or one is the other with less precision ("1993-04", "1993-04-17").
bool agree(const QString &a, const QString &b);

} // namespace twelvefold::ui
