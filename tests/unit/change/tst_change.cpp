// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/change.h"
#include "change/ledger.h"

#include <QCborArray>
#include <QtTest>

using namespace twelvefold;

class TestChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackWhatItDid();
    void takesBackReplacementsAndRemovals();
    void doesAllOrNothing();
    void refusesToRemoveWhatIsNotThere();
    void saysWhatAGestureTouched();
    void writesAndReadsEveryKindOfRecord_data();
    void writesAndReadsEveryKindOfRecord();
    void writesAndReadsEveryActOfCustody();
    void anActOfCustodyIsNoRecordAndOnARegisterOfItsOwn();
    void refusesActsOfCustodyOfOtherVersions();
    void refusesOperationsOfOtherVersions_data();
    void refusesOperationsOfOtherVersions();
    void hashesAnEntryToAKnownValue();
    void anEntryWithoutItsOperationsAndTextStillHasItsHash();
    void hashesEverythingInAnEntry();
};

namespace {

Uuid fixed(int n)
{
    return *Uuid::fromString(QStringLiteral("0190163d-8694-739b-aea5-%1").arg(n, 12, 16, QLatin1Char('0')));
}

template <class IdType>
IdType id(int n)
{
    return IdType(fixed(n));
}

EntityTypeIndex persona()
{
    return *Schema::standard().findEntityType(u"Persona");
}

Entity entity(int n)
{
    return { id<EntityId>(n), persona(), {}, QString::number(n) };
}

Assertion assertion(int n, int subject, const char16_t *value)
{
    const QString text = QStringView(value).toString();
    return { id<AssertionId>(n), id<EntityId>(subject), QStringLiteral("name"), text, text, AssertionStatus::Claimed,
        { id<EvidenceId>(90), Place { .row = 2, .column = QStringLiteral("name") }, {} } };
}

Link link(int n, int from, int to)
{
    return { id<LinkId>(n), *Schema::standard().findLinkType(u"paidTo"), id<EntityId>(from), id<EntityId>(to),
        AssertionStatus::Verified,
        { { QStringLiteral("amount"), QStringLiteral("1200.50"), QStringLiteral("1,200.50") } },
        { { id<EvidenceId>(90), Place { 3, 0, {}, 120, 21 }, QStringLiteral("C3") },
            { id<EvidenceId>(91), Place { .row = 17, .column = QStringLiteral("pay") }, {} } } };
}

//! Everything in the graph, in its own order, by value.
std::vector<Record> contents(const CaseGraph &graph)
{
    std::vector<Record> all;
    for (const Evidence &e : graph.evidence())
        all.push_back(e);
    graph.forEachEntity([&](EntityIndex i) {
        all.push_back(graph.entity(i));
        for (const Assertion *a : graph.assertions(i))
            all.push_back(*a);
    });
    graph.forEachLink([&](const Link &l) { all.push_back(l); });
    for (const Judgement &j : graph.judgements())
        all.push_back(j);
    for (const Hypothesis &h : graph.hypotheses())
        all.push_back(h);
    return all;
}

std::vector<Change> someChanges()
{
    return { Put { Evidence { .id = id<EvidenceId>(90), .number = 1, .sha256 = QByteArray(32, 'a') } },
        Put { entity(1) }, Put { entity(2) }, Put { assertion(10, 1, u"Jane") }, Put { assertion(11, 2, u"John") },
        Put { link(20, 1, 2) },
        Put { Judgement { id<JudgementId>(30), JudgementKind::SamePersona, id<EntityId>(1), id<EntityId>(2),
            QStringLiteral("why"), QStringLiteral("me"), { 5 } } },
        Put { Hypothesis { id<HypothesisId>(40), QStringLiteral("Operator A"), { id<EntityId>(1) }, 12.5, 10, {} } } };
}

CustodyRecord custodyRecord()
{
    return { .act = CustodyAct::Acquired,
        .exhibit = id<EvidenceId>(90),
        .from = QStringLiteral("HR"),
        .to = QStringLiteral("Harbour"),
        .person = QStringLiteral("Ana Rossi"),
        .host = QStringLiteral("desk-4"),
        .tool = QStringLiteral("Twelvefold 0.1.0"),
        .at = { 1'700'000'000'123 },
        .utcOffset = -90,
        .reason = QStringLiteral("Consent of 3 May"),
        .location = QStringLiteral("intake/cv.pdf"),
        .before = QByteArray(32, '\x11'),
        .after = QByteArray(32, '\x12'),
        .result = CustodyResult::Mismatch };
}

} // namespace

