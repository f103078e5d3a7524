// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/case_access.h"

#include "cli/passphrase_prompt.h"
#include "vault/secret_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <functional>
#include <future>
#include <unistd.h>
#include <utility>

namespace twelvefold::cli {

namespace {

using Opened = Result<std::shared_ptr<CaseSession>>;

//! How long an interrupted opening may take to end by itself, which leaves no lock file behind.
constexpr std::chrono::milliseconds graceAfterInterrupt { 2000 };

std::atomic<bool> interruptedFlag = false;
std::atomic<bool> progressOn = false;
bool leftRunning = false;
bool standardInputIsRead = false;
QString notice;

void onInterrupt(int)
{
    interruptedFlag = true;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

//! Deriving the key and waiting for another program know no cancelling: whoever interrupts them does not wait for them.
//! `isDoneWhenItEnds`: what it did cannot be taken back by then, and is told whoever interrupts it.
Opened unlessInterrupted(std::function<Opened()> work, bool isDoneWhenItEnds = false)
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
            break;
        }
    }
    if (leftRunning || (interrupted() && !isDoneWhenItEnds))
        return Error { Error::Kind::Cancelled, QStringLiteral("Cancelled; the case is as it was.") };
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

//! On the terminal it is asked twice.
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

const QString newPassphraseOption = QStringLiteral("new-passphrase-file");
const QString identityOption = QStringLiteral("identity-passphrase-file");
const QString asOfName = QStringLiteral("as-of");
const QString passphraseOption = QStringLiteral("passphrase-file");

//! The secrets that open a case, and the identity that signs in it; read before anything takes its time.
struct Secrets {
    Passphrase passphrase;
    std::optional<Passphrase> identity;
    QString profileFolder;

    //! Null where none is asked for.
    Result<std::shared_ptr<const Identity>> unlockIdentity()
    {
        if (!identity)
            return std::shared_ptr<const Identity>();
        return CaseSession::unlockIdentity(profileFolder, *std::move(identity));
    }
};

Result<std::shared_ptr<Secrets>> secretsWith(Passphrase passphrase, const QCommandLineParser &parser, bool toWrite)
{
    auto secrets = std::make_shared<Secrets>();
    secrets->passphrase = std::move(passphrase);
    secrets->profileFolder = profileFolder(parser);
    // A passphrase that is not asked for is not asked on the terminal: signing is a choice.
    if (!toWrite || !parser.isSet(identityOption))
        return secrets;
    auto own = readIdentityPassphrase(parser);
    if (!own)
        return own.error();
    secrets->identity = std::move(own).value();
    return secrets;
}

Result<std::shared_ptr<Secrets>> readSecrets(const QCommandLineParser &parser, bool toWrite)
{
    auto passphrase = readPassphrase(parser);
    return passphrase ? secretsWith(std::move(passphrase).value(), parser, toWrite) : passphrase.error();
}

//! With secrets that were read before.
Opened openWith(
    const QCommandLineParser &parser, const QString &path, bool toWrite, const std::shared_ptr<Secrets> &secrets)
{
    const auto request = openRequest(parser, path, toWrite);
    if (!request)
        return request.error();
    auto session = unlessInterrupted([request = *request, secrets]() -> Opened {
        auto identity = secrets->unlockIdentity();
        if (!identity)
            return identity.error();
        return CaseSession::open(
            request, std::move(secrets->passphrase), secrets->profileFolder, std::move(identity).value());
    });
    if (session) {
        const CaseFacts facts = (*session)->facts();
        const bool both = !facts.headNotice.isEmpty() && !facts.placeNotice.isEmpty();
        notice = facts.headNotice + (both ? QStringLiteral("\n") : QString()) + facts.placeNotice;
    }
    return session;
}

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
        { identityOption,
            QStringLiteral(
                "Read the passphrase of your identity from FILE (- is standard input); what is written is signed."),
            QStringLiteral("FILE") },
    });
}

Result<Passphrase> readSecret(const QCommandLineParser &parser, const QString &option, const QString &what)
{
    if (!parser.isSet(option))
        return askOnTerminal(what, option, interrupted);
    if (parser.value(option) == u"-" && std::exchange(standardInputIsRead, true))
        return Error { Error::Kind::Usage,
            QStringLiteral("Only one passphrase can come from standard input; give a file for the other.") };
    return readPassphraseFile(parser.value(option));
}

Result<Passphrase> readPassphrase(const QCommandLineParser &parser)
{
    return readSecret(parser, passphraseOption, parser.positionalArguments().value(0));
}

