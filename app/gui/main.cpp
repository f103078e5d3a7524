// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/app_host.h"
#include "shell/main_window.h"
#include "vault/process_hardening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace twelvefold;

int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("twelvefold"));
    QApplication::setApplicationDisplayName(QStringLiteral("Twelvefold"));
    QApplication::setApplicationVersion(QStringLiteral(TWELVEFOLD_VERSION));
    QApplication::setOrganizationName(QStringLiteral("twelvefold"));
    QApplication::setDesktopFileName(QStringLiteral("org.twelvefold.Twelvefold"));

    // English first, for its plural forms: what another language leaves untranslated falls back to it.
    QTranslator english;
    if (english.load(QStringLiteral(":/i18n/twelvefold_en.qm")))
        QApplication::installTranslator(&english);
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("twelvefold"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&translator);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({ QStringLiteral("profile"), QStringLiteral("Use the profile in DIR instead of your own."),
        QStringLiteral("DIR") });
    parser.addPositionalArgument(
        QStringLiteral("CASE"), QStringLiteral("A case file to open."), QStringLiteral("[CASE]"));
    parser.process(app);

    AppHost host(parser.value(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QApplication::applicationVersion() });
    window.show();
    if (const QString path = parser.positionalArguments().value(0); !path.isEmpty())
        window.openPath(path);
    return QApplication::exec();
}
