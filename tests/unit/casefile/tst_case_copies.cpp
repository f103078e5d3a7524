// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/database.h"
#include "casefile/file_system.h"

#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

//! What a profile remembers of a case, and what becomes of that when an older copy is put in its place.
class CaseCopiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewCaseIsRememberedFromItsFirstEntry();
    void aCaseGoneBackToItsFirstEntryIsNoticed();
    void writingToAnOlderCopyDoesNotHideThatItIsOne();
    void writingPastTheRememberedLengthDoesNotHideItEither();
    void theNewerCopyIsStillTheLatestAfterwards();
    void anOlderCopyCanBeAcceptedOnPurpose();
    void theNewerCopyCanStillBeMergedAfterwards();
    void whatLacksNothingIsNotAccepted();
    void anOlderCopyThatIsDamagedIsNotAccepted();
    void fileSystemsOnOtherMachinesAreNamed_data();
    void fileSystemsOnOtherMachinesAreNamed();
    void aJournalFromElsewhereIsNoticedOrChangesNothing_data();
    void aJournalFromElsewhereIsNoticedOrChangesNothing();

private:
    //! What a crash in a large transaction leaves beside the case.
    static QByteArray journalOfAHalfDoneWrite(const QString &path)
    {
        const QByteArray salt = contentOf(path).left(16);
        const SecretBytes key = must(deriveKey(passphrase(), salt));
        const auto database = Database::open(path, Database::Access::ReadWrite, key, salt);
        database->exec("PRAGMA cache_size = 4");
        Transaction transaction(*database);
        database->exec("UPDATE entry SET text = hex(zeroblob(20000)); UPDATE chunk SET bytes = zeroblob(9000)");
        return contentOf(path + QStringLiteral("-journal"));
    }

    //! A case with three entries, and the copy of it with two that now lies in its place.
    struct RolledBack {
        Desk desk;
        CaseId id;
        QByteArray newer;
        RememberedHead head;

        RolledBack()
        {
            QByteArray older;
            {
                const auto file = desk.create();
                id = file->info().id;
                desk.append(*file, importOf("one", 1));
            }
            older = contentOf(desk.path());
            desk.append(*desk.open(), importOf("two", 2));
            newer = contentOf(desk.path());
            head = *desk.profile.head(id);
            writeContent(desk.path(), older);
        }
    };
};

void CaseCopiesTest::aNewCaseIsRememberedFromItsFirstEntry()
{
    Desk desk;
    const auto file = desk.create();
    QCOMPARE(desk.profile.head(file->info().id)->size, 1);
    desk.append(*file, importOf("one", 1));
    QCOMPARE(desk.profile.head(file->info().id)->size, 2);
}

void CaseCopiesTest::aCaseGoneBackToItsFirstEntryIsNoticed()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const QByteArray first = contentOf(desk.path());
    {
        const auto file = desk.open();
        desk.append(*file, importOf("one", 1));
    }
    writeContent(desk.path(), first);
    QCOMPARE(failed(must(desk.open()->verify(desk.unwatched))), QStringList(QStringLiteral("remembered head")));
}

void CaseCopiesTest::writingToAnOlderCopyDoesNotHideThatItIsOne()
{
    RolledBack r;
    {
        const auto file = r.desk.open();
        r.desk.append(*file, { QStringLiteral("view"), QStringLiteral("Looked at E-001"), {}, {}, {} });
        QVERIFY2(!file->facts().headNotice.isEmpty(), "said before the first writing and not after it");
        QCOMPARE(failed(must(file->verify(r.desk.unwatched))), QStringList(QStringLiteral("remembered head")));
    }
    QVERIFY(r.desk.profile.head(r.id) == r.head);
    const auto file = r.desk.open();
    QVERIFY2(file->facts().headNotice.contains(u"went another way"), qPrintable(file->facts().headNotice));
    QCOMPARE(failed(must(file->verify(r.desk.unwatched))), QStringList(QStringLiteral("remembered head")));
}

void CaseCopiesTest::writingPastTheRememberedLengthDoesNotHideItEither()
{
    RolledBack r;
    {
        const auto file = r.desk.open();
        for (int i = 0; i < 3; ++i)
            r.desk.append(*file, importOf(QByteArray::number(i), 7 + i));
    }
    QVERIFY(r.desk.profile.head(r.id) == r.head);
    QCOMPARE(failed(must(r.desk.open()->verify(r.desk.unwatched))), QStringList(QStringLiteral("remembered head")));
}

void CaseCopiesTest::theNewerCopyIsStillTheLatestAfterwards()
{
    RolledBack r;
    r.desk.append(*r.desk.open(), importOf("astray", 2));
    writeContent(r.desk.path(), r.newer);
    const auto file = r.desk.open();
    QCOMPARE(file->facts().headNotice, QString());
    QVERIFY(must(file->verify(r.desk.unwatched)).ok());
    r.desk.append(*file, importOf("three", 3));
    QCOMPARE(r.desk.profile.head(r.id)->size, 4);
}

void CaseCopiesTest::anOlderCopyCanBeAcceptedOnPurpose()
{
    RolledBack r;
    {
        const auto file = r.desk.open();
        const LedgerEntry entry = must(file->acceptOlderCopy(r.desk.unwatched));
        QCOMPARE(entry.kind, QStringLiteral("accept-older"));
        QVERIFY2(entry.text.contains(QString::fromLatin1(r.head.chains.front().hash.toHex().left(16))),
            qPrintable(entry.text));
        QCOMPARE(file->facts().headNotice, QString());
        QVERIFY(must(file->verify(r.desk.unwatched)).ok());
        r.desk.append(*file, importOf("onwards", 5));
    }
    const auto file = r.desk.open();
    QCOMPARE(file->facts().headNotice, QString());
    QVERIFY(must(file->verify(r.desk.unwatched)).ok());
    QCOMPARE(file->acceptOlderCopy(r.desk.unwatched).error().kind, Error::Kind::Usage);
}

