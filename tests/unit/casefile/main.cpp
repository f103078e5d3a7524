// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_child.h"
#include "suite.h"

#include <QCoreApplication>

//! The program is its own child: what must be killed, kept waiting or run beside another is started as --child.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return twelvefold::test::runChild(arguments.mid(2));
    return twelvefold::test::runSuites(arguments);
}
