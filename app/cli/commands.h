// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

// The commands by the file they live in; each function hands out those of one file.
namespace twelvefold::cli {

using Commands = std::vector<std::unique_ptr<Command>>;

Commands caseCommands(); //!< new info verify recovery-key
Commands passphraseCommands(); //!< passphrase
Commands salvageCommands(); //!< salvage
Commands importCommands(); //!< import
Commands listCommands(); //!< entities links search
Commands resolveCommands(); //!< resolve judge explain
Commands ledgerCommands(); //!< history undo redo
Commands packCommands(); //!< pack, pack verify
Commands outputCommands(); //!< render demo
Commands identityCommands(); //!< identity
Commands shareCommands(); //!< share merge

} // namespace twelvefold::cli
