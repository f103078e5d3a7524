// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Things are one by what they are, not by what they are called; and a purse tells of its users once.
#include "resolve_helpers.h"

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

const QString where = QStringLiteral("records.csv");

struct Pair {
    GraphBuilder b;
    EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));

    std::array<EntityId, 2> both() const { return { anna, jonas }; }
    using Values = std::initializer_list<std::pair<QStringView, QStringView>>;
    EntityId thing(QStringView type, const QString &key, Values values)
    {
        const qsizetype before = b.graph().entityCount();
        const EntityId id = b.entity(type.toString(), key);
        for (const auto &[property, value] : values) {
            if (b.graph().entityCount() > before)
                b.say(id, property.toString(), value.toString(), where);
        }
        return id;
    }
    EntityId account(const QString &iban)
    {
        return thing(u"PaymentAccount", iban, { { u"provider", u"Wise" }, { u"iban", iban } });
    }
    EntityId purse(const QString &address) { return b.identifier(QStringLiteral("Wallet"), address); }
    void use(EntityId who, QStringView link, EntityId what) { b.link(who, link.toString(), what, where); }
    void pay(EntityId from, EntityId to) { b.link(from, QStringLiteral("transferredTo"), to, where); }
    //! An extortion by Anna that asks for money there.
    void demand(EntityId purse)
    {
        const EntityId incident = thing(u"Incident", QStringLiteral("I-1"), { { u"kind", u"extortion" } });
        b.link(incident, QStringLiteral("mentions"), anna, where);
        b.link(incident, QStringLiteral("paidTo"), purse, where);
    }
    std::vector<Contribution> rows() const { return explained(b, anna, jonas).contributions; }
    bool says(QStringView indicator) const { return rowOf(rows(), indicator); }
    double decibans(QStringView indicator) const
    {
        const auto all = rows();
        const Contribution *row = rowOf(all, indicator);
        return row ? row->decibans : 0;
    }
};

const QString german = QStringLiteral("DE89370400440532013000");
const QString british = QStringLiteral("GB29NWBK60161331926819");

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountsOfOneBankAreNotOneForItsName();
    void moneyThatGoesToTwoAccountsOfOneBankDoesNotFlowTogether();
    void anAccountOfTheBankThatAnExtortionNamesIsAnotherOne();
    void anAccountToldByIbanHereAndByNumberThereIsOne();
    void accountsKnownByTheirUrlAreNotOneForTheirService();
    void devicesKnownByTheirMacAddressAreNotOneForTheirModel();
    void whatAServicePaysOutIsNobodysMoney();
    void theMoneyOfAPurseThatBothShareIsNoFurtherLikeness();
};

void TestIdentity::accountsOfOneBankAreNotOneForItsName()
{
    Pair pair;
    pair.use(pair.anna, u"usesPaymentAccount", pair.account(german));
    pair.use(pair.jonas, u"usesPaymentAccount", pair.account(british));
    QVERIFY(pair.rows().empty());
    pair.use(pair.jonas, u"usesPaymentAccount", pair.account(german));
    QCOMPARE(pair.decibans(u"M01"), 30.);
    QCOMPARE(pair.rows().front().value, QStringLiteral("Wise"));
    pair.use(pair.anna, u"usesPaymentAccount", pair.account(british));
    QCOMPARE(pair.rows().size(), size_t(3)); // two accounts, and the cap of what money can say
}

void TestIdentity::moneyThatGoesToTwoAccountsOfOneBankDoesNotFlowTogether()
{
    Pair pair;
    const EntityId own = pair.purse(QStringLiteral("w1"));
    const EntityId others = pair.purse(QStringLiteral("w2"));
    pair.use(pair.anna, u"usesWallet", own);
    pair.use(pair.jonas, u"usesWallet", others);
    pair.pay(own, pair.account(german));
    pair.pay(others, pair.account(british));
    QVERIFY(pair.rows().empty());
    pair.pay(others, pair.account(german));
    QCOMPARE(pair.decibans(u"M04"), 15.);
}

void TestIdentity::anAccountOfTheBankThatAnExtortionNamesIsAnotherOne()
{
    Pair pair;
    pair.use(pair.jonas, u"usesPaymentAccount", pair.account(british));
    pair.demand(pair.account(german));
    QVERIFY(pair.rows().empty());
    pair.demand(pair.account(british));
    QCOMPARE(pair.decibans(u"M08"), 20.);
}

