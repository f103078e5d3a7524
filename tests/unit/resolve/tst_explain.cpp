// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/verdict.h"
#include "resolve_helpers.h"

#include <set>

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

ClusterExplanation explainedCluster(
    const GraphBuilder &b, const Hypothesis &cluster, const ResolveOptions &options = {})
{
    NoProgress progress;
    auto result = explainCluster(b.input(), options, cluster, progress);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

//! The case without an exhibit: its statements gone, the entities still there.
std::shared_ptr<const CaseGraph> without(const CaseGraph &graph, EvidenceId exhibit)
{
    auto copy = std::make_shared<CaseGraph>();
    for (const Evidence &evidence : graph.evidence())
        (void)copy->put(evidence);
    graph.forEachEntity([&](EntityIndex i) { (void)copy->put(graph.entity(i)); });
    graph.forEachEntity([&](EntityIndex i) {
        for (const Assertion *assertion : graph.assertions(i)) {
            if (assertion->source.evidence != exhibit)
                (void)copy->put(*assertion);
        }
    });
    graph.forEachLink([&](const Link &link) {
        Link rest = link;
        std::erase_if(rest.sources, [&](const SourceRef &source) { return source.evidence == exhibit; });
        if (!rest.sources.empty())
            (void)copy->put(rest);
    });
    return copy;
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePairsRowsAddUpToItsScore();
    void theJoinsRowsAddUpToTheirScores();
    void oneFamilyToldSeveralTimesIsCapped();
    void aContributionNamesTheExhibitsAndPlaces();
    void theLowestJoinIsTheOperatorsScore();
    void thePairOfTheWeakestSeamIsTheCut();
    void withdrawingAnExhibitIsWhatResolvingWithoutItGives();
    void onlyExhibitsWithoutWhichItFallsFurtherApartAreListed();
    void anOperatorMadeByHandHasJoinsToo();
    void theVerdictSaysWhatItRestsOnAndWhereItSplits();
    void distinctEvidenceBetweenGroupsCountsOnce();
};

void TestExplain::thePairsRowsAddUpToItsScore()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        GraphBuilder b = randomCase(seed, 24);
        std::vector<EntityId> people;
        b.graph().forEachEntity([&](EntityIndex i) {
            if (b.graph().typeOf(i).name == u"Persona")
                people.push_back(b.graph().entity(i).id);
        });
        for (size_t i = 0; i < people.size(); i += 3) {
            const PairExplanation pair = explained(b, people[i], people[(i + 2) % people.size()]);
            QVERIFY(std::abs(pair.score - pair.prior - sumOf(pair.contributions)) < 1e-9);
            QVERIFY(std::abs(pair.toThreshold - (10 - pair.score)) < 1e-9);
            for (const Contribution &row : pair.contributions) {
                if (row.indicator != u"cap")
                    QVERIFY(std::abs(row.raw * row.factor - row.decibans) < 1e-9);
            }
        }
    }
}

void TestExplain::theJoinsRowsAddUpToTheirScores()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const Resolution resolution = resolved(randomCase(seed, 60));
        QVERIFY(!resolution.clusters.empty());
        for (const ClusterExplanation &explanation : resolution.explanations) {
            QCOMPARE(explanation.joins.size() + 1, explanation.personas.size());
            for (const Join &join : explanation.joins)
                QVERIFY(std::abs(join.score - join.prior - sumOf(join.contributions)) < 1e-9);
        }
    }
}

void TestExplain::oneFamilyToldSeveralTimesIsCapped()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    for (const EntityId who : { anna, jonas }) {
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w1"), QStringLiteral("a.csv"));
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w2"), QStringLiteral("b.csv"));
    }
    const PairExplanation pair = explained(b, anna, jonas);
    const Contribution *cap = rowOf(pair.contributions, u"cap");
    QVERIFY(cap);
    QCOMPARE(cap->family, QStringLiteral("money"));
    QCOMPARE(cap->decibans, -30.);
    QCOMPARE(sumOf(pair.contributions), 30.);
    QVERIFY(pair.against.empty()); // a cap speaks against nobody
}

