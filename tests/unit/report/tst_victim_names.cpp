// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_builder.h"
#include "report/pack_context.h"
#include "report/redaction.h"
#include "report/victim_names.h"
#include "sample_pack.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! Whose names a pack does not show, and in which spellings.
class VictimNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeCharactersOfHangulAreAName();
    void threeLettersOfLatinAreNot();
    void everyNameThatIsSaidOfAVictimIsHidden();
    void theLongestSpellingGoesFirst();
    void aNameInTwoScriptsIsHiddenInEach();
    void aShortNameIsNotHiddenInsideALongerOne();
    void whatHasNoLettersHidesNothing();
    void aPersonaThatIsImpersonatedIsAVictim();
    void nobodyIsOneByARefutedLink();
    void theNameOfAnImpersonatedPersonaMayBeBorrowedToo();
    void anImpersonatedPersonaThatIsReportedKeepsItsName();
    void aPackShowsAnImpersonatedPersonaByInitialsOnly();

private:
    static EntityId victim(GraphBuilder &b, const QString &name)
    {
        const EntityId id = b.entity(QStringLiteral("Victim"), QStringLiteral("V-1"));
        b.say(id, QStringLiteral("name"), name, QStringLiteral("complaint.eml"));
        return id;
    }
    static QString guarded(GraphBuilder &b, const QString &text)
    {
        return withoutRedactionMarks(VictimNames(b.graph(), {}).guarded(text));
    }
    static EntityIndex place(GraphBuilder &b, EntityId id) { return *b.graph().find(id); }
};

void VictimNamesTest::threeCharactersOfHangulAreAName()
{
    GraphBuilder b;
    victim(b, QStringLiteral("박지훈"));
    QCOMPARE(guarded(b, QStringLiteral("박지훈의 여권.png")), QStringLiteral("박.의 여권.png"));
    GraphBuilder c;
    victim(c, QStringLiteral("李 娜"));
    QCOMPARE(guarded(c, QStringLiteral("李娜, 李_娜")), QStringLiteral("李. 娜., 李. 娜."));
}

void VictimNamesTest::threeLettersOfLatinAreNot()
{
    GraphBuilder b;
    victim(b, QStringLiteral("Ana"));
    QCOMPARE(guarded(b, QStringLiteral("Ana had a banana")), QStringLiteral("Ana had a banana"));
}

void VictimNamesTest::everyNameThatIsSaidOfAVictimIsHidden()
{
    GraphBuilder b;
    const EntityId id = victim(b, QStringLiteral("Rosalind Thackeray"));
    b.say(id, QStringLiteral("alias"), QStringLiteral("Rosie Poole"), QStringLiteral("complaint.eml"));
    b.say(id, QStringLiteral("name"), QStringLiteral("로잘린드"), QStringLiteral("complaint.eml"));
    b.say(id, QStringLiteral("givenName"), QStringLiteral("Linda"), QStringLiteral("complaint.eml"));
    b.say(id, QStringLiteral("familyName"), QStringLiteral("Poole"), QStringLiteral("complaint.eml"));
    QCOMPARE(guarded(b, QStringLiteral("rosie_poole; 로잘린드; Poole Linda; rosalind-thackeray")),
        QStringLiteral("R. P.; 로.; P. L.; R. T."));
}

void VictimNamesTest::theLongestSpellingGoesFirst()
{
    GraphBuilder b;
    const EntityId id = victim(b, QStringLiteral("Rosalind Thackeray"));
    b.say(id, QStringLiteral("alias"), QStringLiteral("Rosalind Thackeray Poole"), QStringLiteral("complaint.eml"));
    QCOMPARE(guarded(b, QStringLiteral("Rosalind Thackeray Poole")), QStringLiteral("R. T. P."));
}

void VictimNamesTest::aNameInTwoScriptsIsHiddenInEach()
{
    GraphBuilder b;
    victim(b, QStringLiteral("박지훈 (Park Ji-hoon)"));
    QCOMPARE(guarded(b, QStringLiteral("박지훈")), QStringLiteral("박."));
    QCOMPARE(guarded(b, QStringLiteral("cv_park_ji_hoon")), QStringLiteral("cv_P. J."));
}

