// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_bench.h"

#include "intake/mapping_edit.h"

#include <QtTest>

using namespace twelvefold;

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExampleOfTheManual();
    void comesBackFromItsOwnJson();
    void keepsTheOrderOfEntities();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void ignoresMembersOfOthers();
    void takesKeysOfAnIdentifierAsItsValue();
    void refusesATableThatLacksAColumn();
    void tellsMappingsAndTruthFromExhibits();
    void proposesAMappingThatFitsTheTable();
    void proposesTheNumberOfAPersonAsKey();
    void proposesNoKeyThatMeansTwoPeople();
    void aCodeUnderAPersonsHeadIsAKeyAndNoName();
    void aColumnIsWhatWasChosenForIt();
    void anotherKeyOrLinkKeepsWhatTheOtherColumnsSay();
    void proposesFromCellsWhereTheHeaderSaysNothing();
    void proposesTransfersBetweenWallets();
    void proposesNothingForATableItDoesNotKnow();
};

static QByteArray manualExample()
{
    return R"({ "keyspace": "",
  "entities": {
    "p": { "type": "Persona", "keys": ["rec_id"],
           "properties": { "givenName": {"column": "given_name"}, "familyName": {"column": "surname"},
                           "birthDate": {"column": "date_of_birth", "format": "yyyyMMdd"},
                           "addressLine": {"columns": ["street_number", "address_1"], "join": " "},
                           "nationality": {"constant": "Italy"}, "alias": {"column": "aka", "split": ";"} } },
    "i": { "type": "IpAddress", "properties": { "address": {"column": "ip"} } } },
  "links": [ { "type": "loggedInFrom", "from": "p", "to": "i",
               "properties": { "at": {"column": "time", "format": "ISO"} } } ] })";
}

void TestMapping::readsTheExampleOfTheManual()
{
    const auto mapping = Mapping::fromJson(manualExample(), QStringLiteral("MAP.json"));
    QVERIFY2(bool(mapping), mapping ? "" : qPrintable(mapping.error().message));
    QCOMPARE(mapping->entities.size(), size_t(2));
    QCOMPARE(mapping->entities[0].alias, QStringLiteral("p"));
    QCOMPARE(mapping->entities[0].keys, QStringList { QStringLiteral("rec_id") });
    QCOMPARE(mapping->links.size(), size_t(1));
    QCOMPARE(mapping->links[0].from, size_t(0));
    QCOMPARE(mapping->links[0].to, size_t(1));
    const auto &properties = mapping->entities[0].properties;
    const auto birth = std::ranges::find(properties, QStringLiteral("birthDate"), &PropertyRule::property);
    QCOMPARE(birth->value.format, QStringLiteral("yyyyMMdd"));
    const auto alias = std::ranges::find(properties, QStringLiteral("alias"), &PropertyRule::property);
    QCOMPARE(alias->value.split, QStringLiteral(";"));
    const auto nationality = std::ranges::find(properties, QStringLiteral("nationality"), &PropertyRule::property);
    QVERIFY(nationality->value.isConstant());
}

void TestMapping::comesBackFromItsOwnJson()
{
    const auto mapping = Mapping::fromJson(manualExample());
    const auto again = Mapping::fromJson(mapping->toJson());
    QVERIFY2(bool(again), again ? "" : qPrintable(again.error().message));
    QVERIFY(*again == *mapping);
}

void TestMapping::keepsTheOrderOfEntities()
{
    const auto mapping = Mapping::fromJson(
        R"({"entities": {"zebra": {"type": "Persona", "keys": ["a"]}, "ant": {"type": "Employer", "keys": ["b"]}}})");
    QCOMPARE(mapping->entities[0].alias, QStringLiteral("zebra"));
    QCOMPARE(mapping->entities[1].alias, QStringLiteral("ant"));
}

