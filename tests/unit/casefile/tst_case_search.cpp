// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void userTextIsNeverAQueryLanguage_data();
    void userTextIsNeverAQueryLanguage();
    void labelsRankBeforeValues();
    void snippetShowsTheWordsInTheirSurroundings();
    void followsChanges();
    void keepsToTheLimit();

private:
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CaseFile> m_file;
};

void CaseSearchTest::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    m_file = m_desk->create();
    const Entity jose = persona(QStringLiteral("p-1")), park = persona(QStringLiteral("p-2"));
    const Entity address { EntityId::generate(), entityType(QStringLiteral("EmailAddress")), {},
        QStringLiteral("j.park.dev87@example.org") };
    const Entity wallet { EntityId::generate(), entityType(QStringLiteral("Wallet")), {},
        QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq") };
    const QByteArray bytes("letter");
    const Evidence letter = exhibit(1, bytes, QStringLiteral("letter.txt"));
    Gesture gesture { QStringLiteral("import"), QStringLiteral("Imported"), {}, {}, {} };
    gesture.changes = { Put { letter }, Put { jose }, Put { park }, Put { address }, Put { wallet },
        Put { claim(jose, QStringLiteral("givenName"), QStringLiteral("José")) },
        Put { claim(jose, QStringLiteral("familyName"), QStringLiteral("Núñez")) },
        Put { claim(park, QStringLiteral("name"), QStringLiteral("박지호")) },
        Put { claim(park, QStringLiteral("note"), QStringLiteral("friend of Nunez, 100% \"quoted\" AND unsure")) },
        Put { claim(address, QStringLiteral("address"), address.key) } };
    gesture.contents
        = { { letter.id, bytes, QStringLiteral("I worked in Vladivostok with 박지호선생 for two years."), {} } };
    m_desk->append(*m_file, gesture);
}

void CaseSearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("without accents") << QStringLiteral("jose nunez") << QStringLiteral("José Núñez");
    QTest::newRow("other case, two properties") << QStringLiteral("NÚÑEZ JOSÉ") << QStringLiteral("José Núñez");
    QTest::newRow("beginning of the last word") << QStringLiteral("jose nu") << QStringLiteral("José Núñez");
    QTest::newRow("Hangul") << QStringLiteral("박지호") << QStringLiteral("박지호");
    QTest::newRow("mail address") << QStringLiteral("j.park.dev87@example.org")
                                  << QStringLiteral("j.park.dev87@example.org");
    QTest::newRow("middle of a mail address")
        << QStringLiteral("ark.dev8") << QStringLiteral("j.park.dev87@example.org");
    QTest::newRow("end of a wallet") << QStringLiteral("zzwf5mdq")
                                     << QStringLiteral("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
    QTest::newRow("key") << QStringLiteral("p-1") << QStringLiteral("José Núñez");
    QTest::newRow("text of an exhibit") << QStringLiteral("vladivostok") << QStringLiteral("E-001 letter.txt");
    QTest::newRow("name of an exhibit") << QStringLiteral("letter.txt") << QStringLiteral("E-001 letter.txt");
    QTest::newRow("script without breaks") << QStringLiteral("지호선") << QStringLiteral("E-001 letter.txt");
}

void CaseSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, label);
    const std::vector<SearchHit> hits = must(m_file->search(text, 10));
    QVERIFY(!hits.empty());
    QCOMPARE(hits[0].label, label);
    QVERIFY(!hits[0].id.isNull());
    QVERIFY(hits[0].kind == u"Evidence" || Schema::standard().findEntityType(hits[0].kind));
}

void CaseSearchTest::userTextIsNeverAQueryLanguage_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", " ", "\"", "\"\"", "'", "*", "-", "NEAR(", "NOT jose", "jose OR", "label:jose",
             "{label} : jose", "jose ^nunez", "a AND (b", "%", "___", "100%", "\\", "); DROP TABLE entity; --",
             "\"quoted\"", "+", "jose + nunez" })
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("zero") << QString(3, QChar(0));
}

void CaseSearchTest::userTextIsNeverAQueryLanguage()
{
    QFETCH(QString, text);
    const auto hits = m_file->search(text, 10);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().message));
    if (text == u"100%" || text == u"\"quoted\"")
        QCOMPARE(hits->at(0).label, QStringLiteral("박지호"));
    if (text == u"___" || text == u"jose OR" || text == u"label:jose")
        QVERIFY(hits->empty());
}

void CaseSearchTest::labelsRankBeforeValues()
{
    const std::vector<SearchHit> hits = must(m_file->search(QStringLiteral("nunez"), 10));
    QCOMPARE(hits.size(), size_t(2));
    QCOMPARE(hits[0].label, QStringLiteral("José Núñez"));
    QVERIFY(hits[0].score > hits[1].score);
}

void CaseSearchTest::snippetShowsTheWordsInTheirSurroundings()
{
    QVERIFY(must(m_file->search(QStringLiteral("Vladivostok"), 1))[0].snippet.contains(u"worked in Vladivostok with"));
    QVERIFY(must(m_file->search(QStringLiteral("srrr7xfk"), 1))[0].snippet.contains(u"bc1qar0srrr7xfkvy"));
}

void CaseSearchTest::followsChanges()
{
    Desk desk;
    const auto file = desk.create();
    const Entity entity = persona(QStringLiteral("k"));
    Assertion name = claim(entity, QStringLiteral("name"), QStringLiteral("Alpha"));
    desk.append(*file, edit(QStringLiteral("add"), { Put { entity }, Put { name } }));
    name.value = name.raw = QStringLiteral("Beta");
    desk.append(*file, edit(QStringLiteral("change"), { Put { name } }));
    QVERIFY(must(file->search(QStringLiteral("Alpha"), 5)).empty());
    QCOMPARE(must(file->search(QStringLiteral("Beta"), 5)).size(), size_t(1));
    desk.append(*file, edit(QStringLiteral("remove"), { Remove { name }, Remove { entity } }));
    QVERIFY(must(file->search(QStringLiteral("Beta"), 5)).empty());
    desk.append(*file, must(file->gestureToUndo()));
    QCOMPARE(must(file->search(QStringLiteral("Beta"), 5)).size(), size_t(1));
}

void CaseSearchTest::keepsToTheLimit()
{
    Desk desk;
    const auto file = desk.create();
    for (int i = 0; i < 6; ++i)
        desk.append(*file, addPersona(QStringLiteral("k-%1").arg(i), QStringLiteral("Lee")));
    QCOMPARE(must(file->search(QStringLiteral("lee"), 4)).size(), size_t(4));
    QCOMPARE(must(file->search(QStringLiteral("lee"), 0)).size(), size_t(0));
}

static const Suite<CaseSearchTest> suite;
#include "tst_case_search.moc"