void CaseCopiesTest::theNewerCopyCanStillBeMergedAfterwards()
{
    RolledBack r;
    const auto file = r.desk.open();
    must(file->acceptOlderCopy(r.desk.unwatched));
    r.desk.append(*file, importOf("onwards", 5));
    const QString newer = r.desk.path(QStringLiteral("newer.12f"));
    writeContent(newer, r.newer);
    const auto merged = file->merge({ newer, must(deriveKey(passphrase(), r.newer.left(16))) }, r.desk.unwatched);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message));
    QVERIFY(merged->entries > 0);
    QVERIFY(must(file->verify(r.desk.unwatched)).ok());
}

void CaseCopiesTest::whatLacksNothingIsNotAccepted()
{
    Desk desk;
    const auto file = desk.create();
    QCOMPARE(file->acceptOlderCopy(desk.unwatched).error().kind, Error::Kind::Usage);
    QCOMPARE(file->facts().ledgerEntries, 1);
    QVERIFY(file->close());
    QCOMPARE(file->acceptOlderCopy(desk.unwatched).error().kind, Error::Kind::Usage);
    QCOMPARE(desk.open(CaseFile::Mode::ReadOnly)->acceptOlderCopy(desk.unwatched).error().kind, Error::Kind::Access);
}

void CaseCopiesTest::anOlderCopyThatIsDamagedIsNotAccepted()
{
    RolledBack r;
    const QByteArray salt = contentOf(r.desk.path()).left(16);
    Database::open(r.desk.path(), Database::Access::ReadWrite, must(deriveKey(passphrase(), salt)), salt)
        ->exec("UPDATE entry SET author = 'somebody else'");
    const auto file = r.desk.open();
    QCOMPARE(file->acceptOlderCopy(r.desk.unwatched).error().kind, Error::Kind::Corrupt);
    QVERIFY(r.desk.profile.head(r.id) == r.head);
}

void CaseCopiesTest::fileSystemsOnOtherMachinesAreNamed_data()
{
    QTest::addColumn<quint32>("magic");
    QTest::addColumn<QString>("name");
    QTest::newRow("nfs") << 0x6969U << QStringLiteral("NFS");
    QTest::newRow("cifs") << 0xff534d42U << QStringLiteral("CIFS");
    QTest::newRow("smb2") << 0xfe534d42U << QStringLiteral("SMB 2");
    QTest::newRow("fuse") << 0x65735546U << QStringLiteral("FUSE");
    QTest::newRow("ext4") << 0xef53U << QString();
    QTest::newRow("xfs") << 0x58465342U << QString();
    QTest::newRow("btrfs") << 0x9123683eU << QString();
    QTest::newRow("tmpfs") << 0x01021994U << QString();
    QTest::newRow("overlay") << 0x794c7630U << QString();
}

void CaseCopiesTest::fileSystemsOnOtherMachinesAreNamed()
{
    QFETCH(quint32, magic);
    QFETCH(QString, name);
    QCOMPARE(networkFileSystem(magic), name);
    QCOMPARE(placeNotice(QStringLiteral("/nowhere/at/all")), QString());
}

void CaseCopiesTest::aJournalFromElsewhereIsNoticedOrChangesNothing_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("of an earlier state") << 0;
    QTest::newRow("of an earlier state, cut short") << 1;
    QTest::newRow("of an earlier state, one bit flipped") << 2;
    QTest::newRow("of another case") << 3;
    QTest::newRow("random") << 4;
    QTest::newRow("empty") << 5;
}

void CaseCopiesTest::aJournalFromElsewhereIsNoticedOrChangesNothing()
{
    QFETCH(int, which);
    Desk desk;
    QVERIFY(desk.create(QStringLiteral("other.12f"))->close());
    desk.append(*desk.create(), importOf(QByteArray("one ").repeated(5000), 1));
    QByteArray journal
        = journalOfAHalfDoneWrite(desk.path(which == 3 ? QStringLiteral("other.12f") : QStringLiteral("a.12f")));
    QVERIFY(journal.size() > 4096);
    if (which == 1)
        journal.chop(journal.size() / 2);
    if (which == 2)
        journal[journal.size() / 2] = char(journal[journal.size() / 2] ^ 1);
    if (which == 4)
        std::ranges::generate(journal, [random = std::mt19937(7)]() mutable { return char(random()); });
    if (which == 5)
        journal.clear();
    std::vector<Record> latest;
    {
        const auto file = desk.open();
        desk.append(*file, importOf("two", 2));
        desk.append(*file, importOf("three", 3));
        latest = records(desk.graph(*file));
    }
    writeContent(desk.path() + QStringLiteral("-journal"), journal);
    const auto file = desk.tryOpen();
    const bool noticed = !file || !must((*file)->verify(desk.unwatched)).ok();
    QVERIFY(noticed || records(desk.graph(**file)) == latest);
    if (which >= 4)
        QVERIFY(!noticed);
    if (which == 0)
        QVERIFY(noticed);
}

static const Suite<CaseCopiesTest> suite;
#include "tst_case_copies.moc"