void TestMapping::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, const char *json, const char *said) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(said).split(u'|');
    };
    row("broken JSON", "{\n\"entities\": {\n \"p\": }\n}", "line 3");
    row("no entities", "{}", "entities");
    row("entity type", R"({"entities": {"p": {"type": "Persn"}}})", "Persn|Persona");
    row("property", R"({"entities": {"p": {"type": "Persona", "properties": {"givenname": {"column": "a"}}}}})",
        "givenname|givenName|Persona");
    row("value", R"({"entities": {"p": {"type": "Persona", "properties": {"name": {"colum": "a"}}}}})", "colum|column");
    row("no source", R"({"entities": {"p": {"type": "Persona", "properties": {"name": {}}}}})", "name|column");
    row("two sources",
        R"({"entities": {"p": {"type": "Persona", "properties": {"name": {"column": "a", "constant": "b"}}}}})",
        "name|one of");
    row("link type",
        R"({"entities": {"p": {"type": "Persona"}}, "links": [{"type": "usesEmial", "from": "p", "to": "p"}]})",
        "usesEmial|usesEmail|Link 1");
    row("alias",
        R"({"entities": {"person": {"type": "Persona"}}, "links": [{"type": "relatedTo", "from": "person", "to": "persn"}]})",
        "persn|person|to");
    row("link property",
        R"({"entities": {"p": {"type": "Persona"}}, "links": [{"type": "paidTo", "from": "p", "to": "p", "properties": {"amout": {"column": "a"}}}]})",
        "amout|amount|paidTo");
    row("misspelt member", R"({"entities": {"p": {"type": "Persona", "propertys": {}}}})", "propertys|properties");
    row("keys", R"({"entities": {"p": {"type": "Persona", "keys": "id"}}})", "keys|list");
}

void TestMapping::saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, said);
    const auto mapping = Mapping::fromJson(json, QStringLiteral("people.json"));
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().kind, Error::Kind::BadInput);
    QCOMPARE(mapping.error().where, QStringLiteral("people.json"));
    for (const QString &word : said)
        QVERIFY2(mapping.error().message.contains(word), qPrintable(mapping.error().message));
    QVERIFY(mapping.error().message.endsWith(u'.') || mapping.error().message.endsWith(u'?'));
}

void TestMapping::ignoresMembersOfOthers()
{
    QVERIFY(bool(
        Mapping::fromJson(R"({"$schema": "x", "comment": "made by hand", "entities": {"p": {"type": "Persona"}}})")));
}

void TestMapping::takesKeysOfAnIdentifierAsItsValue()
{
    const auto mapping = Mapping::fromJson(R"({"entities": {"e": {"type": "EmailAddress", "keys": ["mail"]}}})");
    QCOMPARE(mapping->entities[0].properties.size(), size_t(1));
    QCOMPARE(mapping->entities[0].properties[0].property, QStringLiteral("address"));
}

void TestMapping::refusesATableThatLacksAColumn()
{
    const auto mapping = Mapping::fromJson(manualExample());
    QStringList header { QStringLiteral("rec_id"), QStringLiteral("given_name"), QStringLiteral("surname"),
        QStringLiteral("date_of_birth"), QStringLiteral("street_number"), QStringLiteral("address_1"),
        QStringLiteral("aka"), QStringLiteral("ip"), QStringLiteral("time") };
    QVERIFY(bool(mapping->check(header)));
    header.replace(2, QStringLiteral("surnames"));
    const Status lacking = mapping->check(header, QStringLiteral("people.csv"));
    QVERIFY(!lacking);
    QVERIFY(lacking.error().message.contains(QStringLiteral("“surname”")));
    QVERIFY(lacking.error().message.contains(QStringLiteral("“surnames”")));
    QCOMPARE(lacking.error().where, QStringLiteral("people.csv"));
}

void TestMapping::tellsMappingsAndTruthFromExhibits()
{
    QVERIFY(isMappingJson(manualExample()));
    QVERIFY(!isMappingJson(R"({"basics": {"name": "Jane"}, "entities": []})"));
    QVERIFY(!isMappingJson("not json"));
    const auto header = [](const char *text) { return QString::fromUtf8(text).split(u','); };
    QVERIFY(isTruthTable(header("key,persona,operator,role")));
    QVERIFY(!isTruthTable(header("key,persona,operator")));
}