void TestChange::takesBackWhatItDid()
{
    CaseGraph graph;
    const auto inverse = applyChanges(graph, someChanges());
    QVERIFY(bool(inverse));
    const auto after = contents(graph);
    QCOMPARE(after.size(), size_t(8));
    const auto redo = applyChanges(graph, *inverse);
    QVERIFY2(bool(redo), redo ? "" : qPrintable(redo.error().message));
    QVERIFY(contents(graph).empty());
    QVERIFY(bool(applyChanges(graph, *redo)));
    QVERIFY(contents(graph) == after);
}

void TestChange::takesBackReplacementsAndRemovals()
{
    CaseGraph graph;
    QVERIFY(bool(applyChanges(graph, someChanges())));
    const auto before = contents(graph);
    Link changed = link(20, 1, 2);
    changed.sources.pop_back();
    const auto inverse = applyChanges(graph,
        { Put { assertion(10, 1, u"Janet") }, Put { changed }, Remove { assertion(11, 2, u"ignored") },
            Remove { Judgement { .id = id<JudgementId>(30) } }, Put { assertion(10, 1, u"Janina") } });
    QVERIFY(bool(inverse));
    QCOMPARE(graph.value(*graph.find(id<EntityId>(1)), u"name"), QStringLiteral("Janina"));
    QCOMPARE(graph.judgements().size(), size_t(0));
    QVERIFY(bool(applyChanges(graph, *inverse)));
    QVERIFY(contents(graph) == before);
}

void TestChange::doesAllOrNothing()
{
    CaseGraph graph;
    QVERIFY(bool(applyChanges(graph, someChanges())));
    const auto before = contents(graph);
    const auto failed = applyChanges(graph,
        { Put { entity(3) }, Put { assertion(12, 3, u"Mary") }, Put { assertion(10, 1, u"Janet") },
            Remove { link(20, 1, 2) }, Put { assertion(13, 77, u"nobody") } });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Error::Kind::NotFound);
    QVERIFY(contents(graph) == before);
    QVERIFY(!graph.find(id<EntityId>(3)));
}

void TestChange::refusesToRemoveWhatIsNotThere()
{
    CaseGraph graph;
    for (const Record &record : { Record { entity(1) }, Record { assertion(10, 1, u"x") }, Record { link(20, 1, 2) },
             Record { Judgement { .id = id<JudgementId>(30) } }, Record { Hypothesis { .id = id<HypothesisId>(40) } },
             Record { Evidence { .id = id<EvidenceId>(90) } } })
        QVERIFY(!applyChange(graph, Remove { record }));
}

void TestChange::saysWhatAGestureTouched()
{
    CaseGraph graph;
    Gesture gesture { .kind = QStringLiteral("import"), .text = QStringLiteral("text"), .changes = someChanges() };
    QVERIFY(bool(applyChanges(graph, gesture.changes)));
    const ChangeSet set = summarise(gesture, graph);
    QCOMPARE(set.kind, gesture.kind);
    QCOMPARE(set.entities, (QSet { id<EntityId>(1), id<EntityId>(2) }));
    QVERIFY(set.evidence && set.judgements && set.hypotheses && !set.title);
    gesture.changes = { Put { CaseInfo { id<CaseId>(9), QStringLiteral("T"), {} } } };
    QVERIFY(summarise(gesture, graph).title);
    QVERIFY(summarise(gesture, graph).entities.isEmpty());
}

void TestChange::writesAndReadsEveryKindOfRecord_data()
{
    QTest::addColumn<Record>("record");
    QTest::newRow("case") << Record { CaseInfo { id<CaseId>(1), QStringLiteral("Títle"), { 1'700'000'000'123 } } };
    QTest::newRow("evidence") << Record { Evidence { id<EvidenceId>(2), 14, QByteArray(32, '\x80'), qint64(5) << 33,
        QStringLiteral("cv.pdf"), QStringLiteral("pdf"), QStringLiteral("police"), QStringLiteral("B2"),
        { 1'700'000'000'000 }, QStringLiteral("me"), QStringLiteral("twelvefold 0.1"), id<EvidenceId>(3) } };
    QTest::newRow("evidence without a parent") << Record { Evidence { .id = id<EvidenceId>(2) } };
    QTest::newRow("entity") << Record { Entity {
        id<EntityId>(4), persona(), QStringLiteral("hr"), QStringLiteral("a\x1f") + QStringLiteral("b") } };
    Assertion said = assertion(10, 1, u"陈静");
    said.status = AssertionStatus::Refuted;
    said.source.place = Place { 2, 0, {}, 0, 2 };
    QTest::newRow("assertion") << Record { said };
    said.source.place = Place {};
    QTest::newRow("assertion without a place") << Record { said };
    QTest::newRow("link") << Record { link(20, 1, 2) };
    QTest::newRow("judgement") << Record { Judgement { id<JudgementId>(30), JudgementKind::Different, id<EntityId>(1),
        id<EntityId>(2), QStringLiteral("seen together"), QStringLiteral("me"), { 7 } } };
    QTest::newRow("hypothesis") << Record { Hypothesis { id<HypothesisId>(40), QStringLiteral("Operator A"),
        { id<EntityId>(1), id<EntityId>(2) }, 0.1 + 0.2, -3.25, { id<EvidenceId>(90) } } };
}

