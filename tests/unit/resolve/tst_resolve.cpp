// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/verdict.h"
#include "resolve_helpers.h"

#include "resolve/weights.h"

using namespace twelvefold;
using namespace twelvefold::test;

class TestResolve : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTwoWhoShareAWalletAndATelephone();
    void leavesTwoWhoShareOnlyAWallet();
    void doesNotJoinOnASingleExhibitAndSaysItIsPossible();
    void joinsAChainWhoseEndsShareNothing();
    void findsNobodyInAnEmptyCase();
    void aWalletOfManyPersonasOfOneOperatorIsNotGeneric();
    void aWalletOfManyStrangersIsGeneric();
    void reopensADecisionWhenItsValueTurnsOutCommon();
    void aWeakSourceCountsForLess();
    void whatNobodyGradedIsNotDistrusted();
    void whatWasGradedF6CountsAsTheTableSays();
    void refutedStatementsDoNotCount();
    void judgedTheSameOperatorIsJoinedWithoutEvidence();
    void aJudgementIsNoEvidence();
    void aJudgementNewerThanTheOperatorsIsNoticed();
    void judgedDifferentIsNeverJoinedNotEvenThroughOthers();
    void differentWinsOverSameAndItIsReported();
    void theLatestJudgementOnAPairCounts();
    void unsureChangesNoScoreButIsShown();
    void mergedPersonasCountAsOne();
    void theOrderOfRecordsMakesNoDifference();
    void idsAndLabelsSurviveByLargestOverlap();
    void nothingChangesWhenResolvedTwice();
    void aHigherThresholdJoinsFewer();
    void ownWeightsReplaceTheShippedOnes();
    void refusesWeightsThatLackAnIndicator();
    void stopsWhenCancelled();
    void facilitatorsAndVictimsAreNoPersonas();
};

void TestResolve::joinsTwoWhoShareAWalletAndATelephone()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.bystanders(30);
    tie(b, anna, jonas, QStringLiteral("1"));
    const Resolution resolution = resolved(b);
    QCOMPARE(resolution.clusters.size(), size_t(1));
    QCOMPARE(resolution.clusters.front().personas, (std::vector { anna, jonas }));
    QCOMPARE(resolution.clusters.front().label, QStringLiteral("Operator A"));
    QCOMPARE(resolution.clusters.front().evidence.size(), size_t(2));
    QCOMPARE(resolution.personas, qint64(32));
    QCOMPARE(resolution.pairsCompared, qint64(1));
}

void TestResolve::leavesTwoWhoShareOnlyAWallet()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.uses(anna, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("a.csv"));
    b.uses(jonas, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("b.csv"));
    const Resolution resolution = resolved(b);
    QVERIFY(resolution.clusters.empty());
    QCOMPARE(resolution.possible.size(), size_t(1)); // 25 dB, and still one family alone
    QVERIFY(resolution.possible.front().score > 10);
}

void TestResolve::doesNotJoinOnASingleExhibitAndSaysItIsPossible()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    for (const EntityId who : { anna, jonas }) {
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("one.csv"));
        b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("one.csv"));
    }
    const Resolution resolution = resolved(b);
    QVERIFY(resolution.clusters.empty());
    QCOMPARE(resolution.possible.size(), size_t(1));
    b.uses(jonas, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("two.csv"));
    b.uses(anna, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("two.csv"));
    QVERIFY(together(resolved(b), { anna, jonas }));
}

void TestResolve::joinsAChainWhoseEndsShareNothing()
{
    GraphBuilder b;
    const EntityId first = b.persona(QStringLiteral("Anna Berg"));
    const EntityId middle = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId last = b.persona(QStringLiteral("Mirela Sava"));
    b.bystanders(20);
    tie(b, first, middle, QStringLiteral("1"));
    tie(b, middle, last, QStringLiteral("2"));
    QVERIFY(together(resolved(b), { first, middle, last }));
    const PairExplanation ends = explained(b, first, last);
    QVERIFY(ends.contributions.empty());
    QCOMPARE(ends.score, ends.prior);
    QVERIFY(ends.toThreshold > 0);
}

