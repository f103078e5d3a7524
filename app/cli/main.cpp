// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"
#include "cli/runner.h"
#include "vault/process_hardening.h"

#include <QGuiApplication>

#include <cstdio>
#include <unistd.h>

namespace {

//! Standard error is for what this program says; of the library only what is wrong for good.
void onlyWhatIsWrong(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char *argv[])
{
    twelvefold::hardenProcess();
    twelvefold::cli::cancelOnInterrupt();
    qInstallMessageHandler(onlyWhatIsWrong);
    // Pages and pictures are painted without a display; whoever runs this may have none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("twelvefold-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(TWELVEFOLD_VERSION));
    const int status = twelvefold::cli::run(QGuiApplication::arguments());
    if (twelvefold::cli::stillRunning())
        _exit(status);
    return status;
}
