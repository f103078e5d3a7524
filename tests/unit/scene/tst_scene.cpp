// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_case.h"
#include "scene/chart.h"
#include "scene/timeline.h"
#include "scene/waterfall.h"

#include <QTest>

#include <cmath>

using namespace twelvefold;

namespace {

Contribution row(const char16_t *family, const char16_t *indicator, double decibans)
{
    Contribution made;
    made.family = QString::fromUtf16(family);
    made.indicator = QString::fromUtf16(indicator);
    made.decibans = decibans;
    return made;
}

PairExplanation samplePair()
{
    PairExplanation pair;
    pair.prior = -19;
    pair.contributions = { row(u"money", u"M01", 18), row(u"reference", u"R01", 12), row(u"money", u"M02", 9),
        row(u"money", u"cap", -7), row(u"time", u"T03", -6), row(u"network", u"N02", 0) };
    for (const Contribution &part : pair.contributions)
        pair.score += part.decibans;
    pair.score += pair.prior;
    return pair;
}

const ChartNode *nodeOf(const ChartData &data, EntityId id)
{
    for (const ChartNode &node : data.nodes) {
        if (node.id == id)
            return &node;
    }
    return nullptr;
}

std::vector<QPointF> inARow(const ChartData &data)
{
    std::vector<QPointF> places;
    for (size_t i = 0; i < data.nodes.size(); ++i)
        places.emplace_back(100.0 * double(i), 0);
    return places;
}

} // namespace

class SceneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waterfallEndsAtTheScore();
    void waterfallShowsWhatSpeaksForItFirstAndLeavesOutWhatCountsNothing();
    void waterfallSceneStaysInsideItsBounds();
    void chartShowsEveryEntityOnce();
    void chartBundlesLinksOfOneTypeBetweenTwo();
    void chartFromRootsShowsOnlyWhatIsNear();
    void chartOfSharedThingsDropsWhatOneHasAlone();
    void chartSaysHowManyNodesItLeftOut();
    void victimIsNeverInAnOperatorsHue();
    void operatorIsShownByLetterAndNotByColourAlone();
    void shapesFollowTheCategory();
    void personasMadeOneAreOneNode();
    void lettersGoOnAfterZ();
    void shortenedNeverSplitsACharacter();
    void timelineGivesEachNameALane();
    void timelineOfNothingIsEmpty();
};

void SceneTest::waterfallEndsAtTheScore()
{
    const PairExplanation pair = samplePair();
    const WaterfallFigure figure = waterfall(pair, QStringLiteral("why"), 10);
    double at = 0;
    for (size_t i = 0; i + 1 < figure.bars.size(); ++i) {
        QCOMPARE(figure.bars[i].from, at);
        at = figure.bars[i].to;
    }
    QVERIFY(std::abs(at - pair.score) < 1e-9);
    QCOMPARE(figure.bars.back().to, pair.score);
    QCOMPARE(figure.bars.back().from, 0.0);
}

void SceneTest::waterfallShowsWhatSpeaksForItFirstAndLeavesOutWhatCountsNothing()
{
    QStringList labels;
    for (const WaterfallBar &bar : waterfall(samplePair(), QString(), 10).bars)
        labels += bar.label + QLatin1Char(' ') + signedDecibans(bar.value());
    QCOMPARE(labels.join(QLatin1Char('|')),
        QStringLiteral("Prior −19.0|money +27.0|reference +12.0|money, cap −7.0|against: time −6.0|Score +7.0"));
}

void SceneTest::waterfallSceneStaysInsideItsBounds()
{
    const Scene scene = waterfallScene(waterfall(samplePair(), QString(), 10), 480);
    QCOMPARE(scene.bounds.width(), 480.0);
    for (const Shape &shape : scene.shapes) {
        if (shape.kind == ShapeKind::Rect)
            QVERIFY(scene.bounds.contains(shape.rect));
        for (const QPointF &point : shape.points)
            QVERIFY(scene.bounds.contains(point));
    }
    const QString text = toText(scene);
    QVERIFY(text.contains(QStringLiteral("fill evidenceFor")));
    QVERIFY(text.contains(QStringLiteral("fill evidenceAgainst")));
    QVERIFY(text.contains(QStringLiteral("\"threshold +10.0\"")));
}