void TestResolve::findsNobodyInAnEmptyCase()
{
    const Resolution resolution = resolved(GraphBuilder());
    QVERIFY(resolution.clusters.empty());
    QCOMPARE(resolution.personas, qint64(0));
}

void TestResolve::aWalletOfManyPersonasOfOneOperatorIsNotGeneric()
{
    GraphBuilder b;
    std::vector<EntityId> fifteen;
    for (int i = 0; i < 15; ++i) {
        fifteen.push_back(b.persona(QStringLiteral("Persona %1").arg(QChar(u'A' + i))));
        b.uses(fifteen.back(), QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
        if (i == 0)
            continue;
        for (const EntityId who : { fifteen[size_t(i) - 1], fifteen[size_t(i)] })
            b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44%1").arg(i), QStringLiteral("contacts.csv"));
    }
    b.bystanders(40);
    QVERIFY(together(resolved(b), fifteen));
    const PairExplanation pair = explained(b, fifteen[0], fifteen[14]);
    const Contribution *wallet = rowOf(pair.contributions, u"M01");
    QVERIFY(wallet);
    QVERIFY(!wallet->generic);
    QCOMPARE(wallet->decibans, 30.);
}

void TestResolve::aWalletOfManyStrangersIsGeneric()
{
    GraphBuilder b;
    std::vector<EntityId> strangers;
    for (int i = 0; i < 15; ++i) {
        strangers.push_back(b.persona(QStringLiteral("Persona %1").arg(QChar(u'A' + i))));
        b.uses(strangers.back(), QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    }
    b.bystanders(40);
    QVERIFY(resolved(b).clusters.empty());
    const PairExplanation pair = explained(b, strangers[0], strangers[1]);
    const Contribution *wallet = rowOf(pair.contributions, u"M01");
    QVERIFY(wallet && wallet->generic);
    QCOMPARE(wallet->decibans, 0.);
    QVERIFY(wallet->text.contains(u"does not count"));
}

void TestResolve::reopensADecisionWhenItsValueTurnsOutCommon()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.bystanders(30);
    for (const EntityId who : { anna, jonas }) {
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
        b.link(who, QStringLiteral("loggedInFrom"),
            b.identifier(QStringLiteral("IpAddress"), QStringLiteral("192.0.2.7")), QStringLiteral("logins.csv"),
            { GraphBuilder::at(QStringLiteral("2025-03-01T10:00:00Z")) });
    }
    b.say(b.identifier(QStringLiteral("IpAddress"), QStringLiteral("192.0.2.7")), QStringLiteral("kind"),
        QStringLiteral("residential"), QStringLiteral("networks.csv"));
    QVERIFY(together(resolved(b), { anna, jonas }));
    for (int i = 0; i < 8; ++i)
        b.uses(b.persona(QStringLiteral("Stranger %1").arg(i)), QStringLiteral("usesWallet"), QStringLiteral("w"),
            QStringLiteral("later.csv"));
    QVERIFY(!together(resolved(b), { anna, jonas }));
}

void TestResolve::aWeakSourceCountsForLess()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.exhibit(QStringLiteral("rumour.csv"), QStringLiteral("C3"));
    b.uses(anna, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("bank.csv"));
    b.uses(jonas, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("rumour.csv"));
    const PairExplanation pair = explained(b, anna, jonas);
    const Contribution *wallet = rowOf(pair.contributions, u"M01");
    QVERIFY(wallet);
    QVERIFY(std::abs(wallet->factor - 0.49) < 1e-12); // the weakest statement decides
    QVERIFY(std::abs(wallet->decibans - 30 * 0.49) < 1e-9);
    b.uses(jonas, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("bank2.csv"));
    QCOMPARE(rowOf(explained(b, anna, jonas).contributions, u"M01")->factor, 1.); // a better source says it too
}

void TestResolve::whatNobodyGradedIsNotDistrusted()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.exhibit(QStringLiteral("plain.csv"), QString());
    for (const EntityId who : { anna, jonas })
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("plain.csv"));
    const PairExplanation pair = explained(b, anna, jonas);
    const Contribution *wallet = rowOf(pair.contributions, u"M01");
    QVERIFY(std::abs(wallet->factor - ResolveWeights::standard().ungraded) < 1e-12);
    QVERIFY(wallet->text.contains(u"not judged"));
}

