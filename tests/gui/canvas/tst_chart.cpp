// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/chart_bar.h"
#include "canvas/chart_canvas.h"
#include "canvas/chart_outline.h"
#include "canvas/chart_view.h"
#include "canvas/scene_brush.h"
#include "fake_case_service.h"
#include "look/look.h"
#include "look/scheme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using namespace twelvefold::test;

namespace {

// A window with the chart of the sample case, laid out.
struct Bench {
    Selection selection;
    JobList jobs;
    std::shared_ptr<FakeCaseService> service = std::make_shared<FakeCaseService>();
    ChartView view { ViewContext { &selection, &jobs } };

    Bench()
    {
        view.resize(900, 640);
        view.show();
        view.setCase(service);
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        QTRY_VERIFY(jobs.isEmpty());
        QTRY_VERIFY(!view.canvas()->picture().data.nodes.empty());
        QTest::qWait(1);
    }
    ChartCanvas &canvas() { return *view.canvas(); }
    EntityId persona(size_t i) const { return service->sample().personas[i]; }
    QPoint pointOf(EntityId id)
    {
        const auto node = canvas().picture().find(id);
        return node ? canvas().toWidget(canvas().picture().positions[*node]).toPoint() : QPoint(-1, -1);
    }
    QPoint emptySpot()
    {
        for (int y = 5; y < canvas().height(); y += 7) {
            for (int x = 5; x < canvas().width(); x += 7) {
                const QPoint at(x, y);
                if (!canvas().nodeAt(at) && canvas().linkAt(at).isNull())
                    return at;
            }
        }
        return {};
    }
};

} // namespace

class ChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOperatorsAndWhatTheyShare();
    void saysHowManyLinkedThingsAreHiddenAndShowsThem();
    void aClickSelectsEverywhere();
    void aSelectionElsewhereIsMarkedHere();
    void controlAndRubberBandSelectSeveral();
    void clickingALinkSelectsIt();
    void hitsTheNodeUnderThePointerAndNothingBesideIt();
    void arrowsWalkAlongLinks();
    void enterOpensAndSpacePeeks();
    void draggingTheGroundPansAndTheWheelZoomsAboutThePointer();
    void aDraggedNodeStaysWhenTheCaseChanges();
    void oldNodesStayWhenNewOnesCome();
    void doubleClickUnfoldsAndFoldingHidesAgain();
    void hiddenTypesAreCounted();
    void theOutlineNamesEveryNodeAndFollowsTheSelection();
    void describesTheCurrentNodeToScreenReaders();
    void holdsNothingOnceTheCaseIsClosed();
    void savesPngAndSvg();
    void everyRoleHasItsOwnReadableColour();
    void aLargeChartIsCutAndSaysSo();
};

void ChartTest::showsOperatorsAndWhatTheyShare()
{
    Bench bench;
    const ChartData &data = bench.canvas().picture().data;
    // Seven personas of two operators, the shared wallet and the shared phone; nobody's own addresses.
    QCOMPARE(data.nodes.size(), size_t(9));
    QVERIFY(bench.canvas().picture().find(bench.service->sample().wallet));
    QVERIFY(!bench.canvas().picture().find(bench.persona(7)));
}

void ChartTest::saysHowManyLinkedThingsAreHiddenAndShowsThem()
{
    Bench bench;
    QVERIFY2(bench.view.said().contains(QStringLiteral("8 linked")), qPrintable(bench.view.said()));
    QVERIFY(bench.view.said().contains(QStringLiteral("href=\"show\"")));
    for (QLabel *label : bench.view.findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("href=\"show\"")))
            Q_EMIT label->linkActivated(QStringLiteral("show"));
    }
    bench.settle();
    QTRY_COMPARE(bench.canvas().picture().data.nodes.size(), size_t(17));
    QVERIFY2(!bench.view.said().contains(QStringLiteral("hidden")), qPrintable(bench.view.said()));
}

void ChartTest::aClickSelectsEverywhere()
{
    Bench bench;
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.pointOf(bench.persona(2)));
    QCOMPARE(bench.selection.current(), Target(bench.persona(2)));
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.emptySpot());
    QVERIFY(std::holds_alternative<std::monostate>(bench.selection.current()));
}

void ChartTest::aSelectionElsewhereIsMarkedHere()
{
    Bench bench;
    bench.selection.select(bench.persona(4));
    QVERIFY(bench.canvas().current());
    QCOMPARE(bench.canvas().picture().data.nodes[*bench.canvas().current()].id, bench.persona(4));
    bench.selection.select(bench.persona(8));
    QVERIFY(!bench.canvas().current());
}