Result<Passphrase> readNewCasePassphrase(const QCommandLineParser &parser)
{
    return readNewSecret(parser, passphraseOption, parser.positionalArguments().value(0));
}

Result<Passphrase> readIdentityPassphrase(const QCommandLineParser &parser)
{
    return readSecret(parser, identityOption, QStringLiteral("your identity"));
}

Result<Passphrase> readNewIdentityPassphrase(const QCommandLineParser &parser)
{
    return readNewSecret(parser, identityOption, QStringLiteral("your identity"));
}

void declareNewPassphrase(QCommandLineParser &parser)
{
    parser.addOption({ newPassphraseOption, QStringLiteral("Read the new passphrase from FILE (- is standard input)."),
        QStringLiteral("FILE") });
}

bool isNewPassphraseGiven(const QCommandLineParser &parser)
{
    return parser.isSet(newPassphraseOption);
}

Result<Passphrase> readNewPassphrase(const QCommandLineParser &parser)
{
    return readNewSecret(parser, newPassphraseOption, QStringLiteral("the case from now on"));
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

Result<std::shared_ptr<CaseSession>> createCase(
    const QCommandLineParser &parser, const OpenRequest &request, const QString &title, bool replace)
{
    auto passphrase = readNewCasePassphrase(parser);
    if (!passphrase)
        return passphrase.error();
    const auto secrets = secretsWith(std::move(passphrase).value(), parser, true);
    if (!secrets)
        return secrets.error();
    const auto make = [request, title, replace, secrets = *secrets]() -> Opened {
        auto identity = secrets->unlockIdentity();
        if (!identity)
            return identity.error();
        return CaseSession::create(request, { title, replace, [] { return interrupted(); } },
            std::move(secrets->passphrase), secrets->profileFolder, std::move(identity).value());
    };
    return unlessInterrupted(make, true);
}

Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, bool toWrite)
{
    return openCase(parser, parser.positionalArguments().value(0), toWrite);
}

Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, const QString &path, bool toWrite)
{
    if (const auto checked = openRequest(parser, path, toWrite); !checked)
        return checked.error(); // before anybody is asked for a passphrase
    const auto secrets = readSecrets(parser, toWrite);
    return secrets ? openWith(parser, path, toWrite, *secrets) : secrets.error();
}

Result<std::shared_ptr<CaseSession>> openCase(
    const QCommandLineParser &parser, const QString &path, bool toWrite, Passphrase passphrase)
{
    const auto secrets = secretsWith(std::move(passphrase), parser, toWrite);
    return secrets ? openWith(parser, path, toWrite, *secrets) : secrets.error();
}

void declareAsOf(QCommandLineParser &parser, const QString &what)
{
    parser.addOption({ asOfName, what, QStringLiteral("TIME") });
}

Result<std::optional<Utc>> asOfOption(const QCommandLineParser &parser)
{
    if (!parser.isSet(asOfName))
        return std::optional<Utc>();
    const auto time = Utc::fromIso(parser.value(asOfName));
    if (!time)
        return Error { Error::Kind::Usage,
            QStringLiteral("--as-of takes a time such as 2026-03-01T12:00:00Z, with its zone.") };
    return time;
}

Result<std::shared_ptr<const CaseGraph>> graphOf(CaseSession &session, std::optional<Utc> asOf)
{
    return asOf ? await(session, session.snapshotAsOf(*asOf)) : session.snapshot();
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

void forgetOpeningNotice()
{
    notice.clear();
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

Result<QHash<QString, QStringList>> wordsByOption(
    const QCommandLineParser &parser, const QStringList &taken, qsizetype plain)
{
    QHash<QString, QStringList> words;
    QString behind;
    bool isValue = false;
    qsizetype seen = 0;
    // Without the program's and the command's names. The parser tells options and plain words apart, not their order.
    for (const QString &word : QCoreApplication::arguments().mid(2)) {
        if (std::exchange(isValue, false)) {
            words[behind] += word;
        } else if (word.startsWith(u'-') && word.size() > 1) {
            const QString name = word.mid(word.startsWith(QStringLiteral("--")) ? 2 : 1);
            behind = name.section(u'=', 0, 0);
            isValue = !name.contains(u'=') && !parser.values(behind).isEmpty();
            if (name.contains(u'='))
                words[behind] += name.section(u'=', 1);
        } else if (++seen > plain) {
            if (!taken.contains(behind))
                return Error { Error::Kind::Usage,
                    QStringLiteral("“%1” is one argument too many; --help shows what this command takes.").arg(word) };
            words[behind] += word;
        }
    }
    return words;
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
