// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/resume_reader.h"

namespace twelvefold {

//! A job on one line: "2019-2022  Senior Engineer, Acme", "03/2019 – today: Acme, Engineer", "Engineer at Acme
//! (Jan 2019 – Mar 2021)". Of two parts the one with a word such as "engineer" is the role. Nothing for other lines.
std::optional<ResumeJob> resumeJobIn(const QString &text, const TextStretch &line);

} // namespace twelvefold
