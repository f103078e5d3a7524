// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/resolver.h"

namespace twelvefold {

//! The rows of a score in words, with their exhibits and places. Between groups a sentence names whom it is about.
std::vector<Contribution> inWords(const Resolver &resolver, const GroupScore &score, bool named);

//! Rows that speak against, without caps.
std::vector<Contribution> speakingAgainst(const std::vector<Contribution> &rows);

} // namespace twelvefold
