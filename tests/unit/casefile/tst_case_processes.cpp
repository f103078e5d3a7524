// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_child.h"
#include "case_fixture.h"
#include "points.h"
#include "suite.h"

#include "casefile/database.h"

#include <QSysInfo>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseProcessesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedMidwayLosesNothingThatWasAcknowledged();
    void twoProcessesThatWaitBothGetTheirTurn();
    void secondWriterIsToldWhoHoldsTheCase();
    void readerGetsInWhileAnotherWrites();
    void lockOfADeadProcessIsTakenOver();
    void lockOfAnotherHostIsRespected();
    void waitingEndsWithTheHoldersName();
    void readerPutsAnInterruptedWriteRight();
    void fullDiskLosesNothingAndIsSaid();
    void folderWithoutWriteAccessCanStillBeRead();
};

namespace {

bool contains(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
}

void writeText(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString lockOf(const Desk &desk)
{
    return desk.path() + QStringLiteral(".lock");
}

QString journalOf(const Desk &desk)
{
    return desk.path() + QStringLiteral("-journal");
}

bool isHeld(QProcess &child)
{
    return child.waitForReadyRead() && child.readAllStandardOutput().startsWith("holding");
}

} // namespace

void CaseProcessesTest::killedMidwayLosesNothingThatWasAcknowledged()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    std::mt19937 random(12);
    int journals = 0;
    qint64 acknowledged = 0;
    const int all = points(100);
    for (int point = 0; point < all; ++point) {
        auto child = startChild({ QStringLiteral("append"), desk.path(), desk.profile.folder() });
        QVERIFY(child->waitForReadyRead());
        QTest::qSleep(int(random() % 40));
        child->kill();
        QVERIFY(child->waitForFinished());
        QCOMPARE(child->exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> lines = child->readAllStandardOutput().split('\n');
        // The last piece is what was being written when it died.
        QVERIFY(lines.size() >= 2);
        acknowledged = std::max(acknowledged, lines[lines.size() - 2].toLongLong());
        journals += QFile::exists(journalOf(desk)) ? 1 : 0;
        for (const QString &path : { desk.path(), journalOf(desk) })
            QVERIFY(!contains(path, "MARKER-AS-TEXT") && !contains(path, "MARKER-IN-A-BLOB"));
        const auto file = desk.open();
        const CaseCounts counts = must(file->counts());
        QVERIFY2(counts.evidence >= acknowledged,
            qPrintable(QStringLiteral("%1 of %2 at point %3").arg(counts.evidence).arg(acknowledged).arg(point)));
        QVERIFY(counts.evidence <= acknowledged + 1);
        QCOMPARE(counts.entities, counts.evidence);
        QCOMPARE(counts.ledgerEntries, counts.evidence + 1);
        acknowledged = counts.evidence;
        QVERIFY(file->facts().headNotice.isEmpty());
    }
    QVERIFY(must(desk.open()->verify(desk.unwatched)).ok());
    qInfo("kills: %d, %d within a transaction, %lld saves acknowledged and none lost", all, journals, acknowledged);
    QVERIFY2(journals > 0, "no kill hit a transaction");
}

void CaseProcessesTest::twoProcessesThatWaitBothGetTheirTurn()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    constexpr int times = 40;
    std::vector<std::unique_ptr<QProcess>> children;
    for (const QString &name : { QStringLiteral("one"), QStringLiteral("two") })
        children.push_back(
            startChild({ QStringLiteral("work"), desk.path(), desk.profile.folder(), name, QString::number(times) }));
    for (const auto &child : children) {
        QVERIFY(child->waitForFinished());
        QVERIFY2(child->exitCode() == 0, child->readAllStandardOutput().constData());
    }
    const auto file = desk.open();
    QCOMPARE(must(file->counts()).entities, 2 * times);
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CaseProcessesTest::secondWriterIsToldWhoHoldsTheCase()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    auto child = startChild({ QStringLiteral("hold"), desk.path(), desk.profile.folder() });
    QVERIFY(isHeld(*child));
    const auto second = desk.tryOpen();
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    for (const QString &part : { QSysInfo::machineHostName(), QString::number(child->processId()) })
        QVERIFY2(second.error().message.contains(part), qPrintable(second.error().message));
    child->closeWriteChannel();
    QVERIFY(child->waitForFinished());
    QVERIFY(!QFile::exists(lockOf(desk)));
    QVERIFY(desk.tryOpen());
}

void CaseProcessesTest::readerGetsInWhileAnotherWrites()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    auto child = startChild({ QStringLiteral("append"), desk.path(), desk.profile.folder() });
    QVERIFY(child->waitForReadyRead());
    for (int i = 0; i < 10; ++i) {
        const auto reader = desk.open(CaseFile::Mode::ReadOnly);
        QVERIFY(reader->facts().heldBy.contains(QString::number(child->processId())));
        const CaseGraph graph = desk.graph(*reader);
        QCOMPARE(qsizetype(graph.evidence().size()), graph.entityCount());
        const auto entry = reader->append(addPersona(QStringLiteral("x"), QStringLiteral("X")), graph, desk.unwatched);
        QCOMPARE(entry.error().kind, Error::Kind::Access);
    }
    child->kill();
    QVERIFY(child->waitForFinished());
}