void ChartTest::controlAndRubberBandSelectSeveral()
{
    Bench bench;
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, bench.pointOf(bench.persona(0)));
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, Qt::ControlModifier, bench.pointOf(bench.persona(1)));
    QCOMPARE(bench.selection.entities(), (std::vector<EntityId> { bench.persona(0), bench.persona(1) }));
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, Qt::ControlModifier, bench.pointOf(bench.persona(0)));
    QCOMPARE(bench.selection.entities(), std::vector<EntityId> { bench.persona(1) });
    bench.selection.clear();
    bench.canvas().zoom(0.6, bench.canvas().rect().center());
    QTest::mousePress(&bench.canvas(), Qt::LeftButton, Qt::ShiftModifier, QPoint(3, 3));
    QTest::mouseMove(&bench.canvas(), QPoint(200, 200));
    QTest::mouseMove(&bench.canvas(), QPoint(bench.canvas().width() - 3, bench.canvas().height() - 3));
    QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, Qt::ShiftModifier,
        QPoint(bench.canvas().width() - 3, bench.canvas().height() - 3));
    QCOMPARE(bench.selection.entities().size(), size_t(9));
}

void ChartTest::clickingALinkSelectsIt()
{
    Bench bench;
    const QPoint a = bench.pointOf(bench.persona(0));
    const QPoint b = bench.pointOf(bench.service->sample().wallet);
    const LinkId link = bench.canvas().linkAt((a + b) / 2);
    QVERIFY(!link.isNull());
    QTest::mouseClick(&bench.canvas(), Qt::LeftButton, {}, (a + b) / 2);
    QCOMPARE(bench.selection.current(), Target(link));
}

void ChartTest::hitsTheNodeUnderThePointerAndNothingBesideIt()
{
    Bench bench;
    for (const ChartNode &node : bench.canvas().picture().data.nodes) {
        const auto hit = bench.canvas().nodeAt(bench.pointOf(node.id));
        QVERIFY(hit);
        QCOMPARE(bench.canvas().picture().data.nodes[*hit].id, node.id);
    }
    QVERIFY(!bench.canvas().nodeAt(QPointF(-500, -500)));
}

void ChartTest::arrowsWalkAlongLinks()
{
    Bench bench;
    bench.canvas().setFocus();
    QTest::keyClick(&bench.canvas(), Qt::Key_Right);
    const auto start = bench.canvas().current();
    QVERIFY2(start, "without a selection the keyboard begins at the best connected node");
    QCOMPARE(bench.canvas().picture().data.nodes[*start].id, bench.service->sample().wallet);
    for (const Qt::Key key : { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down }) {
        bench.selection.select(bench.service->sample().wallet);
        QTest::keyClick(&bench.canvas(), key);
        const auto next = bench.canvas().current();
        QVERIFY(next);
        const std::vector<size_t> linked = bench.canvas().picture().neighbours(*start);
        QVERIFY(next == start || std::ranges::find(linked, *next) != linked.end());
    }
}

void ChartTest::enterOpensAndSpacePeeks()
{
    Bench bench;
    bench.selection.select(bench.persona(3));
    QSignalSpy opened(&bench.selection, &Selection::opened);
    QSignalSpy peeked(&bench.selection, &Selection::peeked);
    QTest::keyClick(&bench.canvas(), Qt::Key_Return);
    QTest::keyClick(&bench.canvas(), Qt::Key_Space);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(peeked.count(), 1);
}

void ChartTest::draggingTheGroundPansAndTheWheelZoomsAboutThePointer()
{
    Bench bench;
    const QPoint from = bench.emptySpot();
    const QPoint before = bench.pointOf(bench.persona(0));
    QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&bench.canvas(), from + QPoint(30, 20));
    QTest::mouseMove(&bench.canvas(), from + QPoint(60, 40));
    QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, from + QPoint(60, 40));
    QCOMPARE(bench.pointOf(bench.persona(0)) - before, QPoint(60, 40));
    QVERIFY2(std::holds_alternative<std::monostate>(bench.selection.current()), "panning selects nothing");
    const QPointF about(300, 200);
    const QPointF under = bench.canvas().toScene(about);
    bench.canvas().zoom(1.5, about);
    QVERIFY((bench.canvas().toScene(about) - under).manhattanLength() < 0.01);
}

void ChartTest::aDraggedNodeStaysWhenTheCaseChanges()
{
    Bench bench;
    const EntityId id = bench.persona(0);
    const QPoint from = bench.pointOf(id);
    QTest::mousePress(&bench.canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&bench.canvas(), from + QPoint(25, 25));
    QTest::mouseMove(&bench.canvas(), from + QPoint(50, 50));
    QTest::mouseRelease(&bench.canvas(), Qt::LeftButton, {}, from + QPoint(50, 50));
    const QPointF placed = bench.canvas().picture().positions[*bench.canvas().picture().find(id)];
    Q_EMIT bench.view.bar()->relayoutWanted();
    bench.settle();
    QCOMPARE(bench.canvas().picture().positions[*bench.canvas().picture().find(id)], placed);
}

void ChartTest::oldNodesStayWhenNewOnesCome()
{
    Bench bench;
    QHash<EntityId, QPointF> before;
    const ChartPicture &picture = bench.canvas().picture();
    for (size_t i = 0; i < picture.data.nodes.size(); ++i)
        before[picture.data.nodes[i].id] = picture.positions[i];
    bench.view.expand(bench.persona(0));
    bench.settle();
    QTRY_VERIFY(bench.canvas().picture().data.nodes.size() > size_t(before.size()));
    const ChartPicture &after = bench.canvas().picture();
    for (size_t i = 0; i < after.data.nodes.size(); ++i) {
        if (before.contains(after.data.nodes[i].id))
            QCOMPARE(after.positions[i], before.value(after.data.nodes[i].id));
    }
}

