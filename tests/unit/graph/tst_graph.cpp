// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/case_graph.h"

#include <QtTest>

using namespace twelvefold;

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEntitiesByIdAndByKey();
    void refusesTwoEntitiesOfOneKey();
    void movesAnEntityToANewKey();
    void refusesWhatPointsNowhere();
    void keepsAssertionsAndLinksInTheOrderOfTheirComing();
    void refusesToMoveAssertionsAndLinks();
    void refusesToRemoveAnEntityThatIsSpokenOf();
    void leavesAHoleWhereAnEntityWas();
    void labelsAnEntity();
    void prefersVerifiedValuesAndForgetsRefutedOnes();
    void letsTheOldestStandForPersonasMadeOne();
    void followsTheLatestJudgementOnAPair();
    void theTimeOfAJudgementDecidesNotItsPlaceInTheCase();
    void knowsTheOperatorOfAMergedPersona();
    void leavesCopiesAlone();
    void copiesOfALargeCaseGoTheirOwnWays();
    void findsTheRestAfterManyWereTakenOut();
    void findsEvidenceByItsHash();
};

namespace {

EntityTypeIndex type(const char16_t *name)
{
    return *Schema::standard().findEntityType(QStringView(name));
}

struct Builder {
    CaseGraph graph;

    EntityId add(const char16_t *typeName, const QString &key = {}, const QString &keyspace = {})
    {
        const EntityId id = EntityId::generate();
        if (!graph.put(Entity { id, type(typeName), keyspace, key }))
            qFatal("entity refused");
        return id;
    }
    AssertionId say(EntityId subject, const char16_t *property, const char16_t *value,
        AssertionStatus status = AssertionStatus::Claimed)
    {
        const AssertionId id = AssertionId::generate();
        const QString text = QStringView(value).toString();
        if (!graph.put(Assertion { id, subject, QStringView(property).toString(), text, text, status, {} }))
            qFatal("assertion refused");
        return id;
    }
    Link link(EntityId from, EntityId to, const char16_t *name = u"relatedTo")
    {
        Link made { LinkId::generate(), *graph.schema().findLinkType(QStringView(name)), from, to,
            AssertionStatus::Claimed, {}, {} };
        if (!graph.put(made))
            qFatal("link refused");
        return made;
    }
    Judgement judge(EntityId a, EntityId b, JudgementKind kind, qint64 at = 0)
    {
        Judgement made { JudgementId::generate(), kind, a, b, {}, {}, { at } };
        if (!graph.put(made))
            qFatal("judgement refused");
        return made;
    }
    EntityIndex at(EntityId id) const { return *graph.find(id); }
};

} // namespace

void TestGraph::findsEntitiesByIdAndByKey()
{
    Builder b;
    const EntityId one = b.add(u"Persona", QStringLiteral("1"));
    const EntityId other = b.add(u"Persona", QStringLiteral("1"), QStringLiteral("hr"));
    const EntityId mail = b.add(u"EmailAddress", QStringLiteral("1"));
    QCOMPARE(b.graph.find(type(u"Persona"), {}, u"1"), std::optional(b.at(one)));
    QCOMPARE(b.graph.find(type(u"Persona"), u"hr", u"1"), std::optional(b.at(other)));
    QCOMPARE(b.graph.find(type(u"EmailAddress"), {}, u"1"), std::optional(b.at(mail)));
    QVERIFY(!b.graph.find(type(u"Persona"), {}, u"2"));
    QVERIFY(!b.graph.find(EntityId::generate()));
    QCOMPARE(b.graph.entityCount(), 3);
    QCOMPARE(b.graph.typeOf(b.at(mail)).name, QStringLiteral("EmailAddress"));
}

void TestGraph::refusesTwoEntitiesOfOneKey()
{
    Builder b;
    b.add(u"Persona", QStringLiteral("1"));
    const Status second = b.graph.put(Entity { EntityId::generate(), type(u"Persona"), {}, QStringLiteral("1") });
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Exists);
    b.add(u"Persona");
    b.add(u"Persona"); // without a key there is nothing to collide
    QCOMPARE(b.graph.entityCount(), 3);
}

void TestGraph::movesAnEntityToANewKey()
{
    Builder b;
    const EntityId id = b.add(u"Persona", QStringLiteral("1"));
    QVERIFY(bool(b.graph.put(Entity { id, type(u"Persona"), {}, QStringLiteral("2") })));
    QVERIFY(!b.graph.find(type(u"Persona"), {}, u"1"));
    QCOMPARE(b.graph.find(type(u"Persona"), {}, u"2"), std::optional(b.at(id)));
    QCOMPARE(b.graph.entityCount(), 1);
}

