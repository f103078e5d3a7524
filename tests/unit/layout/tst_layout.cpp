// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace twelvefold;

namespace {

LayoutInput ringWithSpokes(quint32 hubs, quint32 leaves)
{
    LayoutInput input;
    input.nodes.resize(hubs * (1 + leaves), LayoutNode { QSizeF(60, 38), {} });
    for (quint32 hub = 0; hub < hubs; ++hub) {
        input.edges.emplace_back(hub, (hub + 1) % hubs);
        for (quint32 leaf = 0; leaf < leaves; ++leaf)
            input.edges.emplace_back(hub, hubs + hub * leaves + leaf);
    }
    return input;
}

LayoutInput randomGraph(quint32 nodes, quint32 edges)
{
    std::mt19937 random(7);
    LayoutInput input;
    input.nodes.resize(nodes, LayoutNode { QSizeF(50, 38), {} });
    for (quint32 i = 0; i < edges; ++i)
        input.edges.emplace_back(quint32(random() % nodes), quint32(random() % nodes));
    return input;
}

qsizetype overlaps(const LayoutInput &input, const std::vector<QPointF> &positions)
{
    qsizetype count = 0;
    for (size_t i = 0; i < positions.size(); ++i) {
        for (size_t j = i + 1; j < positions.size(); ++j) {
            const QPointF apart = positions[i] - positions[j];
            const QSizeF room = (input.nodes[i].size + input.nodes[j].size) / 2;
            if (std::abs(apart.x()) < room.width() && std::abs(apart.y()) < room.height())
                ++count;
        }
    }
    return count;
}

double meanDistance(const std::vector<QPointF> &positions, const std::vector<std::pair<quint32, quint32>> &pairs)
{
    double sum = 0;
    for (const auto &[a, b] : pairs)
        sum += std::hypot(positions[a].x() - positions[b].x(), positions[a].y() - positions[b].y());
    return sum / double(pairs.size());
}

class CancelAtOnce final : public Progress
{
public:
    void report(qint64, qint64) override { }
    bool cancelled() const override { return true; }
};

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSamePlacesEveryTime();
    void placesAreFiniteAndNoTwoNodesOverlap_data();
    void placesAreFiniteAndNoTwoNodesOverlap();
    void linkedNodesLieNearerThanOthers();
    void pinnedNodesStayWhereTheyAre();
    void ringsGrowWithTheDistanceFromTheRoot();
    void refusesALinkToANodeThatIsNotThere();
    void cancellingSaysSo();
};

void LayoutTest::givesTheSamePlacesEveryTime()
{
    NoProgress progress;
    const LayoutInput input = ringWithSpokes(8, 5);
    QVERIFY(layout(input, progress)->positions == layout(input, progress)->positions);
}

void LayoutTest::placesAreFiniteAndNoTwoNodesOverlap_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 0;
    QTest::newRow("only strangers") << 300 << 0;
    QTest::newRow("sparse") << 400 << 380;
    QTest::newRow("dense") << 60 << 900;
    QTest::newRow("large") << 2500 << 3500;
}

void LayoutTest::placesAreFiniteAndNoTwoNodesOverlap()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    NoProgress progress;
    const LayoutInput input = randomGraph(quint32(nodes), quint32(edges));
    const auto result = layout(input, progress);
    QVERIFY(result);
    QCOMPARE(int(result->positions.size()), nodes);
    for (const QPointF &at : result->positions)
        QVERIFY(std::isfinite(at.x()) && std::isfinite(at.y()));
    QCOMPARE(overlaps(input, result->positions), 0);
}

void LayoutTest::linkedNodesLieNearerThanOthers()
{
    NoProgress progress;
    const LayoutInput input = ringWithSpokes(8, 5);
    const auto result = layout(input, progress);
    std::vector<std::pair<quint32, quint32>> all;
    for (quint32 i = 0; i < input.nodes.size(); ++i) {
        for (quint32 j = i + 1; j < input.nodes.size(); ++j)
            all.emplace_back(i, j);
    }
    QVERIFY(meanDistance(result->positions, input.edges) * 2 < meanDistance(result->positions, all));
}

void LayoutTest::pinnedNodesStayWhereTheyAre()
{
    NoProgress progress;
    LayoutInput input = ringWithSpokes(4, 3);
    input.nodes[2].pinned = QPointF(500, -40);
    input.nodes[5].pinned = QPointF(-90, 33);
    const auto result = layout(input, progress);
    QCOMPARE(result->positions[2], QPointF(500, -40));
    QCOMPARE(result->positions[5], QPointF(-90, 33));
    QCOMPARE(overlaps(input, result->positions), 0);
}

void LayoutTest::ringsGrowWithTheDistanceFromTheRoot()
{
    NoProgress progress;
    LayoutInput input = ringWithSpokes(3, 6);
    input.kind = LayoutKind::Radial;
    input.root = 0;
    const auto result = layout(input, progress);
    const auto distance = [&](quint32 node) {
        const QPointF away = result->positions[node] - result->positions[0];
        return std::hypot(away.x(), away.y());
    };
    QVERIFY(distance(1) > 50);
    QVERIFY(distance(3 + 6) > distance(1));
    QCOMPARE(overlaps(input, result->positions), 0);
}

void LayoutTest::refusesALinkToANodeThatIsNotThere()
{
    NoProgress progress;
    LayoutInput input = randomGraph(3, 0);
    input.edges.emplace_back(0, 9);
    const auto result = layout(input, progress);
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QStringLiteral("node 9")));
}

void LayoutTest::cancellingSaysSo()
{
    CancelAtOnce progress;
    const auto result = layout(ringWithSpokes(4, 3), progress);
    QVERIFY(!result);
    QVERIFY(result.error().kind == Error::Kind::Cancelled);
}

QTEST_APPLESS_MAIN(LayoutTest)
#include "tst_layout.moc"
