// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall_chart.h"
#include "charts/waterfall_words.h"
#include "fake_case_service.h"
#include "panels/judge_bar.h"
#include "panels/operator_page.h"
#include "panels/operator_words.h"
#include "panels/pair_table.h"
#include "panels/reason_table.h"
#include "sample_reasons.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using namespace twelvefold::test;

namespace {

struct Bench {
    Selection selection;
    JobList jobs;
    std::shared_ptr<FakeCaseService> service = std::make_shared<FakeCaseService>();
    OperatorPage page { ViewContext { &selection, &jobs } };

    Bench()
    {
        service->nextCluster = sampleExplanation(service->sample());
        service->nextPair.prior = -9.5;
        service->nextPair.contributions = service->nextCluster.joins[3].contributions;
        service->nextPair.score = service->nextCluster.joins[3].score;
        page.resize(900, 700);
        page.show();
        page.setCase(service);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY(jobs.isEmpty());
        QTest::qWait(5);
    }
    EntityId persona(size_t i) const { return service->sample().personas[i]; }
};

} // namespace

class OperatorPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWords();
    void theWaterfallAddsUpToTheScore();
    void barsAcrossZeroAreDrawnWhole();
    void theChartReadsWithoutColour();
    void beginsAtTheWeakestJoinAndFollowsTheListOfJoins();
    void aReasonLeadsToThePlaceItStandsOn();
    void saysWhatSpeaksAgainstItAndWhatItHangsOn();
    void judgesWithAReasonAndOnlyWithOne();
    void aReadOnlyCaseIsNotJudged();
    void theSelectedPairIsExplained();
    void theBarJudgesTheTwoThatAreShown();
    void addToPackAsksForThisOperator();
    void theMembersCanBeSeenOnTheChart();
    void exhibitsInTheTextAreLinksAndMarkupOfTheCaseIsNot();
    void anExhibitOfAMergedCopyIsLinkedByItsOwnLabel();
    void withoutOperatorsItSaysWhatToDo();
    void forgetsEverythingWhenTheCaseIsClosed();
};

void OperatorPageTest::beginsWithWords()
{
    Bench bench;
    const QString verdict = bench.page.verdict();
    QVERIFY2(verdict.startsWith(QStringLiteral("Five personas")), qPrintable(verdict));
    QVERIFY2(verdict.contains(QStringLiteral("to 1")), qPrintable(verdict));
    QVERIFY2(verdict.contains(QStringLiteral("Without E-002")), qPrintable(verdict));
    QVERIFY2(verdict.contains(QStringLiteral("Against it")), qPrintable(verdict));
}

void OperatorPageTest::theWaterfallAddsUpToTheScore()
{
    Bench bench;
    for (const Join &join : bench.service->nextCluster.joins) {
        const WaterfallFigure figure = waterfall(join, QStringLiteral("Join"), 10);
        WaterfallChart chart;
        chart.setFigure(figure);
        double sum = 0;
        for (size_t i = 0; i < figure.bars.size(); ++i) {
            if (figure.bars[i].kind != BarKind::Sum)
                sum += figure.bars[i].value();
            QVERIFY(std::abs(chart.drawnLength(int(i)) - std::abs(figure.bars[i].value())) < 1e-9);
        }
        QVERIFY(std::abs(sum - join.score) < 1e-9);
        QVERIFY(std::abs(figure.bars.back().to - join.score) < 1e-9);
    }
}

void OperatorPageTest::barsAcrossZeroAreDrawnWhole()
{
    WaterfallFigure figure { QStringLiteral("Across"), {}, 10 };
    figure.bars = { { QStringLiteral("Prior"), 0, -12, BarKind::Prior, {}, {} },
        { QStringLiteral("money"), -12, 18, BarKind::For, {}, {} },
        { QStringLiteral("against: time"), 18, -4, BarKind::Against, {}, {} },
        { QStringLiteral("Score"), 0, -4, BarKind::Sum, {}, {} } };
    WaterfallChart chart;
    chart.setFigure(figure);
    QCOMPARE(chart.drawnLength(1), 30.0);
    QCOMPARE(chart.drawnLength(2), 22.0);
}

void OperatorPageTest::theChartReadsWithoutColour()
{
    Bench bench;
    const WaterfallFigure &figure = bench.page.chart()->figure();
    for (const WaterfallBar &bar : figure.bars)
        QVERIFY(barLabel(bar).contains(bar.value() < 0 ? QChar(0x2212) : QChar(u'+')));
    QVERIFY(bench.page.chart()->accessibleDescription().contains(QStringLiteral("Money")));
}

