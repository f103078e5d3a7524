// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/handle_stem.h"
#include "resolve/hypothesis_ids.h"
#include "resolve/min_cut.h"
#include "resolve/picture_match.h"
#include "resolve/reference_rings.h"
#include "resolve/text_reuse.h"
#include "resolve_helpers.h"

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlesOfOneFamilyHaveOneStem();
    void aHandleOfOnesOwnNameIsNoStem();
    void numbersThatAreYearsTellNothing();
    void nearStemsShareAKey();
    void findsRingsUpToSix();
    void aLineOfReferencesIsNoRing();
    void findsACopiedParagraphInLongTexts();
    void textsOfOneOwnerAreNotCompared();
    void placesOfPassagesAreExact();
    void fieldNamesAndAddressesAreNoWords();
    void twiceTheSamePhotoIsStrong();
    void aMirroredPhotoIsStrong();
    void bothHashesMustAgree();
    void anEvenSurfaceHasNoHash();
    void theMinimumCutIsThatOfTryingAll();
    void labelsGoOnAfterZ();
    void sharedTracesSpeak_data();
    void sharedTracesSpeak();
    void anAccountUnderOneHandleIsNotARenamedOne();
    void anAddressThatRecoversAnAccountOfEachBelongsToNeither();
};

void TestParts::handlesOfOneFamilyHaveOneStem()
{
    for (const char16_t *handle : { u"zhmolly", u"ZhMolly92", u"0xzhmolly", u"zh_molly", u"zhm0lly" })
        QCOMPARE(handleStem(QString::fromUtf16(handle)), QStringLiteral("zhmolly"));
    QVERIFY(handleStem(QStringLiteral("dev1")).isEmpty());
}

void TestParts::aHandleOfOnesOwnNameIsNoStem()
{
    const QStringList name { QStringLiteral("john"), QStringLiteral("smith") };
    QVERIFY(stemIsOwnName(QStringLiteral("johnsmith"), name));
    QVERIFY(stemIsOwnName(QStringLiteral("jsmith"), name));
    QVERIFY(!stemIsOwnName(QStringLiteral("zhmolly"), name));
}

void TestParts::numbersThatAreYearsTellNothing()
{
    QCOMPARE(handleNumber(QStringLiteral("pemba.sherpa5232")), QStringLiteral("5232"));
    QVERIFY(handleNumber(QStringLiteral("anna1992")).isEmpty());
    QVERIFY(handleNumber(QStringLiteral("anna52")).isEmpty());
}

void TestParts::nearStemsShareAKey()
{
    const QStringList a = nearStemKeys(QStringLiteral("zhmolly"));
    const QStringList b = nearStemKeys(QStringLiteral("zhmoly"));
    QVERIFY(std::ranges::any_of(a, [&](const QString &key) { return b.contains(key); }));
}

void TestParts::findsRingsUpToSix()
{
    QCOMPARE(referenceRings(2, { { 0, 1 }, { 1, 0 } }).size(), size_t(1));
    QCOMPARE(referenceRings(3, { { 0, 1 }, { 1, 2 }, { 2, 0 } }).front(), (ReferenceRing { 0, 1, 2 }));
    std::vector<std::pair<quint32, quint32>> six, seven;
    for (quint32 i = 0; i < 6; ++i)
        six.push_back({ i, (i + 1) % 6 });
    for (quint32 i = 0; i < 7; ++i)
        seven.push_back({ i, (i + 1) % 7 });
    QCOMPARE(referenceRings(6, six).size(), size_t(1));
    QVERIFY(referenceRings(7, seven).empty());
}

void TestParts::aLineOfReferencesIsNoRing()
{
    QVERIFY(referenceRings(4, { { 0, 1 }, { 1, 2 }, { 0, 3 }, { 2, 3 }, { 3, 3 } }).empty());
}

