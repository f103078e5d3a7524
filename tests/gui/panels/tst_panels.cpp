// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_case_service.h"
#include "items/sort_proxy.h"
#include "items/words.h"
#include "look/scheme.h"
#include "panels/custody_page.h"
#include "panels/inspector.h"
#include "panels/listing.h"
#include "panels/navigator.h"
#include "panels/overview_page.h"
#include "panels/table_view.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseService;

class PanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNavigatorCountsAndMarks();
    void theNavigatorFollowsTheCase();
    void theInspectorShowsConflictsSideBySideWithTheirSources();
    void everyValueOfTheInspectorLeadsToItsExhibit();
    void aMonthDoesNotContradictADayInIt();
    void valuesAreNeverTakenForMarkup();
    void theInspectorSaysWhyThisOperator();
    void theInspectorComparesTwoPersonas();
    void evidenceAgainstIsShownHoweverMuchSpeaksFor();
    void listsPersonasWithOperatorAndContradictions();
    void listsEveryEvidenceColumn();
    void theTableFiltersAndSortsAndSaysHowMany();
    void selectingARowSelectsEverywhere();
    void selectingElsewhereSelectsTheRow();
    void anEmptyCaseSaysWhatToDo();
    void theLedgerIsShownAndVerified();
    void aLedgerThatDoesNotHoldIsSaidPlainly();
    void chanceIsSaidInWordsFirst();

private:
    std::shared_ptr<FakeCaseService> m_service;
    std::unique_ptr<Selection> m_selection;
    JobList m_jobs;
};

void PanelsTest::init()
{
    m_service = std::make_shared<FakeCaseService>();
    m_selection = std::make_unique<Selection>();
}

