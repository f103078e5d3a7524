// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_shim.h"
#include "suite.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    twelvefold::test::installMemoryShim();
    const QCoreApplication app(argc, argv);
    return twelvefold::test::runSuites(app.arguments());
}
