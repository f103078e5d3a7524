// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/conflict.h"
#include "graph/case_graph.h"

namespace twelvefold::ui {

//! What the conflict is about: "Oleksandr M. Kovalenko", "E-003 resume.pdf", "the case".
QString conflictSubject(const CaseGraph &graph, const Conflict &conflict);
//! Which of its values: "nationality", "the link", "the judgement".
QString conflictProperty(const Conflict &conflict);
//! What that side says; in words where it took the record out.
QString conflictValue(const ConflictSide &side);
//! "Ana Rossi, 2026-11-02 09:30:00 UTC".
QString conflictAuthor(const ConflictSide &side);

} // namespace twelvefold::ui
