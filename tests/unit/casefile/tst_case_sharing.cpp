// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "suite.h"

#include "casefile/left_out.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

QString detail(const VerifyReport &report, const QString &name)
{
    return std::ranges::find(report.checks, name, &Check::name)->detail;
}

} // namespace

//! Copies for others: whole, in part, redacted; what they prove, and what becomes of forged ones.
class CaseSharingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeCopyIsTheSameCase();
    void theCopyHasAKeyOfItsOwnAndNoPlaintext();
    void aPartKeepsDigestsOfTheRestAndVerifies();
    void originalsLeftOutAreStatedAndNoFault();
    void anOriginalThatNothingStatesIsStillMissed();
    void laterSharesCompleteEarlierOnes();
    void whatComesBackFromAPartLeavesTheWholeWhole();
    void aMergeDoesNotExcuseWhatWasLostHere();
    void aCopyOfACopyStatesWhatBothLeftOut();
    void undoingInAPartDoesNotReachWhatWasLeftOut();
    void workInAPartComesBack();
    void cancelledCopiesLeaveNothing();
    void whatIsNotedOfASharingDoesNotStandInTheWayOfUndo();
    void forgedCopiesAreRefused_data();
    void forgedCopiesAreRefused();
    void aCopyOfAnotherStateThanItsCheckpointIsRefused();
};

void CaseSharingTest::aWholeCopyIsTheSameCase()
{
    Office office;
    const auto made = office.copy({}, RedactionProfile::None);
    QCOMPARE(made.withheld, 0);
    QCOMPARE(made.originalsLeftOut, 0);
    QCOMPARE(made.entries, must(office.mine->counts()).ledgerEntries);
    const auto theirs = office.takeIn();
    QCOMPARE(records(office.desk.graph(*theirs)), records(office.desk.graph(*office.mine)));
    QCOMPARE(theirs->info(), office.mine->info());
    QCOMPARE(office.brokenIn(*theirs), QStringList());
    QCOMPARE(must(theirs->search(QStringLiteral("Person 2"), 5)).size(), 1u);
    QCOMPARE(must(office.mine->merge(office.request(), office.desk.unwatched)).entries, 0);
}

void CaseSharingTest::theCopyHasAKeyOfItsOwnAndNoPlaintext()
{
    Office office;
    office.copy({}, RedactionProfile::None);
    const QByteArray content = contentOf(office.copyPath());
    QVERIFY(!content.contains("bytes of exhibit") && !content.contains("SQLite format"));
    const SecretBytes own = SecretBytes::fromHex(must(office.mine->recoveryKey()).toLatin1());
    const auto outcome = office.mine->merge(
        { office.copyPath(), SecretBytes::copyOf(QByteArrayView(own.data(), own.size())) }, office.desk.unwatched);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt); // the key comes with a copy: nobody typed a wrong one
}

void CaseSharingTest::aPartKeepsDigestsOfTheRestAndVerifies()
{
    Office office;
    const auto made = office.copy({ office.first }, RedactionProfile::None);
    QVERIFY(made.withheld > 0);
    const auto theirs = office.takeIn();
    const CaseGraph graph = office.desk.graph(*theirs);
    QCOMPARE(graph.entityCount(), 1);
    QVERIFY(graph.find(office.first) && !graph.find(office.second));
    QCOMPARE(graph.evidence().size(), 1u);
    QCOMPARE(must(theirs->evidenceBytes(graph.evidence().front().id)), QByteArray("bytes of exhibit 1"));
    const VerifyReport report = must(theirs->verify(office.desk.unwatched));
    QCOMPARE(failed(report), QStringList());
    QVERIFY(detail(report, QStringLiteral("chain")).contains(QStringLiteral("without %1").arg(made.withheld)));
    // All entries of the case, and the one that states what is missing.
    QCOMPARE(must(theirs->counts()).ledgerEntries, must(office.mine->counts()).ledgerEntries + 1);
    for (const LedgerEntry &entry : must(theirs->history({}, {})))
        QVERIFY2(!entry.text.contains(u"file 2"), qPrintable(entry.text));
}

void CaseSharingTest::originalsLeftOutAreStatedAndNoFault()
{
    Office office;
    const auto made = office.copy({}, RedactionProfile::Originals);
    QCOMPARE(made.withheld, 0);
    QCOMPARE(made.originalsLeftOut, 2);
    const auto theirs = office.takeIn();
    QCOMPARE(records(office.desk.graph(*theirs)), records(office.desk.graph(*office.mine)));
    const VerifyReport report = must(theirs->verify(office.desk.unwatched));
    QCOMPARE(failed(report), QStringList());
    QVERIFY(detail(report, QStringLiteral("blobs")).contains(u"without 2"));
    QVERIFY(detail(report, QStringLiteral("readings")).contains(u"without 2"));
    QVERIFY(must(theirs->search(QStringLiteral("bytes"), 5)).empty());
}