void TestChange::writesAndReadsEveryKindOfRecord()
{
    QFETCH(Record, record);
    const Operation written = toOperation(Put { record });
    // Through bytes, as the case file stores it.
    Operation stored = written;
    stored.value = QCborValue::fromCbor(written.value.toCbor());
    QVERIFY(stored.value == written.value);
    const auto read = fromOperation(stored);
    QVERIFY2(bool(read), read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == Change { Put { record } });

    const Operation removal = toOperation(Remove { record });
    QVERIFY(removal.value.isNull());
    QCOMPARE(removal.entity, written.entity);
    QCOMPARE(removal.field, written.field);
    const auto removed = fromOperation(removal);
    QVERIFY(removed && std::holds_alternative<Remove>(*removed));
    QCOMPARE(std::get<Remove>(*removed).like.index(), record.index());
    QCOMPARE(toOperation(*removed).field, written.field);
}

void TestChange::writesAndReadsEveryActOfCustody()
{
    for (const CustodyAct act : { CustodyAct::Acquired, CustodyAct::ViewedOriginal, CustodyAct::Exported,
             CustodyAct::Shared, CustodyAct::Verified, CustodyAct::RedactedCopyMade }) {
        for (const CustodyResult result :
            { CustodyResult::NotChecked, CustodyResult::Match, CustodyResult::Mismatch }) {
            CustodyRecord record = custodyRecord();
            record.act = act;
            record.result = result;
            Operation stored = toOperation(record, id<CaseId>(9));
            stored.value = QCborValue::fromCbor(stored.value.toCbor());
            const auto read = custodyFrom(stored);
            QVERIFY(read);
            QVERIFY(*read == record);
            QCOMPARE(custodyActFromText(toText(act)), act);
        }
    }
    QCOMPARE(utcOffsetText(330), QStringLiteral("+05:30"));
    QCOMPARE(utcOffsetText(-90), QStringLiteral("-01:30"));
    QCOMPARE(utcOffsetText(0), QStringLiteral("+00:00"));
}

void TestChange::anActOfCustodyIsNoRecordAndOnARegisterOfItsOwn()
{
    CustodyRecord record = custodyRecord();
    const Operation one = toOperation(record, id<CaseId>(9));
    const Operation two = toOperation(record, id<CaseId>(9));
    QVERIFY(holdsCustody(one.field));
    QVERIFY(!holdsRecord(one.field));
    QVERIFY(one.field != two.field);
    QCOMPARE(one.entity, record.exhibit.uuid());
    record.exhibit = {};
    QCOMPARE(toOperation(record, id<CaseId>(9)).entity, id<CaseId>(9).uuid());
}

void TestChange::refusesActsOfCustodyOfOtherVersions()
{
    const Operation known = toOperation(custodyRecord(), id<CaseId>(9));
    for (const int element : { 0, 13 }) {
        Operation strange = known;
        QCborArray value = strange.value.toArray();
        value[element] = QStringLiteral("burned");
        strange.value = value;
        const auto read = custodyFrom(strange);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
    }
}

void TestChange::refusesOperationsOfOtherVersions_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QCborArray>("value");
    QTest::newRow("field") << QStringLiteral("mood") << QCborArray { 1 };
    QTest::newRow("assertion id") << QStringLiteral("name/nobody") << QCborArray { 1 };
    QTest::newRow("entity type") << QStringLiteral("entity")
                                 << QCborArray { QStringLiteral("Ghost"), QString(), QString() };
    QTest::newRow("link type") << QStringLiteral("link") << QCborArray { QStringLiteral("haunts") };
    QTest::newRow("judgement") << QStringLiteral("judgement") << QCborArray { QStringLiteral("perhaps") };
    QTest::newRow("status") << QStringLiteral("name/0190163d-8694-739b-aea5-966c26f8ad91")
                            << QCborArray { QStringLiteral("a"), QStringLiteral("a"), 77, QCborArray() };
}