void SceneTest::chartShowsEveryEntityOnce()
{
    const test::SampleCase sample;
    const ChartData data = chartData(sample.graph, {});
    QCOMPARE(qsizetype(data.nodes.size()), sample.graph.entityCount());
    const Scene scene = chartScene(data, inARow(data), {});
    for (const ChartNode &node : data.nodes) {
        qsizetype symbols = 0;
        for (const Shape &shape : scene.shapes)
            symbols += shape.item == node.id.uuid() && shape.kind != ShapeKind::Text ? 1 : 0;
        QCOMPARE(symbols, 1);
    }
}

void SceneTest::chartBundlesLinksOfOneTypeBetweenTwo()
{
    test::SampleCase sample;
    for (int i = 0; i < 3; ++i)
        sample.link(u"paidTo", sample.personas[7], sample.wallet, { { sample.evidence[1], {}, {} } },
            { { QStringLiteral("amount"), QString::number(i), {} } });
    const ChartData data = chartData(sample.graph, {});
    qsizetype bundles = 0;
    for (const ChartEdge &edge : data.edges) {
        if (edge.count == 3) {
            ++bundles;
            QCOMPARE(edge.label, QStringLiteral("paid to ×3"));
            QCOMPARE(data.nodes[edge.from].id, sample.personas[7]);
            QCOMPARE(data.nodes[edge.to].id, sample.wallet);
        }
    }
    QCOMPARE(bundles, 1);
}

void SceneTest::chartFromRootsShowsOnlyWhatIsNear()
{
    const test::SampleCase sample;
    ChartOptions options;
    options.roots = { sample.personas[8] };
    QCOMPARE(chartData(sample.graph, options).nodes.size(), size_t(2));
    options.hiddenTypes = { QStringLiteral("EmailAddress") };
    QCOMPARE(chartData(sample.graph, options).nodes.size(), size_t(1));
}

void SceneTest::chartOfSharedThingsDropsWhatOneHasAlone()
{
    const test::SampleCase sample;
    ChartOptions options;
    options.roots.assign(sample.personas.begin(), sample.personas.begin() + 5);
    options.sharedOnly = true;
    const ChartData data = chartData(sample.graph, options);
    QCOMPARE(data.nodes.size(), size_t(6));
    QVERIFY(nodeOf(data, sample.wallet));
    QCOMPARE(nodeOf(data, sample.wallet)->degree, 5);
}

void SceneTest::chartSaysHowManyNodesItLeftOut()
{
    const test::SampleCase sample;
    ChartOptions options;
    options.maxNodes = 4;
    const ChartData data = chartData(sample.graph, options);
    QCOMPARE(data.nodes.size(), size_t(4));
    QCOMPARE(data.leftOut, sample.graph.entityCount() - 4);
    QVERIFY(nodeOf(data, sample.wallet));
}

void SceneTest::victimIsNeverInAnOperatorsHue()
{
    test::SampleCase sample;
    const EntityId victim = sample.entity(u"Victim", QStringLiteral("v"));
    sample.say(victim, QStringLiteral("name"), QStringLiteral("Rosalind Thackeray"), sample.evidence[0]);
    ChartOptions options;
    options.roots = { victim };
    options.protectVictims = true;
    const ChartData data = chartData(sample.graph, options);
    const QString text = toText(chartScene(data, inARow(data), options));
    QVERIFY(text.contains(QStringLiteral("line victim")));
    QVERIFY(!text.contains(QStringLiteral("operator")));
    QVERIFY(text.contains(QStringLiteral("\"R. T.\"")));
    QVERIFY(!text.contains(QStringLiteral("Thackeray")));
}

