// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runner.h"
#include "vault/process_hardening.h"

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    twelvefold::hardenProcess();
    // Pages and pictures are painted without a display; whoever runs this may have none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("twelvefold-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(TWELVEFOLD_VERSION));
    return twelvefold::cli::run(QGuiApplication::arguments());
}