void VictimNamesTest::aShortNameIsNotHiddenInsideALongerOne()
{
    GraphBuilder b;
    victim(b, QStringLiteral("Rosa"));
    QCOMPARE(guarded(b, QStringLiteral("Rosalia and Rosa")), QStringLiteral("Rosalia and R."));
    GraphBuilder c;
    victim(c, QStringLiteral("Ян"));
    QCOMPARE(guarded(c, QStringLiteral("Январь, Ян")), QStringLiteral("Январь, Я."));
}

void VictimNamesTest::whatHasNoLettersHidesNothing()
{
    GraphBuilder b;
    const EntityId id = victim(b, QStringLiteral("Rosalind Thackeray"));
    for (const QString &alias : { QStringLiteral("----"), QStringLiteral("2024"), QStringLiteral("( )") })
        b.say(id, QStringLiteral("alias"), alias, QStringLiteral("complaint.eml"));
    QCOMPARE(guarded(b, QStringLiteral("E-2024 ---- ( )")), QStringLiteral("E-2024 ---- ( )"));
}

void VictimNamesTest::aPersonaThatIsImpersonatedIsAVictim()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana Souza"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Weber"));
    QVERIFY(!VictimNames(b.graph(), {}).any());
    b.link(ana, QStringLiteral("impersonates"), jonas, QStringLiteral("report.pdf"));
    const VictimNames names(b.graph(), {});
    QVERIFY(names.any());
    QVERIFY(names.isHidden(place(b, jonas)));
    QVERIFY(!names.isHidden(place(b, ana)));
    QCOMPARE(guarded(b, QStringLiteral("Ana Souza as Jonas Weber")), QStringLiteral("Ana Souza as J. W."));
}

void VictimNamesTest::nobodyIsOneByARefutedLink()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana Souza"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Weber"));
    b.link(ana, QStringLiteral("impersonates"), jonas, QStringLiteral("report.pdf"), {}, AssertionStatus::Refuted);
    QVERIFY(!VictimNames(b.graph(), {}).any());
}

void VictimNamesTest::theNameOfAnImpersonatedPersonaMayBeBorrowedToo()
{
    GraphBuilder b;
    const EntityId false_ = b.persona(QStringLiteral("Jonas Weber"));
    const EntityId true_ = b.persona(QStringLiteral("Jonas Weber"));
    b.link(false_, QStringLiteral("impersonates"), true_, QStringLiteral("report.pdf"));
    const VictimNames names(b.graph(), {});
    QVERIFY(names.any());
    QVERIFY(names.borrowed().contains(QStringLiteral("Jonas Weber")));
    QCOMPARE(guarded(b, QStringLiteral("Jonas Weber")), QStringLiteral("Jonas Weber"));
}

void VictimNamesTest::anImpersonatedPersonaThatIsReportedKeepsItsName()
{
    GraphBuilder b;
    const EntityId ana = b.persona(QStringLiteral("Ana Souza"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Weber"));
    b.link(ana, QStringLiteral("impersonates"), jonas, QStringLiteral("report.pdf"));
    const VictimNames names(b.graph(), { place(b, ana), place(b, jonas) });
    QVERIFY(!names.isHidden(place(b, jonas)));
    QVERIFY2(names.borrowed().contains(QStringLiteral("Jonas Weber")), "so that its sheet says whose name it is");
    QCOMPARE(names.guarded(QStringLiteral("Jonas Weber")), QStringLiteral("Jonas Weber"));
}

void VictimNamesTest::aPackShowsAnImpersonatedPersonaByInitialsOnly()
{
    SamplePack sample;
    sample.link(u"impersonates", sample.personas[1], sample.personas[7], { { sample.evidence[4], {} } });
    sample.input.graph = std::make_shared<CaseGraph>(sample.graph);
    NoProgress progress;
    const PackDocument document = *buildPack(sample.input, progress);
    QString text = toText(document);
    for (const Block &block : document.blocks) {
        if (const auto *figure = std::get_if<FigureBlock>(&block))
            text += toText(figure->scene);
    }
    QVERIFY(text.contains(QStringLiteral("Near it, but not joined: P. Z.")));
    QVERIFY(!text.contains(QStringLiteral("Zieliński")));
    QCOMPARE(document.redactions, text.count(QStringLiteral("R. T.")) + text.count(QStringLiteral("P. Z.")));
}

QTEST_APPLESS_MAIN(VictimNamesTest)
#include "tst_victim_names.moc"