void SceneTest::operatorIsShownByLetterAndNotByColourAlone()
{
    const test::SampleCase sample;
    ChartOptions options;
    options.roots = { sample.personas[5] };
    options.hops = 0;
    const ChartData data = chartData(sample.graph, options);
    const QString text = toText(chartScene(data, inARow(data), options));
    QVERIFY(text.contains(QStringLiteral("line operator2")));
    QVERIFY(text.contains(QStringLiteral("line operator2 \"B\"")));
}

void SceneTest::shapesFollowTheCategory()
{
    ChartNode node;
    const auto symbol = [&](EntityCategory category) {
        node.category = category;
        return nodeShapes(node, QPointF()).front();
    };
    QVERIFY(symbol(EntityCategory::Person).kind == ShapeKind::Ellipse);
    QVERIFY(symbol(EntityCategory::Identifier).radius > 0);
    QVERIFY(symbol(EntityCategory::Organisation).kind == ShapeKind::Rect
        && symbol(EntityCategory::Organisation).radius == 0);
    QCOMPARE(symbol(EntityCategory::Document).points.size(), size_t(5));
    QCOMPARE(symbol(EntityCategory::Device).points.size(), size_t(6));
    QCOMPARE(symbol(EntityCategory::Place).points.size(), size_t(4));
    QCOMPARE(symbol(EntityCategory::Event).points.size(), size_t(3));
}

void SceneTest::personasMadeOneAreOneNode()
{
    test::SampleCase sample;
    sample.put(Judgement { JudgementId::generate(), JudgementKind::SamePersona, sample.personas[7], sample.personas[8],
        QStringLiteral("one passport"), QStringLiteral("J. Marsh"), Utc::now() });
    const ChartData data = chartData(sample.graph, {});
    QCOMPARE(qsizetype(data.nodes.size()), sample.graph.entityCount() - 1);
    QVERIFY(!nodeOf(data, sample.personas[8]));
    QCOMPARE(nodeOf(data, sample.personas[7])->degree, 2);
}

void SceneTest::lettersGoOnAfterZ()
{
    QCOMPARE(operatorLetter(0), QStringLiteral("A"));
    QCOMPARE(operatorLetter(25), QStringLiteral("Z"));
    QCOMPARE(operatorLetter(26), QStringLiteral("AA"));
    QCOMPARE(operatorLetter(27), QStringLiteral("AB"));
    QVERIFY(operatorRole(8) == operatorRole(0));
}

void SceneTest::shortenedNeverSplitsACharacter()
{
    const QString text = QStringLiteral("ab𝒳𝒴𝒵cd");
    for (qsizetype units = 3; units <= text.size(); ++units) {
        const QString shorter = shortened(text, units);
        QVERIFY(shorter.size() <= units);
        QVERIFY(shorter.isValidUtf16());
    }
    QCOMPARE(shortened(QStringLiteral("abcdefghij"), 5), QStringLiteral("ab…ij"));
}

void SceneTest::timelineGivesEachNameALane()
{
    const std::vector<TimelineEvent> events { { QStringLiteral("Ana"), QStringLiteral("hired"), 20000, 20100 },
        { QStringLiteral("Marco"), QStringLiteral("call"), 20050, 20050 },
        { QStringLiteral("Ana"), QStringLiteral("left"), 20300, 20300 } };
    const Scene scene = timelineScene(events, 480);
    const QString text = toText(scene);
    QCOMPARE(text.count(QStringLiteral("\"Ana\"")), 1);
    QCOMPARE(text.count(QStringLiteral("\"Marco\"")), 1);
    for (const Shape &shape : scene.shapes) {
        for (const QPointF &point : shape.points)
            QVERIFY(scene.bounds.adjusted(-5, -5, 5, 5).contains(point));
    }
}

void SceneTest::timelineOfNothingIsEmpty()
{
    QVERIFY(timelineScene({}, 480).shapes.empty());
}

QTEST_APPLESS_MAIN(SceneTest)
#include "tst_scene.moc"
