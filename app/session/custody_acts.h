// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/change.h"
#include "ports/sharing.h"
#include "report/pack_document.h"
#include "report/pack_request.h"

namespace twelvefold {

//! One act for each exhibit that the gesture takes in. That the bytes are those which were read is checked when the
//! gesture is stored.
std::vector<CustodyRecord> acquisitions(const Gesture &gesture, const QString &caseTitle, const QString &tool);

//! One act for the pack, and one for each exhibit whose original is attached to it.
std::vector<CustodyRecord> exports(const PackReport &report, const PackRequest &request, const PackDocument &document);

//! One act for the copy that was handed on, and before it one for its making where something was left out. They are
//! about the case as a whole.
std::vector<CustodyRecord> sharing(const ShareReport &report, const ShareRequest &request, const QString &caseTitle);

} // namespace twelvefold
