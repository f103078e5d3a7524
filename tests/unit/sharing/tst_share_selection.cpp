// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_builder.h"
#include "sharing/share_selection.h"

#include <QtTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! Which part of a case goes to others.
class ShareSelectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsEverything();
    void chosenEntitiesComeWithTheirIdentifiersAndNobodyElse();
    void whatAnalystsMadeOneIsSharedAsOne();
    void exhibitsThatNothingKeptRestsOnStayAtHome();
    void operatorsAndJudgementsOfSomebodyLeftOutAreLeftOut();
    void originalsAloneLeaveEveryFact();
    void victimsGoWithTheExhibitsThatShowThem();
    void anAttachmentOfSuchAnExhibitGoesToo();
    void whatLeadsToVictimsAloneGoesWithThem();
    void aVictimsAddressesAreNotSharedForOnesChosen();
    void anUnknownEntityIsSaid();
    void profilesHaveTheNamesOfTheCommandLine();

private:
    static ShareSelection select(
        GraphBuilder &b, const std::vector<EntityId> &chosen, RedactionProfile profile = RedactionProfile::None)
    {
        auto selection = ShareSelection::of(std::make_shared<const CaseGraph>(b.graph()), chosen, profile);
        if (!selection)
            qFatal("%s", qPrintable(selection.error().message));
        return *selection;
    }
    static bool keepsEntity(const ShareSelection &selection, GraphBuilder &b, EntityId id)
    {
        return selection.keeps(Record { b.graph().entity(*b.graph().find(id)) });
    }
    static bool keepsExhibit(const ShareSelection &selection, GraphBuilder &b, const QString &name)
    {
        return selection.keeps(Record { *b.graph().evidence(b.exhibit(name)) });
    }
};

void ShareSelectionTest::everythingIsEverything()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const ShareSelection all = select(b, {});
    QVERIFY(all.keepsEverything());
    QVERIFY(keepsEntity(all, b, ana));
    QVERIFY(keepsExhibit(all, b, QStringLiteral("personas.csv")));
    QCOMPARE(all.entityCount(), 1);
}

void ShareSelectionTest::chosenEntitiesComeWithTheirIdentifiersAndNobodyElse()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId ken = b.persona(QStringLiteral("Ken"));
    b.uses(ana, QStringLiteral("usesWallet"), QStringLiteral("w1"), QStringLiteral("payments.csv"));
    b.uses(ken, QStringLiteral("usesWallet"), QStringLiteral("w1"), QStringLiteral("payments.csv"));
    b.uses(ken, QStringLiteral("usesPhone"), QStringLiteral("+441"), QStringLiteral("contacts.csv"));
    const ShareSelection some = select(b, { ana });
    QVERIFY(!some.keepsWholeLedger());
    QCOMPARE(some.entityCount(), 2);
    QVERIFY(keepsEntity(some, b, ana));
    QVERIFY(!keepsEntity(some, b, ken));
    int kept = 0;
    b.graph().forEachLink([&](const Link &link) {
        kept += some.keeps(Record { link }) ? 1 : 0;
        QCOMPARE(some.keeps(Record { link }), link.from == ana);
    });
    QCOMPARE(kept, 1);
}

void ShareSelectionTest::whatAnalystsMadeOneIsSharedAsOne()
{
    GraphBuilder b;
    const EntityId first = b.persona(QStringLiteral("Ana"));
    const EntityId second = b.persona(QStringLiteral("A. Rossi"));
    b.judge(first, JudgementKind::SamePersona, second);
    for (const EntityId chosen : { first, second }) {
        const ShareSelection some = select(b, { chosen });
        QVERIFY(keepsEntity(some, b, first));
        QVERIFY(keepsEntity(some, b, second));
        QVERIFY(some.keeps(Record { b.graph().judgements().front() }));
    }
}

void ShareSelectionTest::exhibitsThatNothingKeptRestsOnStayAtHome()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId ken = b.persona(QStringLiteral("Ken"));
    b.uses(ken, QStringLiteral("usesPhone"), QStringLiteral("+441"), QStringLiteral("contacts.csv"));
    const ShareSelection some = select(b, { ana });
    QVERIFY(keepsExhibit(some, b, QStringLiteral("personas.csv")));
    QVERIFY(!keepsExhibit(some, b, QStringLiteral("contacts.csv")));
}