namespace {

QString filler(unsigned seed, int words)
{
    std::mt19937 random(seed);
    QString text;
    for (int i = 0; i < words; ++i) {
        for (int c = 0; c < 6; ++c)
            text += QChar(char16_t(u'a' + random() % 26));
        text += u' ';
    }
    return text;
}

const QString copied = QStringLiteral(
    "Moved forty services to a new cluster during a single weekend, with a rehearsed way back at every step and no "
    "customer who noticed anything at all.");

} // namespace

void TestParts::findsACopiedParagraphInLongTexts()
{
    const QString a = filler(1, 900) + copied + QStringLiteral(" ") + filler(2, 300);
    const QString b = filler(3, 200) + copied + QStringLiteral(" ") + filler(4, 1200);
    const auto shared = sharedTexts({ { 0, wordsOf(a) }, { 1, wordsOf(b) } });
    QCOMPARE(shared.size(), size_t(1));
    QCOMPARE(shared.front().owners, (std::vector<quint32> { 0, 1 }));
    QCOMPARE(shared.front().passages.front().words, 27);
}

void TestParts::textsOfOneOwnerAreNotCompared()
{
    QVERIFY(sharedTexts({ { 7, wordsOf(copied) }, { 7, wordsOf(copied) } }).empty());
}

void TestParts::placesOfPassagesAreExact()
{
    const QString a = QStringLiteral("Über mich: ") + copied;
    const QString b = copied.toUpper().replace(u',', QStringLiteral(" –"));
    const auto shared = sharedTexts({ { 0, wordsOf(a) }, { 1, wordsOf(b) } });
    const SharedPassage &passage = shared.front().passages.front();
    QCOMPARE(a.mid(passage.offset, passage.length), copied.chopped(1));
}

void TestParts::fieldNamesAndAddressesAreNoWords()
{
    const auto words
        = wordsOf(QStringLiteral("work[1].position: Senior a.b@example.com 2018-03 https://x.example dev,"));
    QCOMPARE(words.size(), size_t(2));
    QCOMPARE(words.front().hash, wordsOf(u"SENIOR").front().hash);
}

void TestParts::twiceTheSamePhotoIsStrong()
{
    const PhotoHash a { 0x1f3c5a7e90b2d4f6, 0xa5c3e1f00f1e3c5a };
    const PhotoHash slightly { a.dHash ^ 0x21, a.pHash ^ 0x8004 };
    const PhotoHash vaguely { a.dHash ^ 0x3ff, a.pHash ^ 0x1ff };
    QCOMPARE(comparePhotos(a, a, a.mirrored()), PhotoLikeness::Strong);
    QCOMPARE(comparePhotos(a, slightly, slightly.mirrored()), PhotoLikeness::Strong);
    QCOMPARE(comparePhotos(a, vaguely, vaguely.mirrored()), PhotoLikeness::Weak);
}

void TestParts::aMirroredPhotoIsStrong()
{
    const PhotoHash a { 0x1f3c5a7e90b2d4f6, 0xa5c3e1f00f1e3c5a };
    QCOMPARE(a.mirrored().mirrored(), a);
    QCOMPARE(comparePhotos(a, a.mirrored(), a), PhotoLikeness::Strong);
}

void TestParts::bothHashesMustAgree()
{
    const PhotoHash a { 0x1f3c5a7e90b2d4f6, 0xa5c3e1f00f1e3c5a };
    const PhotoHash other { a.dHash, ~a.pHash };
    QCOMPARE(comparePhotos(a, other, a), PhotoLikeness::Strong); // the mirror given here is a itself
    QCOMPARE(comparePhotos(a, other, other), PhotoLikeness::None);
}

void TestParts::anEvenSurfaceHasNoHash()
{
    QVERIFY(!PhotoHash::fromHex(QStringLiteral("0000000000000001"), QStringLiteral("a5c3e1f00f1e3c5a")));
    QVERIFY(!PhotoHash::fromHex(QString(), QStringLiteral("a5c3e1f00f1e3c5a")));
    QVERIFY(PhotoHash::fromHex(QStringLiteral("1f3c5a7e90b2d4f6"), QStringLiteral("a5c3e1f00f1e3c5a")));
}

