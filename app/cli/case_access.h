// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "session/case_session.h"

#include <QFuture>
#include <QHash>

namespace twelvefold::cli {

//! Declares --passphrase-file, --key-file, --profile, --wait, --json, --quiet: every command takes them.
void declareSharedOptions(QCommandLineParser &parser);

//! The secret a command is told to use: from --passphrase-file (`-` is standard input), else asked on the terminal.
Result<Passphrase> readPassphrase(const QCommandLineParser &parser);
//! The same for a case that is made now: on the terminal it is asked twice.
Result<Passphrase> readNewCasePassphrase(const QCommandLineParser &parser);

//! The same for the investigator's identity: from --identity-passphrase-file.
Result<Passphrase> readIdentityPassphrase(const QCommandLineParser &parser);
//! For one that is made now: on the terminal it is asked twice.
Result<Passphrase> readNewIdentityPassphrase(const QCommandLineParser &parser);

//! Any other secret: from --`option`, else asked on the terminal as the passphrase for `what`.
Result<Passphrase> readSecret(const QCommandLineParser &parser, const QString &option, const QString &what);
//! For what opens a case from now on: --new-passphrase-file; on the terminal it is asked twice.
void declareNewPassphrase(QCommandLineParser &parser);
bool isNewPassphraseGiven(const QCommandLineParser &parser);
Result<Passphrase> readNewPassphrase(const QCommandLineParser &parser);

//! The investigator's profile: --profile, else the user's own.
QString profileFolder(const QCommandLineParser &parser);

//! What opens the case in `path`, but for the passphrase.
Result<OpenRequest> openRequest(const QCommandLineParser &parser, const QString &path, bool toWrite);

//! Makes a case as told; on the terminal its passphrase is asked twice. With --identity-passphrase-file it is signed.
//! Whoever interrupts it finds no case there, or, where one was to be replaced, either of the two whole.
Result<std::shared_ptr<CaseSession>> createCase(
    const QCommandLineParser &parser, const OpenRequest &request, const QString &title, bool replace);

//! Opens the case named by the first positional argument. What is written is signed where --identity-passphrase-file is
//! given.
Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, bool toWrite);
//! The same of another one.
Result<std::shared_ptr<CaseSession>> openCase(const QCommandLineParser &parser, const QString &path, bool toWrite);
//! With a passphrase that was read before.
Result<std::shared_ptr<CaseSession>> openCase(
    const QCommandLineParser &parser, const QString &path, bool toWrite, Passphrase passphrase);

//! Declares --as-of, and reads it: nothing where it is not given.
void declareAsOf(QCommandLineParser &parser, const QString &what);
Result<std::optional<Utc>> asOfOption(const QCommandLineParser &parser);

//! The case as it is, or as it was at that time.
Result<std::shared_ptr<const CaseGraph>> graphOf(CaseSession &session, std::optional<Utc> asOf);

//! An opening that was interrupted has not ended yet: the program must end without tidying up.
bool stillRunning();

//! What the profile says about the age of the case that was opened; empty if all is well or none was.
QString openingNotice();
//! Once what it said has been dealt with.
void forgetOpeningNotice();

//! Makes Ctrl-C cancel what runs instead of killing the program; the second one kills it.
void cancelOnInterrupt();
bool interrupted();

//! Shows the progress of a long command on standard error where that is a terminal and --quiet is not given.
class ProgressLine
{
public:
    static void enable(bool on);
    static void show(int value, int maximum);
    static void clear();
};

//! For work of the command itself: Ctrl-C cancels it.
class UntilInterrupted final : public Progress
{
public:
    void report(qint64 done, qint64 total) override { ProgressLine::show(int(done), int(total)); }
    bool cancelled() const override { return interrupted(); }
};

//! Waits for the future, with progress and Ctrl-C. What the session answers counts: where something was stored before
//! it could be stopped, it was stored.
template <class T>
Result<T> await(CaseSession &session, QFuture<Result<T>> future)
{
    while (!future.isFinished()) {
        if (interrupted())
            session.stop();
        ProgressLine::show(future.progressValue(), future.progressMaximum());
        QThread::msleep(5);
    }
    ProgressLine::clear();
    return future.result();
}

//! Plain words by the option they stand behind, for options that take several (`--to A B`); the first plain word, the
//! case, stands behind none. `taken` are such options; Usage for a plain word behind any other.
Result<QHash<QString, QStringList>> wordsByOption(
    const QCommandLineParser &parser, const QStringList &taken, qsizetype plain);

//! The positional arguments after `taken` ones, checked to be between `least` and `most` in number.
Result<QStringList> arguments(const QCommandLineParser &parser, qsizetype least, qsizetype most);

} // namespace twelvefold::cli
