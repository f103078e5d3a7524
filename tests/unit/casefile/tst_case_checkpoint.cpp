// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "casefile/head_memory.h"
#include "merkle/merkle_tree.h"

#include <QElapsedTimer>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! What a case says of its ledger in one hash, and what can be proven with that later.
class CaseCheckpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRootIsThatOfTheTreeOverTheEntriesHashes();
    void namesTheCaseAndTheHeadOfEachChain();
    void aLedgerThatWentOnContainsIt();
    void aLedgerThatMergedOlderEntriesInContainsItToo();
    void aCopyThatIsBehindOrWentAnotherWayDoesNot();
    void nothingOfItCanBeChanged_data();
    void nothingOfItCanBeChanged();
    void anotherCaseIsRefused();
    void theProfileRemembersTheSameRootAfterEverySave();
    void aHeadRememberedByAnEarlierVersionStillCounts();
    void aRememberedTreeThatIsNotItsRootsIsReadAnew();
    void headsAreThoseOfTheLedgerAfterEveryKindOfEntry();
};

namespace {

Containment compare(const CaseFile &file, const Checkpoint &checkpoint)
{
    return must(const_cast<CaseFile &>(file).compareWith(checkpoint));
}

using Kind = Containment::Kind;

//! A case with two entries, and another investigator's copy of it.
struct Two {
    Desk desk;
    Profile other = must(Profile::open(desk.folder.filePath(QStringLiteral("other"))));
    QString copy = desk.path(QStringLiteral("copy.12f"));

    Two()
    {
        desk.append(*desk.create(), addPersona(QStringLiteral("P-1"), QStringLiteral("Jane Doe")));
        QFile::copy(desk.path(), copy);
    }
    std::unique_ptr<CaseFile> openCopy()
    {
        return must(CaseFile::open({ copy, CaseFile::Mode::ReadWrite, 0 }, passphrase(), other));
    }
    void mergeCopy(CaseFile &into)
    {
        SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(copy)).salt()));
        QVERIFY(must(into.merge({ copy, std::move(key), false }, desk.unwatched)).entry.has_value());
    }
};

QByteArray withBitFlipped(QByteArray bytes)
{
    bytes[0] = char(bytes[0] ^ 1);
    return bytes;
}

} // namespace

void CaseCheckpointTest::theRootIsThatOfTheTreeOverTheEntriesHashes()
{
    Desk desk;
    const auto file = desk.create();
    for (int i = 0; i < 6; ++i) {
        MerkleTree tree;
        for (const LedgerEntry &entry : must(file->history({}, {})))
            tree.append(entry.hash);
        const Checkpoint checkpoint = must(file->checkpoint());
        QCOMPARE(checkpoint.size, quint64(i + 1));
        QCOMPARE(checkpoint.root, tree.root());
        desk.append(*file, importOf("one", i + 1));
    }
}

void CaseCheckpointTest::namesTheCaseAndTheHeadOfEachChain()
{
    Two two;
    two.desk.append(*two.openCopy(), addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    const auto file = two.desk.open();
    two.mergeCopy(*file);
    const Checkpoint checkpoint = must(file->checkpoint());
    QCOMPARE(checkpoint.origin, QStringLiteral("twelvefold/case/") + file->info().id.toString());
    QCOMPARE(checkpoint.extensions.size(), 2);
    const auto read = Checkpoint::parse(checkpoint.toText());
    QVERIFY(read);
    const CheckpointSubject subject = must(subjectOf(*read));
    QVERIFY(subject.id == file->info().id);
    QVERIFY(subject.chains == two.desk.profile.head(file->info().id)->chains);
}

void CaseCheckpointTest::aLedgerThatWentOnContainsIt()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    const Checkpoint then = must(file->checkpoint());
    QCOMPARE(compare(*file, then).kind, Kind::Same);
    desk.append(*file, importOf("two", 2));
    desk.append(*file, must(file->gestureToUndo()));
    QCOMPARE(compare(*file, then).kind, Kind::Continued);
    QVERIFY2(compare(*file, then).text.contains(u"goes on for 2"), qPrintable(compare(*file, then).text));
}