void TestParts::theMinimumCutIsThatOfTryingAll()
{
    std::mt19937 random(5);
    for (int round = 0; round < 40; ++round) {
        const size_t n = 2 + random() % 7;
        WeightMatrix weights(n, std::vector<double>(n, 0));
        for (size_t i = 0; i < n; ++i) {
            for (size_t j = 0; j < i; ++j)
                weights[i][j] = weights[j][i] = double(random() % 9);
        }
        const auto cost = [&](auto side) {
            double sum = 0;
            for (size_t i = 0; i < n; ++i) {
                for (size_t j = 0; j < i; ++j)
                    sum += side(i) != side(j) ? weights[i][j] : 0;
            }
            return sum;
        };
        double best = 1e9;
        for (size_t mask = 1; mask < (size_t(1) << n) - 1; ++mask)
            best = std::min(best, cost([&](size_t i) { return bool(mask >> i & 1); }));
        const std::vector<bool> side = minimumCut(weights);
        QCOMPARE(cost([&](size_t i) { return bool(side[i]); }), best);
        QVERIFY(!side[0] && std::ranges::find(side, true) != side.end());
    }
}

void TestParts::labelsGoOnAfterZ()
{
    QCOMPARE(operatorLabel(0), QStringLiteral("Operator A"));
    QCOMPARE(operatorLabel(25), QStringLiteral("Operator Z"));
    QCOMPARE(operatorLabel(26), QStringLiteral("Operator AA"));
    QCOMPARE(operatorLabel(52), QStringLiteral("Operator BA"));
}

