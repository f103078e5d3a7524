// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include <QTest>

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

private:
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

static const Suite<CaseCopiesTest> suite;
#include "tst_case_copies.moc"
