// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a finding says is what is known, no more; it is said once, and in the same words in every run.
#include "resolve_helpers.h"

#include <QHashSeed>

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

struct Pair {
    GraphBuilder b;
    EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));

    std::array<EntityId, 2> both() const { return { anna, jonas }; }
    EntityId account(const QString &handle, const QString &service)
    {
        const EntityId id = b.entity(QStringLiteral("PlatformAccount"), service + u'/' + handle);
        b.say(id, QStringLiteral("handle"), handle, QStringLiteral("accounts.csv"));
        if (!service.isEmpty())
            b.say(id, QStringLiteral("service"), service, QStringLiteral("accounts.csv"));
        return id;
    }
    void use(EntityId who, EntityId account)
    {
        b.link(who, QStringLiteral("usesAccount"), account, QStringLiteral("logins.csv"));
    }
    void logIn(EntityId who, EntityId line, const QString &at = {})
    {
        std::vector<LinkValue> values;
        if (!at.isEmpty())
            values.push_back(GraphBuilder::at(at));
        b.link(who, QStringLiteral("loggedInFrom"), line, QStringLiteral("logins.csv"), values);
    }
    EntityId place(const QString &key, const QString &line)
    {
        const EntityId id = b.entity(QStringLiteral("Address"), key);
        b.say(id, QStringLiteral("line"), line, QStringLiteral("addresses.csv"));
        return id;
    }
    void keepCompanyLaptop(EntityId who, EntityId at)
    {
        const EntityId device = b.uses(
            who, QStringLiteral("usesDevice"), QStringLiteral("SN-%1").arg(++m_devices), QStringLiteral("stock.csv"));
        b.say(device, QStringLiteral("ownership"), QStringLiteral("corporate"), QStringLiteral("devices.csv"));
        b.link(device, QStringLiteral("hostedAt"), at, QStringLiteral("inventory.csv"));
    }
    std::vector<Contribution> rows() const { return explained(b, anna, jonas).contributions; }
    QString said(QStringView indicator) const
    {
        const auto all = rows();
        const Contribution *row = rowOf(all, indicator);
        return row ? row->text : QString();
    }

private:
    int m_devices = 0;
};

//! Everything that is said of the pair, to the letter.
QString everything(const std::vector<Contribution> &rows)
{
    QString all;
    for (const Contribution &row : rows) {
        all += row.indicator + u'|' + row.value + u'|' + row.text + u'|' + QString::number(row.decibans);
        for (const SourceRef &source : row.sources)
            all += QStringLiteral("|%1 %2").arg(source.evidence.toString()).arg(source.place.row);
        all += u'\n';
    }
    return all;
}

const QString monday = QStringLiteral("2025-03-03T10:00:00Z");

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usersOfOneAccountAreNotTwiceOneForItsHandle();
    void oneHandleOnTwoServicesIsSaidOfTwoServices();
    void aServiceNobodyNamedIsNotAnotherOne();
    void aNumberAtTheEndOfOneAccountIsNoFamily();
    void loginsWithoutTimesAreNotSaidToBeWithinADay();
    void ownWeightsWithoutTheSentenceSayTheShippedOne();
    void parcelsToAFarmAreNoCompanyDevices();
    void aPurseThatOnlyPaysIntoAWalletIsNotSaidToOwnIt();
    void birthDatesThatNobodyVerifiedAreNotSaidToBeInDocuments();
    void aNearlyIdenticalPhotoIsNotSaidToBeOne();
    void theSeedOfHashTablesChangesNoWord();
    void aPersonaJudgedDifferentFromItselfIsSaid();
    void aJudgementOverruledOnItsOwnPairIsNoContradiction();
};

void TestSentences::usersOfOneAccountAreNotTwiceOneForItsHandle()
{
    Pair pair;
    const EntityId shared = pair.account(QStringLiteral("zhmolly4711"), QStringLiteral("github"));
    for (const EntityId who : pair.both())
        pair.use(who, shared);
    QCOMPARE(pair.rows().size(), size_t(1));
    QCOMPARE(pair.rows().front().indicator, QStringLiteral("P05"));
    // That one of the two has the handle elsewhere too says nothing more of the other.
    pair.use(pair.anna, pair.account(QStringLiteral("zhmolly4711"), QStringLiteral("telegram")));
    pair.use(pair.anna, pair.account(QStringLiteral("zhmoly4711"), QStringLiteral("upwork")));
    QCOMPARE(pair.rows().size(), size_t(1));
}

void TestSentences::oneHandleOnTwoServicesIsSaidOfTwoServices()
{
    Pair pair;
    pair.use(pair.anna, pair.account(QStringLiteral("zhmolly"), QStringLiteral("github")));
    pair.use(pair.jonas, pair.account(QStringLiteral("ZhMolly"), QStringLiteral("telegram")));
    QVERIFY(pair.said(u"I05").startsWith(u"Both go by the handle zhmolly, on different services."));
    QVERIFY(pair.said(u"I04").isEmpty()); // the same thing said more weakly
}

