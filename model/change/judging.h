// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"

namespace twelvefold {

//! What an analyst decided, ready to be recorded. Refused unless both are personas, two, and a reason is given.
Result<Judgement> makeJudgement(
    const CaseGraph &graph, EntityIndex a, EntityIndex b, JudgementKind kind, const QString &why, const QString &by);

//! The one gesture that records it.
Gesture judgementGesture(const CaseGraph &graph, const Judgement &judgement);

} // namespace twelvefold
