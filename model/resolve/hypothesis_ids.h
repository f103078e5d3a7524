// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"

namespace twelvefold {

//! Gives clusters the ids and labels of the hypotheses they share most personas with, each once; the others get new
//! ids and the next free letters: "Operator A" … "Operator Z", "Operator AA".
void keepHypothesisIds(const CaseGraph &graph, std::vector<Hypothesis> &clusters);

//! "Operator A" for 0.
QString operatorLabel(int number);

} // namespace twelvefold
