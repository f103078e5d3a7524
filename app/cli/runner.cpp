// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runner.h"

#include "cli/case_access.h"
#include "cli/command.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace twelvefold::cli {

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QTextStream &err()
{
    static QTextStream stream(stderr);
    return stream;
}

//! The last word on standard output: what could not be written there was not answered.
int finish(int status)
{
    out().flush();
    ProgressLine::clear();
    if (out().status() == QTextStream::Ok && std::ferror(stdout) == 0 && std::fflush(stdout) == 0)
        return status;
    err() << QStringLiteral("The answer cannot be written to standard output; check the disk and who reads it.")
          << Qt::endl;
    return exitStatus(Error::Kind::Access);
}

int fail(const Error &error, bool json)
{
    err() << error.message << Qt::endl;
    if (json) {
        const QJsonObject object { { QStringLiteral("error"),
            QJsonObject { { QStringLiteral("kind"), kindName(error.kind) },
                { QStringLiteral("message"), error.message }, { QStringLiteral("where"), error.where } } } };
        out() << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
    }
    return exitStatus(error.kind);
}

//! Where nothing more exact is known, the place of a failure is the case or the file that was named.
Error withPlace(Error error, const QCommandLineParser &parser)
{
    const QStringList given = parser.positionalArguments();
    if (error.where.isEmpty())
        error.where = given.value(0) == u"verify" ? given.value(1) : given.value(0);
    return error;
}

int showAllCommands(const std::vector<std::unique_ptr<Command>> &commands, QTextStream &to)
{
    to << QStringLiteral("twelvefold-cli: an encrypted case file for investigators of identity fraud.\n\nCommands:\n");
    for (const auto &command : commands)
        to << QStringLiteral("  %1 %2\n").arg(command->name(), -14).arg(command->summary());
    to << QStringLiteral("\ntwelvefold-cli COMMAND --help shows what a command takes, with an example.\n");
    to.flush();
    return 0;
}

void prepare(QCommandLineParser &parser, const Command &command)
{
    parser.setApplicationDescription(
        command.summary() + QStringLiteral("\n\nExample: twelvefold-cli ") + command.example());
    parser.addOption({ { QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("Show this help.") });
    parser.addPositionalArgument(command.name(), {});
    parser.clearPositionalArguments();
    command.declare(parser);
    declareSharedOptions(parser);
}

int runCommand(Command &command, const QStringList &words)
{
    QCommandLineParser parser;
    prepare(parser, command);
    const bool json = words.contains(QStringLiteral("--json"));
    if (!parser.parse(words)) {
        return fail({ Error::Kind::Usage,
                        QStringLiteral("%1 See twelvefold-cli %2 --help.").arg(parser.errorText(), command.name()) },
            json);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        // The parser prints the program's name alone; say which command it is.
        QString help = parser.helpText();
        out() << help.replace(QStringLiteral("twelvefold-cli [options]"),
            QStringLiteral("twelvefold-cli %1 [options]").arg(command.name()));
        return finish(0);
    }
    ProgressLine::enable(!parser.isSet(QStringLiteral("quiet")));
    const Result<Answer> answer = command.run(parser);
    if (!answer)
        return fail(withPlace(answer.error(), parser), json);
    if (!openingNotice().isEmpty() && !parser.isSet(QStringLiteral("quiet")))
        err() << openingNotice() << Qt::endl;
    if (!answer->notice.isEmpty() && !parser.isSet(QStringLiteral("quiet")))
        err() << answer->notice << Qt::endl;
    if (json)
        out() << QJsonDocument(answer->json).toJson(QJsonDocument::Compact) << Qt::endl;
    else if (!parser.isSet(QStringLiteral("quiet")) && !answer->text.isEmpty())
        out() << answer->text << Qt::endl;
    return finish(answer->status);
}

} // namespace

int run(const QStringList &commandLine)
{
    const auto commands = allCommands();
    const QString name = commandLine.value(1);
    if (name.isEmpty() || name == u"--help" || name == u"-h" || name == u"help")
        return showAllCommands(commands, name.isEmpty() ? err() : out()) + (name.isEmpty() ? 2 : 0);
    if (name == u"--version") {
        out() << QCoreApplication::applicationVersion() << Qt::endl;
        return 0;
    }
    const auto it = std::ranges::find(commands, name, &Command::name);
    if (it == commands.end()) {
        return fail({ Error::Kind::Usage,
                        QStringLiteral("There is no command “%1”; twelvefold-cli --help lists them.").arg(name) },
            commandLine.contains(QStringLiteral("--json")));
    }
    QStringList words = commandLine;
    words.removeAt(1);
    return runCommand(**it, words);
}

} // namespace twelvefold::cli