void ShareSelectionTest::operatorsAndJudgementsOfSomebodyLeftOutAreLeftOut()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId ken = b.persona(QStringLiteral("Ken"));
    const EntityId lea = b.persona(QStringLiteral("Lea"));
    b.judge(ana, JudgementKind::SameOperator, ken);
    const Hypothesis both { HypothesisId::generate(), QStringLiteral("Operator A"), { ana, ken }, 20, 10, {} };
    const Hypothesis all { HypothesisId::generate(), QStringLiteral("Operator B"), { ana, ken, lea }, 20, 10, {} };
    const ShareSelection pair = select(b, { ana, ken });
    QVERIFY(pair.keeps(Record { b.graph().judgements().front() }));
    QVERIFY(pair.keeps(Record { both }));
    QVERIFY(!pair.keeps(Record { all }));
    QVERIFY(!select(b, { ana }).keeps(Record { b.graph().judgements().front() }));
}

void ShareSelectionTest::originalsAloneLeaveEveryFact()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const ShareSelection facts = select(b, {}, RedactionProfile::Originals);
    QVERIFY(facts.keepsWholeLedger());
    QVERIFY(!facts.keepsEverything());
    QVERIFY(keepsEntity(facts, b, ana));
    QVERIFY(!facts.keepsOriginal(b.exhibit(QStringLiteral("personas.csv"))));
}

void ShareSelectionTest::victimsGoWithTheExhibitsThatShowThem()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId victim = b.entity(QStringLiteral("Victim"), QStringLiteral("V-1"));
    b.say(victim, QStringLiteral("name"), QStringLiteral("Harriet"), QStringLiteral("complaint.eml"));
    const EntityId passport = b.entity(QStringLiteral("Credential"), QStringLiteral("X1"));
    b.link(ana, QStringLiteral("impersonates"), victim, QStringLiteral("report.pdf"));
    b.link(ana, QStringLiteral("presentsDocument"), passport, QStringLiteral("scan.png"));
    const ShareSelection without = select(b, {}, RedactionProfile::Victims);
    QVERIFY(!without.keepsWholeLedger());
    QVERIFY(keepsEntity(without, b, ana));
    QVERIFY(!keepsEntity(without, b, victim));
    QVERIFY(!keepsEntity(without, b, passport));
    b.graph().forEachLink([&](const Link &link) { QVERIFY(!without.keeps(Record { link })); });
    for (const auto *name : { u"complaint.eml", u"report.pdf", u"scan.png" }) {
        QVERIFY(keepsExhibit(without, b, QString::fromUtf16(name)));
        QVERIFY(!without.keepsOriginal(b.exhibit(QString::fromUtf16(name))));
    }
    QVERIFY(without.keepsOriginal(b.exhibit(QStringLiteral("personas.csv"))));
    QVERIFY(!keepsEntity(select(b, { ana, victim }, RedactionProfile::Victims), b, victim));
}

void ShareSelectionTest::anAttachmentOfSuchAnExhibitGoesToo()
{
    GraphBuilder b;
    const EntityId victim = b.entity(QStringLiteral("Victim"), QStringLiteral("V-1"));
    b.say(victim, QStringLiteral("name"), QStringLiteral("Harriet"), QStringLiteral("passport.png"));
    const EvidenceId photo = b.exhibit(QStringLiteral("passport.png"));
    const EvidenceId mail = b.exhibit(QStringLiteral("mail.eml"));
    const EvidenceId other = b.exhibit(QStringLiteral("other.png"));
    for (const EvidenceId id : { photo, other }) {
        Evidence attached = *b.graph().evidence(id);
        attached.parent = mail;
        QVERIFY(b.graph().put(attached));
    }
    const ShareSelection without = select(b, {}, RedactionProfile::Victims);
    QVERIFY(!without.keepsOriginal(photo));
    QVERIFY2(!without.keepsOriginal(mail), "the mail that carried it");
    QVERIFY2(!without.keepsOriginal(other), "what came with it");
}

