// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "vault/key_derivation.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseContentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryKindOfRecordInItsOrder();
    void refusesToMakeACaseOverAnExistingFile();
    void replacesACaseWhenForced();
    void continuesOneChainWithHashesAndBases();
    void refusesBytesThatDoNotHaveTheirHash();
    void refusesAChangeThatDoesNotFitTheCase();
    void givesBackOriginalsReadingsAndTexts();
    void leavesNothingButTheCaseBesideIt();
    void historyOfAnEntityTellsOfItsValuesLinksAndJudgements();
    void historyTellsOfALinkThatWasTakenOut();
    void readsRowsThatHoldMoreThanThisVersionKnows();
    void cancelMidwayLeavesTheCaseAsItWas();
    void keepsAnImportOfFortyThousandAssertionsInOneEntry();
};

namespace {

struct FullCase {
    Entity a = persona(QStringLiteral("p-1"));
    Entity b = persona(QStringLiteral("p-2"));
    QByteArray bytes = QByteArray("Curriculum of Ji-ho Park, Zürich").repeated(80000);
    Evidence resume = exhibit(1, bytes, QStringLiteral("résumé.txt"));
    Link link { LinkId::generate(), linkType(QStringLiteral("vouchesFor")), a.id, b.id, AssertionStatus::Verified,
        { { QStringLiteral("at"), QStringLiteral("2026-03"), QStringLiteral("March 2026") } },
        { { resume.id, { 2, 0, {}, 120, 21 }, QStringLiteral("C3") }, { resume.id, {}, {} } } };
    Judgement judgement { JudgementId::generate(), JudgementKind::SameOperator, a.id, b.id,
        QStringLiteral("same wallet"), QStringLiteral("Ada"), Utc::now() };
    Hypothesis operatorA { HypothesisId::generate(), QStringLiteral("Operator A"), { a.id, b.id }, 21.25, 10.0,
        { resume.id } };

    Gesture gesture() const
    {
        Gesture g { QStringLiteral("import"), QStringLiteral("Imported 1 file"), {}, {}, {} };
        g.changes = { Put { resume }, Put { a }, Put { b },
            Put { claim(a, QStringLiteral("name"), QStringLiteral("Ji-ho Park"), resume.id) },
            Put { claim(a, QStringLiteral("name"), QStringLiteral("박지호"), resume.id) },
            Put { claim(b, QStringLiteral("alias"), QString(), resume.id) }, Put { link }, Put { judgement },
            Put { operatorA } };
        g.contents = { { resume.id, bytes, QString::fromUtf8(bytes), QByteArray("\x81\x01", 2) } };
        return g;
    }
};

class CancelAfter final : public Progress
{
public:
    explicit CancelAfter(int asks)
        : m_left(asks)
    {
    }
    void report(qint64, qint64) override { }
    bool cancelled() const override { return --m_left < 0; }

private:
    mutable int m_left;
};

Gesture largeImport(int people, int claims)
{
    Gesture gesture { QStringLiteral("import"), QStringLiteral("Imported a table"), {}, {}, {} };
    const EvidenceId table = EvidenceId::generate();
    for (int i = 0; i < people; ++i) {
        const Entity entity = persona(QStringLiteral("row-%1").arg(i));
        gesture.changes.push_back(Put { entity });
        for (int k = 0; k < claims; ++k)
            gesture.changes.push_back(Put {
                claim(entity, QStringLiteral("note"), QStringLiteral("value %1 of person %2").arg(k).arg(i), table) });
    }
    return gesture;
}

} // namespace

void CaseContentTest::keepsEveryKindOfRecordInItsOrder()
{
    Desk desk;
    const FullCase full;
    std::vector<Record> before;
    {
        const auto file = desk.create();
        CaseGraph graph = desk.graph(*file);
        QCOMPARE(graph.info().title, QStringLiteral("Operation Lark"));
        const Gesture gesture = full.gesture();
        QVERIFY(file->append(gesture, graph, desk.unwatched));
        QVERIFY(applyChanges(graph, gesture.changes));
        before = records(graph);
    }
    const auto file = desk.open();
    QVERIFY(records(desk.graph(*file)) == before);
    QCOMPARE(file->counts()->assertions, 3);
    QCOMPARE(file->info().title, QStringLiteral("Operation Lark"));
    const VerifyReport report = must(file->verify(desk.unwatched));
    for (const Check &check : report.checks)
        QVERIFY2(check.ok, qPrintable(check.name + u' ' + check.detail));
    QCOMPARE(report.checks.size(), size_t(8));
}

