// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_case_service.h"
#include "shell/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;

class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksBackAndForwardThroughSelectionsAndViews();
    void aNewSelectionForgetsTheWayForward();
    void selectingTheSameAgainIsNoNews();
    void resetLeavesNothingBehind();
    void theFakeUndoesAndRedoes();
};

void SelectionTest::walksBackAndForwardThroughSelectionsAndViews()
{
    Selection selection;
    selection.setView(QStringLiteral("table"));
    const EntityId a = EntityId::generate();
    selection.select(a);
    selection.setView(QStringLiteral("chart"));
    selection.select(EvidenceSpot { EvidenceId::generate() });
    QSignalSpy views(&selection, &Selection::viewWanted);
    selection.goBack();
    QCOMPARE(selection.current(), Target(a));
    QCOMPARE(selection.view(), QStringLiteral("chart"));
    selection.goBack();
    QCOMPARE(selection.view(), QStringLiteral("table"));
    QCOMPARE(views.count(), 1);
    selection.goForward();
    QCOMPARE(selection.view(), QStringLiteral("chart"));
    QVERIFY(selection.canGoForward());
}

void SelectionTest::aNewSelectionForgetsTheWayForward()
{
    Selection selection;
    selection.select(EntityId::generate());
    selection.select(EntityId::generate());
    selection.goBack();
    QVERIFY(selection.canGoForward());
    selection.select(EntityId::generate());
    QVERIFY(!selection.canGoForward());
}

void SelectionTest::selectingTheSameAgainIsNoNews()
{
    Selection selection;
    const EntityId a = EntityId::generate();
    selection.select(a);
    QSignalSpy news(&selection, &Selection::changed);
    selection.select(a);
    QCOMPARE(news.count(), 0);
}

void SelectionTest::resetLeavesNothingBehind()
{
    Selection selection;
    selection.selectEntities({ EntityId::generate(), EntityId::generate() });
    selection.reset();
    QVERIFY(std::holds_alternative<std::monostate>(selection.current()));
    QVERIFY(selection.entities().empty() && !selection.canGoBack() && !selection.canGoForward());
}

void SelectionTest::theFakeUndoesAndRedoes()
{
    test::FakeCaseService service;
    const auto &personas = service.sample().personas;
    const Judgement judgement { JudgementId::generate(), JudgementKind::Different, personas[0], personas[1],
        QStringLiteral("met both"), service.author(), Utc::now() };
    QVERIFY(
        service
            .perform(
                { .kind = QStringLiteral("judge"), .text = QStringLiteral("Judged"), .changes = { Put { judgement } } })
            .result());
    QCOMPARE(service.snapshot()->judgements().size(), 1U);
    QVERIFY(service.undo().result());
    QVERIFY(service.snapshot()->judgements().empty());
    QVERIFY(service.redo().result());
    QCOMPARE(service.snapshot()->judgements().size(), 1U);
}

QTEST_MAIN(SelectionTest)
#include "tst_selection.moc"
