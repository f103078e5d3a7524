// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"

#include <QFile>
#include <QTextStream>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace twelvefold::cli {

namespace {

constexpr int statusCancelled = 7;

std::atomic<bool> interruptedFlag = false;
std::atomic<bool> opening = false;
std::atomic<bool> progressOn = false;
QString notice;

void onInterrupt(int)
{
    // Nothing has been written while a case is being opened, and the lock of a process that is gone counts for nothing.
    if (opening)
        _exit(statusCancelled);
    interruptedFlag = true;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

//! Reads one line from the terminal without showing it.
Result<Passphrase> askOnTerminal(const QString &what, const QString &option)
{
    if (!isatty(STDIN_FILENO))
        return Error { Error::Kind::Usage,
            QStringLiteral("There is no terminal to ask for the passphrase on; give it with --%1 FILE.").arg(option) };
    QTextStream terminal(stderr);
    terminal << QStringLiteral("Passphrase for %1: ").arg(what);
    terminal.flush();
    termios before {};
    tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line += char(c);
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    terminal << '\n';
    return Passphrase::fromFileContent(std::move(line));
}

Result<Passphrase> readSecret(const QCommandLineParser &parser, const QString &option, const QString &what)
{
    if (!parser.isSet(option))
        return askOnTerminal(what, option);
    const QString path = parser.value(option);
    QFile file(path);
    const bool open = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return Error { Error::Kind::NotFound,
            QStringLiteral("The passphrase file %1 cannot be read: %2.").arg(path, file.errorString()), path };
    return Passphrase::fromFileContent(file.readAll());
}

const QString identityOption = QStringLiteral("identity-passphrase-file");

} // namespace

void declareSharedOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        { QStringLiteral("json"), QStringLiteral("Answer with one JSON object on standard output.") },
        { QStringLiteral("quiet"), QStringLiteral("No progress and no text on success.") },
        { QStringLiteral("profile"), QStringLiteral("Use the profile in DIR instead of your own."),
            QStringLiteral("DIR") },
        { QStringLiteral("wait"), QStringLiteral("Wait up to SECONDS for a case that is locked."),
            QStringLiteral("SECONDS") },
        { QStringLiteral("passphrase-file"),
            QStringLiteral("Read the case's passphrase from FILE (- is standard input)."), QStringLiteral("FILE") },
        { QStringLiteral("key-file"), QStringLiteral("Key file of the case, beside the passphrase."),
            QStringLiteral("FILE") },
        { identityOption, QStringLiteral("Read the passphrase of your identity from FILE (- is standard input)."),
            QStringLiteral("FILE") },
    });
}

Result<Passphrase> readPassphrase(const QCommandLineParser &parser)
{
    return readSecret(parser, QStringLiteral("passphrase-file"), parser.positionalArguments().value(0));
}

Result<Passphrase> readIdentityPassphrase(const QCommandLineParser &parser)
{
    return readSecret(parser, identityOption, QStringLiteral("your identity"));
}

Result<Passphrase> readNewIdentityPassphrase(const QCommandLineParser &parser)
{
    auto first = readIdentityPassphrase(parser);
    if (!first || parser.isSet(identityOption))
        return first;
    const auto second = readSecret(parser, identityOption, QStringLiteral("your identity once more"));
    if (second && second->bytes() != first->bytes())
        return Error { Error::Kind::Usage, QStringLiteral("The two passphrases differ; try again.") };
    return second ? std::move(first) : second.error();
}

QString profileFolder(const QCommandLineParser &parser)
{
    return parser.value(QStringLiteral("profile"));
}

Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, bool toWrite)
{
    auto passphrase = readPassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    bool ok = true;
    const QString wait = parser.value(QStringLiteral("wait"));
    const int seconds = wait.isEmpty() ? 0 : wait.toInt(&ok);
    if (!ok || seconds < 0)
        return Error { Error::Kind::Usage, QStringLiteral("--wait takes whole seconds, 0 or more.") };
    const OpenRequest request { parser.positionalArguments().value(0), parser.value(QStringLiteral("key-file")),
        !toWrite, seconds };
    opening = true;
    auto session = CaseSession::open(request, std::move(passphrase).value(), profileFolder(parser));
    opening = false;
    if (session)
        notice = (*session)->facts().headNotice;
    return session;
}

void cancelOnInterrupt()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

QString openingNotice()
{
    return notice;
}

bool interrupted()
{
    return interruptedFlag;
}

void ProgressLine::enable(bool on)
{
    progressOn = on && isatty(STDERR_FILENO);
}

void ProgressLine::show(int value, int maximum)
{
    static int shown = -1;
    const int percent = maximum > 0 ? int(100.0 * value / maximum) : 0;
    if (!progressOn || percent == shown || maximum <= 0)
        return;
    shown = percent;
    std::fprintf(stderr, "\r%3d %%", percent);
}

void ProgressLine::clear()
{
    if (progressOn)
        std::fputs("\r\033[K", stderr);
}

Result<QStringList> arguments(const QCommandLineParser &parser, qsizetype least, qsizetype most)
{
    QStringList given = parser.positionalArguments();
    if (given.size() < least)
        return Error { Error::Kind::Usage,
            QStringLiteral("Something is missing; --help shows what this command takes.") };
    if (given.size() > most)
        return Error { Error::Kind::Usage,
            QStringLiteral("“%1” is one argument too many; --help shows what this command takes.").arg(given[most]) };
    return given;
}

} // namespace twelvefold::cli