void CaseProcessesTest::lockOfADeadProcessIsTakenOver()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    auto child = startChild({ QStringLiteral("hold"), desk.path(), desk.profile.folder() });
    QVERIFY(isHeld(*child));
    child->kill();
    QVERIFY(child->waitForFinished());
    QVERIFY(QFile::exists(lockOf(desk)));
    QVERIFY(desk.open(CaseFile::Mode::ReadOnly)->facts().heldBy.isEmpty());
    const auto file = desk.tryOpen();
    QVERIFY(file);
    QVERIFY(contains(lockOf(desk), QByteArray::number(getpid())));
}

void CaseProcessesTest::lockOfAnotherHostIsRespected()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    writeText(
        lockOf(desk), R"({"host":"elsewhere.example","user":"grace","pid":4711,"time":"2026-11-21T04:00:53.120Z"})");
    const auto file = desk.tryOpen();
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::Locked);
    QVERIFY2(file.error().message.contains(u"grace on elsewhere.example"), qPrintable(file.error().message));
    QVERIFY(QFile::exists(lockOf(desk)));
    QVERIFY(desk.tryOpen(CaseFile::Mode::ReadOnly));
}

void CaseProcessesTest::waitingEndsWithTheHoldersName()
{
    Desk desk;
    const auto holder = desk.create();
    const auto second = desk.tryOpen(CaseFile::Mode::ReadWrite, 1);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    QVERIFY(second.error().message.contains(QString::number(getpid())));
}

void CaseProcessesTest::readerPutsAnInterruptedWriteRight()
{
    Desk desk;
    QByteArray salt;
    {
        const auto file = desk.create();
        desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
    }
    QFile file(desk.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    salt = file.read(16);
    file.close();
    const QString copy = desk.path(QStringLiteral("copy.12f"));
    {
        // A transaction larger than the cache has reached the file and is not complete: copied so, as a crash leaves
        // it.
        const SecretBytes key = must(deriveKey(passphrase(), salt));
        const auto database = Database::open(desk.path(), Database::Access::ReadWrite, key, salt);
        database->exec("PRAGMA cache_size = 4");
        Transaction transaction(*database);
        database->exec("DELETE FROM assertion; UPDATE entry SET text = hex(zeroblob(20000))");
        database->exec("UPDATE op SET field = hex(zeroblob(9000))");
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), { desk.path(), copy }), 0);
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), { journalOf(desk), copy + QStringLiteral("-journal") }), 0);
    }
    QVERIFY(QFileInfo(copy + QStringLiteral("-journal")).size() > 4096);
    const auto stranger
        = CaseFile::open({ copy, CaseFile::Mode::ReadWrite }, passphrase(QStringLiteral("wrong")), desk.profile);
    QCOMPARE(stranger.error().kind, Error::Kind::WrongKey);
    const auto reader = must(desk.tryOpen(CaseFile::Mode::ReadOnly, 0, QStringLiteral("copy.12f")));
    QCOMPARE(desk.graph(*reader).assertionCount(), 1);
    QVERIFY(must(reader->verify(desk.unwatched)).ok());
    QVERIFY(!QFile::exists(copy + QStringLiteral("-journal")));
}

void CaseProcessesTest::fullDiskLosesNothingAndIsSaid()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
    const auto before = records(desk.graph(*file));
    const QByteArray bytes(300000, '\x07');
    const Evidence large = exhibit(1, bytes, QStringLiteral("large.bin"));
    Gesture import { QStringLiteral("import"), QStringLiteral("Imported large.bin"), { Put { large } }, {}, {} };
    import.contents = { { large.id, bytes, {}, {} } };
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlim_t size = rlim_t(QFileInfo(desk.path()).size());
    for (const rlim_t more : { 0, 1, 4095, 4096, 8192, 20000, 65536, 131072, 250000 }) {
        const rlimit tight { size + more, limit.rlim_max };
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto entry = file->append(import, desk.graph(*file), desk.unwatched);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        QVERIFY(!entry);
        QVERIFY2(entry.error().kind == Error::Kind::Access, qPrintable(entry.error().message));
        QVERIFY(records(desk.graph(*file)) == before);
    }
    QVERIFY(file->append(import, desk.graph(*file), desk.unwatched));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
    std::signal(SIGXFSZ, old);
}

void CaseProcessesTest::folderWithoutWriteAccessCanStillBeRead()
{
    if (geteuid() == 0)
        QSKIP("The system's administrator may write everywhere.");
    Desk desk;
    QVERIFY(desk.create()->close());
    QVERIFY(QFile::setPermissions(desk.folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto writer = desk.tryOpen();
    const auto reader = desk.tryOpen(CaseFile::Mode::ReadOnly);
    QVERIFY(QFile::setPermissions(desk.folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(writer.error().kind, Error::Kind::Access);
    QVERIFY(reader);
}

static const Suite<CaseProcessesTest> suite;
#include "tst_case_processes.moc"
