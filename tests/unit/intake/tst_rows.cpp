// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_bench.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;
using twelvefold::test::table;

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEntitiesAndLinksOfRows();
    void takesTheExampleOfTheManual();
    void keepsTablesWithKeyspacesApart();
    void knowsIdentifiersWhereverTheyComeFrom_data();
    void knowsIdentifiersWhereverTheyComeFrom();
    void keepsContradictionsSideBySide();
    void givesOneLinkSeveralSources();
    void countsEqualTransfersOfOneTable();
    void countsEqualLoginsAndNoEqualStates();
    void makesNoEntityOfAnEmptyKeyAndNoLinkWithoutBothEnds();
    void makesANewEntityOfEachRowWithoutKeys();
    void keepsThePrecisionOfDates();
    void keepsBadCellsAndSaysWhere();
    void makesNoIdentifierOfABadCell();
    void keepsAnAccountThatItsServiceWouldNotTake();
    void splitsIdentifiers();
    void readsPhoneNumbersInTheCountryOfTheirRow();
    void takesGradesOfLinks();
    void refusesTablesItCannotTake();
    void addsNothingForBytesItHas();
    void numbersExhibitsOnwards();
    void doesNotCareForTheOrderOfFiles();
    void isTakenBackByItsInverse();
    void stopsWhenCancelled();
};

static QByteArray personMap(const QByteArray &properties)
{
    return R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {)" + properties + "}}}}";
}

static QString csv(const char *text)
{
    return QString::fromUtf8(text);
}

void TestRows::makesEntitiesAndLinksOfRows()
{
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id,name,mail\n1,Jane Doe,JANE@Example.org\n2,John Roe,\n"),
        personMap(R"("name": {"column": "name"}, "email": {"column": "mail"})")) });
    QCOMPARE(bench.count(u"Persona"), 2);
    QCOMPARE(bench.count(u"EmailAddress"), 1);
    const auto address = bench.find(u"EmailAddress", csv("jane@example.org"));
    QVERIFY(address);
    QCOMPARE(bench.graph->assertions(*address).front()->raw, csv("JANE@Example.org"));
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(1));
    QCOMPARE(bench.graph->label(*bench.find(u"Persona", csv("1"))), csv("Jane Doe"));
    const ImportedFile &file = bench.file(csv("a.csv"));
    QCOMPARE(file.entities, 3);
    QCOMPARE(file.links, 1);
    QVERIFY(file.issues.empty());
    QCOMPARE(bench.report.addedEntities, 3);
    QCOMPARE(bench.report.addedLinks, 1);
    QCOMPARE(bench.report.addedAssertions, 3);
    QCOMPARE(bench.report.addedEvidence, 1);
    const Place &place = bench.links(u"usesEmail")[0]->sources[0].place;
    QCOMPARE(place.row, 2);
    QCOMPARE(place.column, csv("mail"));
}

void TestRows::takesTheExampleOfTheManual()
{
    const QByteArray map = R"({ "keyspace": "",
  "entities": {
    "p": { "type": "Persona", "keys": ["rec_id"],
           "properties": { "givenName": {"column": "given_name"}, "familyName": {"column": "surname"},
                           "birthDate": {"column": "date_of_birth", "format": "yyyyMMdd"},
                           "addressLine": {"columns": ["street_number", "address_1"], "join": " "},
                           "nationality": {"constant": "Italy"}, "alias": {"column": "aka", "split": ";"} } },
    "i": { "type": "IpAddress", "properties": { "address": {"column": "ip"} } } },
  "links": [ { "type": "loggedInFrom", "from": "p", "to": "i",
               "properties": { "at": {"column": "time", "format": "ISO"} } } ] })";
    Bench bench;
    bench.take({ table(csv("a.csv"),
        csv("rec_id,given_name,surname,date_of_birth,street_number,address_1,aka,ip,time\n"
            "r1,Jane,Doe,19900102,7,Elm Street,JD; Jay ,203.0.113.7,2024-05-06T07:08:09Z\n"),
        map) });
    const auto p = bench.find(u"Persona", csv("r1"));
    QVERIFY(p);
    QCOMPARE(bench.graph->value(*p, u"birthDate"), csv("1990-01-02"));
    QCOMPARE(bench.graph->value(*p, u"addressLine"), csv("7 Elm Street"));
    QCOMPARE(bench.graph->value(*p, u"nationality"), csv("IT"));
    QCOMPARE(bench.values(*p, u"alias"), (QStringList { csv("JD"), csv("Jay") }));
    const auto logins = bench.links(u"loggedInFrom");
    QCOMPARE(logins.size(), size_t(1));
    QCOMPARE(logins[0]->value(u"at"), csv("2024-05-06T07:08:09Z"));
    QCOMPARE(bench.keyOf(logins[0]->to), csv("203.0.113.7"));
}

