// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve_helpers.h"

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

//! So many personas that all hold one wallet.
struct Crowd {
    GraphBuilder b;
    std::vector<EntityId> people;

    explicit Crowd(int count)
    {
        for (int i = 0; i < count; ++i) {
            people.push_back(b.persona(QStringLiteral("Persona %1").arg(i)));
            b.uses(people.back(), QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
        }
        b.bystanders(40);
    }
    void share(size_t i, size_t j, const QString &phone)
    {
        for (const size_t who : { i, j })
            b.uses(people[who], QStringLiteral("usesPhone"), phone, QStringLiteral("contacts.csv"));
    }
};

void addCounts()
{
    QTest::addColumn<int>("count");
    for (const int count : { 15, 100, 300 })
        QTest::addRow("%d personas", count) << count;
}

} // namespace

class TestCommonness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWalletOfOneOperatorsPersonasJoinsThem_data() { addCounts(); }
    void aWalletOfOneOperatorsPersonasJoinsThem();
    void twoValuesThatAllOfThemHoldJoinThem_data() { addCounts(); }
    void twoValuesThatAllOfThemHoldJoinThem();
    void twoValuesAreFollowedThroughACrowdThatHoldsOnlyOne();
    void partsThatHoldItAreComparedOnceTheyAreFew();
    void aWalletOfStrangersJoinsNobody_data() { addCounts(); }
    void aWalletOfStrangersJoinsNobody();
    void aWalletOfManyPairsDoesNotCountForAny();
};

void TestCommonness::aWalletOfOneOperatorsPersonasJoinsThem()
{
    QFETCH(int, count);
    Crowd crowd(count);
    for (size_t i = 1; i < crowd.people.size(); ++i)
        crowd.share(i - 1, i, QStringLiteral("+44%1").arg(i));
    QVERIFY(together(resolved(crowd.b), crowd.people));
}

void TestCommonness::twoValuesThatAllOfThemHoldJoinThem()
{
    QFETCH(int, count);
    Crowd crowd(count);
    for (const EntityId who : crowd.people)
        crowd.b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("contacts.csv"));
    const Resolution resolution = resolved(crowd.b);
    QVERIFY(together(resolution, crowd.people));
    QVERIFY(resolution.pairsCompared <= qint64(count) * 64); // not each with each
}

void TestCommonness::twoValuesAreFollowedThroughACrowdThatHoldsOnlyOne()
{
    Crowd crowd(200);
    std::vector<EntityId> two[2];
    for (size_t i = 0; i < crowd.people.size(); ++i) {
        two[i % 2].push_back(crowd.people[i]);
        crowd.b.uses(crowd.people[i], QStringLiteral("usesPhone"), QStringLiteral("+44%1").arg(i % 2),
            QStringLiteral("contacts.csv"));
    }
    const Resolution resolution = resolved(crowd.b);
    QVERIFY(together(resolution, two[0]));
    QVERIFY(together(resolution, two[1]));
    QCOMPARE(resolution.clusters.size(), size_t(2)); // the wallet alone is one family
}

void TestCommonness::partsThatHoldItAreComparedOnceTheyAreFew()
{
    // Two operators of fifty by their telephones; one of each uses the laptop, others of each the wallet.
    Crowd crowd(100);
    for (size_t i = 1; i < crowd.people.size(); ++i) {
        if (i != 50)
            crowd.share(i - 1, i, QStringLiteral("+44%1").arg(i));
    }
    QCOMPARE(resolved(crowd.b).clusters.size(), size_t(2));
    for (const size_t i : { size_t(7), size_t(93) })
        crowd.b.uses(crowd.people[i], QStringLiteral("usesDevice"), QStringLiteral("SN1"), QStringLiteral("it.csv"));
    QVERIFY(together(resolved(crowd.b), crowd.people));
}

void TestCommonness::aWalletOfStrangersJoinsNobody()
{
    QFETCH(int, count);
    Crowd crowd(count);
    const Resolution resolution = resolved(crowd.b);
    QVERIFY(resolution.clusters.empty());
    const PairExplanation pair = explained(crowd.b, crowd.people[0], crowd.people[1]);
    QVERIFY(rowOf(pair.contributions, u"M01")->generic);
}

void TestCommonness::aWalletOfManyPairsDoesNotCountForAny()
{
    Crowd crowd(300);
    for (size_t i = 0; i < crowd.people.size(); i += 2)
        crowd.b.link(crowd.people[i], QStringLiteral("vouchesFor"), crowd.people[i + 1], QStringLiteral("letters.csv"));
    QVERIFY(resolved(crowd.b).clusters.empty());
}

QTEST_GUILESS_MAIN(TestCommonness)
#include "tst_commonness.moc"
