// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace twelvefold::test {

//! How many points of a kind are tried: a seeded few in every run of the tests, and as many as TWELVEFOLD_POINTS says
//! where the benchmarks run them.
inline int points(int usual)
{
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("TWELVEFOLD_POINTS", &ok);
    return ok && wanted > 0 ? wanted : usual;
}

} // namespace twelvefold::test