namespace {

using Plant = void (*)(GraphBuilder &, EntityId, EntityId);

void recovery(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId mail
        = b.uses(x, QStringLiteral("usesEmail"), QStringLiteral("a.b@gmail.com"), QStringLiteral("contacts.csv"));
    const EntityId account
        = b.uses(y, QStringLiteral("usesAccount"), QStringLiteral("ylind"), QStringLiteral("accounts.csv"));
    b.link(mail, QStringLiteral("recoveryOf"), account, QStringLiteral("accounts.csv"));
}

void oneMailbox(GraphBuilder &b, EntityId x, EntityId y)
{
    b.uses(x, QStringLiteral("usesEmail"), QStringLiteral("anna.berg+work@gmail.com"), QStringLiteral("contacts.csv"));
    b.uses(y, QStringLiteral("usesEmail"), QStringLiteral("annaberg@gmail.com"), QStringLiteral("contacts.csv"));
}

void renamedAccount(GraphBuilder &b, EntityId x, EntityId y)
{
    for (const auto &[who, handle] : { std::pair(x, QStringLiteral("first")), { y, QStringLiteral("second") } }) {
        const EntityId account = b.uses(who, QStringLiteral("usesAccount"), handle, QStringLiteral("accounts.csv"));
        b.say(account, QStringLiteral("service"), QStringLiteral("telegram"), QStringLiteral("accounts.csv"));
        b.say(account, QStringLiteral("numericId"), QStringLiteral("4711"), QStringLiteral("accounts.csv"));
    }
}

void onePurse(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId sink = b.identifier(QStringLiteral("Wallet"), QStringLiteral("sink"));
    for (const auto &[who, purse] : { std::pair(x, QStringLiteral("w1")), { y, QStringLiteral("w2") } })
        b.link(b.uses(who, QStringLiteral("usesWallet"), purse, QStringLiteral("payments.csv")),
            QStringLiteral("transferredTo"), sink, QStringLiteral("chain.csv"));
}

void farm(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId place = b.entity(QStringLiteral("Address"), QStringLiteral("L-1"));
    b.say(place, QStringLiteral("line"), QStringLiteral("5 Lake Road"), QStringLiteral("addresses.csv"));
    int serial = 0;
    for (const EntityId who : { x, y, b.persona(QStringLiteral("Third Person")) }) {
        const EntityId device = b.uses(
            who, QStringLiteral("usesDevice"), QStringLiteral("SN-%1").arg(++serial), QStringLiteral("shipments.csv"));
        b.say(device, QStringLiteral("ownership"), QStringLiteral("corporate"), QStringLiteral("devices.csv"));
        b.link(device, QStringLiteral("hostedAt"), place, QStringLiteral("inventory.csv"));
    }
}

void referralAfterDismissal(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId firm = b.entity(QStringLiteral("Employer"), QStringLiteral("E-1"));
    b.link(x, QStringLiteral("dismissedFrom"), firm, QStringLiteral("hr.csv"),
        { GraphBuilder::at(QStringLiteral("2025-01-31")) });
    b.link(x, QStringLiteral("referred"), y, QStringLiteral("mail.eml"),
        { GraphBuilder::at(QStringLiteral("2025-03-10")) });
}

void namedAsAuthor(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId resume = b.entity(QStringLiteral("Resume"), QStringLiteral("r"));
    b.link(x, QStringLiteral("usesDocument"), resume, QStringLiteral("r.pdf"));
    b.say(resume, QStringLiteral("author"), b.graph().label(*b.graph().find(y)), QStringLiteral("r.pdf"));
}

void heldInAnothersName(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId account
        = b.uses(x, QStringLiteral("usesPaymentAccount"), QStringLiteral("P-7"), QStringLiteral("payments.csv"));
    b.say(account, QStringLiteral("holderName"), b.graph().label(*b.graph().find(y)), QStringLiteral("payments.csv"));
}

void onePhoto(GraphBuilder &b, EntityId x, EntityId y)
{
    for (const auto &[who, hash] :
        { std::pair(x, QStringLiteral("1f3c5a7e90b2d4f6")), { y, QStringLiteral("1f3c5a7e90b2d4f7") } }) {
        const EntityId image = b.entity(QStringLiteral("Image"));
        b.say(image, QStringLiteral("dHash"), hash, QStringLiteral("p.png"));
        b.say(image, QStringLiteral("pHash"), QStringLiteral("a5c3e1f00f1e3c5a"), QStringLiteral("p.png"));
        b.link(image, QStringLiteral("depicts"), who, QStringLiteral("p.png"));
    }
}

void extortion(GraphBuilder &b, EntityId x, EntityId y)
{
    const EntityId incident = b.entity(QStringLiteral("Incident"), QStringLiteral("I-1"));
    b.say(incident, QStringLiteral("kind"), QStringLiteral("extortion"), QStringLiteral("incidents.csv"));
    b.link(incident, QStringLiteral("mentions"), x, QStringLiteral("incidents.csv"));
    const EntityId purse = b.uses(y, QStringLiteral("usesWallet"), QStringLiteral("w"), QStringLiteral("payments.csv"));
    b.link(incident, QStringLiteral("paidTo"), purse, QStringLiteral("incidents.csv"));
}

void handleFamily(GraphBuilder &b, EntityId x, EntityId y)
{
    b.uses(x, QStringLiteral("usesAccount"), QStringLiteral("zhmolly"), QStringLiteral("accounts.csv"));
    b.uses(y, QStringLiteral("usesAccount"), QStringLiteral("0xzhmoly77"), QStringLiteral("accounts.csv"));
}

} // namespace

