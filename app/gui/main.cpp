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

namespace {

// What is installed last is asked first: what a language leaves untranslated falls back to Qt's own texts, then to
// English, which is loaded for its plural forms.
void installTranslations(QApplication &app)
{
    const auto install = [&app](const QLocale &locale, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
    };
    install(QLocale(QLocale::English), QStringLiteral("twelvefold"), QStringLiteral(":/i18n"));
    // Names of keys, standard buttons and file dialogs; present where Qt's translations are installed.
    install(QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QLocale(), QStringLiteral("twelvefold"), QStringLiteral(":/i18n"));
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("twelvefold"));
    QApplication::setApplicationDisplayName(QStringLiteral("Twelvefold"));
    QApplication::setApplicationVersion(QStringLiteral(TWELVEFOLD_VERSION));
    QApplication::setOrganizationName(QStringLiteral("twelvefold"));
    QApplication::setDesktopFileName(QStringLiteral("org.twelvefold.Twelvefold"));

    installTranslations(app);

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
