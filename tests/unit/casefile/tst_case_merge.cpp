// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "random_histories.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "vault/key_derivation.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! Two investigators with a copy of one case each.
class CaseMergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsWhatTheOtherDid();
    void mergingAgainFindsNothingNew();
    void whoeverMergesFirstBothHoldTheSame();
    void copiesEditedUnderOneProfileMergeToo();
    void whatBothSetDifferentlyIsListedWithBothSides();
    void anEditAfterwardsSettlesTheConflict();
    void eitherSideOfAConflictCanBeKept();
    void takingOutAgainstChangingIsAConflict();
    void whatWasTakenOutCanBeKeptOut();
    void aSideOfNoOpenConflictCannotBeKept();
    void whatRefersToSomethingTakenOutIsSetAside();
    void whatBothTookInIsThereOnce();
    void exhibitsOfOneNumberCanBeToldApart();
    void isTakenBackAsAWholeAndPutBack();
    void ownWorkFromBeforeIsStillTakenBackAfterwards();
    void tryingLeavesTheCaseAsItIs();
    void anotherCaseIsRefused();
    void oneIdentityFromTwoRecordsAndTwoAgainAreMergedLikeAllElse();
    void aCopyThatDoesNotProveItselfIsRefused();
    void threeCopiesWithRandomHistoriesComeToTheSame();
};

namespace {

struct Copy {
    Desk &desk;
    QString name;
    Profile profile;

    QString path() const { return desk.path(name); }
    std::unique_ptr<CaseFile> open() const
    {
        return must(CaseFile::open({ path(), CaseFile::Mode::ReadWrite, 0 }, passphrase(), profile));
    }
    LedgerEntry append(const Gesture &gesture) const
    {
        const auto file = open();
        return must(file->append(gesture, must(file->loadGraph(desk.unwatched)), desk.unwatched));
    }
    Result<CaseFile::MergeOutcome> tryMerge(const Copy &other, bool onlyTry = false) const
    {
        SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(other.path())).salt()));
        return open()->merge({ other.path(), std::move(key), onlyTry }, desk.unwatched);
    }
    CaseFile::MergeOutcome merge(const Copy &other) const { return must(tryMerge(other)); }
    std::vector<Record> all() const { return records(must(open()->loadGraph(desk.unwatched))); }
    void undo() const
    {
        const Gesture gesture = must(open()->gestureToUndo());
        append(gesture);
    }
    void redo() const
    {
        const Gesture gesture = must(open()->gestureToRedo());
        append(gesture);
    }
    bool verifies() const { return must(open()->verify(desk.unwatched)).ok(); }
};

struct Pair {
    Desk desk;
    Entity shared = persona(QStringLiteral("P-1"));
    Assertion name = claim(shared, QStringLiteral("name"), QStringLiteral("Jane Doe"));
    std::vector<Copy> copies;

    explicit Pair(int count = 2, bool ownProfiles = true)
    {
        desk.append(*desk.create(), edit(QStringLiteral("Begin"), { Put { shared }, Put { name } }));
        for (int i = 0; i < count; ++i) {
            const QString file = QStringLiteral("copy%1.12f").arg(i);
            QFile::copy(desk.path(), desk.path(file));
            copies.push_back({ desk, file,
                ownProfiles ? must(Profile::open(desk.folder.filePath(QStringLiteral("profile%1").arg(i))))
                            : desk.profile });
        }
    }
    Assertion renamed(const QString &value) const
    {
        Assertion changed = name;
        changed.value = changed.raw = value;
        return changed;
    }
    Gesture rename(const QString &value) const
    {
        return edit(QStringLiteral("Renamed to ") + value, { Put { renamed(value) } });
    }
    QString nameIn(const Copy &copy) const
    {
        const CaseGraph graph = must(copy.open()->loadGraph(copy.desk.unwatched));
        const auto index = graph.find(shared.id);
        return index ? graph.value(*index, u"name") : QStringLiteral("none");
    }
};

} // namespace

void CaseMergeTest::bringsWhatTheOtherDid()
{
    Pair pair;
    const Copy &mine = pair.copies[0];
    const Copy &theirs = pair.copies[1];
    mine.append(addPersona(QStringLiteral("P-2"), QStringLiteral("Mine")));
    theirs.append(importOf("their bytes", 7));
    const auto outcome = mine.merge(theirs);
    QCOMPARE(outcome.entries, 1);
    QVERIFY(outcome.conflicts.empty());
    QVERIFY(outcome.entry);
    QCOMPARE(outcome.entry->kind, QStringLiteral("merge"));
    const auto file = mine.open();
    const CaseGraph graph = must(file->loadGraph(pair.desk.unwatched));
    QCOMPARE(graph.entityCount(), 3);
    QCOMPARE(must(file->evidenceBytes(graph.evidence().front().id)), QByteArray("their bytes"));
    QCOMPARE(must(file->text(graph.evidence().front().id)), QStringLiteral("their bytes"));
    QCOMPARE(must(file->search(QStringLiteral("Person 7"), 5)).size(), 1u);
    QVERIFY(must(file->verify(pair.desk.unwatched)).ok());
}