void TestRows::keepsTablesWithKeyspacesApart()
{
    const QByteArray plain = R"({"entities": {"p": {"type": "Persona", "keys": ["id"]}}})";
    const QByteArray apart = R"({"keyspace": "hr", "entities": {"p": {"type": "Persona", "keys": ["id"]}}})";
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id\n1\n2\n"), plain), table(csv("b.csv"), csv("id,x\n1,\n3,\n"), plain),
        table(csv("c.csv"), csv("id,y\n1,\n"), apart) });
    QCOMPARE(bench.count(u"Persona"), 4);
    QVERIFY(bench.find(u"Persona", csv("1"), csv("hr")));
}

void TestRows::knowsIdentifiersWhereverTheyComeFrom_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("key");
    const auto row
        = [](const char *type, const char *properties, const char *first, const char *second, const char *key) {
              QTest::newRow(qPrintable(csv(type) + u' ' + csv(second)))
                  << QByteArray(type) << QByteArray(properties) << csv(first) << csv(second) << csv(key);
          };
    const char *address = R"("address": {"column": "a"})";
    row("EmailAddress", address, "Jane@Example.ORG", "<jane@example.org>", "jane@example.org");
    row("Phone", R"("number": {"column": "a"})", "+44 20 7946 0001", "00442079460001", "+442079460001");
    row("IpAddress", address, "2001:DB8:0:0::1", "2001:db8::1", "2001:db8::1");
    row("Wallet", R"("address": {"column": "a"}, "chain": {"column": "b"})",
        "0x52908400098527886E0F7030069857D2E4169EE7|ETH", "0x52908400098527886e0f7030069857d2e4169ee7|ethereum",
        "0x52908400098527886E0F7030069857D2E4169EE7");
    row("PlatformAccount", R"("handle": {"column": "a"}, "service": {"column": "b"})", "JaneDoe|GitHub",
        "https://github.com/janedoe|github", "github\x1fjanedoe");
    row("PlatformAccount",
        R"("handle": {"column": "a"}, "numericId": {"column": "b"}, "service": {"constant": "Telegram"})", "|12345",
        "|12345", "telegram\x1f#12345");
    row("PaymentAccount", R"("accountId": {"column": "a"}, "provider": {"column": "b"})", "P12 345|TransferWise",
        "P12345|Wise", "wise\x1fP12345");
    row("PaymentAccount", R"("iban": {"column": "a"}, "provider": {"column": "b"})", "DE89 3704 0044 0532 0130 00|",
        "DE89370400440532013000|Wise", "DE89370400440532013000");
    row("Device", R"("serial": {"column": "a"}, "mac": {"column": "b"})", "|00:1a:2b:3c:4d:5e", "|00-1A-2B-3C-4D-5E",
        "");
    row("Credential", R"("number": {"column": "a"}, "kind": {"column": "b"})", "X 123456|Passport", "X123456|passport",
        "passport\x1f\x1fX123456");
}

void TestRows::knowsIdentifiersWhereverTheyComeFrom()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, properties);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, key);
    const QByteArray map = R"({"entities": {"x": {"type": ")" + type + R"(", "properties": {)" + properties + "}}}}";
    const auto one = [&](const char *path, const QString &cells) {
        return table(csv(path), csv("a,b,c\n") + QString(cells).replace(u'|', u',') + u',' + csv(path) + u'\n', map);
    };
    Bench bench;
    bench.take({ one("a.csv", first), one("b.csv", second) });
    for (const ImportedFile &file : bench.report.files)
        QVERIFY2(file.issues.empty(), file.issues.empty() ? "" : qPrintable(file.issues[0].text));
    QCOMPARE(bench.graph->entityCount(), 1);
    if (!key.isEmpty())
        QCOMPARE(bench.graph->entity(0).key, key);
}