void TestResolve::whatWasGradedF6CountsAsTheTableSays()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.exhibit(QStringLiteral("looked.csv"), QStringLiteral("F6"));
    b.exhibit(QStringLiteral("halfway.csv"), QStringLiteral("F2"));
    for (const EntityId who : { anna, jonas }) {
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("looked.csv"));
        b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("halfway.csv"));
    }
    const PairExplanation pair = explained(b, anna, jonas);
    QVERIFY(std::abs(rowOf(pair.contributions, u"M01")->factor - 0.25) < 1e-12);
    QVERIFY(rowOf(pair.contributions, u"M01")->text.contains(u"not judged"));
    QVERIFY(std::abs(rowOf(pair.contributions, u"I03")->factor - 0.45) < 1e-12);
}

void TestResolve::refutedStatementsDoNotCount()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId wallet = b.uses(anna, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("a.csv"));
    b.link(jonas, QStringLiteral("usesWallet"), wallet, QStringLiteral("b.csv"), {}, AssertionStatus::Refuted);
    QVERIFY(explained(b, anna, jonas).contributions.empty());
}

void TestResolve::judgedTheSameOperatorIsJoinedWithoutEvidence()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.judge(anna, JudgementKind::SameOperator, jonas, QStringLiteral("He said so."));
    const Resolution resolution = resolved(b);
    QVERIFY(together(resolution, { anna, jonas }));
    const Contribution *row = rowOf(resolution.explanations.front().joins.front().contributions, u"J01");
    QVERIFY(row && row->text.contains(u"He said so."));
}

void TestResolve::aJudgementIsNoEvidence()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.uses(anna, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    b.uses(jonas, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    const double before = explained(b, anna, jonas).score;
    QVERIFY(!together(resolved(b), { anna, jonas }));
    for (const JudgementKind kind : { JudgementKind::SameOperator, JudgementKind::Different }) {
        b.judge(anna, kind, jonas);
        const PairExplanation pair = explained(b, anna, jonas);
        QCOMPARE(pair.score, before);
        QVERIFY(pair.against.empty());
    }
    b.judge(anna, JudgementKind::SameOperator, jonas);
    const Resolution resolution = resolved(b);
    QCOMPARE(resolution.clusters.front().score, before);
    QVERIFY(isJudged(resolution.explanations.front()));
    const Verdict verdict = verdictOf(resolution.explanations.front());
    QVERIFY(verdict.judged);
    QVERIFY(headlineSentence(verdict).contains(u"by an analyst's judgement"));
}

void TestResolve::aJudgementNewerThanTheOperatorsIsNoticed()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId mirela = b.persona(QStringLiteral("Mirela Sava"));
    tie(b, anna, jonas, QStringLiteral("1"));
    const auto resolveAndStore = [&] {
        for (const Change &change : hypothesisChanges(b.graph(), resolved(b)))
            QVERIFY(applyChange(b.graph(), change));
    };
    resolveAndStore();
    b.judge(anna, JudgementKind::Unsure, mirela);
    QVERIFY(judgementsNotFollowed(b.graph()).isEmpty());
    b.judge(anna, JudgementKind::Different, jonas);
    QCOMPARE(judgementsNotFollowed(b.graph()).size(), 1);
    QVERIFY(judgementsNotFollowed(b.graph()).front().contains(u"resolve again"));
    b.judge(jonas, JudgementKind::SameOperator, mirela);
    QCOMPARE(judgementsNotFollowed(b.graph()).size(), 2);
    resolveAndStore();
    QVERIFY(judgementsNotFollowed(b.graph()).isEmpty());
    // One that resolving does not follow because another stands against it is no reason to resolve for ever.
    b.judge(anna, JudgementKind::SameOperator, mirela);
    QVERIFY(judgementsNotFollowed(b.graph()).isEmpty());
}