void TestGraph::refusesWhatPointsNowhere()
{
    Builder b;
    const EntityId here = b.add(u"Persona");
    const EntityId nowhere = EntityId::generate();
    QVERIFY(!b.graph.put(Assertion { AssertionId::generate(), nowhere, {}, {}, {}, {}, {} }));
    QVERIFY(!b.graph.put(Link { LinkId::generate(), 0, here, nowhere, {}, {}, {} }));
    QVERIFY(!b.graph.put(Link { LinkId::generate(), 0, nowhere, here, {}, {}, {} }));
    QVERIFY(!b.graph.put(Judgement { JudgementId::generate(), {}, here, nowhere, {}, {}, {} }));
    QVERIFY(!b.graph.remove(Entity { nowhere, 0, {}, {} }));
    QVERIFY(!b.graph.remove(Evidence { .id = EvidenceId::generate() }));
    QCOMPARE(b.graph.assertionCount(), 0);
    QCOMPARE(b.graph.linkCount(), 0);
}

void TestGraph::keepsAssertionsAndLinksInTheOrderOfTheirComing()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    const AssertionId first = b.say(p, u"name", u"A");
    const AssertionId second = b.say(p, u"name", u"B");
    b.say(p, u"alias", u"C");
    const Link out = b.link(p, q);
    const Link in = b.link(q, p);
    QCOMPARE(b.graph.assertions(b.at(p)).size(), size_t(3));
    QCOMPARE(b.graph.assertions(b.at(p))[0]->id, first);
    QCOMPARE(b.graph.linksFrom(b.at(p)).front()->id, out.id);
    QCOMPARE(b.graph.linksTo(b.at(p)).front()->id, in.id);
    QVERIFY(bool(b.graph.remove(*b.graph.assertion(first))));
    QVERIFY(bool(b.graph.remove(out)));
    QCOMPARE(b.graph.assertions(b.at(p)).front()->id, second);
    QVERIFY(b.graph.linksFrom(b.at(p)).empty());
    QVERIFY(!b.graph.link(out.id));
    QCOMPARE(b.graph.linkCount(), 1);
    int seen = 0;
    b.graph.forEachLink([&](const Link &) { ++seen; });
    QCOMPARE(seen, 1);
}

void TestGraph::refusesToMoveAssertionsAndLinks()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    Assertion said = *b.graph.assertion(b.say(p, u"name", u"A"));
    said.value = QStringLiteral("B");
    QVERIFY(bool(b.graph.put(said)));
    QCOMPARE(b.graph.value(b.at(p), u"name"), QStringLiteral("B"));
    said.subject = q;
    QVERIFY(!b.graph.put(said));
    Link link = b.link(p, q);
    link.values = { { QStringLiteral("text"), QStringLiteral("x"), QStringLiteral("x") } };
    QVERIFY(bool(b.graph.put(link)));
    QCOMPARE(b.graph.link(link.id)->value(u"text"), QStringLiteral("x"));
    std::swap(link.from, link.to);
    QVERIFY(!b.graph.put(link));
}

void TestGraph::refusesToRemoveAnEntityThatIsSpokenOf()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    const Link link = b.link(p, q);
    QVERIFY(!b.graph.remove(Entity { p, 0, {}, {} }));
    QVERIFY(!b.graph.remove(Entity { q, 0, {}, {} }));
    QVERIFY(bool(b.graph.remove(link)));
    const AssertionId said = b.say(p, u"name", u"A");
    QVERIFY(!b.graph.remove(Entity { p, 0, {}, {} }));
    QVERIFY(bool(b.graph.remove(*b.graph.assertion(said))));
    QVERIFY(bool(b.graph.remove(Entity { p, 0, {}, {} })));
}

void TestGraph::leavesAHoleWhereAnEntityWas()
{
    Builder b;
    const EntityId p = b.add(u"Persona", QStringLiteral("1"));
    const EntityId q = b.add(u"Persona", QStringLiteral("2"));
    const EntityIndex hole = b.at(p);
    const EntityIndex kept = b.at(q);
    QVERIFY(bool(b.graph.remove(Entity { p, 0, {}, {} })));
    QVERIFY(!b.graph.isLive(hole));
    QCOMPARE(b.at(q), kept);
    QCOMPARE(b.graph.entityCount(), 1);
    QVERIFY(!b.graph.find(type(u"Persona"), {}, u"1"));
    const EntityId again = b.add(u"Persona", QStringLiteral("1"));
    QVERIFY(b.at(again) != hole);
    int seen = 0;
    b.graph.forEachEntity([&](EntityIndex) { ++seen; });
    QCOMPARE(seen, 2);
}