void CaseCheckpointTest::aLedgerThatMergedOlderEntriesInContainsItToo()
{
    Two two;
    two.desk.append(*two.openCopy(), addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    const auto file = two.desk.open();
    two.desk.append(*file, addPersona(QStringLiteral("P-3"), QStringLiteral("Later")));
    const Checkpoint ours = must(file->checkpoint());
    const Checkpoint theirs = must(two.openCopy()->checkpoint());
    QVERIFY(!compare(*file, theirs).holds());
    two.mergeCopy(*file);
    QCOMPARE(compare(*file, ours).kind, Kind::Merged);
    QCOMPARE(compare(*file, theirs).kind, Kind::Continued);
}

void CaseCheckpointTest::aCopyThatIsBehindOrWentAnotherWayDoesNot()
{
    Two two;
    const auto file = two.desk.open();
    two.desk.append(*file, addPersona(QStringLiteral("P-3"), QStringLiteral("Later")));
    const Checkpoint newer = must(file->checkpoint());
    const auto copy = two.openCopy();
    QCOMPARE(compare(*copy, newer).kind, Kind::Missing);
    two.desk.append(*copy, addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    QCOMPARE(compare(*copy, newer).kind, Kind::Missing);
}

void CaseCheckpointTest::nothingOfItCanBeChanged_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("root") << 0;
    QTest::newRow("size") << 1;
    QTest::newRow("hash of a head") << 2;
    QTest::newRow("a head less") << 3;
}

void CaseCheckpointTest::nothingOfItCanBeChanged()
{
    QFETCH(int, what);
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    Checkpoint changed = must(file->checkpoint());
    ChainHead head = must(subjectOf(changed)).chains.front();
    if (what == 0)
        changed.root = withBitFlipped(changed.root);
    if (what == 1)
        --changed.size;
    if (what == 2)
        changed.extensions[0].replace(
            QString::fromLatin1(head.hash.toBase64()), QString::fromLatin1(withBitFlipped(head.hash).toBase64()));
    if (what == 3)
        changed.extensions.clear();
    QCOMPARE(compare(*file, changed).kind, Kind::Missing);
}

void CaseCheckpointTest::anotherCaseIsRefused()
{
    Desk desk;
    const auto file = desk.create();
    const auto other = desk.create(QStringLiteral("b.12f"));
    QCOMPARE(file->compareWith(must(other->checkpoint())).error().kind, Error::Kind::BadInput);
    Checkpoint foreign = must(file->checkpoint());
    foreign.origin = QStringLiteral("example.com/log");
    QCOMPARE(file->compareWith(foreign).error().kind, Error::Kind::BadInput);
    Checkpoint strange = must(file->checkpoint());
    strange.extensions += QStringLiteral("chain of something else");
    QCOMPARE(file->compareWith(strange).error().kind, Error::Kind::BadInput);
}

void CaseCheckpointTest::theProfileRemembersTheSameRootAfterEverySave()
{
    Two two;
    two.desk.append(*two.openCopy(), addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    auto file = two.desk.open();
    const CaseId id = file->info().id;
    const auto same = [&] {
        const RememberedHead head = *two.desk.profile.head(id);
        const Checkpoint checkpoint = must(file->checkpoint());
        return head.root == checkpoint.root && quint64(head.size) == checkpoint.size;
    };
    for (int i = 0; i < 5; ++i) {
        two.desk.append(*file, importOf("one", i + 1));
        QVERIFY(same());
    }
    two.mergeCopy(*file);
    QVERIFY(same());
    two.desk.append(*file, must(file->gestureToUndo()));
    QVERIFY(same());
    file = {};
    file = two.desk.open();
    two.desk.append(*file, importOf("one", 9));
    QVERIFY(same());
}

void CaseCheckpointTest::aHeadRememberedByAnEarlierVersionStillCounts()
{
    Desk desk;
    CaseId id;
    {
        const auto file = desk.create();
        id = file->info().id;
        desk.append(*file, importOf("one", 1));
    }
    RememberedHead before = *desk.profile.head(id);
    before.root = QByteArray(32, 'r');
    before.peaks.clear();
    QVERIFY(desk.profile.rememberHead(id, before));
    const auto file = desk.open();
    QCOMPARE(file->facts().headNotice, QString());
    desk.append(*file, importOf("two", 2));
    QCOMPARE(desk.profile.head(id)->root, must(file->checkpoint()).root);
}

void CaseCheckpointTest::aRememberedTreeThatIsNotItsRootsIsReadAnew()
{
    Desk desk;
    CaseId id;
    {
        const auto file = desk.create();
        id = file->info().id;
        desk.append(*file, importOf("one", 1));
    }
    RememberedHead damaged = *desk.profile.head(id);
    damaged.peaks[0] = withBitFlipped(damaged.peaks[0]);
    QVERIFY(desk.profile.rememberHead(id, damaged));
    const auto file = desk.open();
    desk.append(*file, importOf("two", 2));
    QCOMPARE(desk.profile.head(id)->root, must(file->checkpoint()).root);
}

void CaseCheckpointTest::headsAreThoseOfTheLedgerAfterEveryKindOfEntry()
{
    Two two;
    // Under one profile, so that the chain forks.
    std::unique_ptr<CaseFile> copy
        = must(CaseFile::open({ two.copy, CaseFile::Mode::ReadWrite, 0 }, passphrase(), two.desk.profile));
    two.desk.append(*copy, addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    copy = {};
    const auto file = two.desk.open();
    const CaseId id = file->info().id;
    two.mergeCopy(*file);
    for (int i = 0; i < 3; ++i) {
        two.desk.append(*file, importOf("one", i + 1));
        QVERIFY(two.desk.profile.head(id)->chains == must(subjectOf(must(file->checkpoint()))).chains);
    }
}

static const Suite<CaseCheckpointTest> suite;
#include "tst_case_checkpoint.moc"
