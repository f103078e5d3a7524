// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseUndoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgementsNewerThanTheResolvingAreKnownAcrossRestarts();
    void backAndForthOverRestartsGivesTheSameCase();
    void undoOfAnEditBringsTheFormerValueBack();
    void whatIsTakenOutAndPutBackStandsWhereItStood();
    void changesOfOneRegisterWithinOneGestureAreTakenBackInOrder();
    void undoneImportCanBeRedoneWithItsOriginals();
    void newGestureAfterUndoLeavesNothingToRedo();
    void custodyActsAreNotUndoneAndKeepRedo();
    void theFirstEntryCannotBeUndone();
    void undoEntryNamesWhatItTakesBack();
    void exhibitNumbersThatWereTakenBackStayGiven();
};

namespace {

LedgerEntry undo(Desk &desk, CaseFile &file)
{
    return desk.append(file, must(file.gestureToUndo()));
}

LedgerEntry redo(Desk &desk, CaseFile &file)
{
    return desk.append(file, must(file.gestureToRedo()));
}

} // namespace

void CaseUndoTest::backAndForthOverRestartsGivesTheSameCase()
{
    Desk desk;
    std::vector<std::vector<Record>> states;
    {
        const auto file = desk.create();
        states.push_back(records(desk.graph(*file)));
        for (int i = 0; i < 4; ++i) {
            desk.append(*file, addPersona(QStringLiteral("p-%1").arg(i), QStringLiteral("Person %1").arg(i)));
            states.push_back(records(desk.graph(*file)));
        }
    }
    size_t at = states.size() - 1;
    for (const int step : { -1, -1, +1, -1, -1, -1, +1, +1, +1, +1, -1 }) {
        const auto file = desk.open();
        step < 0 ? undo(desk, *file) : redo(desk, *file);
        at = size_t(int(at) + step);
        QVERIFY(records(desk.graph(*file)) == states[at]);
    }
    const auto file = desk.open();
    QVERIFY(must(file->verify(desk.unwatched)).ok());
    QCOMPARE(file->undoState().undo, QStringLiteral("Added Person 2"));
    QCOMPARE(file->undoState().redo, QStringLiteral("Added Person 3"));
}

void CaseUndoTest::judgementsNewerThanTheResolvingAreKnownAcrossRestarts()
{
    Desk desk;
    const auto gesture = [](const char *kind, const char *key) {
        Gesture made = addPersona(QString::fromLatin1(key), QString::fromLatin1(key));
        made.kind = QString::fromLatin1(kind);
        return made;
    };
    const auto facts = [&desk] { return desk.open()->facts(); };
    desk.append(*desk.create(), gesture("judge", "a"));
    QVERIFY(facts().judgedSinceResolve && !facts().resolved);
    desk.append(*desk.open(), gesture("resolve", "b"));
    QVERIFY(!facts().judgedSinceResolve && facts().resolved);
    desk.append(*desk.open(), gesture("judge", "c"));
    QVERIFY(facts().judgedSinceResolve && facts().resolved);
    desk.append(*desk.open(), { .kind = QStringLiteral("pack"), .text = QStringLiteral("Wrote a pack") });
    QVERIFY(facts().judgedSinceResolve);
    {
        const auto file = desk.open();
        undo(desk, *file);
        QVERIFY(!file->facts().judgedSinceResolve);
        redo(desk, *file);
        QVERIFY(file->facts().judgedSinceResolve);
        QCOMPARE(file->undoState().undoKind, QStringLiteral("judge"));
    }
    // Resolving again changed nothing, and still it counted the judgement in.
    desk.append(*desk.open(), { .kind = QStringLiteral("resolve"), .text = QStringLiteral("Found the same") });
    QVERIFY(!facts().judgedSinceResolve && facts().resolved);
}

void CaseUndoTest::undoOfAnEditBringsTheFormerValueBack()
{
    Desk desk;
    const auto file = desk.create();
    const Entity entity = persona(QStringLiteral("p"));
    Assertion name = claim(entity, QStringLiteral("name"), QStringLiteral("first"));
    desk.append(*file, edit(QStringLiteral("add"), { Put { entity }, Put { name } }));
    const auto before = records(desk.graph(*file));
    name.value = QStringLiteral("second");
    name.status = AssertionStatus::Refuted;
    desk.append(*file, edit(QStringLiteral("change"), { Put { name } }));
    QVERIFY(records(desk.graph(*file)) != before);
    undo(desk, *file);
    QVERIFY(records(desk.graph(*file)) == before);
}