void CaseContentTest::refusesToMakeACaseOverAnExistingFile()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const auto again = CaseFile::create({ desk.path(), {}, false }, passphrase(), desk.profile);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Exists);
    QVERIFY(desk.tryOpen());
}

void CaseContentTest::replacesACaseWhenForced()
{
    Desk desk;
    const CaseId first = desk.create()->info().id;
    const auto second = CaseFile::create({ desk.path(), QStringLiteral("New"), true }, passphrase(), desk.profile);
    QVERIFY(second);
    QVERIFY((*second)->info().id != first);
    QVERIFY((*second)->verify(desk.unwatched)->ok());
}

void CaseContentTest::continuesOneChainWithHashesAndBases()
{
    Desk desk;
    const auto file = desk.create();
    const Entity a = persona(QStringLiteral("p-1"));
    Assertion name = claim(a, QStringLiteral("name"), QStringLiteral("first"));
    const LedgerEntry one = desk.append(*file, edit(QStringLiteral("one"), { Put { a }, Put { name } }));
    name.value = QStringLiteral("second");
    const LedgerEntry two = desk.append(*file, edit(QStringLiteral("two"), { Put { name } }));
    QCOMPARE(one.sequence, 2);
    QCOMPARE(two.sequence, 3);
    QCOMPARE(two.previous, one.hash);
    QCOMPARE(two.hash, entryHash(two));
    QCOMPARE(two.by, desk.profile.author());
    QCOMPARE(two.device, desk.profile.device());
    QVERIFY(two.at > one.at || (two.at == one.at && two.tick > one.tick));
    QVERIFY(one.operations[1].base.isNull());
    QCOMPARE(two.operations[0].base, one.operations[1].id);
    const LedgerEntry read = must(file->entry(two.id));
    QVERIFY(read.operations == two.operations);
    QCOMPARE(entryHash(read), two.hash);
    QCOMPARE(file->history({}, {})->size(), size_t(3));
}

void CaseContentTest::refusesBytesThatDoNotHaveTheirHash()
{
    Desk desk;
    const auto file = desk.create();
    FullCase full;
    Gesture gesture = full.gesture();
    gesture.contents[0].bytes += '!';
    const auto entry = file->append(gesture, desk.graph(*file), desk.unwatched);
    QVERIFY(!entry);
    QCOMPARE(entry.error().kind, Error::Kind::BadInput);
    QCOMPARE(file->counts()->evidence, 0);
}

void CaseContentTest::refusesAChangeThatDoesNotFitTheCase()
{
    Desk desk;
    const auto file = desk.create();
    const Assertion orphan = claim(persona(QStringLiteral("nobody")), QStringLiteral("name"), QStringLiteral("x"));
    QVERIFY(!file->append(edit(QStringLiteral("orphan"), { Put { orphan } }), desk.graph(*file), desk.unwatched));
    QCOMPARE(file->history({}, {})->size(), size_t(1));
}

void CaseContentTest::givesBackOriginalsReadingsAndTexts()
{
    Desk desk;
    const auto file = desk.create();
    const FullCase full;
    desk.append(*file, full.gesture());
    QCOMPARE(file->evidenceBytes(full.resume.id).value(), full.bytes);
    QCOMPARE(file->reading(full.resume.id).value(), QByteArray("\x81\x01", 2));
    QCOMPARE(file->text(full.resume.id).value(), QString::fromUtf8(full.bytes));
    QCOMPARE(file->evidenceBytes(EvidenceId::generate()).error().kind, Error::Kind::NotFound);
}