void OperatorPageTest::beginsAtTheWeakestJoinAndFollowsTheListOfJoins()
{
    Bench bench;
    const ClusterExplanation &why = bench.service->nextCluster;
    QCOMPARE(bench.page.chart()->figure().bars.back().to, why.score);
    QCOMPARE(bench.page.joins()->model()->rowCount(), 4);
    bench.page.joins()->selectRow(0);
    QCOMPARE(bench.page.chart()->figure().bars.back().to, why.joins[0].score);
    QCOMPARE(bench.page.reasons()->model()->rowCount(), 3);
}

void OperatorPageTest::aReasonLeadsToThePlaceItStandsOn()
{
    Bench bench;
    bench.page.showJoin(0);
    QSignalSpy opened(&bench.selection, &Selection::opened);
    const QModelIndex first = bench.page.reasons()->model()->index(0, 0);
    Q_EMIT bench.page.reasons()->activated(first);
    QCOMPARE(opened.count(), 1);
    const auto *spot = bench.selection.as<EvidenceSpot>();
    QVERIFY(spot);
    QCOMPARE(spot->evidence, bench.service->sample().evidence[1]);
    QCOMPARE(spot->place.row, 3);
}

void OperatorPageTest::saysWhatSpeaksAgainstItAndWhatItHangsOn()
{
    Bench bench;
    QVERIFY(bench.page.said(QStringLiteral("against")).contains(QStringLiteral("same minute")));
    QVERIFY(bench.page.said(QStringLiteral("against")).contains(QStringLiteral("E-005")));
    QVERIFY(bench.page.said(QStringLiteral("withdrawn")).contains(QStringLiteral("groups of 3 and 2")));
    QCOMPARE(bench.page.weakest()->model()->rowCount(), 2);
}

void OperatorPageTest::judgesWithAReasonAndOnlyWithOne()
{
    Bench bench;
    JudgeBar &bar = *bench.page.judgeBar();
    bar.setPair(bench.persona(0), bench.persona(3));
    QVERIFY(!bar.button(JudgementKind::Different)->isEnabled());
    bar.setReason(QStringLiteral("  I have met both. "));
    QVERIFY(bar.button(JudgementKind::Different)->isEnabled());
    QTest::mouseClick(bar.button(JudgementKind::Different), Qt::LeftButton);
    QTRY_COMPARE(bench.service->performed.size(), size_t(1));
    QCOMPARE(bench.service->performed[0].kind, QStringLiteral("judge"));
    const Judgement &judged = bench.service->snapshot()->judgements().back();
    QCOMPARE(judged.kind, JudgementKind::Different);
    QCOMPARE(judged.why, QStringLiteral("I have met both."));
    QCOMPARE(judged.by, QStringLiteral("J. Marsh"));
    QTRY_VERIFY(bar.reason().isEmpty());
    bar.setPair(bench.persona(1), bench.persona(1));
    bar.setReason(QStringLiteral("No"));
    QVERIFY(!bar.button(JudgementKind::SameOperator)->isEnabled());
}

void OperatorPageTest::aReadOnlyCaseIsNotJudged()
{
    Bench bench;
    bench.page.setCase(nullptr);
    bench.service->nextFacts.readOnly = true;
    bench.page.setCase(bench.service);
    bench.settle();
    bench.page.judgeBar()->setReason(QStringLiteral("Because"));
    QVERIFY(!bench.page.judgeBar()->button(JudgementKind::SameOperator)->isEnabled());
}

void OperatorPageTest::theSelectedPairIsExplained()
{
    Bench bench;
    bench.selection.selectEntities({ bench.persona(0), bench.persona(5) });
    bench.settle();
    QTRY_VERIFY(bench.page.said(QStringLiteral("shown")).contains(QStringLiteral("by themselves")));
    QCOMPARE(bench.page.chart()->figure().bars.back().to, bench.service->nextPair.score);
    QCOMPARE(bench.page.judgeBar()->first(), bench.persona(0));
    QCOMPARE(bench.page.judgeBar()->second(), bench.persona(5));
}