void TestExplain::aContributionNamesTheExhibitsAndPlaces()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    tie(b, anna, jonas, QStringLiteral("1"));
    const PairExplanation pair = explained(b, anna, jonas);
    const Contribution *wallet = rowOf(pair.contributions, u"M01");
    QCOMPARE(wallet->evidence, std::vector { b.exhibit(QStringLiteral("payments.csv")) });
    QCOMPARE(wallet->sources.size(), size_t(2));
    QVERIFY(wallet->sources[0].place.row > 0 && wallet->sources[1].place.row > 0);
    QCOMPARE(wallet->value, QStringLiteral("wallet-1"));
    QVERIFY(wallet->text.contains(QStringLiteral("wallet-1")));
}

void TestExplain::theLowestJoinIsTheOperatorsScore()
{
    GraphBuilder b;
    const EntityId first = b.persona(QStringLiteral("Anna Berg"));
    const EntityId second = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId third = b.persona(QStringLiteral("Mirela Sava"));
    tie(b, first, second, QStringLiteral("1"));
    tie(b, second, third, QStringLiteral("2"));
    for (const EntityId who : { first, second })
        b.uses(who, QStringLiteral("usesDevice"), QStringLiteral("SN-1"), QStringLiteral("devices.csv"));
    const Resolution resolution = resolved(b);
    const ClusterExplanation &how = resolution.explanations.front();
    QCOMPARE(how.joins.size(), size_t(2));
    QCOMPARE(how.joins[0].left, std::vector { first }); // the strongest first
    QCOMPARE(how.joins[0].right, std::vector { second });
    QVERIFY(how.joins[0].score > how.joins[1].score);
    QCOMPARE(how.score, how.joins[1].score);
    QCOMPARE(resolution.clusters.front().score, how.score);
}

void TestExplain::thePairOfTheWeakestSeamIsTheCut()
{
    GraphBuilder b;
    std::vector<EntityId> people;
    for (int i = 0; i < 6; ++i)
        people.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    b.bystanders(5);
    for (const auto &[x, y] : { std::pair(0, 1), { 1, 2 }, { 0, 2 }, { 3, 4 }, { 4, 5 }, { 3, 5 }, { 2, 3 } })
        tie(b, people[size_t(x)], people[size_t(y)], QStringLiteral("%1%2").arg(x).arg(y));
    const Resolution resolution = resolved(b);
    QCOMPARE(resolution.clusters.size(), size_t(1));
    const auto &cut = resolution.explanations.front().cutSet;
    QCOMPARE(cut.size(), size_t(1));
    QCOMPARE(cut.front().a, people[2]);
    QCOMPARE(cut.front().b, people[3]);
    QCOMPARE(cut.front().score, explained(b, people[2], people[3]).score); // one code path for all views
}

void TestExplain::withdrawingAnExhibitIsWhatResolvingWithoutItGives()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        GraphBuilder b = randomCase(seed, 40);
        const Resolution resolution = resolved(b);
        QVERIFY(!resolution.clusters.empty());
        const Hypothesis &cluster = resolution.clusters.front();
        const ClusterExplanation explanation = explainedCluster(b, cluster);
        for (const EvidenceId exhibit : cluster.evidence) {
            NoProgress progress;
            const auto rest = resolveOperators({ without(b.graph(), exhibit), {} }, {}, progress);
            std::set<std::vector<EntityId>> expected;
            std::set<EntityId> placed;
            for (const Hypothesis &other : rest->clusters) {
                std::vector<EntityId> part;
                std::ranges::set_intersection(other.personas, cluster.personas, std::back_inserter(part));
                if (!part.empty())
                    expected.insert(part);
                placed.insert(part.begin(), part.end());
            }
            for (const EntityId id : cluster.personas) {
                if (!placed.contains(id))
                    expected.insert({ id });
            }
            const auto it = std::ranges::find(explanation.withdrawn, exhibit, &Withdrawal::evidence);
            QCOMPARE(it != explanation.withdrawn.end(), expected.size() > 1);
            if (it != explanation.withdrawn.end())
                QVERIFY(std::set(it->parts.begin(), it->parts.end()) == expected);
        }
    }
}