void CaseMergeTest::mergingAgainFindsNothingNew()
{
    Pair pair;
    pair.copies[1].append(addPersona(QStringLiteral("P-2"), QStringLiteral("Theirs")));
    pair.copies[0].merge(pair.copies[1]);
    const auto again = pair.copies[0].merge(pair.copies[1]);
    QCOMPARE(again.entries, 0);
    QVERIFY(!again.entry);
}

void CaseMergeTest::whoeverMergesFirstBothHoldTheSame()
{
    Pair pair;
    pair.copies[0].append(pair.rename(QStringLiteral("By the first")));
    pair.copies[1].append(pair.rename(QStringLiteral("By the second")));
    pair.copies[0].append(addPersona(QStringLiteral("P-2"), QStringLiteral("First's")));
    pair.copies[1].append(addPersona(QStringLiteral("P-3"), QStringLiteral("Second's")));
    pair.copies[0].merge(pair.copies[1]);
    pair.copies[1].merge(pair.copies[0]);
    QCOMPARE(pair.copies[0].all(), pair.copies[1].all());
    QCOMPARE(pair.nameIn(pair.copies[0]), QStringLiteral("By the second"));
    QVERIFY(pair.copies[0].verifies());
    QVERIFY(pair.copies[1].verifies());
}

void CaseMergeTest::copiesEditedUnderOneProfileMergeToo()
{
    Pair pair(2, false);
    pair.copies[0].append(addPersona(QStringLiteral("P-2"), QStringLiteral("In one")));
    pair.copies[1].append(addPersona(QStringLiteral("P-3"), QStringLiteral("In the other")));
    pair.copies[1].append(addPersona(QStringLiteral("P-4"), QStringLiteral("In the other, too")));
    QCOMPARE(pair.copies[0].merge(pair.copies[1]).entries, 2);
    QCOMPARE(must(pair.copies[0].open()->counts()).entities, 4);
    QVERIFY(pair.copies[0].verifies());
}

void CaseMergeTest::whatBothSetDifferentlyIsListedWithBothSides()
{
    Pair pair;
    pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    const auto outcome = pair.copies[0].merge(pair.copies[1]);
    QCOMPARE(outcome.conflicts.size(), 1u);
    const Conflict &conflict = outcome.conflicts.front();
    QCOMPARE(conflict.entity, pair.shared.id.uuid());
    QCOMPARE(conflict.property, QStringLiteral("name"));
    QCOMPARE(conflict.sides.size(), 2u);
    QCOMPARE(conflict.sides[0].value, QStringLiteral("Janet (claimed)"));
    QCOMPARE(conflict.sides[1].value, QStringLiteral("Joan (claimed)"));
    QCOMPARE(must(pair.copies[0].open()->conflicts()), outcome.conflicts);
}

void CaseMergeTest::anEditAfterwardsSettlesTheConflict()
{
    Pair pair;
    pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    pair.copies[0].merge(pair.copies[1]);
    const LedgerEntry settled = pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
    QVERIFY(!settled.operations.front().base.isNull());
    QCOMPARE(settled.operations.front().also.size(), 1u);
    QVERIFY(must(pair.copies[0].open()->conflicts()).empty());
    QCOMPARE(pair.nameIn(pair.copies[0]), QStringLiteral("Janet"));
    pair.copies[1].merge(pair.copies[0]);
    QVERIFY(must(pair.copies[1].open()->conflicts()).empty());
    QCOMPARE(pair.nameIn(pair.copies[1]), QStringLiteral("Janet"));
}

void CaseMergeTest::eitherSideOfAConflictCanBeKept()
{
    for (const size_t side : { 0U, 1U }) {
        Pair pair;
        pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
        pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
        const auto conflicts = pair.copies[0].merge(pair.copies[1]).conflicts;
        const OperationId kept = conflicts.front().sides[side].operation;
        const Gesture settling = must(pair.copies[0].open()->gestureToSettle(kept));
        const LedgerEntry settled = pair.copies[0].append(settling);
        QVERIFY(must(pair.copies[0].open()->conflicts()).empty());
        QCOMPARE(settled.operations.front().also.size(), 1u);
        QCOMPARE(pair.nameIn(pair.copies[0]), side == 0 ? QStringLiteral("Janet") : QStringLiteral("Joan"));
        pair.copies[0].undo();
        QCOMPARE(pair.nameIn(pair.copies[0]), QStringLiteral("Joan"));
        QVERIFY(pair.copies[0].verifies());
    }
}

