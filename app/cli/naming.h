// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "graph/case_graph.h"

namespace twelvefold::cli {

//! The entity a person means: its id, a unique prefix of 8 characters or more, `key:VALUE`, or its label if unique.
Result<EntityIndex> findEntity(const CaseGraph &graph, const QString &name);

//! The same, but of those that judgements made one persona the record that was named, and not the one that stands for
//! all: for judging them apart again.
Result<EntityIndex> findRecord(const CaseGraph &graph, const QString &name);

//! The operator a person means: its id, a unique prefix of 8 characters or more, or its label,
//! "Operator A", or the letter of it alone.
Result<HypothesisId> findCluster(const CaseGraph &graph, const QString &name);

} // namespace twelvefold::cli