void TestExplain::onlyExhibitsWithoutWhichItFallsFurtherApartAreListed()
{
    GraphBuilder b;
    Hypothesis cluster { .id = HypothesisId::generate() };
    for (int i = 0; i < 3; ++i)
        cluster.personas.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    b.bystanders(20);
    const EntityId first = cluster.personas[0], second = cluster.personas[1];
    tie(b, first, second, QStringLiteral("1")); // nothing ties the third: all in all it is two parts already
    const std::vector<Withdrawal> withdrawn = explainedCluster(b, cluster).withdrawn;
    QCOMPARE(withdrawn.size(), size_t(2));
    for (const Withdrawal &withdrawal : withdrawn)
        QCOMPARE(withdrawal.parts.size(), size_t(3));
    for (const EntityId who : { first, second }) {
        b.uses(who, QStringLiteral("usesDevice"), QStringLiteral("SN-1"), QStringLiteral("devices.csv"));
        b.uses(who, QStringLiteral("presentsDocument"), QStringLiteral("P1"), QStringLiteral("documents.csv"));
    }
    QVERIFY(together(resolved(b), { first, second }));
    QVERIFY(explainedCluster(b, cluster).withdrawn.empty());
}

void TestExplain::anOperatorMadeByHandHasJoinsToo()
{
    GraphBuilder b;
    Hypothesis cluster { .id = HypothesisId::generate() };
    for (int i = 0; i < 3; ++i)
        cluster.personas.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    b.bystanders(20);
    const ClusterExplanation explanation = explainedCluster(b, cluster);
    QCOMPARE(explanation.id, cluster.id);
    QCOMPARE(explanation.joins.size(), size_t(2));
    QVERIFY(explanation.score < 0);
    QVERIFY(verdictSentences(verdictOf(explanation), b.graph()).contains(u"Nothing in the case speaks for it."));
}

void TestExplain::theVerdictSaysWhatItRestsOnAndWhereItSplits()
{
    GraphBuilder b;
    std::vector<EntityId> people;
    for (int i = 0; i < 3; ++i)
        people.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    tie(b, people[0], people[1], QStringLiteral("1"));
    for (const EntityId who : { people[1], people[2] }) {
        b.uses(who, QStringLiteral("usesDevice"), QStringLiteral("SN-1"), QStringLiteral("devices.csv"));
        b.uses(who, QStringLiteral("presentsDocument"), QStringLiteral("P1"), QStringLiteral("documents.csv"));
    }
    const EntityId call = b.entity(QStringLiteral("Interview"), QStringLiteral("M-1"));
    for (const EntityId who : { people[0], people[2] })
        b.link(who, QStringLiteral("interviewedBy"), call, QStringLiteral("calls.csv"),
            { GraphBuilder::at(QStringLiteral("2025-03-01T10:00:00Z")) });
    const Resolution resolution = resolved(b);
    QVERIFY(together(resolution, people));
    const Verdict verdict = verdictOf(explainedCluster(b, resolution.clusters.front()));
    QCOMPARE(verdict.personas, 3);
    const QString words = verdictSentences(verdict, b.graph());
    QVERIFY2(words.startsWith(u"Three personas, one operator: "), qPrintable(words));
    QVERIFY2(words.contains(u"a payout account or wallet (E-"), qPrintable(words));
    const QString device = b.graph().evidence(b.exhibit(QStringLiteral("devices.csv")))->label();
    QVERIFY2(words.contains(QStringLiteral("Without %1 it would fall into two groups of two and one.").arg(device)),
        qPrintable(words));
    QVERIFY2(words.contains(u"Against it: ") && words.contains(u"same minute"), qPrintable(words));
    QCOMPARE(verdict.against.size(), size_t(1));
}

void TestExplain::distinctEvidenceBetweenGroupsCountsOnce()
{
    GraphBuilder b;
    std::vector<EntityId> people;
    for (int i = 0; i < 3; ++i)
        people.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    tie(b, people[0], people[1], QStringLiteral("1"));
    for (const EntityId who : people) // the third shares both with each of the two: still two things, not four
        b.uses(who, QStringLiteral("usesDevice"), QStringLiteral("SN-1"), QStringLiteral("devices.csv"));
    for (const EntityId who : people)
        b.uses(who, QStringLiteral("presentsDocument"), QStringLiteral("P1"), QStringLiteral("documents.csv"));
    const Resolution resolution = resolved(b);
    const Join &last = resolution.explanations.front().joins.back();
    QCOMPARE(last.contributions.size(), size_t(2));
    QCOMPARE(sumOf(last.contributions), 50.);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