void CaseSharingTest::anOriginalThatNothingStatesIsStillMissed()
{
    Office office;
    office.copy({}, RedactionProfile::Originals, QStringLiteral("copy.db"));
    // The whole case never stated anything: here an original that is gone is gone.
    office.forgeMine("PRAGMA foreign_keys = OFF; DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1");
    QCOMPARE(office.brokenIn(*office.mine), QStringList(QStringLiteral("blobs")));
    const ShareSelection all = must(ShareSelection::of(
        std::make_shared<const CaseGraph>(office.desk.graph(*office.mine)), {}, RedactionProfile::None));
    const auto copy
        = office.mine->copyTo({ office.desk.path(QStringLiteral("b.db")), office.key, all }, office.desk.unwatched);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, Error::Kind::Corrupt);
    QVERIFY(!QFile::exists(office.desk.path(QStringLiteral("b.db"))));
}

void CaseSharingTest::laterSharesCompleteEarlierOnes()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::Originals);
    const auto theirs = office.takeIn();
    office.copy({}, RedactionProfile::Originals);
    const auto facts = must(theirs->merge(office.request(), office.desk.unwatched));
    QVERIFY(facts.completed > 0);
    QCOMPARE(office.brokenIn(*theirs), QStringList());
    QCOMPARE(records(office.desk.graph(*theirs)), records(office.desk.graph(*office.mine)));
    office.copy({}, RedactionProfile::None);
    const auto all = must(theirs->merge(office.request(), office.desk.unwatched));
    QCOMPARE(all.completed, 2);
    QCOMPARE(office.brokenIn(*theirs), QStringList());
    QVERIFY(!detail(must(theirs->verify(office.desk.unwatched)), QStringLiteral("blobs")).contains(u"without"));
    QVERIFY(!must(theirs->search(QStringLiteral("exhibit"), 5)).empty());
    QCOMPARE(must(theirs->merge(office.request(), office.desk.unwatched)).completed, 0);
}

void CaseSharingTest::whatComesBackFromAPartLeavesTheWholeWhole()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::Originals);
    const auto before = records(office.desk.graph(*office.mine));
    const auto outcome = must(office.mine->merge(office.request(), office.desk.unwatched));
    QCOMPARE(outcome.entries, 1);
    QCOMPARE(records(office.desk.graph(*office.mine)), before);
    const VerifyReport report = must(office.mine->verify(office.desk.unwatched));
    QCOMPARE(failed(report), QStringList());
    QVERIFY(!detail(report, QStringLiteral("blobs")).contains(u"without"));
    // And what the part stated excuses nothing here.
    office.forgeMine("PRAGMA foreign_keys = OFF; DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1");
    QCOMPARE(office.brokenIn(*office.mine), QStringList(QStringLiteral("blobs")));
}

void CaseSharingTest::aMergeDoesNotExcuseWhatWasLostHere()
{
    Office office;
    office.copy({}, RedactionProfile::Originals);
    office.forgeMine("PRAGMA foreign_keys = OFF; DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1");
    const auto outcome = office.mine->merge(office.request(), office.desk.unwatched);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
}

void CaseSharingTest::aCopyOfACopyStatesWhatBothLeftOut()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::None);
    const auto theirs = office.takeIn();
    const ShareSelection facts = must(ShareSelection::of(
        std::make_shared<const CaseGraph>(office.desk.graph(*theirs)), {}, RedactionProfile::Originals));
    const auto second
        = must(theirs->copyTo({ office.copyPath(QStringLiteral("2.db")), office.key, facts }, office.desk.unwatched));
    QVERIFY(second.withheld > 0);
    QCOMPARE(second.originalsLeftOut, 1);
    QVERIFY(theirs->close());
    const auto third = must(office.tryTakeIn(QStringLiteral("2.db")));
    QCOMPARE(office.brokenIn(*third), QStringList());
}

void CaseSharingTest::undoingInAPartDoesNotReachWhatWasLeftOut()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::None);
    const auto theirs = office.takeIn();
    QVERIFY(theirs->undoState().undo.isEmpty());
    office.desk.append(*theirs, addPersona(QStringLiteral("P-9"), QStringLiteral("New")));
    QCOMPARE(theirs->undoState().undo, QStringLiteral("Added New"));
}