void TestSentences::aServiceNobodyNamedIsNotAnotherOne()
{
    Pair pair;
    pair.use(pair.anna, pair.account(QStringLiteral("zhmolly"), QStringLiteral("github")));
    pair.use(pair.jonas, pair.account(QStringLiteral("zhmolly"), {}));
    QVERIFY(pair.said(u"I05").isEmpty());
    QVERIFY(!pair.said(u"I04").isEmpty());
}

void TestSentences::aNumberAtTheEndOfOneAccountIsNoFamily()
{
    Pair pair;
    pair.use(pair.anna, pair.account(QStringLiteral("pemba5232"), QStringLiteral("github")));
    pair.use(pair.jonas, pair.account(QStringLiteral("gelu5232"), QStringLiteral("github")));
    QVERIFY(pair.said(u"I04").contains(u"…5232"));
    Pair one;
    const EntityId shared = one.account(QStringLiteral("annaberg5232"), QStringLiteral("github"));
    for (const EntityId who : one.both())
        one.use(who, shared);
    QVERIFY(!one.said(u"P05").isEmpty());
    QVERIFY(one.said(u"I04").isEmpty());
}

void TestSentences::loginsWithoutTimesAreNotSaidToBeWithinADay()
{
    for (const QString &kind : { QStringLiteral("residential"), QString() }) {
        Pair pair;
        const EntityId line = pair.b.identifier(QStringLiteral("IpAddress"), QStringLiteral("2001:db8::1"));
        if (!kind.isEmpty())
            pair.b.say(line, QStringLiteral("kind"), kind, QStringLiteral("networks.csv"));
        pair.logIn(pair.anna, line, monday);
        pair.logIn(pair.jonas, line);
        const QStringView indicator = kind.isEmpty() ? u"N02u" : u"N02";
        QVERIFY(pair.said(indicator).contains(u"how close in time is not known"));
        QVERIFY(!pair.said(indicator).contains(u"within a day"));
        pair.logIn(pair.jonas, line, monday);
        QVERIFY(pair.said(indicator).contains(u"within a day"));
    }
}