void ChartTest::doubleClickUnfoldsAndFoldingHidesAgain()
{
    Bench bench;
    QTest::mouseDClick(&bench.canvas(), Qt::LeftButton, {}, bench.pointOf(bench.persona(0)));
    bench.settle();
    QTRY_COMPARE(bench.canvas().picture().data.nodes.size(), size_t(11)); // its address and its employer
    bench.view.collapse(bench.persona(0));
    bench.settle();
    QTRY_COMPARE(bench.canvas().picture().data.nodes.size(), size_t(9));
    QVERIFY(bench.view.said().contains(QStringLiteral("href=\"reset\"")));
}

void ChartTest::hiddenTypesAreCounted()
{
    Bench bench;
    ChartWish wish;
    NoProgress progress;
    wish.hiddenTypes = { QStringLiteral("Wallet") };
    const auto made = makeChart(*bench.service->snapshot(), wish, {}, progress);
    QVERIFY(made);
    QVERIFY(!made->find(bench.service->sample().wallet));
    QCOMPARE(made->hiddenByType, 1);
    QCOMPARE(made->hidden, 9);
}

void ChartTest::theOutlineNamesEveryNodeAndFollowsTheSelection()
{
    Bench bench;
    bench.view.bar()->outlineAction()->setChecked(true);
    ChartOutline &outline = *bench.view.outline();
    QCOMPARE(outline.topLevelItemCount(), int(bench.canvas().picture().data.nodes.size()));
    bench.selection.select(bench.persona(1));
    QVERIFY(outline.currentItem() && outline.currentItem()->text(0).contains(QStringLiteral("Marco Bellini")));
    QVERIFY(outline.currentItem()->childCount() >= 2);
    outline.setCurrentItem(outline.topLevelItem(0));
    QVERIFY(std::holds_alternative<EntityId>(bench.selection.current()));
    QCOMPARE(bench.canvas().picture().data.nodes[*bench.canvas().current()].id,
        std::get<EntityId>(bench.selection.current()));
}

void ChartTest::describesTheCurrentNodeToScreenReaders()
{
    Bench bench;
    bench.selection.select(bench.persona(1));
    const QString text = bench.canvas().accessibleDescription();
    QVERIFY2(text.contains(QStringLiteral("Marco Bellini")) && text.contains(QStringLiteral("operator A"))
            && text.contains(QStringLiteral("linked to")),
        qPrintable(text));
}

void ChartTest::holdsNothingOnceTheCaseIsClosed()
{
    Bench bench;
    bench.selection.select(bench.persona(1));
    bench.view.setCase(nullptr);
    QVERIFY(bench.canvas().picture().data.nodes.empty());
    QCOMPARE(bench.view.outline()->topLevelItemCount(), 0);
    QVERIFY(!bench.canvas().accessibleDescription().contains(QStringLiteral("Bellini")));
    QVERIFY(!bench.canvas().accessibleName().contains(QStringLiteral("Bellini")));
}

void ChartTest::savesPngAndSvg()
{
    Bench bench;
    QTemporaryDir dir;
    bench.view.save(dir.filePath(QStringLiteral("chart.png")));
    bench.view.save(dir.filePath(QStringLiteral("chart.svg")));
    QVERIFY(!QImage(dir.filePath(QStringLiteral("chart.png"))).isNull());
    QFile svg(dir.filePath(QStringLiteral("chart.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("Bellini"));
}

void ChartTest::everyRoleHasItsOwnReadableColour()
{
    for (const QPalette &palette : { lightPalette(), darkPalette() }) {
        QSet<QRgb> seen;
        const QColor ground = sceneColour(ColourRole::Ground, palette);
        for (int role = int(ColourRole::EvidenceFor); role <= int(ColourRole::Operator8); ++role) {
            const QColor colour = sceneColour(ColourRole(role), palette);
            QVERIFY(!seen.contains(colour.rgb()));
            seen.insert(colour.rgb());
            QVERIFY(Look::contrast(colour, ground) >= 3);
        }
    }
}

void ChartTest::aLargeChartIsCutAndSaysSo()
{
    SampleCase sample;
    for (int i = 0; i < 400; ++i) {
        const EntityId persona = sample.entity(u"Persona", QStringLiteral("X-%1").arg(i));
        sample.say(persona, QStringLiteral("name"), QStringLiteral("Person %1").arg(i), sample.evidence[0]);
        sample.link(u"usesWallet", persona, sample.wallet, { { sample.evidence[0], {} } });
    }
    ChartWish wish;
    wish.scope = ChartWish::Scope::Everything;
    wish.maxNodes = 100;
    NoProgress progress;
    const auto made = makeChart(sample.graph, wish, {}, progress);
    QVERIFY(made);
    QCOMPARE(made->data.nodes.size(), size_t(100));
    QVERIFY(made->data.leftOut > 300);
}

QTEST_MAIN(ChartTest)
#include "tst_chart.moc"