void TestGraph::labelsAnEntity()
{
    Builder b;
    const EntityId p = b.add(u"Persona", QStringLiteral("a\x1f") + QStringLiteral("b"));
    QCOMPARE(b.graph.label(b.at(p)), QStringLiteral("a b"));
    b.say(p, u"familyName", u"Doe");
    QCOMPARE(b.graph.label(b.at(p)), QStringLiteral("Doe"));
    b.say(p, u"givenName", u"Jane");
    QCOMPARE(b.graph.label(b.at(p)), QStringLiteral("Jane Doe"));
    b.say(p, u"name", u"Jane M. Doe");
    QCOMPARE(b.graph.label(b.at(p)), QStringLiteral("Jane M. Doe"));
    const EntityId bare = b.add(u"Persona");
    QCOMPARE(b.graph.label(b.at(bare)), QStringLiteral("Persona ") + bare.toString().right(6));
}

void TestGraph::prefersVerifiedValuesAndForgetsRefutedOnes()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    b.say(p, u"nationality", u"IT", AssertionStatus::Refuted);
    b.say(p, u"nationality", u"JP");
    b.say(p, u"nationality", u"UA");
    QCOMPARE(b.graph.value(b.at(p), u"nationality"), QStringLiteral("JP"));
    b.say(p, u"nationality", u"KP", AssertionStatus::Verified);
    QCOMPARE(b.graph.value(b.at(p), u"nationality"), QStringLiteral("KP"));
    QCOMPARE(b.graph.value(b.at(p), u"name"), QString());
    QCOMPARE(b.graph.assertions(b.at(p)).size(), size_t(4));
}

void TestGraph::letsTheOldestStandForPersonasMadeOne()
{
    Builder b;
    const EntityId p[] = { b.add(u"Persona"), b.add(u"Persona"), b.add(u"Persona"), b.add(u"Persona") };
    b.judge(p[3], p[2], JudgementKind::SamePersona);
    b.judge(p[1], p[2], JudgementKind::SamePersona);
    const Judgement operators = b.judge(p[0], p[3], JudgementKind::SameOperator);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(b.graph.canonical(b.at(p[i])), b.at(p[1]));
    QCOMPARE(b.graph.canonical(b.at(p[0])), b.at(p[0]));
    QCOMPARE(b.graph.mergedWith(b.at(p[1])), (std::vector { b.at(p[1]), b.at(p[2]), b.at(p[3]) }));
    QVERIFY(bool(b.graph.remove(operators)));
    const Judgement last = b.judge(p[0], p[3], JudgementKind::SamePersona);
    QCOMPARE(b.graph.canonical(b.at(p[2])), b.at(p[0]));
    QVERIFY(bool(b.graph.remove(last)));
    QCOMPARE(b.graph.canonical(b.at(p[2])), b.at(p[1]));
}

void TestGraph::followsTheLatestJudgementOnAPair()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    b.judge(p, q, JudgementKind::SamePersona);
    const Judgement apart = b.judge(q, p, JudgementKind::Different);
    QCOMPARE(b.graph.canonical(b.at(q)), b.at(q));
    QVERIFY(bool(b.graph.remove(apart)));
    QCOMPARE(b.graph.canonical(b.at(q)), b.at(p));
    QCOMPARE(b.graph.judgements().size(), size_t(1));
}

void TestGraph::theTimeOfAJudgementDecidesNotItsPlaceInTheCase()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    b.judge(p, q, JudgementKind::Different, 2000);
    b.judge(q, p, JudgementKind::SamePersona, 1000); // judged before, taken in later
    QCOMPARE(b.graph.canonical(b.at(q)), b.at(q));
    b.judge(q, p, JudgementKind::SamePersona, 3000);
    QCOMPARE(b.graph.canonical(b.at(q)), b.at(p));
}