static Mapping proposed(const char *csv)
{
    const RawDocument document = test::tableDocument(QString::fromUtf8(csv));
    const Mapping mapping = proposeMapping(document.table);
    if (!mapping.check(document.table.header) || (!mapping.entities.empty() && !Mapping::fromJson(mapping.toJson())))
        qFatal("the proposal does not fit");
    return mapping;
}

void TestMapping::proposesAMappingThatFitsTheTable()
{
    const Mapping mapping
        = proposed("Persona ID,Full Name,E-Mail,Date of Birth,GitHub,IP address,Timestamp\n"
                   "P1,Jane Doe,jane@example.org,1990-01-02,janedoe,203.0.113.7,2024-01-01T10:00:00Z\n");
    QCOMPARE(mapping.entities.size(), size_t(4));
    QCOMPARE(mapping.entities[0].keys, QStringList { QStringLiteral("Persona ID") });
    QCOMPARE(mapping.entities[0].properties.size(), size_t(2));
    QCOMPARE(mapping.links.size(), size_t(3));
    QCOMPARE(mapping.entities[2].properties[1].value.constant, QStringLiteral("github"));
    QCOMPARE(Schema::standard().linkType(mapping.links[2].type).name, QStringLiteral("loggedInFrom"));
    QCOMPARE(mapping.links[2].properties.size(), size_t(1));
    QVERIFY(mapping.links[0].properties.empty());
    QVERIFY(*Mapping::fromJson(mapping.toJson()) == mapping);
}

void TestMapping::proposesTheNumberOfAPersonAsKey()
{
    for (const char *head : { "Applicant no", "Bewerbernummer", "employee_id", "Nr" }) {
        const QByteArray csv
            = QByteArray(head) + ",Name,E-Mail\n4711,Jane Doe,jane@example.org\n4712,John Roe,john@example.org\n";
        QCOMPARE(proposed(csv.constData()).entities[0].keys, QStringList { QString::fromLatin1(head) });
    }
    // Heads that only begin and end alike, or say what the number is of.
    for (const char *head : { "Applicant phone number", "Candidate phone no", "user pref", "employee paid" }) {
        const QByteArray csv = QByteArray(head)
            + ",Name,E-Mail\n+14045550123,Jane Doe,jane@example.org\n+14045550124,John Roe,john@example.org\n";
        QVERIFY(!proposed(csv.constData()).entities[0].keys.contains(QString::fromLatin1(head)));
    }
}

void TestMapping::proposesNoKeyThatMeansTwoPeople()
{
    const Mapping mapping = proposed("id,name,mail\n1,Jane Doe,jane@example.org\n1,John Roe,john@example.org\n");
    QCOMPARE(mapping.entities[0].keys, QStringList { QStringLiteral("mail") });
    // The same person twice is still one person.
    const Mapping again = proposed("id,name,mail\n1,Jane Doe,jane@example.org\n1,Jane Doe,j@example.org\n");
    QCOMPARE(again.entities[0].keys, QStringList { QStringLiteral("id") });
}

void TestMapping::aCodeUnderAPersonsHeadIsAKeyAndNoName()
{
    const Mapping mapping = proposed("id,applicant,wallet,amount,date\n"
                                     "1,4711,0x52908400098527886E0F7030069857D2E4169EE7,10,2024-01-01\n"
                                     "2,4711,0x52908400098527886E0F7030069857D2E4169EE7,20,2024-02-01\n");
    QCOMPARE(mapping.entities[0].keys, QStringList { QStringLiteral("applicant") });
    QVERIFY(mapping.entities[0].properties.empty());
    QCOMPARE(Schema::standard().linkType(mapping.links[0].type).name, QStringLiteral("paidTo"));
}