void ShareSelectionTest::whatLeadsToVictimsAloneGoesWithThem()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId victim = b.entity(QStringLiteral("Victim"), QStringLiteral("V-1"));
    b.say(victim, QStringLiteral("name"), QStringLiteral("Harriet"), QStringLiteral("complaint.eml"));
    const auto uses = [&](EntityId who, const char16_t *link, const char16_t *key) {
        return b.uses(who, QString::fromUtf16(link), QString::fromUtf16(key), QStringLiteral("contacts.csv"));
    };
    const EntityId own = uses(victim, u"usesEmail", u"harriet@example.com");
    const EntityId recovery = b.identifier(QStringLiteral("Phone"), QStringLiteral("+441"));
    b.link(recovery, QStringLiteral("recoveryOf"), own, QStringLiteral("recovery.csv"));
    const EntityId home = b.entity(QStringLiteral("Address"), QStringLiteral("1 Mill Lane"));
    b.link(victim, QStringLiteral("locatedAt"), home, QStringLiteral("contacts.csv"));
    const EntityId taken = uses(victim, u"usesPhone", u"+442");
    uses(ana, u"usesPhone", u"+442");
    const EntityId loose = b.identifier(QStringLiteral("Phone"), QStringLiteral("+443"));
    const ShareSelection without = select(b, {}, RedactionProfile::Victims);
    for (const EntityId gone : { victim, own, recovery, home })
        QVERIFY(!keepsEntity(without, b, gone));
    for (const Assertion *said : b.graph().assertions(*b.graph().find(own)))
        QVERIFY(!without.keeps(Record { *said }));
    QVERIFY2(!without.keepsOriginal(b.exhibit(QStringLiteral("recovery.csv"))), "it shows the recovery number");
    QVERIFY2(keepsEntity(without, b, taken), "a persona has it too");
    QVERIFY2(keepsEntity(without, b, loose), "it leads to nobody, and to no victim");
    QVERIFY(keepsEntity(select(b, {}), b, own));
}

void ShareSelectionTest::aVictimsAddressesAreNotSharedForOnesChosen()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana"));
    const EntityId ken = b.persona(QStringLiteral("Ken"));
    const EntityId victim = b.entity(QStringLiteral("Victim"), QStringLiteral("V-1"));
    b.say(victim, QStringLiteral("name"), QStringLiteral("Harriet"), QStringLiteral("complaint.eml"));
    const EntityId own
        = b.uses(victim, QStringLiteral("usesEmail"), QStringLiteral("h@example.com"), QStringLiteral("contacts.csv"));
    b.uses(ken, QStringLiteral("usesEmail"), QStringLiteral("h@example.com"), QStringLiteral("contacts.csv"));
    const ShareSelection some = select(b, { ana, victim }, RedactionProfile::Victims);
    QVERIFY(keepsEntity(some, b, ana));
    QVERIFY2(!keepsEntity(some, b, own), "who else has it was not chosen");
    QVERIFY(keepsEntity(select(b, { ken }, RedactionProfile::Victims), b, own));
}

void ShareSelectionTest::anUnknownEntityIsSaid()
{
    GraphBuilder b;
    b.persona(QStringLiteral("Ana"));
    const auto selection = ShareSelection::of(
        std::make_shared<const CaseGraph>(b.graph()), { EntityId::generate() }, RedactionProfile::None);
    QVERIFY(!selection);
    QCOMPARE(selection.error().kind, Error::Kind::NotFound);
}

void ShareSelectionTest::profilesHaveTheNamesOfTheCommandLine()
{
    for (const auto profile : { RedactionProfile::None, RedactionProfile::Originals, RedactionProfile::Victims })
        QCOMPARE(redactionProfileFromText(toText(profile)), std::optional(profile));
    QVERIFY(!redactionProfileFromText(u"Victims"));
}

QTEST_GUILESS_MAIN(ShareSelectionTest)
#include "tst_share_selection.moc"