void TestRows::keepsContradictionsSideBySide()
{
    const QByteArray map = personMap(R"("nationality": {"column": "n"})");
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id,n\n1,Italy\n1,Italy\n1,ITA\n"), map),
        table(csv("b.csv"), csv("id,n\n1,Japan\n"), map), table(csv("c.csv"), csv("id,n,x\n1,Italy,\n"), map) });
    const auto p = bench.find(u"Persona", csv("1"));
    // One exhibit says one value once; a further exhibit that says the same is a further assertion.
    QCOMPARE(bench.values(*p, u"nationality"), (QStringList { csv("IT"), csv("IT"), csv("JP") }));
    QCOMPARE(bench.graph->evidence().size(), size_t(3));
}

void TestRows::givesOneLinkSeveralSources()
{
    const QByteArray map = personMap(R"("email": {"column": "m"})");
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id,m\n1,a@example.org\n1,A@example.org\n"), map),
        table(csv("b.csv"), csv("id,m,x\n1,a@example.org,\n"), map) });
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(1));
    QCOMPARE(bench.links(u"usesEmail")[0]->sources.size(), size_t(2));
    const LinkId id = bench.links(u"usesEmail")[0]->id;
    bench.take({ table(csv("c.csv"), csv("id,m,y\n1,a@example.org,\n"), map) });
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(1));
    QCOMPARE(bench.links(u"usesEmail")[0]->id, id);
    QCOMPARE(bench.links(u"usesEmail")[0]->sources.size(), size_t(3));
    QCOMPARE(bench.report.addedLinks, 0);
    QCOMPARE(bench.report.addedEntities, 0);
    QCOMPARE(bench.file(csv("c.csv")).links, 1);
}

static QByteArray paymentMap(const QByteArray &more = {})
{
    return R"({"entities": {"p": {"type": "Persona", "keys": ["id"]}, "w": {"type": "PaymentAccount", "keys": ["to"]}},
        "links": [{"type": "paidTo", "from": "p", "to": "w", "properties":
            {"amount": {"column": "sum"}, "at": {"column": "day"})"
        + more + "}}]}";
}

void TestRows::countsEqualTransfersOfOneTable()
{
    Bench bench;
    const QString head = csv("id,to,sum,day\n");
    const QString twice = csv("1,acc,500,2024-03-05\n1,acc,500,2024-03-05\n");
    const IncomingFile first = table(csv("a.csv"), head + twice, paymentMap());
    bench.take({ first });
    QCOMPARE(bench.links(u"paidTo").size(), size_t(2));
    QCOMPARE(bench.report.addedLinks, 2);
    QCOMPARE(bench.links(u"paidTo")[0]->sources[0].place.row, 2);
    QCOMPARE(bench.links(u"paidTo")[1]->sources[0].place.row, 3);
    bench.take({ first });
    QCOMPARE(bench.links(u"paidTo").size(), size_t(2));
    QVERIFY(bench.gesture.changes.empty());
    // A second export tells of the same two, and of one more.
    bench.take({ table(csv("b.csv"), head + twice + csv("1,acc,500,2024-03-05\n"), paymentMap()) });
    QCOMPARE(bench.links(u"paidTo").size(), size_t(3));
    QCOMPARE(bench.report.addedLinks, 1);
    QCOMPARE(bench.file(csv("b.csv")).links, 3);
    size_t sources = 0;
    for (const Link *link : bench.links(u"paidTo"))
        sources += link->sources.size();
    QCOMPARE(sources, size_t(5));
    // Two exports of one batch, too; and a transaction's id says which are one.
    Bench batch;
    batch.take({ first, table(csv("c.csv"), csv("id,to,sum,day,x\n1,acc,500,2024-03-05,\n"), paymentMap()) });
    QCOMPARE(batch.links(u"paidTo").size(), size_t(2));
    Bench chain;
    chain.take({ table(csv("d.csv"), csv("id,to,sum,day,tx\n1,acc,5,2024-03-05,t1\n1,acc,5,2024-03-05,t1\n"),
        paymentMap(R"(, "txId": {"column": "tx"})")) });
    QCOMPARE(chain.links(u"paidTo").size(), size_t(1));
}

void TestRows::countsEqualLoginsAndNoEqualStates()
{
    Bench bench;
    bench.take(
        { table(csv("a.csv"), csv("id,ip,at\n1,192.0.2.7,2024-03-05T10:00:00Z\n1,192.0.2.7,2024-03-05T10:00:00Z\n"),
            R"({"entities": {"p": {"type": "Persona", "keys": ["id"]},
              "i": {"type": "IpAddress", "properties": {"address": {"column": "ip"}}}},
            "links": [{"type": "loggedInFrom", "from": "p", "to": "i", "properties": {"at": {"column": "at"}}},
                      {"type": "claimsLocation", "from": "p", "to": "i"}]})") });
    QCOMPARE(bench.links(u"loggedInFrom").size(), size_t(2));
    QCOMPARE(bench.links(u"claimsLocation").size(), size_t(1));
}

void TestRows::makesNoEntityOfAnEmptyKeyAndNoLinkWithoutBothEnds()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["a"]}, "q": {"type": "Persona", "keys": ["b", "c"]}},
        "links": [{"type": "referred", "from": "p", "to": "q"}]})";
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("a,b,c\n1,,\n,2,3\n4,5,\n"), map) });
    QCOMPARE(bench.count(u"Persona"), 4);
    QVERIFY(bench.find(u"Persona",
        csv("2\x1f"
            "3")));
    QCOMPARE(bench.links(u"referred").size(), size_t(1));
}

