// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolution.h"

// What resolution found, in text for people at a terminal.
namespace twelvefold::cli {

QString resolutionText(const CaseGraph &graph, const Resolution &resolution);
QString pairText(const CaseGraph &graph, const PairExplanation &pair);
QString clusterText(const CaseGraph &graph, const ClusterExplanation &cluster);

} // namespace twelvefold::cli
