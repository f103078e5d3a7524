// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace twelvefold::cli {

//! Runs one command line (program name first) and returns its exit status. Answers go to standard output, failures and
//! progress to standard error.
int run(const QStringList &commandLine);

} // namespace twelvefold::cli
