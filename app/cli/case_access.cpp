// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"

#include "cli/passphrase_prompt.h"
#include "vault/secret_files.h"

#include <QFileInfo>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <functional>
#include <future>
#include <optional>
#include <unistd.h>

namespace twelvefold::cli {

namespace {

using Opened = Result<std::shared_ptr<CaseSession>>;

//! How long an interrupted opening may take to end by itself, which leaves no lock file behind.
constexpr std::chrono::milliseconds graceAfterInterrupt { 2000 };

std::atomic<bool> interruptedFlag = false;
std::atomic<bool> progressOn = false;
bool leftRunning = false;
QString notice;

void onInterrupt(int)
{
    interruptedFlag = true;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

//! Deriving the key and waiting for another program know no cancelling: whoever interrupts them does not wait for them.
//! Nothing where it was left to itself.
std::optional<Opened> untilInterrupted(std::function<Opened()> work)
{
    auto job = std::make_unique<std::future<Opened>>(std::async(std::launch::async, std::move(work)));
    std::optional<std::chrono::steady_clock::time_point> deadline;
    while (job->wait_for(std::chrono::milliseconds(5)) != std::future_status::ready) {
        if (!interrupted())
            continue;
        const auto now = std::chrono::steady_clock::now();
        deadline = deadline.value_or(now + graceAfterInterrupt);
        if (now > *deadline) {
            leftRunning = true;
            job.release(); // its destructor would wait; the program ends without it
            return std::nullopt;
        }
    }
    return job->get();
}

Result<int> waitSeconds(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("wait")))
        return 0;
    bool ok = false;
    const int seconds = parser.value(QStringLiteral("wait")).toInt(&ok);
    if (!ok || seconds < 0)
        return Error { Error::Kind::Usage, QStringLiteral("--wait takes whole seconds, 0 or more.") };
    return seconds;
}

Result<Passphrase> readSecret(const QCommandLineParser &parser, const QString &option, const QString &what)
{
    if (!parser.isSet(option))
        return askOnTerminal(what, option, interrupted);
    return readPassphraseFile(parser.value(option));
}

//! What is typed unseen for the first time may be mistyped, and then opens nothing ever again.
Result<Passphrase> readNewSecret(const QCommandLineParser &parser, const QString &option, const QString &what)
{
    auto first = readSecret(parser, option, what);
    if (!first || parser.isSet(option))
        return first;
    const auto second = readSecret(parser, option, what + QStringLiteral(" once more"));
    if (second && second->bytes() != first->bytes())
        return Error { Error::Kind::Usage, QStringLiteral("The two passphrases differ; try again.") };
    return second ? std::move(first) : second.error();
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

Result<Passphrase> readNewPassphrase(const QCommandLineParser &parser)
{
    return readNewSecret(parser, QStringLiteral("passphrase-file"), parser.positionalArguments().value(0));
}

Result<Passphrase> readIdentityPassphrase(const QCommandLineParser &parser)
{
    return readSecret(parser, identityOption, QStringLiteral("your identity"));
}

Result<Passphrase> readNewIdentityPassphrase(const QCommandLineParser &parser)
{
    return readNewSecret(parser, identityOption, QStringLiteral("your identity"));
}

QString profileFolder(const QCommandLineParser &parser)
{
    return parser.value(QStringLiteral("profile"));
}

Result<OpenRequest> openRequest(const QCommandLineParser &parser, const QString &path, bool toWrite)
{
    const auto seconds = waitSeconds(parser);
    if (!seconds)
        return seconds.error();
    return OpenRequest { path, parser.value(QStringLiteral("key-file")), !toWrite, *seconds };
}

Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, bool toWrite)
{
    return openCase(parser, parser.positionalArguments().value(0), toWrite);
}

Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, const QString &path, bool toWrite)
{
    const auto request = openRequest(parser, path, toWrite);
    if (!request)
        return request.error();
    auto passphrase = readPassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    return openCase(*request, std::move(passphrase).value(), profileFolder(parser));
}

Result<std::shared_ptr<CaseSession>> openCase(const OpenRequest &request, Passphrase passphrase, const QString &profile)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    auto session = untilInterrupted(
        [request, secret, profile] { return CaseSession::open(request, std::move(*secret), profile); });
    if (!session || interrupted())
        return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
    if (*session)
        notice = (**session)->facts().headNotice;
    return std::move(*session);
}

Result<std::shared_ptr<CaseSession>> createCase(const QCommandLineParser &parser, const QString &title, bool replace)
{
    auto passphrase = readNewPassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    const auto request = openRequest(parser, parser.positionalArguments().value(0), true);
    if (!request)
        return request.error();
    const bool replaced = QFileInfo::exists(request->path);
    auto secret = std::make_shared<Passphrase>(std::move(passphrase).value());
    auto session = untilInterrupted([request = *request, title, replace, secret, profile = profileFolder(parser)] {
        return CaseSession::create(request, title, replace, std::move(*secret), profile);
    });
    const Error cancelled { Error::Kind::Cancelled, QStringLiteral("Cancelled; no case was made.") };
    if (!session)
        return cancelled;
    // One that took the place of another cannot be undone: then it was made, and that is the answer.
    if (*session && interrupted() && !replaced) {
        session->value().reset();
        QFile::remove(request->path);
        return cancelled;
    }
    return std::move(*session);
}

bool stillRunning()
{
    return leftRunning;
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