void TestChange::refusesOperationsOfOtherVersions()
{
    QFETCH(QString, field);
    QFETCH(QCborArray, value);
    const auto read = fromOperation({ {}, fixed(1), field, value, {} });
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Corrupt);
}

static LedgerEntry entry()
{
    Operation first = toOperation(Put { entity(1) });
    first.id = id<OperationId>(50);
    Operation second = toOperation(Remove { assertion(10, 1, u"x") });
    second.id = id<OperationId>(51);
    second.base = id<OperationId>(49);
    return { .id = id<EntryId>(60),
        .device = id<DeviceId>(61),
        .sequence = 300,
        .at = { 1'700'000'000'000 },
        .tick = 2,
        .by = QStringLiteral("Ånn"),
        .kind = QStringLiteral("edit"),
        .text = QStringLiteral("One"),
        .salt = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"),
        .withheldText = {},
        .reverses = {},
        .operations = { first, second },
        .operationCount = 2,
        .previous = QByteArray(32, '\0') };
}

void TestChange::hashesAnEntryToAKnownValue()
{
    // Worked out apart from this program, from RFC 8949 alone.
    QCOMPARE(deterministicCbor(entry()).toHex(),
        QByteArray("8b01500190163d8694739baea500000000003c500190163d8694739baea500000000003d19012c1b0000018bcfe56800"
                   "0264c3856e6e64656469745820927f52d52ce31dc8f09d449b818455c6231a63a4bbf7e6ae56ac5c1cf0b31659f68258"
                   "20ca010cf8416e0e3413531c92aa70acf97d0548ed7bf683a6aaf07dd382eb131a582026d7b5443a308790701eca12b0"
                   "e074598a2e279bd792f4c2504abfb5e6e002b7"));
    QCOMPARE(
        entryHash(entry()).toHex(), QByteArray("c110c9715d47800870a60c3e46353b19f0f19a6080d7b2004301c7f223e852f1"));
}

void TestChange::anEntryWithoutItsOperationsAndTextStillHasItsHash()
{
    LedgerEntry copy = entry();
    copy.operations[1] = { .withheld = operationDigest(copy.operations[1]) };
    QCOMPARE(copy.operations[1].withheld.toHex(),
        QByteArray("26d7b5443a308790701eca12b0e074598a2e279bd792f4c2504abfb5e6e002b7"));
    copy.withheldText = QByteArray::fromHex("927f52d52ce31dc8f09d449b818455c6231a63a4bbf7e6ae56ac5c1cf0b31659");
    copy.text.clear();
    copy.salt.clear();
    QCOMPARE(entryHash(copy), entryHash(entry()));
    copy.operations[1].withheld[0] = 'x';
    QVERIFY(entryHash(copy) != entryHash(entry()));
}

void TestChange::hashesEverythingInAnEntry()
{
    const QByteArray base = entryHash(entry());
    const auto differs = [&](auto edit) {
        LedgerEntry changed = entry();
        edit(changed);
        return entryHash(changed) != base;
    };
    QVERIFY(differs([](LedgerEntry &e) { e.id = id<EntryId>(99); }));
    QVERIFY(differs([](LedgerEntry &e) { e.device = id<DeviceId>(99); }));
    QVERIFY(differs([](LedgerEntry &e) { ++e.sequence; }));
    QVERIFY(differs([](LedgerEntry &e) { ++e.at.msecs; }));
    QVERIFY(differs([](LedgerEntry &e) { ++e.tick; }));
    QVERIFY(differs([](LedgerEntry &e) { e.by += u'x'; }));
    QVERIFY(differs([](LedgerEntry &e) { e.kind += u'x'; }));
    QVERIFY(differs([](LedgerEntry &e) { e.text += u'x'; }));
    QVERIFY(differs([](LedgerEntry &e) { e.salt[0] = 'x'; }));
    QVERIFY(differs([](LedgerEntry &e) { e.reverses = id<EntryId>(1); }));
    QVERIFY(differs([](LedgerEntry &e) { e.previous[31] = 1; }));
    QVERIFY(differs([](LedgerEntry &e) { e.operations.pop_back(); }));
    QVERIFY(differs([](LedgerEntry &e) { std::swap(e.operations[0], e.operations[1]); }));
    QVERIFY(differs([](LedgerEntry &e) { e.operations[1].base = {}; }));
    QVERIFY(differs([](LedgerEntry &e) { e.operations[1].also = { id<OperationId>(3) }; }));
    QVERIFY(differs([](LedgerEntry &e) { e.operations[0].value = QCborArray { 1 }; }));
    QVERIFY(!differs([](LedgerEntry &e) { e.hash = QByteArray(32, 'z'); }));
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