void TestGraph::knowsTheOperatorOfAMergedPersona()
{
    Builder b;
    const EntityId p = b.add(u"Persona");
    const EntityId q = b.add(u"Persona");
    const EntityId r = b.add(u"Persona");
    b.judge(p, q, JudgementKind::SamePersona);
    Hypothesis found { HypothesisId::generate(), QStringLiteral("Operator A"), { q }, 12, 10, {} };
    QVERIFY(bool(b.graph.put(found)));
    QCOMPARE(b.graph.operatorOf(b.at(p))->label, QStringLiteral("Operator A"));
    QVERIFY(!b.graph.operatorOf(b.at(r)));
    found.personas.push_back(r);
    QVERIFY(bool(b.graph.put(found)));
    QCOMPARE(b.graph.hypotheses().size(), size_t(1));
    QVERIFY(b.graph.operatorOf(b.at(r)));
    QVERIFY(bool(b.graph.remove(found)));
    QVERIFY(!b.graph.operatorOf(b.at(p)));
}

void TestGraph::leavesCopiesAlone()
{
    Builder b;
    const EntityId p = b.add(u"Persona", QStringLiteral("1"));
    b.say(p, u"name", u"A");
    const CaseGraph snapshot = b.graph;
    b.say(p, u"name", u"B");
    b.add(u"Persona", QStringLiteral("2"));
    QCOMPARE(snapshot.assertionCount(), 1);
    QCOMPARE(snapshot.entityCount(), 1);
    QVERIFY(!snapshot.find(type(u"Persona"), {}, u"2"));
}

void TestGraph::copiesOfALargeCaseGoTheirOwnWays()
{
    Builder b;
    std::vector<EntityId> ids;
    for (int i = 0; i < 1000; ++i) { // several blocks
        ids.push_back(b.add(u"Persona", QString::number(i)));
        b.say(ids.back(), u"name", u"before");
    }
    CaseGraph copy = b.graph;
    const CaseGraph third = copy;
    b.say(ids[300], u"alias", u"in the first only");
    QVERIFY(copy.put(Entity { EntityId::generate(), type(u"Persona"), {}, QStringLiteral("in the second only") }));
    Assertion changed = *copy.assertions(*copy.find(ids[700])).front();
    changed.value = QStringLiteral("after");
    QVERIFY(copy.put(changed));
    QCOMPARE(b.graph.value(*b.graph.find(ids[700]), u"name"), QStringLiteral("before"));
    QCOMPARE(copy.value(*copy.find(ids[700]), u"name"), QStringLiteral("after"));
    QCOMPARE(b.graph.assertionCount(), 1001);
    QCOMPARE(copy.assertionCount(), 1000);
    QCOMPARE(copy.entityCount(), 1001);
    QCOMPARE(third.entityCount(), 1000);
    for (const EntityId id : ids) {
        QCOMPARE(third.value(*third.find(id), u"name"), QStringLiteral("before"));
        QCOMPARE(third.assertions(*third.find(id)).size(), size_t(1));
    }
}

void TestGraph::findsTheRestAfterManyWereTakenOut()
{
    Builder b;
    std::vector<Entity> all;
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 400; ++i) {
            all.push_back({ EntityId::generate(), type(u"Persona"), {}, QString::number(all.size()) });
            QVERIFY(b.graph.put(all.back()));
        }
        for (size_t i = 0; i < all.size(); i += 2) {
            if (b.graph.find(all[i].id))
                QVERIFY(b.graph.remove(all[i]));
        }
    }
    QCOMPARE(b.graph.entityCount(), 1000);
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(b.graph.find(all[i].id).has_value(), i % 2 == 1);
        QCOMPARE(b.graph.find(all[i].type, {}, all[i].key), b.graph.find(all[i].id));
    }
    QVERIFY(b.graph.put(all[0])); // what was taken out can come back
    QCOMPARE(b.graph.entity(*b.graph.find(all[0].id)), all[0]);
}

void TestGraph::findsEvidenceByItsHash()
{
    Builder b;
    const QByteArray hash(32, 'x');
    const Evidence one { .id = EvidenceId::generate(), .number = 14, .sha256 = hash };
    const Evidence two { .id = EvidenceId::generate(), .number = 1234, .sha256 = QByteArray(32, 'y') };
    QVERIFY(bool(b.graph.put(one)));
    QVERIFY(bool(b.graph.put(two)));
    QCOMPARE(b.graph.evidenceByHash(hash)->label(), QStringLiteral("E-014"));
    QCOMPARE(b.graph.evidence(two.id)->label(), QStringLiteral("E-1234"));
    QVERIFY(bool(b.graph.remove(one)));
    QVERIFY(!b.graph.evidenceByHash(hash));
    QCOMPARE(b.graph.evidence(two.id)->number, 1234);
}

QTEST_APPLESS_MAIN(TestGraph)
#include "tst_graph.moc"