void TestResolve::judgedDifferentIsNeverJoinedNotEvenThroughOthers()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId mirela = b.persona(QStringLiteral("Mirela Sava"));
    tie(b, anna, jonas, QStringLiteral("1"));
    tie(b, jonas, mirela, QStringLiteral("2"));
    tie(b, anna, mirela, QStringLiteral("3"));
    QVERIFY(together(resolved(b), { anna, jonas, mirela }));
    b.judge(anna, JudgementKind::Different, mirela);
    const Resolution resolution = resolved(b);
    QVERIFY(!together(resolution, { anna, mirela }));
    QCOMPARE(resolution.clusters.size(), size_t(1));
    QVERIFY(std::ranges::none_of(
        resolution.possible, [&](const PairScore &p) { return std::minmax(p.a, p.b) == std::minmax(anna, mirela); }));
}

void TestResolve::differentWinsOverSameAndItIsReported()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId mirela = b.persona(QStringLiteral("Mirela Sava"));
    b.judge(anna, JudgementKind::SameOperator, jonas);
    const JudgementId later = b.judge(jonas, JudgementKind::SameOperator, mirela);
    b.judge(anna, JudgementKind::Different, mirela);
    const Resolution resolution = resolved(b);
    QVERIFY(together(resolution, { anna, jonas }));
    QVERIFY(!together(resolution, { jonas, mirela }));
    QCOMPARE(resolution.issues.size(), size_t(1));
    QCOMPARE(resolution.issues.front().judgements, std::vector { later });
    QVERIFY(resolution.issues.front().text.contains(QStringLiteral("Mirela Sava")));
}

void TestResolve::theLatestJudgementOnAPairCounts()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    tie(b, anna, jonas, QStringLiteral("1"));
    b.judge(anna, JudgementKind::Different, jonas);
    QVERIFY(!together(resolved(b), { anna, jonas }));
    b.judge(jonas, JudgementKind::SameOperator, anna);
    QVERIFY(together(resolved(b), { anna, jonas }));
}

void TestResolve::unsureChangesNoScoreButIsShown()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    tie(b, anna, jonas, QStringLiteral("1"));
    const double before = explained(b, anna, jonas).score;
    b.judge(anna, JudgementKind::Unsure, jonas, QStringLiteral("The photo is blurred."));
    const PairExplanation after = explained(b, anna, jonas);
    QCOMPARE(after.score, before);
    QVERIFY(rowOf(after.contributions, u"J03")->text.contains(u"The photo is blurred."));
    QVERIFY(together(resolved(b), { anna, jonas }));
}

void TestResolve::mergedPersonasCountAsOne()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId again = b.persona(QStringLiteral("A. Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.uses(anna, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    b.uses(again, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("contacts.csv"));
    b.uses(jonas, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    b.uses(jonas, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("contacts.csv"));
    QVERIFY(resolved(b).clusters.empty());
    b.judge(anna, JudgementKind::SamePersona, again);
    const Resolution resolution = resolved(b);
    QCOMPARE(resolution.personas, qint64(2));
    QCOMPARE(partition(resolution), (std::vector<std::vector<EntityId>> { { anna, jonas } }));
    QVERIFY(!explainPair(b.input(), {}, anna, again)); // one persona is no pair
}

void TestResolve::theOrderOfRecordsMakesNoDifference()
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        GraphBuilder b = randomCase(seed, 60);
        const Resolution first = resolved(b);
        QVERIFY(!first.clusters.empty());
        for (unsigned order = 1; order <= 4; ++order) {
            NoProgress progress;
            const auto other = resolveOperators({ shuffled(b.graph(), order), {} }, {}, progress);
            QVERIFY(other);
            QCOMPARE(partition(*other), partition(first));
            for (size_t i = 0; i < first.clusters.size(); ++i)
                QCOMPARE(other->clusters[i].score, first.clusters[i].score);
        }
    }
}

