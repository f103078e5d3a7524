// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! The tables of a case made anew from its ledger.
class CaseRebuildTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesThatDifferAreAsTheLedgerHasThem_data();
    void tablesThatDifferAreAsTheLedgerHasThem();
    void soundTablesStayAsTheyAre();
    void nothingIsMadeFromALedgerThatDoesNotHold();
    void cancellingLeavesTheCaseAsItWas();
};

namespace {

struct Case : Desk {
    std::vector<Record> sound;

    Case()
    {
        const auto file = create();
        append(*file, importOf("the lighthouse keeper", 1));
        const Entity a = persona(QStringLiteral("P-1"));
        const Entity b = persona(QStringLiteral("P-2"));
        Judgement judgement;
        judgement.id = JudgementId::generate();
        judgement.a = a.id;
        judgement.b = b.id;
        append(*file,
            edit(QStringLiteral("Two"),
                { Put { a }, Put { b }, Put { claim(a, QStringLiteral("name"), QStringLiteral("Jane Doe")) },
                    Put { judgement } }));
        append(*file, addPersona(QStringLiteral("P-3"), QStringLiteral("Taken Back")));
        append(*file, must(file->gestureToUndo()));
        sound = records(graph(*file));
    }
    void alter(const QByteArray &sql) const
    {
        const auto probe = must(CaseProbe::read(path()));
        const SecretBytes key = must(deriveKey(passphrase(), probe.salt()));
        Database::open(path(), Database::Access::ReadWrite, key, probe.salt())->exec(sql.constData());
    }
    Result<CaseFile::RebuildOutcome> rebuild(Progress &progress) const
    {
        return CaseFile::rebuildFile({ path(), CaseFile::Mode::ReadWrite, 0 }, passphrase(), profile, progress);
    }
};

} // namespace

void CaseRebuildTest::tablesThatDifferAreAsTheLedgerHasThem_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *table : { "caseinfo", "evidence", "entity", "assertion", "judgement" })
        QTest::newRow(table) << QByteArray("DELETE FROM ") + table;
    QTest::newRow("a value") << QByteArray("UPDATE assertion SET value = 'John Roe'");
    QTest::newRow("a row too many") << QByteArray(
        "INSERT INTO entity VALUES(999, randomblob(16), 'Persona', '', 'P-9')");
    QTest::newRow("search") << QByteArray("DELETE FROM search; DELETE FROM judgement");
}

void CaseRebuildTest::tablesThatDifferAreAsTheLedgerHasThem()
{
    QFETCH(QByteArray, sql);
    Case sample;
    sample.alter(sql);
    const auto outcome = must(sample.rebuild(sample.unwatched));
    QVERIFY(outcome.differed);
    QCOMPARE(outcome.records, qint64(sample.sound.size()));
    const auto file = sample.open();
    QVERIFY(records(sample.graph(*file)) == sample.sound);
    QVERIFY(must(file->verify(sample.unwatched)).ok());
    QCOMPARE(must(file->search(QStringLiteral("lighthouse"), 10)).size(), size_t(1));
    QCOMPARE(must(file->search(QStringLiteral("Jane"), 10)).size(), size_t(1));
    QVERIFY(must(file->search(QStringLiteral("Taken"), 10)).empty());
}

void CaseRebuildTest::soundTablesStayAsTheyAre()
{
    Case sample;
    QVERIFY(!must(sample.rebuild(sample.unwatched)).differed);
    QVERIFY(records(sample.graph(*sample.open())) == sample.sound);
}

void CaseRebuildTest::nothingIsMadeFromALedgerThatDoesNotHold()
{
    Case sample;
    sample.alter("UPDATE op SET value = x'80' WHERE position = 4; DELETE FROM judgement");
    const QByteArray before = contentOf(sample.path());
    const auto outcome = sample.rebuild(sample.unwatched);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
    QCOMPARE(contentOf(sample.path()), before);
}

void CaseRebuildTest::cancellingLeavesTheCaseAsItWas()
{
    struct Stop final : Progress {
        void report(qint64, qint64) override { }
        bool cancelled() const override { return true; }
    } stop;
    Case sample;
    sample.alter("DELETE FROM judgement");
    const QByteArray before = contentOf(sample.path());
    const auto outcome = sample.rebuild(stop);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QCOMPARE(contentOf(sample.path()), before);
}

static const Suite<CaseRebuildTest> suite;
#include "tst_case_rebuild.moc"
