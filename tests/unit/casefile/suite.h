// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace twelvefold::test {

using MakeSuite = QObject *(*)();

inline std::vector<MakeSuite> &suites()
{
    static std::vector<MakeSuite> all;
    return all;
}

//! Runs those that have one of the functions named on the command line, or all where none is.
inline int runSuites(const QStringList &arguments)
{
    int failed = 0;
    for (const MakeSuite make : suites()) {
        const std::unique_ptr<QObject> suite(make());
        QStringList some = arguments;
        const auto isNoneOfIts = [&](const QString &word) {
            const QByteArray function = word.section(u':', 0, 0).toLatin1() + "()";
            return !word.startsWith(u'-') && suite->metaObject()->indexOfMethod(function.constData()) < 0;
        };
        const QString program = some.takeFirst();
        const bool anyNamed = std::ranges::any_of(some, [](const QString &word) { return !word.startsWith(u'-'); });
        some.removeIf(isNoneOfIts);
        const bool anyLeft = std::ranges::any_of(some, [](const QString &word) { return !word.startsWith(u'-'); });
        if (anyLeft == anyNamed)
            failed += QTest::qExec(suite.get(), QStringList { program } + some);
    }
    return failed;
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