void CaseUndoTest::whatIsTakenOutAndPutBackStandsWhereItStood()
{
    Desk desk;
    const auto file = desk.create();
    const Entity entity = persona(QStringLiteral("p"));
    const Assertion first = claim(entity, QStringLiteral("name"), QStringLiteral("first"));
    const Assertion second = claim(entity, QStringLiteral("name"), QStringLiteral("second"));
    desk.append(*file, edit(QStringLiteral("add"), { Put { entity }, Put { first }, Put { second } }));
    const auto before = records(desk.graph(*file));
    desk.append(*file, edit(QStringLiteral("take out"), { Remove { first } }));
    QCOMPARE(desk.graph(*file).value(0, u"name"), QStringLiteral("second"));
    undo(desk, *file);
    QVERIFY(records(desk.graph(*file)) == before);
    QCOMPARE(desk.graph(*file).value(0, u"name"), QStringLiteral("first"));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CaseUndoTest::changesOfOneRegisterWithinOneGestureAreTakenBackInOrder()
{
    Desk desk;
    const auto file = desk.create();
    const Entity entity = persona(QStringLiteral("p"));
    Assertion one = claim(entity, QStringLiteral("name"), QStringLiteral("one"));
    Assertion two = one;
    two.value = QStringLiteral("two");
    const auto before = records(desk.graph(*file));
    desk.append(*file,
        edit(QStringLiteral("busy"),
            { Put { entity }, Put { one }, Put { two }, Remove { one }, Put { one }, Put { two } }));
    const auto after = records(desk.graph(*file));
    undo(desk, *file);
    QVERIFY(records(desk.graph(*file)) == before);
    redo(desk, *file);
    QVERIFY(records(desk.graph(*file)) == after);
}

void CaseUndoTest::undoneImportCanBeRedoneWithItsOriginals()
{
    Desk desk;
    const QByteArray bytes("From: a@example.org\n\nHello");
    const Evidence mail = exhibit(1, bytes, QStringLiteral("mail.eml"));
    Gesture import { QStringLiteral("import"), QStringLiteral("Imported mail.eml"), { Put { mail } }, {}, {} };
    import.contents = { { mail.id, bytes, QStringLiteral("Hello"), QByteArray("\x80", 1) } };
    {
        const auto file = desk.create();
        desk.append(*file, import);
        undo(desk, *file);
        QCOMPARE(file->evidenceBytes(mail.id).error().kind, Error::Kind::NotFound);
        QVERIFY(must(file->search(QStringLiteral("Hello"), 5)).empty());
    }
    const auto file = desk.open();
    redo(desk, *file);
    QCOMPARE(must(file->evidenceBytes(mail.id)), bytes);
    QCOMPARE(must(file->text(mail.id)), QStringLiteral("Hello"));
    QCOMPARE(must(file->search(QStringLiteral("Hello"), 5)).size(), size_t(1));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CaseUndoTest::newGestureAfterUndoLeavesNothingToRedo()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, addPersona(QStringLiteral("a"), QStringLiteral("A")));
    undo(desk, *file);
    QCOMPARE(file->undoState().redo, QStringLiteral("Added A"));
    desk.append(*file, addPersona(QStringLiteral("b"), QStringLiteral("B")));
    QCOMPARE(file->undoState().redo, QString());
    QCOMPARE(file->gestureToRedo().error().kind, Error::Kind::NotFound);
    QCOMPARE(file->undoState().undo, QStringLiteral("Added B"));
}

void CaseUndoTest::custodyActsAreNotUndoneAndKeepRedo()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, addPersona(QStringLiteral("a"), QStringLiteral("A")));
    desk.append(*file, addPersona(QStringLiteral("b"), QStringLiteral("B")));
    undo(desk, *file);
    desk.append(*file, { QStringLiteral("view"), QStringLiteral("Looked at E-001"), {}, {}, {} });
    QCOMPARE(file->undoState().undo, QStringLiteral("Added A"));
    QCOMPARE(file->undoState().redo, QStringLiteral("Added B"));
}

void CaseUndoTest::theFirstEntryCannotBeUndone()
{
    Desk desk;
    const auto file = desk.create();
    QCOMPARE(file->undoState().undo, QString());
    QCOMPARE(file->gestureToUndo().error().kind, Error::Kind::NotFound);
}

void CaseUndoTest::undoEntryNamesWhatItTakesBack()
{
    Desk desk;
    const auto file = desk.create();
    const LedgerEntry added = desk.append(*file, addPersona(QStringLiteral("a"), QStringLiteral("A")));
    const LedgerEntry undone = undo(desk, *file);
    const LedgerEntry redone = redo(desk, *file);
    QCOMPARE(undone.kind, QStringLiteral("undo"));
    QCOMPARE(undone.reverses, added.id);
    QCOMPARE(redone.kind, QStringLiteral("redo"));
    QCOMPARE(redone.reverses, undone.id);
    QCOMPARE(undone.text, QStringLiteral("Undid: Added A"));
    QCOMPARE(undone.operations[0].base, added.operations[1].id);
}

void CaseUndoTest::exhibitNumbersThatWereTakenBackStayGiven()
{
    Desk desk;
    {
        const auto file = desk.create();
        QCOMPARE(must(file->lastExhibitNumber()), 0);
        desk.append(*file, importOf("one", 1));
        desk.append(*file, importOf("two", 2));
        undo(desk, *file);
        QCOMPARE(must(file->lastExhibitNumber()), 2);
    }
    const auto file = desk.open(CaseFile::Mode::ReadOnly);
    QCOMPARE(must(file->lastExhibitNumber()), 2);
    QCOMPARE(desk.graph(*file).evidence().size(), size_t(1));
}

static const Suite<CaseUndoTest> suite;
#include "tst_case_undo.moc"
