// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/case_host.h"

#include <functional>

namespace twelvefold::cli {

//! Reads one line from the terminal without showing it. Usage where standard input is no terminal (then --`option` is
//! what to give), Cancelled as soon as `interrupted` says so; the terminal shows what is typed again in any case.
Result<Passphrase> askOnTerminal(const QString &what, const QString &option, const std::function<bool()> &interrupted);

} // namespace twelvefold::cli