void TestMapping::aColumnIsWhatWasChosenForIt()
{
    Mapping mapping;
    const QString no = QStringLiteral("no");
    const QString mail = QStringLiteral("mail");
    const auto say = [&](const QString &column, const ColumnChoice &choice) {
        choose(mapping, column, choice);
        return choiceOf(mapping, column) == choice && Mapping::fromJson(mapping.toJson());
    };
    using Kind = ColumnChoice::Kind;
    const ColumnChoice address { Kind::Identifier, QStringLiteral("EmailAddress"), QStringLiteral("address"),
        QStringLiteral("usesEmail") };
    QVERIFY(say(no, { Kind::Key, QStringLiteral("Persona") }));
    QVERIFY(say(mail, address));
    QCOMPARE(mapping.links.size(), size_t(1));
    QVERIFY(say(QStringLiteral("who"), { Kind::Property, QStringLiteral("Persona"), QStringLiteral("name") }));
    QVERIFY(mapping.check({ no, mail, QStringLiteral("who") }));
    for (const ColumnChoice &choice : columnChoices()) {
        // The only link is the one to the address itself: nothing would be left to have a time or an amount.
        QCOMPARE(mayBe(mapping, mail, choice), choice.kind != Kind::LinkFact);
        Mapping as = mapping;
        choose(as, mail, choice);
        QVERIFY(Mapping::fromJson(as.toJson()));
    }
    QVERIFY(say(mail, {}));
    QVERIFY(!mapping.columns().contains(mail));
    QVERIFY(mapping.links.empty());
}

void TestMapping::anotherKeyOrLinkKeepsWhatTheOtherColumnsSay()
{
    using Kind = ColumnChoice::Kind;
    Mapping mapping = proposed("id,applicant,wallet,amount,date\n"
                               "1,4711,0x52908400098527886E0F7030069857D2E4169EE7,10,2024-01-01\n"
                               "2,4711,0x52908400098527886E0F7030069857D2E4169EE7,20,2024-02-01\n");
    const std::vector<LinkRule> links = mapping.links;
    const auto facts = [&] {
        QStringList all;
        for (const PropertyRule &rule : mapping.links.at(0).properties)
            all += rule.property;
        return all;
    };
    QVERIFY(facts().contains(QStringLiteral("amount")));
    QVERIFY(mayBe(mapping, QStringLiteral("id"), { Kind::LinkFact, {}, QStringLiteral("txId") }));
    const QStringList told = facts();
    choose(mapping, QStringLiteral("applicant"), {});
    choose(mapping, QStringLiteral("id"), { Kind::Key, QStringLiteral("Persona") });
    QCOMPARE(mapping.links.size(), links.size());
    QCOMPARE(mapping.links[0].type, links[0].type);
    QCOMPARE(facts(), told);
    const auto wallet = [](const char *link) {
        return ColumnChoice { Kind::Identifier, QStringLiteral("Wallet"), QStringLiteral("address"),
            QString::fromLatin1(link) };
    };
    choose(mapping, QStringLiteral("wallet"), wallet("usesWallet"));
    QCOMPARE(Schema::standard().linkType(mapping.links[0].type).name, QStringLiteral("usesWallet"));
    QVERIFY(!facts().contains(QStringLiteral("amount"))); // nobody uses a wallet by an amount
}

void TestMapping::proposesFromCellsWhereTheHeaderSaysNothing()
{
    const Mapping mapping = proposed("name,x\nJane,jane@example.org\nJohn,john@example.org\n");
    QCOMPARE(mapping.entities.size(), size_t(2));
    QCOMPARE(Schema::standard().entityType(mapping.entities[1].type).name, QStringLiteral("EmailAddress"));
    QCOMPARE(mapping.entities[0].keys, QStringList { QStringLiteral("x") });
}

void TestMapping::proposesTransfersBetweenWallets()
{
    const Mapping mapping = proposed(
        "from,to,amount,time\n"
        "0x52908400098527886E0F7030069857D2E4169EE7,0x8617E340B3D01FA5F11F306F4090FD50E238070D,1.5,2024-01-01\n");
    QCOMPARE(mapping.links.size(), size_t(1));
    QCOMPARE(Schema::standard().linkType(mapping.links[0].type).name, QStringLiteral("transferredTo"));
    QCOMPARE(mapping.links[0].properties.size(), size_t(2));
}

void TestMapping::proposesNothingForATableItDoesNotKnow()
{
    QVERIFY(proposed("colour,shape\nred,round\n").entities.empty());
    QVERIFY(proposed("colour\n").entities.empty());
}

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
