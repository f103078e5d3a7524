// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/login.h"

#include <pwd.h>
#include <unistd.h>

#include <vector>

namespace twelvefold {

Login currentLogin()
{
    constexpr size_t room = 16384; // bytes; far more than any entry of the user database has
    std::vector<char> buffer(room);
    passwd entry {};
    passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return { QStringLiteral("uid %1").arg(getuid()), {} };
    // The first part of the comment field is where systems keep the real name.
    return { QString::fromLocal8Bit(entry.pw_name),
        QString::fromLocal8Bit(entry.pw_gecos).section(u',', 0, 0).trimmed() };
}

} // namespace twelvefold