void TestSentences::ownWeightsWithoutTheSentenceSayTheShippedOne()
{
    Pair pair;
    const EntityId line = pair.b.identifier(QStringLiteral("IpAddress"), QStringLiteral("2001:db8::1"));
    for (const EntityId who : pair.both())
        pair.logIn(who, line);
    QFile shipped(QStringLiteral(":/twelvefold/schema/weights.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QString json = QString::fromUtf8(shipped.readAll());
    json.replace(QStringLiteral("\"untimed\""), QStringLiteral("\"unused\""));
    ResolveOptions options;
    options.modelJson = json;
    const PairExplanation why = explained(pair.b, pair.anna, pair.jonas, options);
    QVERIFY(rowOf(why.contributions, u"N02u")->text.contains(u"how close in time is not known"));
}

void TestSentences::parcelsToAFarmAreNoCompanyDevices()
{
    Pair pair;
    const EntityId farm = pair.place(QStringLiteral("L-1"), QStringLiteral("5 Lake Road"));
    pair.b.link(pair.jonas, QStringLiteral("shippedTo"), farm, QStringLiteral("parcels.csv"));
    pair.keepCompanyLaptop(pair.anna, farm);
    for (int i = 0; i < 3; ++i)
        pair.keepCompanyLaptop(pair.b.persona(QStringLiteral("Person %1").arg(i)), farm);
    QVERIFY(pair.said(u"N05").isEmpty());
    QVERIFY(pair.said(u"N06").startsWith(u"Goods or devices for both went to 5 Lake Road."));
    pair.keepCompanyLaptop(pair.jonas, farm);
    QVERIFY(pair.said(u"N05").startsWith(
        u"Company devices of at least three people, both among them, stand at or were sent to 5 Lake Road."));
    QVERIFY(pair.said(u"N06").isEmpty()); // the address counts once
}

void TestSentences::aPurseThatOnlyPaysIntoAWalletIsNotSaidToOwnIt()
{
    Pair pair;
    GraphBuilder &b = pair.b;
    const EntityId incident = b.entity(QStringLiteral("Incident"), QStringLiteral("I-1"));
    b.say(incident, QStringLiteral("kind"), QStringLiteral("extortion"), QStringLiteral("incidents.csv"));
    b.link(incident, QStringLiteral("mentions"), pair.anna, QStringLiteral("incidents.csv"));
    const EntityId wanted = b.identifier(QStringLiteral("Wallet"), QStringLiteral("w"));
    b.link(incident, QStringLiteral("paidTo"), wanted, QStringLiteral("incidents.csv"));
    b.link(b.uses(pair.jonas, QStringLiteral("usesWallet"), QStringLiteral("own"), QStringLiteral("payments.csv")),
        QStringLiteral("transferredTo"), wanted, QStringLiteral("chain.csv"));
    QVERIFY(pair.said(u"M08").contains(u"belongs to, or is paid into by, the other"));
}

void TestSentences::birthDatesThatNobodyVerifiedAreNotSaidToBeInDocuments()
{
    Pair pair;
    for (const EntityId who : pair.both()) {
        const bool first = who == pair.anna;
        const EntityId document
            = pair.b.identifier(QStringLiteral("Credential"), first ? QStringLiteral("P-1") : QStringLiteral("P-2"));
        pair.b.link(who, QStringLiteral("presentsDocument"), document, QStringLiteral("checks.csv"),
            { GraphBuilder::value(QStringLiteral("status"), QStringLiteral("verified")) });
        pair.b.say(who, QStringLiteral("birthDate"),
            first ? QStringLiteral("1990-04-05") : QStringLiteral("1987-11-30"), QStringLiteral("resumes.csv"));
    }
    QVERIFY(pair.said(u"K03").startsWith(u"Verified documents of both bear different numbers, and their birth dates "
                                         "differ: 1990-04-05 and 1987-11-30."));
}

void TestSentences::aNearlyIdenticalPhotoIsNotSaidToBeOne()
{
    Pair pair;
    for (const EntityId who : pair.both()) {
        const EntityId image = pair.b.entity(QStringLiteral("Image"));
        pair.b.say(image, QStringLiteral("dHash"),
            who == pair.anna ? QStringLiteral("1f3c5a7e90b2d4f6") : QStringLiteral("1f3c5a7e90b2d4f1"),
            QStringLiteral("p.png"));
        pair.b.say(image, QStringLiteral("pHash"), QStringLiteral("a5c3e1f00f1e3c5a"), QStringLiteral("p.png"));
        pair.b.link(image, QStringLiteral("depicts"), who, QStringLiteral("p.png"));
    }
    QVERIFY(pair.said(u"I08").startsWith(u"The same or a nearly identical photo shows both."));
}

void TestSentences::theSeedOfHashTablesChangesNoWord()
{
    const QStringList spellings { QStringLiteral("5 Lake Road"), QStringLiteral("5 lake road"),
        QStringLiteral("5, Lake Road"), QStringLiteral("5 LAKE ROAD."), QStringLiteral("5 Lake  Road") };
    // Made anew for each seed, as each run of the program does: a graph keeps the hashes it was filled with.
    const auto told = [&spellings] {
        Pair pair;
        for (int i = 0; i < spellings.size(); ++i) {
            const EntityId place = pair.place(QStringLiteral("L-%1").arg(i), spellings[i]);
            const EntityId account = pair.account(QStringLiteral("zhmolly%1").arg(i), QStringLiteral("s%1").arg(i));
            const EntityId wallet = pair.b.identifier(QStringLiteral("Wallet"), QStringLiteral("w%1").arg(i));
            for (const EntityId who : pair.both()) {
                pair.b.link(who, QStringLiteral("locatedAt"), place, QStringLiteral("homes.csv"));
                pair.b.link(who, QStringLiteral("usesWallet"), wallet, QStringLiteral("payments.csv"));
                if ((who == pair.anna) == (i % 2 == 0))
                    pair.use(who, account);
            }
        }
        return everything(pair.rows());
    };
    const QString first = told();
    QVERIFY(first.contains(u"A01|5 LAKE ROAD.|")); // of all spellings the smallest
    for (int run = 0; run < 12; ++run) {
        QHashSeed::resetRandomGlobalSeed();
        QCOMPARE(told(), first);
    }
    QHashSeed::setDeterministicGlobalSeed();
    QCOMPARE(told(), first);
    QHashSeed::resetRandomGlobalSeed();
}

void TestSentences::aPersonaJudgedDifferentFromItselfIsSaid()
{
    Pair pair;
    const EntityId third = pair.b.persona(QStringLiteral("A. Lind"));
    pair.b.judge(pair.anna, JudgementKind::SamePersona, third);
    pair.b.judge(pair.anna, JudgementKind::Different, pair.jonas);
    QVERIFY(judgementsNotFollowed(pair.b.graph()).isEmpty());
    pair.b.judge(pair.jonas, JudgementKind::SamePersona, third);
    const QStringList missed = judgementsNotFollowed(pair.b.graph());
    QCOMPARE(missed.size(), 1);
    QVERIFY(missed.front().contains(u"was judged different from itself"));
    QCOMPARE(resolved(pair.b).issues.front().text, missed.front());
}

void TestSentences::aJudgementOverruledOnItsOwnPairIsNoContradiction()
{
    Pair pair;
    pair.b.judge(pair.anna, JudgementKind::Different, pair.jonas);
    pair.b.judge(pair.jonas, JudgementKind::SamePersona, pair.anna);
    QVERIFY(judgementsNotFollowed(pair.b.graph()).isEmpty());
    QVERIFY(resolved(pair.b).issues.empty());
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
