// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/find_identifiers.h"
#include "extract/shadow_text.h"

#include <vector>

namespace twelvefold {

//! A reading of shadow characters [from, upTo) that its value type has accepted.
struct Candidate {
    ValueKind kind = ValueKind::Text;
    qsizetype from = 0;
    qsizetype upTo = 0;
    QString value;
    QString context;
    int rank = 0; //!< lower wins over higher where they overlap
};

using Candidates = std::vector<Candidate>;

//! Each looks at every character a bounded number of times, and appends what it finds.
void scanMail(const ShadowText &text, Candidates &found);
void scanWallets(const ShadowText &text, Candidates &found);
void scanIbans(const ShadowText &text, Candidates &found);
void scanIps(const ShadowText &text, Candidates &found);
void scanWeb(const ShadowText &text, const FindOptions &options, Candidates &found);
void scanMentions(const ShadowText &text, Candidates &found);
void scanPhones(const ShadowText &text, const FindOptions &options, Candidates &found);

} // namespace twelvefold