void TestRows::makesANewEntityOfEachRowWithoutKeys()
{
    const QByteArray map = R"({"entities": {"n": {"type": "Note", "properties": {"text": {"column": "t"}}}}})";
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("t,x\nsame,\nsame,\n,\n"), map) });
    QCOMPARE(bench.count(u"Note"), 2);
}

void TestRows::keepsThePrecisionOfDates()
{
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id,d,e\n1,1990,03.04.1990\n2,1990-03,05.04.1990\n3,1990-03-04,1.4.1990\n"),
        personMap(R"("birthDate": {"column": "d"}, "note": {"column": "e"})")) });
    QCOMPARE(bench.graph->value(*bench.find(u"Persona", csv("1")), u"birthDate"), csv("1990"));
    QCOMPARE(bench.graph->value(*bench.find(u"Persona", csv("2")), u"birthDate"), csv("1990-03"));
    QCOMPARE(bench.graph->value(*bench.find(u"Persona", csv("3")), u"birthDate"), csv("1990-03-04"));
}

void TestRows::keepsBadCellsAndSaysWhere()
{
    Bench bench;
    bench.take(
        { table(csv("a.csv"), csv("id,d\n1,no date\n2,1990-03-04\n"), personMap(R"("birthDate": {"column": "d"})")) });
    const ImportedFile &file = bench.file(csv("a.csv"));
    QCOMPARE(file.issues.size(), size_t(1));
    QCOMPARE(file.issues[0].kind, Issue::Kind::Warning);
    QCOMPARE(file.issues[0].where, csv("line 2, column d"));
    QVERIFY(file.issues[0].text.contains(csv("no date")));
    QVERIFY(file.issues[0].text.contains(csv("format")));
    QCOMPARE(bench.graph->value(*bench.find(u"Persona", csv("1")), u"birthDate"), csv("no date"));
    QCOMPARE(bench.graph->value(*bench.find(u"Persona", csv("2")), u"birthDate"), csv("1990-03-04"));
}

void TestRows::makesNoIdentifierOfABadCell()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"email": {"column": "m"}}},
        "w": {"type": "Wallet", "properties": {"address": {"column": "w"}}}},
        "links": [{"type": "usesWallet", "from": "p", "to": "w"}]})";
    Bench bench;
    // The wallet has one letter in the wrong case: its own checksum says so.
    bench.take({ table(csv("a.csv"),
        csv("id,m,w\n1,not an address,0x52908400098527886E0F7030069857d2E4169EE7\n2,b@example.org,\n"), map) });
    QCOMPARE(bench.count(u"Persona"), 2);
    QCOMPARE(bench.count(u"EmailAddress"), 1);
    QCOMPARE(bench.count(u"Wallet"), 0);
    QCOMPARE(bench.links(u"usesWallet").size(), size_t(0));
    QCOMPARE(bench.file(csv("a.csv")).issues.size(), size_t(2));
    QCOMPARE(bench.values(*bench.find(u"Persona", csv("1")), u"email"), QStringList { csv("not an address") });
}

