// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/case_view.h"

namespace twelvefold {

//! What somebody checked about who a persona is.
struct VerifiedIdentity {
    std::vector<std::pair<QString, Path>> documents; //!< numbers of documents found genuine, sorted
    QString birthDate; //!< normalised to the day; empty if unknown
    Path birthPath;
    bool birthVerified = false;
};

enum class IdentityConflict { None, BirthDates, Documents };

//! One for each node of the view.
std::vector<VerifiedIdentity> verifiedIdentities(const CaseView &view);

//! Documents: both have verified ones, none in common, and known birth dates that differ. BirthDates: only those are
//! verified, and they differ.
IdentityConflict identityConflict(const VerifiedIdentity &a, const VerifiedIdentity &b);

} // namespace twelvefold
