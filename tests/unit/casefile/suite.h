// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

namespace twelvefold::test {

using MakeSuite = QObject *(*)();

inline std::vector<MakeSuite> &suites()
{
    static std::vector<MakeSuite> all;
    return all;
}

//! Several test classes in one program: a static object of this adds one.
template <class T>
struct Suite {
    Suite()
    {
        suites().push_back([]() -> QObject * { return new T; });
    }
};

} // namespace twelvefold::test