void TestRows::keepsAnAccountThatItsServiceWouldNotTake()
{
    const QByteArray map
        = R"({"entities": {"a": {"type": "PlatformAccount", "properties": {"handle": {"column": "h"}, "service": {"column": "s"}}}}})";
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("h,s\nJane-Doe,telegram\nhttps://github.com/jane,telegram\n"), map) });
    QVERIFY(bench.find(u"PlatformAccount", csv("telegram\x1fjane-doe")));
    QCOMPARE(bench.count(u"PlatformAccount"), 1); // an address of another service is a contradiction
    QCOMPARE(bench.file(csv("a.csv")).issues.size(), size_t(2));
}

void TestRows::splitsIdentifiers()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["id"], "properties": {"phone": {"column": "t", "split": "/"}}},
        "e": {"type": "EmailAddress", "properties": {"address": {"column": "m", "split": ";"}}}},
        "links": [{"type": "usesEmail", "from": "p", "to": "e"}]})";
    Bench bench;
    bench.take(
        { table(csv("a.csv"), csv("id,m,t\n1,a@example.org; b@example.org;,+442079460001 / +442079460002\n"), map) });
    QCOMPARE(bench.count(u"EmailAddress"), 2);
    QCOMPARE(bench.links(u"usesEmail").size(), size_t(2));
    QCOMPARE(bench.links(u"usesPhone").size(), size_t(2));
}

void TestRows::readsPhoneNumbersInTheCountryOfTheirRow()
{
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("id,t,c\n1,020 7946 0001,UK\n2,+49 30 23125123,UK\n"),
        personMap(R"("phone": {"column": "t"}, "country": {"column": "c"})")) });
    QVERIFY(bench.find(u"Phone", csv("+442079460001")));
    QVERIFY(bench.find(u"Phone", csv("+493023125123")));
}

void TestRows::takesGradesOfLinks()
{
    const QByteArray map
        = R"({"entities": {"p": {"type": "Persona", "keys": ["a"]}, "q": {"type": "Persona", "keys": ["b"]}},
        "links": [{"type": "referred", "from": "p", "to": "q", "grade": {"column": "g"}},
                  {"type": "relatedTo", "from": "p", "to": "q", "grade": "a1"},
                  {"type": "presentsDocument", "from": "p", "to": "q", "properties": {"status": {"column": "s"}}}]})";
    Bench bench;
    bench.take({ table(csv("a.csv"), csv("a,b,g,s\n1,2,C3,verified\n3,4,Z9,claimed\n"), map) });
    QCOMPARE(bench.links(u"referred")[0]->sources[0].grade, csv("C3"));
    QCOMPARE(bench.links(u"referred")[1]->sources[0].grade, QString());
    QCOMPARE(bench.links(u"relatedTo")[0]->sources[0].grade, csv("A1"));
    QCOMPARE(bench.links(u"presentsDocument")[0]->status, AssertionStatus::Verified);
    QCOMPARE(bench.file(csv("a.csv")).issues.size(), size_t(1));
    QCOMPARE(bench.file(csv("a.csv")).issues[0].where, csv("line 3, column g"));
    QCOMPARE(bench.graph->evidence()[0].grade, csv("B2"));
}

void TestRows::refusesTablesItCannotTake()
{
    Bench bench;
    bench.take({ table(csv("bare.csv"), csv("id\n1\n"), {}), table(csv("other.csv"), csv("key\n1\n"), personMap("")),
        table(csv("good.csv"), csv("id\n7\n"), personMap("")) });
    QVERIFY(bench.file(csv("bare.csv")).refused());
    QVERIFY(bench.file(csv("bare.csv")).issues[0].text.contains(csv("--map")));
    QCOMPARE(bench.file(csv("bare.csv")).issues[0].kind, Issue::Kind::Refused);
    QVERIFY(bench.file(csv("other.csv")).refused());
    QVERIFY(bench.file(csv("other.csv")).issues[0].text.contains(csv("“id”")));
    QVERIFY(!bench.file(csv("good.csv")).refused());
    QCOMPARE(bench.graph->evidence().size(), size_t(1));
    QCOMPARE(bench.gesture.contents.size(), size_t(1));
    QCOMPARE(bench.count(u"Persona"), 1);
}

