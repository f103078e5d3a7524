// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve_helpers.h"

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

const QString monday = QStringLiteral("2025-03-03T10:00:00Z");
const QString paragraph = QStringLiteral(
    "Rebuilt the billing pipeline of a logistics company on event sourcing, cut the nightly batch from six hours to "
    "eleven minutes and wrote the migration guide that four other teams still follow today without asking anybody.");

struct Two {
    GraphBuilder b;
    EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));

    Two() { b.bystanders(30); }
    std::array<EntityId, 2> both() const { return { anna, jonas }; }
    void logIn(const QString &ip, const QString &kind, const QString &at1 = monday, const QString &at2 = monday)
    {
        const EntityId line = b.identifier(QStringLiteral("IpAddress"), ip);
        b.say(line, QStringLiteral("kind"), kind, QStringLiteral("networks.csv"));
        b.link(anna, QStringLiteral("loggedInFrom"), line, QStringLiteral("logins.csv"), { GraphBuilder::at(at1) });
        b.link(jonas, QStringLiteral("loggedInFrom"), line, QStringLiteral("logins.csv"), { GraphBuilder::at(at2) });
    }
    void live(const QString &kind)
    {
        const EntityId place = b.entity(QStringLiteral("Address"), QStringLiteral("L-1"));
        b.say(place, QStringLiteral("line"), QStringLiteral("12 High Street"), QStringLiteral("addresses.csv"));
        b.say(place, QStringLiteral("kind"), kind, QStringLiteral("addresses.csv"));
        for (const EntityId who : both())
            b.link(who, QStringLiteral("locatedAt"), place, QStringLiteral("homes.csv"));
    }
    void share(const QString &link, const QString &value, const QString &where)
    {
        for (const EntityId who : both())
            b.uses(who, link, value, where);
    }
    void present(EntityId who, QStringView kind, QStringView country)
    {
        const QStringList key { kind.toString(), country.toString(), QStringLiteral("M1234567") };
        const EntityId document = b.entity(QStringLiteral("Credential"), key.join(QChar(0x1f)));
        for (const auto &[property, value] : { std::pair(u"kind", kind), std::pair(u"country", country),
                 std::pair(u"number", QStringView(u"M1234567")) }) {
            if (!value.isEmpty())
                b.say(document, QString::fromUtf16(property), value.toString(), QStringLiteral("checks.csv"));
        }
        b.link(who, QStringLiteral("presentsDocument"), document, QStringLiteral("documents.csv"));
    }
    bool joined() const { return together(resolved(b), { anna, jonas }); }
    PairExplanation pair() const { return explained(b, anna, jonas); }
    double decibans(QStringView indicator) const
    {
        const PairExplanation explanation = pair();
        const Contribution *row = rowOf(explanation.contributions, indicator);
        return row ? row->decibans : 0;
    }
};

} // namespace

class TestDecoys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void siblingsMayShareAFlatAndAWallet();
    void staffOfOneAgencyMayShareItsAccount();
    void usersOfOneVpnShareNothing();
    void visitorsOfOneCoworkingSpaceShareNothing();
    void oneHomeLineOnOneDayIsStrong();
    void oneHomeLineMonthsApartIsNothing();
    void twoPeopleOfOneNameAreTwo();
    void aRecruitersTemplateIsOneFamilyAlone();
    void oneTemplateInTwoMailsIsOfMessagesAndAQuotationIsNone();
    void aPassageThatManyHaveIsBoilerplate();
    void theOwnerOfAStolenIdentityIsJoinedByJudgementAlone();
    void judgingAnOwnerDoesNotBreakTheOperator();
    void ownersJudgedOneAreStillNobodysOperator();
    void twoInCallsAtTheSameMinuteSpeaksAgainst();
    void callsWithoutAZoneProveNothing();
    void verifiedDocumentsOfTwoPeopleSpeakAgainst();
    void documentsOfOneNumberMayBeTwo();
    void aDocumentHalfDescribedCountsAsTheOnlyOneItCanBe();
    void nationalityAndGenderAreNoEvidence();
    void anOfficeMailboxIsNotAPerson();
    void whatBelongsToAFirmIsNobodysOwn();
    void aPersonnelDepartmentIsNotACommonReferee();
    void colleaguesWhoVouchForEachOtherNeedMore();
    void aRefereeWhoUsesTheirOwnTelephoneIsNoNews();
};

