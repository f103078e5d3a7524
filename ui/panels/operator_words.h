// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/case_graph.h"
#include "resolve/resolution.h"

#include <QPalette>
#include <QStringList>

namespace twelvefold::ui {

//! What the analyst reads first: how sure, what it rests on, what without its best exhibit, what speaks against it.
QStringList verdictLines(const CaseGraph &graph, const ClusterExplanation &why);

//! Other ways to read the same evidence, and what would have to be true for them.
QStringList alternativeSentences(const CaseGraph &graph, const ClusterExplanation &why);

//! "Without E-014 it falls into two groups of 7 and 5: …" for each exhibit that splits it.
QStringList withdrawalSentences(const CaseGraph &graph, const ClusterExplanation &why);

//! Position in `why.joins` of the lowest score; nothing without joins.
std::optional<size_t> weakestJoin(const ClusterExplanation &why);

//! Personas outside that share something with a member, what few share first.
struct Outsider {
    EntityId persona;
    EntityId member; //!< the member it shares most with
    QStringList shared; //!< what, by name
    double weight = 0;
};
std::vector<Outsider> outsidersOf(const CaseGraph &graph, const std::vector<EntityId> &members, size_t atMost);

//! Labels joined, at most that many and "and 4 more".
QString namesOf(const CaseGraph &graph, const std::vector<EntityId> &ids, size_t atMost);
QString nameOf(const CaseGraph &graph, EntityId id);
//! "E-014, E-077", at most that many.
QString exhibitsOf(const CaseGraph &graph, const std::vector<EvidenceId> &ids, size_t atMost = 4);

//! The text as HTML, with every exhibit number that exists as a link "e:UUID" and each given entity's name plain.
QString withExhibitLinks(const CaseGraph &graph, const QString &text, const QPalette &palette);
//! A link "n:UUID" to an entity.
QString entityLink(const CaseGraph &graph, EntityId id, const QPalette &palette);

} // namespace twelvefold::ui