void CaseContentTest::leavesNothingButTheCaseBesideIt()
{
    Desk desk;
    {
        const auto file = desk.create();
        desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
        QVERIFY(QFile::exists(desk.path() + QStringLiteral(".lock")));
    }
    const QStringList files = QDir(desk.folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    QCOMPARE(files, QStringList { QStringLiteral("a.12f") });
    QCOMPARE(int(QFile::permissions(desk.path()) & (QFile::ReadGroup | QFile::ReadOther)), 0);
}

void CaseContentTest::historyOfAnEntityTellsOfItsValuesLinksAndJudgements()
{
    Desk desk;
    const auto file = desk.create();
    const Entity a = persona(QStringLiteral("a")), b = persona(QStringLiteral("b")), c = persona(QStringLiteral("c"));
    desk.append(*file, edit(QStringLiteral("people"), { Put { a }, Put { b }, Put { c } }));
    desk.append(
        *file, edit(QStringLiteral("name of a"), { Put { claim(a, QStringLiteral("name"), QStringLiteral("A")) } }));
    desk.append(
        *file, edit(QStringLiteral("name of c"), { Put { claim(c, QStringLiteral("name"), QStringLiteral("C")) } }));
    desk.append(*file,
        edit(QStringLiteral("link"),
            { Put { Link { LinkId::generate(), linkType(QStringLiteral("vouchesFor")), b.id, a.id } } }));
    const Utc beforeJudgement = file->history({}, {})->back().at;
    QTest::qSleep(2);
    desk.append(*file,
        { QStringLiteral("judge"), QStringLiteral("judged"),
            { Put { Judgement { JudgementId::generate(), JudgementKind::Different, a.id, b.id } } }, {}, {} });
    QStringList texts;
    const std::vector<LedgerEntry> entries = must(file->history(a.id.uuid(), {}));
    for (const LedgerEntry &entry : entries)
        texts += entry.text;
    QCOMPARE(texts,
        QStringList({ QStringLiteral("people"), QStringLiteral("name of a"), QStringLiteral("link"),
            QStringLiteral("judged") }));
    QCOMPARE(file->history(a.id.uuid(), beforeJudgement)->size(), size_t(3));
    QCOMPARE(file->history(EntityId::generate().uuid(), {})->size(), size_t(0));
}

void CaseContentTest::historyTellsOfALinkThatWasTakenOut()
{
    Desk desk;
    const FullCase content;
    const auto file = desk.create();
    desk.append(*file, content.gesture());
    Link second = content.link;
    second.id = LinkId::generate();
    desk.append(*file, edit(QStringLiteral("Linked"), { Put { second } }));
    desk.append(*file, edit(QStringLiteral("Unlinked"), { Remove { second } }));
    for (const Entity &end : { content.a, content.b }) {
        QStringList texts;
        for (const LedgerEntry &entry : must(file->history(end.id.uuid(), std::nullopt)))
            texts += entry.text;
        QCOMPARE(texts,
            (QStringList { QStringLiteral("Imported 1 file"), QStringLiteral("Linked"), QStringLiteral("Unlinked") }));
    }
}

void CaseContentTest::readsRowsThatHoldMoreThanThisVersionKnows()
{
    Desk desk;
    const FullCase content;
    desk.append(*desk.create(), content.gesture());
    const auto before = records(desk.graph(*desk.open()));
    {
        const QByteArray salt = must(CaseProbe::read(desk.path())).salt();
        const auto database
            = Database::open(desk.path(), Database::Access::ReadWrite, must(deriveKey(passphrase(), salt)), salt);
        // A source with an eighth element, and a value of a link with a fourth, as a later version may write them.
        database->exec("UPDATE assertion SET source = unhex('88' || substr(hex(source), 3) || '617A')");
        database->exec("UPDATE link SET \"values\" = unhex('8184' || substr(hex(\"values\"), 5) || '617A')");
    }
    QCOMPARE(records(desk.graph(*desk.open())), before);
}

void CaseContentTest::cancelMidwayLeavesTheCaseAsItWas()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
    const CaseGraph before = desk.graph(*file);
    const Gesture import = largeImport(400, 10);
    for (const int asks : { 0, 1, 3, 7 }) {
        CancelAfter progress(asks);
        const auto entry = file->append(import, before, progress);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, Error::Kind::Cancelled);
        QVERIFY(records(desk.graph(*file)) == records(before));
    }
    QCOMPARE(file->history({}, {})->size(), size_t(2));
    QCOMPARE(file->search(QStringLiteral("person"), 10)->size(), size_t(0));
    QVERIFY(file->append(import, before, desk.unwatched));
    QVERIFY(file->verify(desk.unwatched)->ok());
}

void CaseContentTest::keepsAnImportOfFortyThousandAssertionsInOneEntry()
{
    Desk desk;
    const auto file = desk.create();
    const LedgerEntry entry = desk.append(*file, largeImport(4000, 10));
    QCOMPARE(entry.operationCount, 44000);
    QCOMPARE(file->counts()->assertions, 40000);
    QCOMPARE(file->gestureToUndo()->changes.size(), size_t(44000));
    desk.append(*file, file->gestureToUndo().value());
    QCOMPARE(file->counts()->entities, 0);
    QCOMPARE(file->counts()->assertions, 0);
}

static const Suite<CaseContentTest> suite;
#include "tst_case_content.moc"
