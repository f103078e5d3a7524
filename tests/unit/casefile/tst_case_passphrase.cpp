// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_child.h"
#include "case_fixture.h"
#include "points.h"
#include "suite.h"

#include "session/case_session.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace twelvefold;
using namespace twelvefold::test;

class CasePassphraseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewOneOpensItAfterwards();
    void theCaseStaysTheSameAndGoesOnBeingUsed();
    void theLedgerSaysThatItWasDoneAndNoSecret();
    void keyFilesComeAndGo();
    void theOldOneIsAskedForAndChecked();
    void whatChangesNothingIsRefused();
    void copiesMadeBeforeKeepTheOldOne();
    void theNewFileHasASaltOfItsOwnAndThePermissionsOfTheOld();
    void killedAtAnyMomentItOpensWithExactlyOneOfTheTwo();
    void fullDiskLeavesTheOldOneAndWorksAfterwards();
    void theSessionGoesOnAfterwards();
};

namespace {

const QString newWords = QStringLiteral("six other words for the harbour case");

Result<LedgerEntry> change(CaseFile &file, const KeyMaterial &before, const KeyMaterial &after)
{
    NoProgress unwatched;
    return file.changePassphrase(before, after, unwatched);
}

Result<std::unique_ptr<CaseFile>> openWith(const Desk &desk, const KeyMaterial &material)
{
    return CaseFile::open({ desk.path() }, material, desk.profile);
}

//! What lies in the folder beside the case and the profile.
QStringList others(const Desk &desk)
{
    QStringList names = QDir(desk.folder.path()).entryList(QDir::Files | QDir::Hidden);
    names.removeAll(QStringLiteral("a.12f"));
    return names;
}

} // namespace

void CasePassphraseTest::onlyTheNewOneOpensItAfterwards()
{
    Desk desk;
    QVERIFY(change(*desk.create(), passphrase(), passphrase(newWords)));
    QCOMPARE(desk.tryOpen().error().kind, Error::Kind::WrongKey);
    QVERIFY(openWith(desk, passphrase(newWords)));
    QVERIFY2(others(desk).isEmpty(), qPrintable(others(desk).join(u' ')));
}

void CasePassphraseTest::theCaseStaysTheSameAndGoesOnBeingUsed()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf(QByteArray(70000, 'x'), 1));
    desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
    const auto before = records(desk.graph(*file));
    const EvidenceId exhibit = desk.graph(*file).evidence().front().id;
    must(change(*file, passphrase(), passphrase(newWords)));
    QVERIFY(records(desk.graph(*file)) == before);
    QCOMPARE(must(file->evidenceBytes(exhibit)).size(), 70000);
    QCOMPARE(file->undoState().undo, QStringLiteral("Added Ji-ho Park"));
    desk.append(*file, must(file->gestureToUndo()));
    QCOMPARE(must(file->search(QStringLiteral("Person"), 5)).size(), size_t(1));
    const VerifyReport report = must(file->verify(desk.unwatched));
    QVERIFY2(report.ok(), qPrintable(failed(report).join(u',')));
    QCOMPARE(file->facts().headNotice, QString());
    QVERIFY(must(file->opensWith(passphrase(newWords))));
}

void CasePassphraseTest::theLedgerSaysThatItWasDoneAndNoSecret()
{
    Desk desk;
    const auto file = desk.create();
    const LedgerEntry entry = must(change(*file, passphrase(), passphrase(newWords)));
    QCOMPARE(entry.kind, QStringLiteral("passphrase"));
    QCOMPARE(entry.text, QStringLiteral("Changed the passphrase"));
    QCOMPARE(entry.operationCount, 0);
    QCOMPARE(must(file->history({}, {})).back().hash, entry.hash);
    QCOMPARE(file->facts().ledgerEntries, 2);
}

void CasePassphraseTest::keyFilesComeAndGo()
{
    Desk desk;
    const QString keyFile = desk.path(QStringLiteral("key file"));
    writeContent(keyFile, "what the key file holds");
    const auto both = [&] { return must(keyMaterial(Passphrase(newWords), keyFile)); };
    const auto file = desk.create();
    QCOMPARE(
        must(change(*file, passphrase(), both())).text, QStringLiteral("Changed the passphrase and added a key file"));
    QVERIFY(must(file->opensWith(both())));
    QVERIFY(!must(file->opensWith(passphrase(newWords))));
    const QString other = desk.path(QStringLiteral("other key file"));
    writeContent(other, "something else");
    const auto next = [&] { return must(keyMaterial(Passphrase(newWords), other)); };
    QCOMPARE(must(change(*file, both(), next())).text, QStringLiteral("Changed the key file"));
    QCOMPARE(must(change(*file, next(), passphrase(newWords))).text, QStringLiteral("Dropped the key file"));
    QVERIFY(file->close());
    QVERIFY(openWith(desk, passphrase(newWords)));
}

void CasePassphraseTest::theOldOneIsAskedForAndChecked()
{
    Desk desk;
    const auto file = desk.create();
    const QByteArray before = contentOf(desk.path());
    QCOMPARE(
        change(*file, passphrase(QStringLiteral("wrong")), passphrase(newWords)).error().kind, Error::Kind::WrongKey);
    QCOMPARE(change(*file, passphrase(), passphrase(QString())).error().kind, Error::Kind::Usage);
    QVERIFY(file->close());
    QCOMPARE(change(*file, passphrase(), passphrase(newWords)).error().kind, Error::Kind::Usage);
    const auto reader = desk.open(CaseFile::Mode::ReadOnly);
    QCOMPARE(change(*reader, passphrase(), passphrase(newWords)).error().kind, Error::Kind::Access);
    QCOMPARE(contentOf(desk.path()), before);
}