void TestResolve::idsAndLabelsSurviveByLargestOverlap()
{
    GraphBuilder b;
    std::vector<EntityId> people;
    for (int i = 0; i < 7; ++i)
        people.push_back(b.persona(QStringLiteral("Person %1").arg(i)));
    tie(b, people[0], people[1], QStringLiteral("1"));
    tie(b, people[1], people[2], QStringLiteral("2"));
    tie(b, people[3], people[4], QStringLiteral("3"));
    Resolution before = resolved(b);
    QCOMPARE(before.clusters.size(), size_t(2));
    QVERIFY(applyChanges(b.graph(), hypothesisChanges(b.graph(), before)));
    const HypothesisId three = b.graph().operatorOf(*b.graph().find(people[0]))->id;
    const QString label = b.graph().hypothesis(three)->label;
    // The three lose one to a new operator of two, and the two grow by one.
    b.judge(people[2], JudgementKind::Different, people[1]);
    tie(b, people[2], people[5], QStringLiteral("4"));
    const Resolution after = resolved(b);
    QVERIFY(applyChanges(b.graph(), hypothesisChanges(b.graph(), after)));
    QCOMPARE(b.graph().hypotheses().size(), size_t(3));
    QCOMPARE(b.graph().operatorOf(*b.graph().find(people[0]))->id, three);
    QCOMPARE(b.graph().hypothesis(three)->label, label);
    QCOMPARE(b.graph().operatorOf(*b.graph().find(people[5]))->label, QStringLiteral("Operator C"));
}

void TestResolve::nothingChangesWhenResolvedTwice()
{
    GraphBuilder b = randomCase(3, 50);
    QVERIFY(applyChanges(b.graph(), hypothesisChanges(b.graph(), resolved(b))));
    QVERIFY(!b.graph().hypotheses().empty());
    QVERIFY(hypothesisChanges(b.graph(), resolved(b)).empty());
}

void TestResolve::aHigherThresholdJoinsFewer()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    b.bystanders(30);
    tie(b, anna, jonas, QStringLiteral("1"));
    const double score = explained(b, anna, jonas).score;
    QVERIFY(together(resolved(b, { .threshold = score - 0.1 }), { anna, jonas }));
    QVERIFY(!together(resolved(b, { .threshold = score + 0.1 }), { anna, jonas }));
}

void TestResolve::ownWeightsReplaceTheShippedOnes()
{
    QFile shipped(QStringLiteral(":/twelvefold/schema/weights.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QString json = QString::fromUtf8(shipped.readAll());
    json.replace(QStringLiteral("\"id\": \"M01\", \"family\": \"money\", \"L\": 30"),
        QStringLiteral("\"id\": \"M01\", \"family\": \"money\", \"L\": 7"));
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    tie(b, anna, jonas, QStringLiteral("1"));
    const PairExplanation pair = explained(b, anna, jonas, { .modelJson = json });
    QCOMPARE(rowOf(pair.contributions, u"M01")->decibans, 7.);
}

void TestResolve::refusesWeightsThatLackAnIndicator()
{
    NoProgress progress;
    const auto result = resolveOperators(GraphBuilder().input(), { .modelJson = QStringLiteral("{}") }, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::BadInput);
    const auto broken = resolveOperators(GraphBuilder().input(), { .modelJson = QStringLiteral("{") }, progress);
    QVERIFY(!broken);
}

void TestResolve::stopsWhenCancelled()
{
    struct Stopped final : Progress {
        void report(qint64, qint64) override { }
        bool cancelled() const override { return true; }
    } progress;
    GraphBuilder b;
    tie(b, b.persona(QStringLiteral("Anna Berg")), b.persona(QStringLiteral("Jonas Lind")), QStringLiteral("1"));
    const auto result = resolveOperators(b.input(), {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

void TestResolve::facilitatorsAndVictimsAreNoPersonas()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId host = b.entity(QStringLiteral("Facilitator"), QStringLiteral("F-1"));
    tie(b, anna, host, QStringLiteral("1"));
    const Resolution resolution = resolved(b);
    QCOMPARE(resolution.personas, qint64(1));
    QVERIFY(resolution.clusters.empty());
    const auto pair = explainPair(b.input(), {}, anna, host);
    QVERIFY(!pair);
    QCOMPARE(pair.error().kind, Error::Kind::Usage);
    QCOMPARE(explainPair(b.input(), {}, anna, EntityId::generate()).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestResolve)
#include "tst_resolve.moc"
