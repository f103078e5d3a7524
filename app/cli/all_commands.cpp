// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <iterator>

namespace twelvefold::cli {

Commands allCommands()
{
    Commands all;
    for (auto group : { caseCommands, importCommands, listCommands, resolveCommands, packCommands, shareCommands,
             ledgerCommands, outputCommands, passphraseCommands, salvageCommands, identityCommands }) {
        Commands some = group();
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

} // namespace twelvefold::cli
