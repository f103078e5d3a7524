// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_child.h"

#include "case_fixture.h"

#include "session/case_session.h"
#include "vault/process_hardening.h"

#include <QCoreApplication>

#include <cstdio>
#include <sys/prctl.h>
#include <unistd.h>

namespace twelvefold::test {

namespace {

void say(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say(QStringLiteral("error %1 %2").arg(int(error.kind)).arg(error.message));
    return 1;
}

Gesture withExhibit(const QString &name, int number, qsizetype size)
{
    const QByteArray bytes = QByteArray("MARKER-IN-A-BLOB ").repeated(size / 17 + 1) + QByteArray::number(number);
    const Evidence evidence = exhibit(number, bytes, name);
    Gesture gesture = addPersona(name, name);
    gesture.changes.push_back(Put { evidence });
    gesture.contents = { { evidence.id, bytes, QString::fromLatin1(bytes.left(200)), QByteArray() } };
    return gesture;
}

//! Saves exhibits for ever as the application does, and says each number when it is stored.
int saveForEver(const QString &path, const QString &profileFolder)
{
    const auto session = must(CaseSession::open({ .path = path }, passphrase().passphrase, profileFolder));
    for (int i = int(session->snapshot()->evidence().size()) + 1;; ++i) {
        QFuture<Result<LedgerEntry>> saving
            = session->perform(withExhibit(QStringLiteral("MARKER-AS-TEXT %1").arg(i), i, 40000));
        saving.waitForFinished();
        if (!saving.result())
            return fail(saving.result().error());
        say(QString::number(i));
    }
}

//! Changes the passphrase to the other one and back for ever, and says each time when it is done.
int rekeyForEver(const QString &path, const QString &profileFolder, const QString &other, bool back)
{
    const auto phrase = [&](bool second) { return second ? Passphrase(other) : passphrase().passphrase; };
    const auto session = must(CaseSession::open({ .path = path }, phrase(back), profileFolder));
    say(QStringLiteral("open"));
    for (bool second = back;; second = !second) {
        const auto entry = session->changePassphrase(phrase(second), phrase(!second), {}, {}).result();
        if (!entry)
            return fail(entry.error());
        say(QStringLiteral("changed"));
    }
}

//! Opens, writes one gesture and closes, again and again, as two command lines would.
int openWriteClose(const QString &path, const Profile &profile, const QString &name, int times)
{
    NoProgress unwatched;
    for (int i = 0; i < times; ++i) {
        auto file = CaseFile::open({ path, CaseFile::Mode::ReadWrite, 30 }, passphrase(), profile);
        if (!file)
            return fail(file.error());
        const CaseGraph graph = must((*file)->loadGraph(unwatched));
        const QString key = QStringLiteral("%1-%2").arg(name).arg(i);
        if (const auto entry = (*file)->append(addPersona(key, key), graph, unwatched); !entry)
            return fail(entry.error());
    }
    return 0;
}

//! Looks at all there is in a case, closes it, and stays.
int lookAndClose(const QString &path, const Profile &profile, const QString &keyFile)
{
    hardenProcess();
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // the test is to read this process's memory
    {
        const KeyMaterial material = must(keyMaterial(readPassphraseLine(STDIN_FILENO), keyFile));
        auto file = must(CaseFile::open({ path, CaseFile::Mode::ReadWrite, 0 }, material, profile));
        NoProgress unwatched;
        const CaseGraph graph = must(file->loadGraph(unwatched));
        for (const Evidence &evidence : graph.evidence()) {
            must(file->evidenceBytes(evidence.id));
            must(file->search(evidence.name, 10));
        }
        must(file->verify(unwatched));
        must(file->append(addPersona(QStringLiteral("x"), QStringLiteral("X")), graph, unwatched));
    }
    say(QStringLiteral("closed"));
    return std::getchar() == EOF ? 0 : 1;
}

} // namespace

//! append PATH PROFILE · hold PATH PROFILE (until its input ends) · work PATH PROFILE NAME TIMES · make PATH PROFILE ·
//! look PATH PROFILE KEYFILE (passphrase on its input) · rekey PATH PROFILE OTHER-PASSPHRASE forth|back
int runChild(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    const QString path = arguments.value(1);
    const Profile profile = must(Profile::open(arguments.value(2)));
    if (what == u"look")
        return lookAndClose(path, profile, arguments.value(3));
    if (what == u"rekey")
        return rekeyForEver(path, arguments.value(2), arguments.value(3), arguments.value(4) == u"back");
    if (what == u"work")
        return openWriteClose(path, profile, arguments.value(3), arguments.value(4).toInt());
    if (what == u"append")
        return saveForEver(path, arguments.value(2));
    auto file = what == u"make"
        ? CaseFile::create({ path, QStringLiteral("MARKER-AS-TEXT"), false }, passphrase(), profile)
        : CaseFile::open({ path, CaseFile::Mode::ReadWrite, 0 }, passphrase(), profile);
    if (!file)
        return fail(file.error());
    NoProgress unwatched;
    if (what == u"make") {
        const auto entry = (*file)->append(
            withExhibit(QStringLiteral("MARKER-AS-TEXT 1"), 1, 9000), must((*file)->loadGraph(unwatched)), unwatched);
        return entry ? 0 : fail(entry.error());
    }
    say(QStringLiteral("holding"));
    return std::getchar() == EOF ? 0 : 1;
}

std::unique_ptr<QProcess> startChild(const QStringList &arguments, const QStringList &environment)
{
    auto child = std::make_unique<QProcess>();
    child->setProgram(QCoreApplication::applicationFilePath());
    child->setArguments(QStringList { QStringLiteral("--child") } + arguments);
    child->setEnvironment(QProcess::systemEnvironment() + environment);
    child->start();
    return child;
}

} // namespace twelvefold::test
