// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "resolve/group_score.h"

namespace twelvefold {

struct JoinStep {
    Group left, right;
    double score = 0;
};

//! Who belongs together, and how it came about.
struct Clustering {
    std::vector<quint32> operatorOf; //!< by node: the smallest node of its group
    std::vector<std::vector<NodeIndex>> groups; //!< of two or more, sorted by their first member
    std::vector<JoinStep> joins; //!< in the order they were made
    qint64 pairsCompared = 0;

    std::vector<JoinStep> joinsOf(const std::vector<NodeIndex> &group) const;
};

struct ClusterRules {
    double threshold = 10; //!< decibans
    bool forced = false; //!< join below the threshold and against the rules too, so that a given group has its joins
};

//! Starts with everybody alone, joins what analysts judged to be one, then again and again the two groups with the
//! highest score, until none reaches the threshold. Ties go to the smaller ids. Works on `nodes` alone; nothing if
//! cancelled.
std::optional<Clustering> clusterGroups(const GroupScorer &scorer, const Constraints &constraints,
    const EvidenceItems &items, const std::vector<NodeIndex> &nodes, const ClusterRules &rules, NodeIndex nodeCount,
    Progress &progress);

//! Pairs of these nodes that share something that could speak for one operator. Of those who share values of very many
//! only some pairs stand for all: each with the next who shares two such values.
std::vector<std::pair<NodeIndex, NodeIndex>> candidatePairs(
    const EvidenceItems &items, const std::vector<NodeIndex> &nodes, NodeIndex nodeCount);

} // namespace twelvefold