void PanelsTest::theNavigatorCountsAndMarks()
{
    Navigator navigator(*m_selection);
    QAbstractItemModelTester tester(navigator.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    navigator.setCase(m_service);
    QCOMPARE(navigator.count(QStringLiteral("Personas")), 9);
    QCOMPARE(navigator.count(QStringLiteral("Emails")), 9);
    QCOMPARE(navigator.count(QStringLiteral("Wallets")), 1);
    QCOMPARE(navigator.count(QStringLiteral("Evidence")), 6);
    QCOMPARE(navigator.count(QStringLiteral("Custody")), 2);
    m_selection->select(m_service->sample().operators[1]);
    QCOMPARE(navigator.currentIndex().data().toString(), QStringLiteral("Operator B"));
    navigator.setCase(nullptr);
    QCOMPARE(navigator.model()->rowCount(), 0);
}

void PanelsTest::theNavigatorFollowsTheCase()
{
    Navigator navigator(*m_selection);
    navigator.setCase(m_service);
    const Entity added { EntityId::generate(), *m_service->snapshot()->schema().findEntityType(u"Persona"), {},
        QStringLiteral("new") };
    QVERIFY(m_service->perform({ .kind = QStringLiteral("edit"), .changes = { Put { added } } }).result());
    QCOMPARE(navigator.count(QStringLiteral("Personas")), 10);
}

void PanelsTest::theInspectorShowsConflictsSideBySideWithTheirSources()
{
    InspectorPanel inspector(*m_selection);
    inspector.setCase(m_service);
    m_selection->select(m_service->sample().personas[0]);
    QCOMPARE(inspector.headline(), QStringLiteral("Oleksandr M. Kovalenko"));
    const QString text = inspector.plainText();
    QVERIFY(text.contains(u"contradict"));
    QVERIFY(text.contains(u"UA") && text.contains(u"IT"));
    QVERIFY(text.contains(u"B2") && text.contains(u"C4"));
    QVERIFY(text.contains(u"line 2, column country"));
    QVERIFY(text.contains(u"page 1"));
    QVERIFY(text.contains(u"shared by 5"));
}

void PanelsTest::everyValueOfTheInspectorLeadsToItsExhibit()
{
    InspectorPanel inspector(*m_selection);
    inspector.setCase(m_service);
    m_selection->select(m_service->sample().personas[0]);
    QSignalSpy opened(m_selection.get(), &Selection::opened);
    size_t exhibits = 0;
    const auto targets = inspector.targets();
    for (size_t i = 0; i < targets.size(); ++i) {
        if (!std::holds_alternative<EvidenceSpot>(targets[i]))
            continue;
        ++exhibits;
        m_selection->select(m_service->sample().personas[0]);
        inspector.follow(i);
        QCOMPARE(opened.takeLast().first().value<Target>(), targets[i]);
    }
    QVERIFY(exhibits >= 8);
}

void PanelsTest::aMonthDoesNotContradictADayInIt()
{
    QVERIFY(agree(QStringLiteral("1993-04"), QStringLiteral("1993-04-17")));
    QVERIFY(!agree(QStringLiteral("1993-04"), QStringLiteral("1993-05-17")));
    test::SampleCase sample;
    sample.say(sample.personas[1], QStringLiteral("birthDate"), QStringLiteral("1991-08"), sample.evidence[3]);
    const ListCell cell = valueCell(sample.graph, *sample.graph.find(sample.personas[1]), QStringLiteral("birthDate"));
    QVERIFY(!cell.warning);
}

void PanelsTest::valuesAreNeverTakenForMarkup()
{
    test::SampleCase sample;
    const QString nasty = QStringLiteral("<img src='file:///etc/passwd'><a href=\"t:0\">x</a>");
    sample.say(sample.personas[8], QStringLiteral("occupation"), nasty, sample.evidence[0]);
    auto service = std::make_shared<FakeCaseService>(sample);
    InspectorPanel inspector(*m_selection);
    inspector.setCase(service);
    m_selection->select(sample.personas[8]);
    QVERIFY(inspector.plainText().contains(nasty));
}

namespace {

Contribution row(const QString &family, double decibans, const QString &text, EvidenceId evidence)
{
    Contribution made;
    made.family = family;
    made.decibans = decibans;
    made.text = text;
    made.evidence = { evidence };
    return made;
}

} // namespace

void PanelsTest::theInspectorSaysWhyThisOperator()
{
    const auto &sample = m_service->sample();
    Join join { { sample.personas[0] }, { sample.personas[1] }, 27, -10, {} };
    join.contributions = { row(QStringLiteral("money"), 18, QStringLiteral("One wallet"), sample.evidence[1]) };
    m_service->nextCluster = { sample.operators[0], sample.personas, 27, { join }, {}, {}, {} };
    InspectorPanel inspector(*m_selection);
    inspector.setCase(m_service);
    m_selection->select(sample.personas[0]);
    QTRY_VERIFY(inspector.plainText().contains(u"Why Operator A?"));
    QVERIFY(inspector.plainText().contains(u"+18 dB"));
    QVERIFY(inspector.plainText().contains(u"E-002"));
    bool operatorLink = false;
    for (const Target &target : inspector.targets())
        operatorLink |= std::holds_alternative<HypothesisId>(target);
    QVERIFY(operatorLink);
}

void PanelsTest::theInspectorComparesTwoPersonas()
{
    const auto &sample = m_service->sample();
    m_service->nextPair.score = -12;
    m_service->nextPair.prior = -9;
    m_service->nextPair.toThreshold = 22;
    m_service->nextPair.contributions
        = { row(QStringLiteral("time"), -3, QStringLiteral("Two calls at once"), sample.evidence[2]) };
    InspectorPanel inspector(*m_selection);
    inspector.setCase(m_service);
    m_selection->selectEntities({ sample.personas[0], sample.personas[5] });
    QTRY_VERIFY(inspector.plainText().contains(u"Two calls at once"));
    QVERIFY(inspector.plainText().contains(u"missing to the threshold"));
}

void PanelsTest::evidenceAgainstIsShownHoweverMuchSpeaksFor()
{
    const auto &sample = m_service->sample();
    PairExplanation why;
    for (int i = 0; i < 30; ++i)
        why.contributions.push_back(
            row(QStringLiteral("name"), 1, QStringLiteral("For %1").arg(i), sample.evidence[0]));
    why.contributions.push_back(row(QStringLiteral("time"), -20, QStringLiteral("Against"), sample.evidence[0]));
    const InspectorText text = InspectorWriter(*m_service->snapshot(), lightPalette())
                                   .describePair(sample.personas[0], sample.personas[1], &why);
    QVERIFY(text.html.contains(u"Against"));
    QVERIFY(!text.html.contains(u"For 29"));
}

void PanelsTest::listsPersonasWithOperatorAndContradictions()
{
    const auto graph = m_service->snapshot();
    const Listing listing
        = makeListing(*graph, { Section::Kind::Entities, *graph->schema().findEntityType(u"Persona") });
    QCOMPARE(listing.rows.size(), 9U);
    const ListRow &first = listing.rows.front();
    QCOMPARE(first.cells[0].text, QStringLiteral("Oleksandr M. Kovalenko"));
    QCOMPARE(first.cells[1].text, QStringLiteral("Operator A"));
    QCOMPARE(first.operatorIndex, 0);
    const auto nationality = listing.titles.indexOf(QStringLiteral("Nationality"));
    QVERIFY(nationality > 0);
    QCOMPARE(first.cells[size_t(nationality)].text, QStringLiteral("UA ⚠ IT"));
    QVERIFY(first.cells[size_t(nationality)].warning);
    for (const ListRow &row : listing.rows)
        QCOMPARE(row.cells.size(), size_t(listing.titles.size()));
}

void PanelsTest::listsEveryEvidenceColumn()
{
    const Listing listing = makeListing(*m_service->snapshot(), { Section::Kind::Evidence });
    QCOMPARE(listing.rows.size(), 6U);
    QCOMPARE(listing.rows[2].cells[0].text, QStringLiteral("E-003"));
    QCOMPARE(listing.rows[2].cells[7].tip.size(), 64);
}

void PanelsTest::theTableFiltersAndSortsAndSaysHowMany()
{
    TableView view({ m_selection.get(), &m_jobs });
    QSignalSpy shown(&view, &TableView::shownChanged);
    view.setCase(m_service);
    QTRY_COMPARE(view.table()->model()->rowCount(), 9);
    QAbstractItemModelTester tester(view.table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    static_cast<SortProxy *>(view.table()->model())->setFilterText(QStringLiteral("operator ua"));
    QCOMPARE(view.table()->model()->rowCount(), 1);
    view.clearFilter();
    QTRY_COMPARE(shown.last().first().toString(), QStringLiteral("Personas: 9"));
    view.setCase(nullptr);
    QCOMPARE(view.table()->model()->rowCount(), 0);
}

void PanelsTest::selectingARowSelectsEverywhere()
{
    TableView view({ m_selection.get(), &m_jobs });
    view.setCase(m_service);
    QTRY_COMPARE(view.table()->model()->rowCount(), 9);
    view.table()->selectRow(0);
    QVERIFY(m_selection->as<EntityId>());
    QSignalSpy peeked(m_selection.get(), &Selection::peeked);
    QSignalSpy opened(m_selection.get(), &Selection::opened);
    QTest::keyClick(view.table(), Qt::Key_Space);
    QCOMPARE(peeked.count(), 1);
    QTest::keyClick(view.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void PanelsTest::selectingElsewhereSelectsTheRow()
{
    TableView view({ m_selection.get(), &m_jobs });
    view.setCase(m_service);
    QTRY_COMPARE(view.table()->model()->rowCount(), 9);
    m_selection->select(m_service->sample().personas[3]);
    QCOMPARE(view.table()->selectionModel()->selectedRows().size(), 1);
    QVERIFY(
        view.table()->selectionModel()->selectedRows().first().data().toString().contains(QStringLiteral("الخطيب")));
}

void PanelsTest::anEmptyCaseSaysWhatToDo()
{
    test::SampleCase empty;
    empty.graph = CaseGraph();
    OverviewPage page({ m_selection.get(), &m_jobs });
    page.setCase(std::make_shared<FakeCaseService>(empty));
    QVERIFY(page.plainText().contains(u"No evidence yet"));
    page.setCase(m_service);
    QVERIFY(page.plainText().contains(u"Operator A"));
    QVERIFY(!page.plainText().contains(u"No evidence yet"));
}

void PanelsTest::theLedgerIsShownAndVerified()
{
    CustodyPage page({ m_selection.get(), &m_jobs });
    page.setCase(m_service);
    QTRY_COMPARE(page.entryCount(), 2);
    page.verify();
    QTRY_VERIFY(page.verdict().contains(u"The case holds"));
    QVERIFY(page.verdict().contains(u"every hash fits"));
}

void PanelsTest::aLedgerThatDoesNotHoldIsSaidPlainly()
{
    m_service->nextVerify.checks[1] = { QStringLiteral("chain"), false, QStringLiteral("Entry 2 was changed.") };
    CustodyPage page({ m_selection.get(), &m_jobs });
    page.setCase(m_service);
    page.verify();
    QTRY_VERIFY(page.verdict().contains(u"does not hold"));
    QVERIFY(page.verdict().contains(u"Entry 2 was changed."));
}

void PanelsTest::chanceIsSaidInWordsFirst()
{
    QCOMPARE(chanceText(27), QStringLiteral("very probable (27\u00a0dB, about 500 to 1)"));
    QCOMPARE(chanceText(-20), QStringLiteral("improbable (−20\u00a0dB, about 100 to 1 against)"));
    QCOMPARE(decibanText(18), QStringLiteral("+18\u00a0dB"));
}

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