void CasePassphraseTest::whatChangesNothingIsRefused()
{
    Desk desk;
    const auto file = desk.create();
    const auto same = change(*file, passphrase(), passphrase());
    QCOMPARE(same.error().kind, Error::Kind::Usage);
    QCOMPARE(file->facts().ledgerEntries, 1);
}

void CasePassphraseTest::copiesMadeBeforeKeepTheOldOne()
{
    Desk desk;
    const auto file = desk.create();
    const QString backup = desk.path(QStringLiteral("backup.12f"));
    QVERIFY(file->close());
    QVERIFY(QFile::copy(desk.path(), backup));
    must(change(*desk.open(), passphrase(), passphrase(newWords)));
    QVERIFY(CaseFile::open({ backup, CaseFile::Mode::ReadOnly }, passphrase(), desk.profile));
}

void CasePassphraseTest::theNewFileHasASaltOfItsOwnAndThePermissionsOfTheOld()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const auto shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(desk.path(), shared));
    const QByteArray salt = contentOf(desk.path()).left(16);
    must(change(*desk.open(), passphrase(), passphrase(newWords)));
    QVERIFY(contentOf(desk.path()).left(16) != salt);
    QCOMPARE(QFile::permissions(desk.path()), shared);
}

void CasePassphraseTest::killedAtAnyMomentItOpensWithExactlyOneOfTheTwo()
{
    Desk desk;
    std::vector<Record> content;
    {
        const auto file = desk.create();
        for (int i = 1; i <= 3; ++i)
            desk.append(*file, importOf(QByteArray(100000, char('a' + i)), i));
        content = records(desk.graph(*file));
    }
    std::mt19937 random(20261201);
    bool current = false; // true: the second passphrase
    int midway = 0, changes = 0;
    const int all = points(60);
    for (int point = 0; point < all; ++point) {
        auto child = startChild({ QStringLiteral("rekey"), desk.path(), desk.profile.folder(), newWords,
            current ? QStringLiteral("back") : QStringLiteral("forth") });
        QVERIFY(child->waitForReadyRead());
        QTest::qSleep(int(random() % 60));
        child->kill();
        QVERIFY(child->waitForFinished());
        QCOMPARE(child->exitStatus(), QProcess::CrashExit);
        midway += others(desk).filter(QStringLiteral(".new-")).isEmpty() ? 0 : 1;
        const qsizetype said = child->readAllStandardOutput().count("changed");
        changes += int(said);
        const bool acknowledged = current != (said % 2 == 1);
        auto opened = openWith(desk, passphrase());
        current = !opened;
        if (current)
            opened = openWith(desk, passphrase(newWords));
        QVERIFY2(opened, qPrintable(QStringLiteral("point %1").arg(point)));
        // One more than was said can have been done before it died, and nothing else.
        const qint64 entries = must((*opened)->counts()).ledgerEntries;
        QCOMPARE((entries - 4) % 2 == 1, current);
        QVERIFY(entries - 4 == changes || (entries - 4 == changes + 1 && current != acknowledged));
        changes = int(entries - 4);
        QVERIFY(records(desk.graph(**opened)) == content);
        QVERIFY((*opened)->facts().headNotice.isEmpty());
        QVERIFY2(others(desk).filter(QStringLiteral(".new-")).isEmpty(), "what was left midway was not removed");
        QVERIFY(must((*opened)->verify(desk.unwatched)).ok());
    }
    QVERIFY2(midway > 5, qPrintable(QStringLiteral("only %1 kills were midway").arg(midway)));
}

void CasePassphraseTest::fullDiskLeavesTheOldOneAndWorksAfterwards()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf(QByteArray(200000, 'x'), 1));
    const auto content = records(desk.graph(*file));
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlim_t size = rlim_t(QFileInfo(desk.path()).size());
    for (rlim_t room = 0; room < size; room += size / 12) {
        const rlimit tight { room, limit.rlim_max };
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto entry = change(*file, passphrase(), passphrase(newWords));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, Error::Kind::Access);
        QVERIFY(must(file->opensWith(passphrase())));
        QVERIFY(records(desk.graph(*file)) == content);
        QVERIFY2(others(desk).filter(QStringLiteral(".new-")).isEmpty(), "the unfinished copy was left behind");
    }
    std::signal(SIGXFSZ, old);
    desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
    must(change(*file, passphrase(), passphrase(newWords)));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CasePassphraseTest::theSessionGoesOnAfterwards()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const auto session
        = must(CaseSession::open({ .path = desk.path() }, passphrase().passphrase, desk.profile.folder()));
    const auto changing = session->changePassphrase(passphrase().passphrase, Passphrase(newWords), {}, {});
    QVERIFY(must(changing.result()).kind == u"passphrase");
    QCOMPARE(session->facts().ledgerEntries, 2);
    QVERIFY(session->perform(addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park"))).result());
    const auto refused = session->changePassphrase(passphrase().passphrase, Passphrase(newWords), {}, {}).result();
    QCOMPARE(refused.error().kind, Error::Kind::WrongKey);
    const auto nowhere = session
                             ->changePassphrase(Passphrase(newWords), passphrase().passphrase, {},
                                 desk.path(QStringLiteral("nowhere")))
                             .result();
    QCOMPARE(nowhere.error().kind, Error::Kind::NotFound);
    QVERIFY(must(session->verify().result()).ok());
}

static const Suite<CasePassphraseTest> suite;
#include "tst_case_passphrase.moc"
