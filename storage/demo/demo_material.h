// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

namespace twelvefold {

struct DemoSummary {
    int files = 0;
    int personas = 0; //!< of the operator and of everybody else
    int operators = 0;
};

//! Writes a made-up investigation into \p folder, which is created when missing and must be empty: tables with their
//! mappings, résumés, mails, pictures, and truth.csv with the answers. The same seed and fonts give the same bytes.
//! Needs a QGuiApplication (offscreen will do) because the PDF résumés are set with real fonts.
//! Errors: Exists (the folder is not empty), Access (cannot write), Cancelled.
Result<DemoSummary> writeDemoMaterial(const QString &folder, quint64 seed, Progress &progress);

} // namespace twelvefold