void CaseMergeTest::whatWasTakenOutCanBeKeptOut()
{
    for (const bool countsAlready : { true, false }) {
        Pair pair;
        const auto takeOut = [&] { pair.copies[0].append(edit(QStringLiteral("Took out"), { Remove { pair.name } })); };
        if (!countsAlready)
            takeOut();
        pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
        if (countsAlready)
            takeOut();
        const auto conflicts = pair.copies[0].merge(pair.copies[1]).conflicts;
        QCOMPARE(conflicts.size(), 1u);
        const auto out = std::ranges::find(conflicts.front().sides, QString(), &ConflictSide::value);
        const Gesture settling = must(pair.copies[0].open()->gestureToSettle(out->operation));
        pair.copies[0].append(settling);
        QVERIFY(must(pair.copies[0].open()->conflicts()).empty());
        QCOMPARE(pair.nameIn(pair.copies[0]), QString());
        QVERIFY(pair.copies[0].verifies());
    }
}

void CaseMergeTest::aSideOfNoOpenConflictCannotBeKept()
{
    Pair pair;
    const LedgerEntry renamed = pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    const auto file = pair.copies[0].open();
    const auto none = file->gestureToSettle(renamed.operations.front().id);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::NotFound);
    QVERIFY(!file->gestureToSettle(OperationId::generate()));
}

void CaseMergeTest::takingOutAgainstChangingIsAConflict()
{
    Pair pair;
    pair.copies[0].append(edit(QStringLiteral("Took out"), { Remove { pair.name } }));
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    const auto outcome = pair.copies[0].merge(pair.copies[1]);
    QCOMPARE(outcome.conflicts.size(), 1u);
    QVERIFY(outcome.conflicts.front().sides[0].value.isEmpty());
    QCOMPARE(outcome.conflicts.front().sides[1].value, QStringLiteral("Joan (claimed)"));
}

void CaseMergeTest::whatRefersToSomethingTakenOutIsSetAside()
{
    Pair pair;
    pair.copies[0].append(edit(QStringLiteral("Took out"), { Remove { pair.name }, Remove { pair.shared } }));
    pair.copies[1].append(edit(
        QStringLiteral("Said more"), { Put { claim(pair.shared, QStringLiteral("alias"), QStringLiteral("JD")) } }));
    pair.copies[0].merge(pair.copies[1]);
    const auto file = pair.copies[0].open();
    QCOMPARE(must(file->loadGraph(pair.desk.unwatched)).entityCount(), 0);
    QCOMPARE(file->setAside().size(), 1u);
    QVERIFY(must(file->verify(pair.desk.unwatched)).ok());
}

void CaseMergeTest::whatBothTookInIsThereOnce()
{
    Pair pair;
    pair.copies[0].append(importOf("the same file", 2));
    pair.copies[1].append(importOf("the same file", 2));
    const auto before = pair.copies[0].all();
    pair.copies[0].merge(pair.copies[1]);
    QCOMPARE(pair.copies[0].all(), before);
    const CaseGraph graph = must(pair.copies[0].open()->loadGraph(pair.desk.unwatched));
    const CaseGraph theirs = must(pair.copies[1].open()->loadGraph(pair.desk.unwatched));
    const EntityId theirId = theirs.entity(theirs.entitySlots() - 1).id;
    QCOMPARE(graph.label(*graph.find(theirId)), QStringLiteral("Person 2"));
    QCOMPARE(graph.evidence(theirs.evidence().front().id), &graph.evidence().front());
    QVERIFY(pair.copies[0].verifies());
    pair.copies[0].undo();
    QCOMPARE(pair.copies[0].all(), before);
    pair.copies[0].undo();
    QCOMPARE(must(pair.copies[0].open()->loadGraph(pair.desk.unwatched)).entityCount(), 1);
}

void CaseMergeTest::exhibitsOfOneNumberCanBeToldApart()
{
    Pair pair;
    pair.copies[0].append(importOf("mine", 2));
    pair.copies[1].append(importOf("theirs", 2));
    for (const size_t i : { 0, 1 })
        pair.copies[i].merge(pair.copies[1 - i]);
    for (const Copy &copy : pair.copies) {
        const CaseGraph graph = must(copy.open()->loadGraph(pair.desk.unwatched));
        QCOMPARE(graph.evidence()[0].label(), QStringLiteral("E-002"));
        QCOMPARE(graph.evidence()[1].label(), QStringLiteral("E-002b"));
    }
}

void CaseMergeTest::isTakenBackAsAWholeAndPutBack()
{
    Pair pair;
    pair.copies[0].append(pair.rename(QStringLiteral("Janet")));
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    pair.copies[1].append(importOf("their bytes", 7));
    const auto before = pair.copies[0].all();
    pair.copies[0].merge(pair.copies[1]);
    const auto after = pair.copies[0].all();
    pair.copies[0].undo();
    QCOMPARE(pair.copies[0].all(), before);
    QVERIFY(pair.copies[0].verifies());
    pair.copies[0].redo();
    QCOMPARE(pair.copies[0].all(), after);
}