void OperatorPageTest::theBarJudgesTheTwoThatAreShown()
{
    Bench bench;
    const EntityId nobody = EntityId::generate();
    bench.page.judgeBar()->setReason(QStringLiteral("seen together"));
    bench.page.judgeBar()->setPair(bench.persona(0), nobody);
    QVERIFY(bench.page.judgeBar()->second().isNull());
    QVERIFY(!bench.page.judgeBar()->button(JudgementKind::Different)->isEnabled());
    // Looked at from elsewhere while another operator is loaded, and of none itself.
    bench.page.judgeBar()->setPair(bench.persona(0), bench.persona(1));
    bench.selection.selectEntities({ bench.persona(5), bench.persona(2) });
    bench.settle();
    QCOMPARE(bench.page.judgeBar()->first(), bench.persona(5));
    QCOMPARE(bench.page.judgeBar()->second(), bench.persona(2));
}

void OperatorPageTest::addToPackAsksForThisOperator()
{
    Bench bench;
    QSignalSpy wanted(&bench.page, &OperatorPage::packWanted);
    QTest::mouseClick(bench.page.judgeBar()->packButton(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<HypothesisId>(), bench.service->sample().operators[0]);
}

void OperatorPageTest::theMembersCanBeSeenOnTheChart()
{
    Bench bench;
    QSignalSpy wanted(&bench.page, &OperatorPage::chartWanted);
    auto *members = bench.page.findChild<QLabel *>(QStringLiteral("members"));
    QVERIFY(members && members->text().contains(QStringLiteral("Marco Bellini")));
    Q_EMIT members->linkActivated(QStringLiteral("chart"));
    QCOMPARE(wanted.count(), 1);
}

void OperatorPageTest::exhibitsInTheTextAreLinksAndMarkupOfTheCaseIsNot()
{
    Bench bench;
    const QString html = withExhibitLinks(
        *bench.service->snapshot(), QStringLiteral("<img src='file:///x'> E-002 E-999"), bench.page.palette());
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(html.contains(QStringLiteral(">E-002</a>")));
    QVERIFY(!html.contains(QStringLiteral(">E-999</a>")));
}

void OperatorPageTest::anExhibitOfAMergedCopyIsLinkedByItsOwnLabel()
{
    SampleCase sample;
    Evidence same = *sample.graph.evidence(sample.evidence[1]);
    same.id = EvidenceId::generate();
    same.sha256 = QByteArray(32, 'x');
    sample.put(same);
    const auto linked = [&](const QString &text, EvidenceId id, const QString &label) {
        return withExhibitLinks(sample.graph, text, {})
            .contains(QStringLiteral("href=\"e:%1\">%2</a>").arg(id.toString(), label));
    };
    QVERIFY(linked(QStringLiteral("Without E-002b."), same.id, QStringLiteral("E-002b")));
    QVERIFY(linked(QStringLiteral("E-002, E-002b"), sample.evidence[1], QStringLiteral("E-002")));
    QVERIFY(!withExhibitLinks(sample.graph, QStringLiteral("E-002c E-002-27"), {}).contains(u"href"));
}

void OperatorPageTest::withoutOperatorsItSaysWhatToDo()
{
    Selection selection;
    JobList jobs;
    OperatorPage page { ViewContext { &selection, &jobs } };
    SampleCase sample;
    for (const HypothesisId &id : sample.operators) {
        const Hypothesis gone = *sample.graph.hypothesis(id);
        QVERIFY(applyChange(sample.graph, Remove { gone }));
    }
    page.show();
    page.setCase(std::make_shared<FakeCaseService>(sample));
    QSignalSpy wanted(&page, &OperatorPage::resolveWanted);
    bool offered = false;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("Resolve"))) {
            button->click();
            offered = true;
        }
    }
    QVERIFY(offered);
    QCOMPARE(wanted.count(), 1);
}

void OperatorPageTest::forgetsEverythingWhenTheCaseIsClosed()
{
    Bench bench;
    bench.page.setCase(nullptr);
    for (const QLabel *label : bench.page.findChildren<QLabel *>())
        QVERIFY2(
            !label->text().contains(QStringLiteral("Kovalenko")) && !label->text().contains(QStringLiteral("E-00")),
            qPrintable(label->text()));
    QVERIFY(bench.page.verdict().isEmpty());
    QCOMPARE(bench.page.reasons()->model()->rowCount(), 0);
    QCOMPARE(bench.page.joins()->model()->rowCount(), 0);
    QVERIFY(!bench.page.chart()->accessibleDescription().contains(QStringLiteral("Kovalenko")));
}

QTEST_MAIN(OperatorPageTest)
#include "tst_operator_page.moc"