void TestDecoys::siblingsMayShareAFlatAndAWallet()
{
    Two two;
    two.live(QStringLiteral("residential"));
    two.share(QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    two.logIn(QStringLiteral("2001:db8::1"), QStringLiteral("residential"));
    QVERIFY(two.joined()); // nobody knows yet that they are siblings
    two.b.link(two.anna, QStringLiteral("relatedTo"), two.jonas, QStringLiteral("register.csv"),
        { GraphBuilder::value(QStringLiteral("kind"), QStringLiteral("sibling")) });
    QVERIFY(!two.joined());
    const PairExplanation pair = two.pair();
    QCOMPARE(rowOf(pair.contributions, u"M01")->decibans, 0.);
    QVERIFY(rowOf(pair.contributions, u"M01")->text.contains(u"documented relation"));
    QCOMPARE(pair.against.size(), size_t(1));
    QCOMPARE(pair.against.front().indicator, QStringLiteral("K01"));
}

void TestDecoys::staffOfOneAgencyMayShareItsAccount()
{
    Two two;
    two.share(QStringLiteral("usesPaymentAccount"), QStringLiteral("P-77"), QStringLiteral("payments.csv"));
    two.share(QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("contacts.csv"));
    QVERIFY(two.joined());
    const EntityId agency = two.b.entity(QStringLiteral("Employer"), QStringLiteral("E-1"));
    for (const EntityId who : two.both())
        two.b.link(who, QStringLiteral("relatedTo"), agency, QStringLiteral("contracts.csv"),
            { GraphBuilder::value(QStringLiteral("kind"), QStringLiteral("agency")) });
    QVERIFY(!two.joined());
    QCOMPARE(two.decibans(u"M01"), 0.);
    QCOMPARE(two.decibans(u"K02"), -10.);
}

void TestDecoys::usersOfOneVpnShareNothing()
{
    Two two;
    two.logIn(QStringLiteral("198.51.100.9"), QStringLiteral("vpn"));
    two.share(QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    QVERIFY(!two.joined());
    const PairExplanation pair = two.pair();
    const Contribution *line = rowOf(pair.contributions, u"N02x");
    QVERIFY(line && line->generic);
    QCOMPARE(line->decibans, 0.);
}

void TestDecoys::visitorsOfOneCoworkingSpaceShareNothing()
{
    Two two;
    two.live(QStringLiteral("coworking"));
    two.logIn(QStringLiteral("203.0.113.5"), QStringLiteral("coworking"));
    QVERIFY(!two.joined());
    QCOMPARE(two.pair().score, two.pair().prior);
}

void TestDecoys::oneHomeLineOnOneDayIsStrong()
{
    Two two;
    two.logIn(QStringLiteral("2001:db8::1"), QStringLiteral("residential"));
    QCOMPARE(two.decibans(u"N02"), 20.);
}

void TestDecoys::oneHomeLineMonthsApartIsNothing()
{
    Two two;
    two.logIn(
        QStringLiteral("2001:db8::1"), QStringLiteral("residential"), monday, QStringLiteral("2025-06-03T10:00:00Z"));
    QVERIFY(two.pair().contributions.empty());
}

void TestDecoys::twoPeopleOfOneNameAreTwo()
{
    GraphBuilder b;
    const EntityId one = b.persona(QStringLiteral("Anna Berg"));
    const EntityId other = b.persona(QStringLiteral("Berg, Anna"));
    for (const EntityId who : { one, other }) {
        const QString handle = who == one ? QStringLiteral("annaberg92") : QStringLiteral("anna.berg");
        b.uses(who, QStringLiteral("usesAccount"), handle, QStringLiteral("accounts.csv"));
        b.say(who, QStringLiteral("occupation"), QStringLiteral("developer"), QStringLiteral("personas.csv"));
        const EntityId resume = b.entity(QStringLiteral("Resume"), handle);
        b.link(who, QStringLiteral("usesDocument"), resume, handle + QStringLiteral(".pdf"));
        b.say(resume, QStringLiteral("author"), QStringLiteral("Anna Berg"), handle + QStringLiteral(".pdf"));
        const EntityId account = b.uses(who, QStringLiteral("usesPaymentAccount"), handle, QStringLiteral("pay.csv"));
        b.say(account, QStringLiteral("holderName"), QStringLiteral("Anna Berg"), QStringLiteral("pay.csv"));
    }
    b.bystanders(10);
    QVERIFY(!together(resolved(b), { one, other }));
    const PairExplanation pair = explained(b, one, other);
    QVERIFY(sumOf(pair.contributions) <= 3);
    QVERIFY(!rowOf(pair.contributions, u"I04")); // a handle made of one's own name tells nothing
    QVERIFY(!rowOf(pair.contributions, u"R08") && !rowOf(pair.contributions, u"M02")); // neither names the other
}

void TestDecoys::aRecruitersTemplateIsOneFamilyAlone()
{
    Two two;
    two.b.document(two.anna, paragraph + QStringLiteral(" Anna knows Go."), QStringLiteral("anna.pdf"));
    two.b.document(two.jonas, QStringLiteral("Jonas writes Rust. ") + paragraph, QStringLiteral("jonas.pdf"));
    const PairExplanation pair = two.pair();
    const Contribution *text = rowOf(pair.contributions, u"R07");
    QVERIFY(text);
    QVERIFY(text->decibans > 5);
    QVERIFY(text->text.contains(u"Rebuilt the billing pipeline"));
    QCOMPARE(text->sources.size(), size_t(4)); // in both texts, and who handed them in
    QVERIFY(!two.joined());
}

void TestDecoys::oneTemplateInTwoMailsIsOfMessagesAndAQuotationIsNone()
{
    Two two;
    two.b.mail(two.anna, QStringLiteral("Dear team,\n") + paragraph, QStringLiteral("anna.eml"));
    two.b.mail(
        two.jonas, QStringLiteral("Hello,\n") + paragraph + QStringLiteral("\nJonas"), QStringLiteral("jonas.eml"));
    QVERIFY(two.decibans(u"P11") > 3);
    QVERIFY(!rowOf(two.pair().contributions, u"R07"));
    QVERIFY(!two.joined());
    for (const QString &mark : { QStringLiteral("> "), QStringLiteral("----- Original Message -----\n") }) {
        Two reply;
        reply.b.mail(reply.anna, paragraph, QStringLiteral("anna.eml"));
        reply.b.mail(
            reply.jonas, QStringLiteral("Thank you, I had a look.\n") + mark + paragraph, QStringLiteral("re.eml"));
        QVERIFY2(!rowOf(reply.pair().contributions, u"P11"), qPrintable(mark));
    }
}

void TestDecoys::aPassageThatManyHaveIsBoilerplate()
{
    Two two;
    for (int i = 0; i < 12; ++i)
        two.b.document(two.b.persona(QStringLiteral("Client %1").arg(i)), paragraph, QStringLiteral("c%1.pdf").arg(i));
    two.b.document(two.anna, paragraph, QStringLiteral("anna.pdf"));
    two.b.document(two.jonas, paragraph, QStringLiteral("jonas.pdf"));
    const PairExplanation pair = two.pair();
    QVERIFY(rowOf(pair.contributions, u"R07")->generic);
    QCOMPARE(two.decibans(u"R07"), 0.);
}

void TestDecoys::theOwnerOfAStolenIdentityIsJoinedByJudgementAlone()
{
    Two two;
    two.share(QStringLiteral("presentsDocument"), QStringLiteral("P-123"), QStringLiteral("documents.csv"));
    tie(two.b, two.anna, two.jonas, QStringLiteral("1"));
    QVERIFY(two.joined());
    two.b.link(two.anna, QStringLiteral("impersonates"), two.jonas, QStringLiteral("report.csv"));
    QVERIFY(!two.joined());
    const JudgementId judged = two.b.judge(two.anna, JudgementKind::SameOperator, two.jonas);
    QVERIFY(two.joined());
    const std::vector<ResolveIssue> issues = resolved(two.b).issues;
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().judgements, std::vector { judged });
    QVERIFY(issues.front().text.startsWith(
        two.b.graph().label(*two.b.graph().find(two.jonas)) + QStringLiteral(" is recorded as the owner of a stolen")));
    two.b.judge(two.jonas, JudgementKind::Different, two.anna);
    QVERIFY(!two.joined());
    QVERIFY(resolved(two.b).issues.empty());
}

void TestDecoys::judgingAnOwnerDoesNotBreakTheOperator()
{
    Two two;
    const EntityId mirela = two.b.persona(QStringLiteral("Mirela Sava"));
    tie(two.b, two.anna, mirela, QStringLiteral("2"));
    two.b.link(two.anna, QStringLiteral("rentsIdentityOf"), two.jonas, QStringLiteral("report.csv"));
    two.b.judge(two.anna, JudgementKind::SameOperator, two.jonas);
    QVERIFY(together(resolved(two.b), { two.anna, two.jonas, mirela }));
}

void TestDecoys::ownersJudgedOneAreStillNobodysOperator()
{
    Two two;
    const EntityId mirela = two.b.persona(QStringLiteral("Mirela Sava"));
    tie(two.b, two.jonas, mirela, QStringLiteral("2"));
    for (const EntityId owner : { two.anna, two.jonas })
        two.b.link(mirela, QStringLiteral("impersonates"), owner, QStringLiteral("report.csv"));
    two.b.judge(two.anna, JudgementKind::SameOperator, two.jonas);
    const Resolution resolution = resolved(two.b);
    QVERIFY(together(resolution, { two.anna, two.jonas }));
    QVERIFY(!together(resolution, { two.jonas, mirela }));
    QCOMPARE(resolution.issues.size(), size_t(2));
}

void TestDecoys::twoInCallsAtTheSameMinuteSpeaksAgainst()
{
    Two two;
    tie(two.b, two.anna, two.jonas, QStringLiteral("1"));
    const double before = two.pair().score;
    for (const EntityId who : two.both()) {
        const EntityId call = two.b.entity(
            QStringLiteral("Interview"), who == two.anna ? QStringLiteral("M-1") : QStringLiteral("M-2"));
        two.b.link(who, QStringLiteral("interviewedBy"), call, QStringLiteral("calls.csv"),
            { GraphBuilder::at(who == two.anna ? monday : QStringLiteral("2025-03-03T11:00:30+01:00")) });
    }
    const PairExplanation pair = two.pair();
    QCOMPARE(pair.score, before - 20);
    QCOMPARE(pair.against.front().indicator, QStringLiteral("T03"));
    QCOMPARE(pair.against.front().family, QStringLiteral("time"));
}

void TestDecoys::callsWithoutAZoneProveNothing()
{
    Two two;
    for (const EntityId who : two.both())
        two.b.link(who, QStringLiteral("interviewedBy"), two.b.entity(QStringLiteral("Interview")),
            QStringLiteral("calls.csv"), { GraphBuilder::at(QStringLiteral("2025-03-03T10:00")) });
    QVERIFY(two.pair().contributions.empty());
}

void TestDecoys::verifiedDocumentsOfTwoPeopleSpeakAgainst()
{
    Two two;
    tie(two.b, two.anna, two.jonas, QStringLiteral("1"));
    const auto show = [&](EntityId who, const QString &number, const QString &born) {
        const EntityId document = two.b.identifier(QStringLiteral("Credential"), number);
        two.b.link(who, QStringLiteral("presentsDocument"), document, QStringLiteral("checks.csv"),
            { GraphBuilder::value(QStringLiteral("status"), QStringLiteral("verified")) });
        two.b.say(who, QStringLiteral("birthDate"), born, QStringLiteral("checks.csv"));
    };
    QVERIFY(two.joined());
    const double before = two.pair().score;
    show(two.anna, QStringLiteral("P-1"), QStringLiteral("1990-04-05"));
    QCOMPARE(two.pair().score, before); // one document proves nothing about two
    show(two.jonas, QStringLiteral("P-2"), QStringLiteral("1987-11-30"));
    QCOMPARE(two.pair().score, before - 25);
    const PairExplanation pair = two.pair();
    const Contribution *row = rowOf(pair.against, u"K03");
    QVERIFY(row);
    QVERIFY(row->text.contains(u"1990-04-05") && !row->evidence.empty());
}

void TestDecoys::documentsOfOneNumberMayBeTwo()
{
    for (const auto &[kind, country] : { std::pair(u"passport", u"JP"), std::pair(u"licence", u"KR") }) {
        Two two;
        two.present(two.anna, u"passport", u"KR");
        two.present(two.jonas, kind, country);
        QCOMPARE(two.decibans(u"I10"), 0.);
    }
    Two two;
    for (const EntityId who : two.both())
        two.present(who, u"passport", u"KR");
    QCOMPARE(two.decibans(u"I10"), 25.);
}

void TestDecoys::aDocumentHalfDescribedCountsAsTheOnlyOneItCanBe()
{
    Two two;
    two.present(two.anna, u"passport", u"KR");
    two.present(two.jonas, u"passport", u"");
    QCOMPARE(two.decibans(u"I10"), 25.);
    two.present(two.b.persona(QStringLiteral("Mirela Sava")), u"passport", u"JP");
    QCOMPARE(two.decibans(u"I10"), 0.); // now it could be either
}

void TestDecoys::nationalityAndGenderAreNoEvidence()
{
    Two two;
    const double before = two.pair().score;
    for (const EntityId who : two.both()) {
        two.b.say(who, QStringLiteral("nationality"), QStringLiteral("Italy"), QStringLiteral("personas.csv"));
        two.b.say(who, QStringLiteral("gender"), QStringLiteral("female"), QStringLiteral("personas.csv"));
    }
    two.b.say(two.anna, QStringLiteral("nationality"), QStringLiteral("Japan"), QStringLiteral("other.csv"));
    two.b.say(two.jonas, QStringLiteral("gender"), QStringLiteral("male"), QStringLiteral("other.csv"));
    QCOMPARE(two.pair().score, before);
    QVERIFY(two.pair().contributions.empty());
}

void TestDecoys::anOfficeMailboxIsNotAPerson()
{
    Two two;
    two.share(QStringLiteral("usesEmail"), QStringLiteral("hr@acme.example.com"), QStringLiteral("mail.csv"));
    QVERIFY(two.decibans(u"I01r") <= 3);
    QCOMPARE(two.decibans(u"I01"), 0.);
}

void TestDecoys::whatBelongsToAFirmIsNobodysOwn()
{
    Two two;
    two.live(QStringLiteral("residential"));
    two.share(QStringLiteral("usesPaymentAccount"), QStringLiteral("P-77"), QStringLiteral("payments.csv"));
    two.share(QStringLiteral("usesPhone"), QStringLiteral("+442071234567"), QStringLiteral("contacts.csv"));
    QVERIFY(two.joined());
    const auto owned = [&](const QString &type) {
        const EntityId firm = two.b.entity(type, QStringLiteral("E-1"));
        const QString where = QStringLiteral("employers.csv");
        const auto account = two.b.identifier(QStringLiteral("PaymentAccount"), QStringLiteral("P-77"));
        two.b.link(firm, QStringLiteral("holderOf"), account, where);
        const auto phone = two.b.identifier(QStringLiteral("Phone"), QStringLiteral("+442071234567"));
        two.b.link(firm, QStringLiteral("usesPhone"), phone, where);
        two.b.link(
            firm, QStringLiteral("locatedAt"), two.b.entity(QStringLiteral("Address"), QStringLiteral("L-1")), where);
    };
    owned(QStringLiteral("FrontCompany"));
    QVERIFY(two.joined()); // a front is part of the scheme
    owned(QStringLiteral("Employer"));
    QVERIFY(!two.joined());
    QVERIFY(two.pair().score - two.pair().prior <= 3);
}

void TestDecoys::aPersonnelDepartmentIsNotACommonReferee()
{
    Two two;
    const EntityId office = two.b.identifier(QStringLiteral("Phone"), QStringLiteral("+442071234567"));
    const EntityId person = two.b.identifier(QStringLiteral("Phone"), QStringLiteral("+447700900123"));
    const EntityId firm = two.b.entity(QStringLiteral("Employer"), QStringLiteral("E-1"));
    two.b.link(firm, QStringLiteral("usesPhone"), office, QStringLiteral("employers.csv"));
    for (const EntityId who : two.both())
        two.b.link(office, QStringLiteral("vouchesFor"), who, QStringLiteral("references.csv"));
    QVERIFY(two.decibans(u"R02r") <= 3 && two.decibans(u"R02") == 0);
    for (const EntityId who : two.both())
        two.b.link(person, QStringLiteral("vouchesFor"), who, QStringLiteral("references.csv"));
    QCOMPARE(two.decibans(u"R02"), 15.);
}

void TestDecoys::colleaguesWhoVouchForEachOtherNeedMore()
{
    Two two;
    two.b.link(two.anna, QStringLiteral("vouchesFor"), two.jonas, QStringLiteral("references.csv"));
    QVERIFY(two.decibans(u"R01o") <= 3 && two.decibans(u"R01") == 0);
    two.b.link(two.jonas, QStringLiteral("vouchesFor"), two.anna, QStringLiteral("references.csv"));
    QCOMPARE(two.decibans(u"R01"), 15.);
    QVERIFY(!two.joined());
}

void TestDecoys::aRefereeWhoUsesTheirOwnTelephoneIsNoNews()
{
    Two two;
    const EntityId phone
        = two.b.uses(two.jonas, QStringLiteral("usesPhone"), QStringLiteral("+44"), QStringLiteral("contacts.csv"));
    two.b.link(phone, QStringLiteral("vouchesFor"), two.anna, QStringLiteral("references.csv"));
    QCOMPARE(two.decibans(u"R03"), 30.); // under whose name, nobody said
    two.b.link(two.anna, QStringLiteral("usesPhone"), phone, QStringLiteral("contacts.csv"));
    QCOMPARE(sumOf(two.pair().contributions), 30.); // one number is one likeness, whoever answers it
    two.b.link(two.jonas, QStringLiteral("vouchesFor"), two.anna, QStringLiteral("references.csv"));
    QCOMPARE(two.decibans(u"R03"), 0.);
}

QTEST_GUILESS_MAIN(TestDecoys)
#include "tst_decoys.moc"