void CaseMergeTest::ownWorkFromBeforeIsStillTakenBackAfterwards()
{
    Pair pair;
    pair.copies[0].append(addPersona(QStringLiteral("P-2"), QStringLiteral("Mine")));
    pair.copies[1].append(addPersona(QStringLiteral("P-3"), QStringLiteral("Theirs")));
    pair.copies[0].merge(pair.copies[1]);
    QVERIFY(pair.copies[0].open()->undoState().undo.startsWith(QStringLiteral("Merged")));
    pair.copies[0].undo();
    QCOMPARE(pair.copies[0].open()->undoState().undo, QStringLiteral("Added Mine"));
}

void CaseMergeTest::tryingLeavesTheCaseAsItIs()
{
    Pair pair;
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    const auto outcome = must(pair.copies[0].tryMerge(pair.copies[1], true));
    QCOMPARE(outcome.entries, 1);
    QVERIFY(!outcome.entry);
    QCOMPARE(outcome.graph.value(*outcome.graph.find(pair.shared.id), u"name"), QStringLiteral("Joan"));
    QCOMPARE(pair.nameIn(pair.copies[0]), QStringLiteral("Jane Doe"));
    QCOMPARE(must(pair.copies[0].open()->counts()).ledgerEntries, 2);
}

void CaseMergeTest::anotherCaseIsRefused()
{
    Pair pair;
    QVERIFY(pair.desk.create(QStringLiteral("other.12f"))->close());
    const Copy other { pair.desk, QStringLiteral("other.12f"), pair.desk.profile };
    const auto outcome = pair.copies[0].tryMerge(other);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::BadInput);
    QVERIFY(outcome.error().message.contains(QStringLiteral("another case")));
}

void CaseMergeTest::oneIdentityFromTwoRecordsAndTwoAgainAreMergedLikeAllElse()
{
    Pair pair;
    const Entity other = persona(QStringLiteral("P-2"));
    pair.copies[0].append(edit(QStringLiteral("Added"), { Put { other } }));
    pair.copies[1].merge(pair.copies[0]);
    const Judgement one { JudgementId::generate(), JudgementKind::SamePersona, pair.shared.id, other.id,
        QStringLiteral("recorded twice"), QStringLiteral("Ana"), Utc::now() };
    const auto standsForBoth = [&](const Copy &copy) {
        const CaseGraph graph = must(copy.open()->loadGraph(pair.desk.unwatched));
        return graph.canonical(*graph.find(pair.shared.id)) == graph.canonical(*graph.find(other.id));
    };
    pair.copies[1].append(edit(QStringLiteral("One person"), { Put { one } }));
    pair.copies[0].merge(pair.copies[1]);
    QVERIFY(standsForBoth(pair.copies[0]));
    pair.copies[0].append(edit(QStringLiteral("Two after all"), { Remove { one } }));
    Judgement reworded = one;
    reworded.why = QStringLiteral("the same passport");
    pair.copies[1].append(edit(QStringLiteral("Reworded"), { Put { reworded } }));
    const auto outcome = pair.copies[1].merge(pair.copies[0]);
    QCOMPARE(outcome.conflicts.size(), 1u);
    QCOMPARE(outcome.conflicts.front().property, QStringLiteral("judgement"));
    pair.copies[0].merge(pair.copies[1]);
    QCOMPARE(standsForBoth(pair.copies[0]), standsForBoth(pair.copies[1]));
    QCOMPARE(pair.copies[0].all(), pair.copies[1].all());
}

void CaseMergeTest::aCopyThatDoesNotProveItselfIsRefused()
{
    Pair pair;
    pair.copies[1].append(pair.rename(QStringLiteral("Joan")));
    {
        const auto probe = must(CaseProbe::read(pair.copies[1].path()));
        const SecretBytes key = must(deriveKey(passphrase(), probe.salt()));
        const auto database = Database::open(pair.copies[1].path(), Database::Access::ReadWrite, key, probe.salt());
        database->exec("UPDATE entry SET author = 'somebody else' WHERE position = 3");
    }
    const auto before = pair.copies[0].all();
    const auto outcome = pair.copies[0].tryMerge(pair.copies[1]);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
    QCOMPARE(pair.copies[0].all(), before);
}

void CaseMergeTest::threeCopiesWithRandomHistoriesComeToTheSame()
{
    // 10,000 in `tests/bench/merge_histories`.
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const QString wrong = RandomHistory(seed).run(10);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(wrong)));
    }
}

static const Suite<CaseMergeTest> suite;

#include "tst_case_merge.moc"