void TestIdentity::anAccountToldByIbanHereAndByNumberThereIsOne()
{
    Pair pair;
    const auto numbered = [&](const QString &key, QStringView iban) {
        return iban.isEmpty()
            ? pair.thing(u"PaymentAccount", key, { { u"provider", u"WISE" }, { u"accountId", u"P-77" } })
            : pair.thing(
                u"PaymentAccount", key, { { u"provider", u"Wise" }, { u"accountId", u"P-77" }, { u"iban", iban } });
    };
    pair.use(pair.anna, u"usesPaymentAccount", numbered(german, german));
    pair.use(pair.jonas, u"usesPaymentAccount", numbered(QStringLiteral("wise P-77"), {}));
    QCOMPARE(pair.decibans(u"M01"), 30.);
    numbered(british, british);
    QVERIFY(!pair.says(u"M01")); // now it could be either
}

void TestIdentity::accountsKnownByTheirUrlAreNotOneForTheirService()
{
    Pair pair;
    const auto profile = [&](const QString &url) {
        return pair.thing(u"PlatformAccount", url, { { u"service", u"linkedin" }, { u"url", url } });
    };
    pair.use(pair.anna, u"usesAccount", profile(QStringLiteral("https://www.linkedin.com/in/anna")));
    pair.use(pair.jonas, u"usesAccount", profile(QStringLiteral("https://www.linkedin.com/in/jonas")));
    QVERIFY(pair.rows().empty());
    pair.use(pair.jonas, u"usesAccount", profile(QStringLiteral("https://www.linkedin.com/in/anna")));
    QCOMPARE(pair.decibans(u"P05"), 25.);
}

void TestIdentity::devicesKnownByTheirMacAddressAreNotOneForTheirModel()
{
    Pair pair;
    const auto laptop = [&](const QString &mac) {
        return pair.thing(u"Device", mac, { { u"model", u"ThinkPad X1" }, { u"mac", mac } });
    };
    pair.use(pair.anna, u"usesDevice", laptop(QStringLiteral("02:00:5e:10:00:01")));
    pair.use(pair.jonas, u"usesDevice", laptop(QStringLiteral("02:00:5e:10:00:02")));
    QVERIFY(pair.rows().empty());
    pair.use(pair.jonas, u"usesDevice", laptop(QStringLiteral("02:00:5e:10:00:01")));
    QCOMPARE(pair.decibans(u"N09"), 25.);
}

void TestIdentity::whatAServicePaysOutIsNobodysMoney()
{
    for (const bool service : { false, true }) {
        Pair pair;
        const EntityId start = pair.purse(QStringLiteral("start"));
        if (service)
            pair.b.say(start, QStringLiteral("note"), QStringLiteral("hot wallet of an exchange"), where);
        const EntityId own = pair.purse(QStringLiteral("own"));
        const EntityId middle = pair.purse(QStringLiteral("middle"));
        pair.use(pair.anna, u"usesWallet", own);
        pair.use(pair.jonas, u"usesWallet", start);
        for (const EntityId from : { start, own })
            pair.pay(from, pair.purse(QStringLiteral("sink")));
        pair.pay(own, middle); // two steps of Anna's money meet one from the start
        for (const EntityId from : { start, middle })
            pair.pay(from, pair.purse(QStringLiteral("far")));
        pair.demand(pair.purse(QStringLiteral("ransom")));
        pair.pay(start, pair.purse(QStringLiteral("ransom")));
        for (const QStringView indicator : { u"M04", u"M04b", u"M08" })
            QCOMPARE(pair.says(indicator), !service);
    }
}

void TestIdentity::theMoneyOfAPurseThatBothShareIsNoFurtherLikeness()
{
    Pair pair;
    const EntityId shared = pair.purse(QStringLiteral("shared"));
    const EntityId middle = pair.purse(QStringLiteral("middle"));
    const EntityId sink = pair.purse(QStringLiteral("sink"));
    for (const EntityId who : pair.both())
        pair.use(who, u"usesWallet", shared);
    pair.pay(shared, middle);
    pair.pay(middle, sink);
    QCOMPARE(pair.rows().size(), size_t(1));
    QCOMPARE(pair.rows().front().indicator, QStringLiteral("M01"));
    const std::array own { pair.purse(QStringLiteral("w1")), pair.purse(QStringLiteral("w2")) };
    for (size_t i = 0; i < 2; ++i)
        pair.use(pair.both()[i], u"usesWallet", own[i]);
    pair.pay(own[0], middle);
    QVERIFY(!pair.says(u"M04")); // Jonas has no money there but the shared
    pair.pay(own[1], middle);
    QCOMPARE(pair.decibans(u"M04"), 15.);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