void CaseSharingTest::workInAPartComesBack()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::None);
    {
        const auto theirs = office.takeIn();
        office.desk.append(*theirs, addPersona(QStringLiteral("P-9"), QStringLiteral("New")));
        const ShareSelection all = must(ShareSelection::of(
            std::make_shared<const CaseGraph>(office.desk.graph(*theirs)), {}, RedactionProfile::None));
        must(theirs->copyTo({ office.copyPath(QStringLiteral("back.db")), office.key, all }, office.desk.unwatched));
    }
    const auto outcome = must(office.mine->merge(office.request(QStringLiteral("back.db")), office.desk.unwatched));
    QCOMPARE(outcome.entries, 2);
    QCOMPARE(office.desk.graph(*office.mine).entityCount(), 3);
    QCOMPARE(office.brokenIn(*office.mine), QStringList());
}

void CaseSharingTest::cancelledCopiesLeaveNothing()
{
    struct Cancelled final : Progress {
        void report(qint64, qint64) override { }
        bool cancelled() const override { return true; }
    } cancelledProgress;
    Office office;
    const ShareSelection all = must(ShareSelection::of(
        std::make_shared<const CaseGraph>(office.desk.graph(*office.mine)), {}, RedactionProfile::None));
    const auto copy = office.mine->copyTo({ office.copyPath(), office.key, all }, cancelledProgress);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(office.copyPath()));
    QVERIFY(!QFile::exists(office.copyPath() + QStringLiteral("-journal")));
}

void CaseSharingTest::whatIsNotedOfASharingDoesNotStandInTheWayOfUndo()
{
    Office office;
    const QString before = office.mine->undoState().undo;
    QVERIFY(!before.isEmpty());
    const CustodyRecord shared { .act = CustodyAct::Shared, .to = QStringLiteral("Ken") };
    office.desk.append(
        *office.mine, { .kind = QStringLiteral("share"), .text = QStringLiteral("Shared"), .custody = { shared } });
    QCOMPARE(office.mine->undoState().undo, before);
}

void CaseSharingTest::forgedCopiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
    row("a view", "CREATE VIEW extra AS SELECT 1");
    row("a trigger", "CREATE TRIGGER extra AFTER INSERT ON entry BEGIN SELECT 1; END");
    row("a table", "CREATE TABLE extra(a)");
    row("another full text", "CREATE VIRTUAL TABLE extra USING fts5(a)");
    row("an author", "UPDATE entry SET author = 'somebody else' WHERE position = 2");
    row("a sequence", "UPDATE entry SET sequence = 7 WHERE position = 3");
    row("a value", "UPDATE op SET value = x'80' WHERE field = 'entity'");
    row("an operation taken out", "DELETE FROM op WHERE position = (SELECT max(position) FROM op)");
    row("an operation withheld in silence",
        "UPDATE op SET id = NULL, entity = NULL, field = NULL, value = NULL, base = NULL, withheld = zeroblob(32)"
        " WHERE position = 3");
    row("an original", "UPDATE chunk SET bytes = x'00' WHERE blob = 1");
    row("an original taken out", "DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1");
    row("a reading", "UPDATE reading SET text = 'something else'");
    row("a reading taken out", "DELETE FROM reading");
    row("a newer version", "PRAGMA user_version = 99");
}

void CaseSharingTest::forgedCopiesAreRefused()
{
    QFETCH(QByteArray, sql);
    Office office;
    office.copy({}, RedactionProfile::None);
    office.forge(sql.constData());
    const auto theirs = office.tryTakeIn();
    QVERIFY(!theirs);
    QVERIFY2(theirs.error().kind == Error::Kind::Corrupt || theirs.error().kind == Error::Kind::BadInput,
        qPrintable(theirs.error().message));
    QVERIFY(!QFile::exists(office.desk.path(QStringLiteral("theirs.12f"))));
    QCOMPARE(QDir(office.desk.folder.path()).entryList({ QStringLiteral(".theirs*") }, QDir::Hidden | QDir::Files),
        QStringList());
}

void CaseSharingTest::aCopyOfAnotherStateThanItsCheckpointIsRefused()
{
    Office office;
    office.copy({}, RedactionProfile::None);
    CaseFile::MergeRequest request = office.request();
    request.checkpoint = must(office.mine->checkpoint());
    QVERIFY(office.mine->merge(request, office.desk.unwatched));
    office.desk.append(*office.mine, addPersona(QStringLiteral("P-9"), QStringLiteral("New")));
    request.checkpoint = must(office.mine->checkpoint());
    const auto outcome = office.mine->merge(request, office.desk.unwatched);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
}

static const Suite<CaseSharingTest> suite;
#include "tst_case_sharing.moc"