void TestParts::sharedTracesSpeak_data()
{
    QTest::addColumn<void *>("plant");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<double>("decibans");
    const auto add = [](const char *what, Plant plant, const char16_t *indicator, double decibans) {
        QTest::newRow(what) << reinterpret_cast<void *>(plant) << QString::fromUtf16(indicator) << decibans;
    };
    add("a recovery address that is another's own", recovery, u"I02", 25);
    add("two spellings of one mailbox", oneMailbox, u"I01", 30);
    add("an account renamed between two personas", renamedAccount, u"I06", 30);
    add("wallets emptied into one", onePurse, u"M04", 15);
    add("laptops of several employers at one address", farm, u"N05", 20 * std::log(25) / std::log(50));
    add("a referral after a dismissal", referralAfterDismissal, u"R05", 15);
    add("an author who is another persona", namedAsAuthor, u"R08", 20);
    add("an account in the name of another persona", heldInAnothersName, u"M02", 10);
    add("one photo under two names", onePhoto, u"I08", 20);
    add("an extortion wallet of another", extortion, u"M08", 20);
    add("handles one letter apart", handleFamily, u"I04", 10);
}

void TestParts::anAccountUnderOneHandleIsNotARenamedOne()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const auto account = [&](EntityId who, const QString &handle) {
        const EntityId id = b.uses(who, QStringLiteral("usesAccount"), handle, QStringLiteral("accounts.csv"));
        b.say(id, QStringLiteral("service"), QStringLiteral("telegram"), QStringLiteral("accounts.csv"));
        b.say(id, QStringLiteral("numericId"), QStringLiteral("4711"), QStringLiteral("accounts.csv"));
    };
    account(anna, QStringLiteral("hchia168"));
    account(jonas, QStringLiteral("hchia168"));
    const PairExplanation same = explained(b, anna, jonas);
    QVERIFY(rowOf(same.contributions, u"P05"));
    QVERIFY(!rowOf(same.contributions, u"I06"));
    // One of them used a second handle too: still one fact, told once.
    account(jonas, QStringLiteral("andrii980"));
    const PairExplanation renamed = explained(b, anna, jonas);
    QVERIFY(rowOf(renamed.contributions, u"I06"));
    QVERIFY(!rowOf(renamed.contributions, u"P05"));
}

void TestParts::anAddressThatRecoversAnAccountOfEachBelongsToNeither()
{
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    const EntityId third = b.persona(QStringLiteral("Mirela Sava"));
    const EntityId mail
        = b.uses(third, QStringLiteral("usesEmail"), QStringLiteral("m@x.example"), QStringLiteral("a.csv"));
    for (const EntityId who : { anna, jonas })
        b.link(mail, QStringLiteral("recoveryOf"),
            b.uses(who, QStringLiteral("usesAccount"), who == anna ? QStringLiteral("one") : QStringLiteral("two"),
                QStringLiteral("b.csv")),
            QStringLiteral("c.csv"));
    const PairExplanation each = explained(b, anna, jonas);
    QVERIFY(rowOf(each.contributions, u"I02")->text.startsWith(u"m@x.example recovers an account of each of them."));
    const PairExplanation own = explained(b, third, jonas);
    QVERIFY(rowOf(own.contributions, u"I02")->text.contains(u"of one and belongs to the other"));
}

void TestParts::sharedTracesSpeak()
{
    QFETCH(void *, plant);
    QFETCH(QString, indicator);
    QFETCH(double, decibans);
    GraphBuilder b;
    const EntityId anna = b.persona(QStringLiteral("Anna Berg"));
    const EntityId jonas = b.persona(QStringLiteral("Jonas Lind"));
    reinterpret_cast<Plant>(plant)(b, anna, jonas);
    const PairExplanation pair = explained(b, anna, jonas);
    const Contribution *row = rowOf(pair.contributions, indicator);
    QVERIFY(row);
    QVERIFY2(std::abs(row->decibans - decibans) < 1e-9, qPrintable(QString::number(row->decibans)));
    QVERIFY(!row->sources.empty() && !row->text.isEmpty());
    QVERIFY(resolved(b).clusters.empty()); // one family alone never joins
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
