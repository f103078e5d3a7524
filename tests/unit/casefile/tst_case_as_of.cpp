// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"

#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

//! The case as it was on a date.
class CaseAsOfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyBeforeTheFirstEntry();
    void showsWhatWasTakenBackSince();
    void isWhatStoodThenForEveryEntryOfRandomHistories();
    void whatAMergeBroughtCountsFromWhenItWasDone();
    void leavesOutWhatRefersToSomethingTakenOut();
    void canBeCancelled();
};

namespace {

//! The next entry gets a later clock, so that a time names one state.
void waitForTheClock(Utc after)
{
    while (Utc::now() <= after)
        QTest::qSleep(1);
}

struct History {
    Desk desk;
    std::unique_ptr<CaseFile> file = desk.create();
    std::vector<std::pair<Utc, std::vector<Record>>> states;
    std::vector<Entity> personas;
    std::vector<Assertion> names;
    int exhibits = 0;

    LedgerEntry append(const Gesture &gesture)
    {
        const LedgerEntry entry = desk.append(*file, gesture);
        states.emplace_back(entry.at, records(desk.graph(*file)));
        waitForTheClock(entry.at);
        return entry;
    }
    Gesture newPersona(int number)
    {
        personas.push_back(persona(QStringLiteral("P-%1").arg(number)));
        names.push_back(claim(personas.back(), QStringLiteral("name"), QStringLiteral("Name %1").arg(number)));
        return edit(QStringLiteral("Added"), { Put { personas.back() }, Put { names.back() } });
    }
    Gesture rename(std::mt19937 &random)
    {
        Assertion &name = names[random() % names.size()];
        name.value = name.raw = QStringLiteral("Name %1").arg(random() % 1000);
        return edit(QStringLiteral("Renamed"), { Put { name } });
    }
    void step(std::mt19937 &random, int number)
    {
        const auto back = file->gestureToUndo();
        const auto forth = file->gestureToRedo();
        switch (random() % 5) {
        case 0:
            if (back && file->undoState().undo != u"Created the case “Operation Lark”") {
                append(*back);
                break;
            }
            [[fallthrough]];
        case 1:
            if (forth) {
                append(*forth);
                break;
            }
            [[fallthrough]];
        case 2:
            append(importOf(QByteArray("bytes ") + QByteArray::number(number), ++exhibits + 100 * number));
            break;
        case 3:
            if (!names.empty() && desk.graph(*file).find(names.back().subject)) {
                renameIfThere(random);
                break;
            }
            [[fallthrough]];
        default:
            append(newPersona(number));
        }
    }
    void renameIfThere(std::mt19937 &random)
    {
        const Gesture gesture = rename(random);
        const auto &name = std::get<Assertion>(std::get<Put>(gesture.changes.front()).record);
        append(desk.graph(*file).find(name.subject) ? gesture : newPersona(int(random() % 1000) + 1000));
    }
};

} // namespace

void CaseAsOfTest::isEmptyBeforeTheFirstEntry()
{
    Desk desk;
    const Utc before { Utc::now().msecs - 1 };
    const auto file = desk.create();
    const CaseGraph graph = must(file->graphAsOf(before, desk.unwatched));
    QVERIFY(graph.info().id.isNull());
    QVERIFY(records(must(file->graphAsOf(Utc::now(), desk.unwatched))) == records(desk.graph(*file)));
}

void CaseAsOfTest::showsWhatWasTakenBackSince()
{
    History history;
    const Utc added = history.append(addPersona(QStringLiteral("P-1"), QStringLiteral("Jane Doe"))).at;
    history.append(must(history.file->gestureToUndo()));
    const CaseGraph then = must(history.file->graphAsOf(added, history.desk.unwatched));
    int entities = 0;
    then.forEachEntity([&](EntityIndex i) {
        ++entities;
        QCOMPARE(then.value(i, u"name"), QStringLiteral("Jane Doe"));
    });
    QCOMPARE(entities, 1);
    const CaseGraph now = history.desk.graph(*history.file);
    now.forEachEntity([&](EntityIndex) { QFAIL("it was taken back"); });
}

void CaseAsOfTest::isWhatStoodThenForEveryEntryOfRandomHistories()
{
    std::mt19937 random(20261201);
    for (int run = 0; run < 4; ++run) {
        History history;
        for (int step = 0; step < 25; ++step)
            history.step(random, step);
        for (const auto &[at, stood] : history.states)
            QVERIFY(records(must(history.file->graphAsOf(at, history.desk.unwatched))) == stood);
    }
}

void CaseAsOfTest::whatAMergeBroughtCountsFromWhenItWasDone()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const QString copy = desk.path(QStringLiteral("copy.12f"));
    QVERIFY(QFile::copy(desk.path(), copy));
    waitForTheClock(Utc::now());
    const Profile other = must(Profile::open(desk.folder.filePath(QStringLiteral("other"))));
    const Utc done = desk.append(*must(CaseFile::open({ copy }, passphrase(), other)),
                             addPersona(QStringLiteral("P-1"), QStringLiteral("Jane Doe")))
                         .at;
    waitForTheClock(done);
    const auto file = desk.open();
    const auto before = records(must(file->graphAsOf(done, desk.unwatched)));
    SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(copy)).salt()));
    must(file->merge({ copy, std::move(key), false }, desk.unwatched));
    QCOMPARE(records(must(file->graphAsOf(done, desk.unwatched))).size(), before.size() + 2);
}

void CaseAsOfTest::leavesOutWhatRefersToSomethingTakenOut()
{
    Desk desk;
    const Entity entity = persona(QStringLiteral("P-1"));
    const Assertion name = claim(entity, QStringLiteral("name"), QStringLiteral("Jane Doe"));
    desk.append(*desk.create(), edit(QStringLiteral("Begin"), { Put { entity }, Put { name } }));
    const QString copy = desk.path(QStringLiteral("copy.12f"));
    QVERIFY(QFile::copy(desk.path(), copy));
    const Profile other = must(Profile::open(desk.folder.filePath(QStringLiteral("other"))));
    Assertion renamed = name;
    renamed.value = QStringLiteral("Joan");
    desk.append(
        *must(CaseFile::open({ copy }, passphrase(), other)), edit(QStringLiteral("Renamed"), { Put { renamed } }));
    waitForTheClock(Utc::now());
    const auto file = desk.open();
    desk.append(*file, edit(QStringLiteral("Took out"), { Remove { name }, Remove { entity } }));
    SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(copy)).salt()));
    must(file->merge({ copy, std::move(key), false }, desk.unwatched));
    QVERIFY(records(must(file->graphAsOf(Utc::now(), desk.unwatched))) == records(desk.graph(*file)));
}

void CaseAsOfTest::canBeCancelled()
{
    struct Stop final : Progress {
        void report(qint64, qint64) override { }
        bool cancelled() const override { return true; }
    } stop;
    Desk desk;
    const auto file = desk.create();
    Gesture many = edit(QStringLiteral("Many"), {});
    for (int i = 0; i < 5000; ++i)
        many.changes.push_back(Put { persona(QStringLiteral("P-%1").arg(i)) });
    desk.append(*file, many);
    const auto graph = file->graphAsOf(Utc::now(), stop);
    QVERIFY(!graph);
    QCOMPARE(graph.error().kind, Error::Kind::Cancelled);
}

static const Suite<CaseAsOfTest> suite;
#include "tst_case_as_of.moc"