void TestRows::addsNothingForBytesItHas()
{
    const IncomingFile file
        = table(csv("a.csv"), csv("id,m\n1,a@example.org\n"), personMap(R"("email": {"column": "m"})"));
    IncomingFile copy = file;
    copy.path = csv("copy.csv");
    Bench bench;
    bench.take({ file, copy });
    QCOMPARE(bench.report.unchanged, 1);
    QCOMPARE(bench.graph->evidence().size(), size_t(1));
    QCOMPARE(bench.file(csv("copy.csv")).evidence, bench.file(csv("a.csv")).evidence);
    const QStringList before = bench.portrait();
    bench.take({ copy });
    QCOMPARE(bench.report.unchanged, 1);
    QCOMPARE(bench.report.addedEvidence, 0);
    QVERIFY(bench.gesture.changes.empty());
    QVERIFY(bench.gesture.contents.empty());
    QCOMPARE(bench.portrait(), before);
}

void TestRows::numbersExhibitsOnwards()
{
    Bench bench;
    bench.take(
        { table(csv("b.csv"), csv("id\n1\n"), personMap("")), table(csv("a.csv"), csv("id\n2\n"), personMap("")) });
    bench.take({ table(csv("0.csv"), csv("id\n3\n"), personMap("")) });
    QCOMPARE(bench.graph->evidence()[0].name, csv("a.csv"));
    QCOMPARE(bench.graph->evidence()[1].number, 2);
    QCOMPARE(bench.graph->evidence()[2].label(), csv("E-003"));
    QCOMPARE(bench.graph->evidence()[2].acquiredBy, csv("me"));
}

static std::vector<IncomingFile> severalTables()
{
    const QByteArray people
        = personMap(R"("name": {"column": "n"}, "email": {"column": "m"}, "phone": {"column": "t"})");
    const QByteArray money = R"({"entities": {"p": {"type": "Persona", "keys": ["id"]},
        "w": {"type": "Wallet", "properties": {"address": {"column": "w"}}}},
        "links": [{"type": "paidTo", "from": "p", "to": "w", "properties": {"amount": {"column": "a"}, "at": {"column": "d"}}}]})";
    return { table(csv("x/people.csv"),
                 csv("id,n,m,t\n1,Ann,a@example.org,+442079460001\n2,Bob,b@example.org,+442079460001\n"), people),
        table(csv("x/more.csv"), csv("id,n,m,t\n2,Robert,a@example.org,\n3,Cy,,bad\n"), people),
        table(csv("y/pay.csv"),
            csv("id,w,a,d\n1,0x52908400098527886E0F7030069857D2E4169EE7,1200.50,2024-01-31\n"
                "2,0x52908400098527886E0F7030069857D2E4169EE7,900,2024-02\n9,,1,\n"),
            money) };
}

void TestRows::doesNotCareForTheOrderOfFiles()
{
    std::vector<IncomingFile> files = severalTables();
    Bench first;
    first.take(files);
    QRandomGenerator random(7);
    for (int i = 0; i < 6; ++i) {
        std::ranges::shuffle(files, random);
        Bench again;
        again.take(files);
        QCOMPARE(again.portrait(), first.portrait());
        QCOMPARE(again.report.files.front().path, first.report.files.front().path);
    }
}

void TestRows::isTakenBackByItsInverse()
{
    Bench bench;
    bench.take({ severalTables()[0] });
    const QStringList before = bench.portrait();
    const auto graphBefore = bench.graph;
    bench.take(severalTables());
    QVERIFY(bench.portrait() != before);
    CaseGraph undone(*bench.graph);
    QVERIFY(bool(applyChanges(undone, bench.inverse)));
    bench.graph = std::make_shared<CaseGraph>(undone);
    QCOMPARE(bench.portrait(), before);
}

void TestRows::stopsWhenCancelled()
{
    struct Stop final : Progress {
        void report(qint64, qint64) override { }
        bool cancelled() const override { return true; }
    } stop;
    Intake intake(std::make_shared<CaseGraph>(), {});
    for (const IncomingFile &file : severalTables())
        intake.add(file);
    const auto result = intake.finish(stop);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
