// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/adoption.h"
#include "intake/identifier_key.h"
#include "intake/issue_list.h"
#include "intake/mail_intake.h"
#include "intake/mapping_text.h"
#include "intake/persona_keys.h"
#include "intake/resume_reader.h"
#include "intake/text_identifiers.h"
#include "intake/value_reader.h"
#include "intake_bench.h"

#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLinesOfAMapping();
    void findsMembersInTheOrderOfTheText();
    void makesKeysOfIdentifiers_data();
    void makesKeysOfIdentifiers();
    void knowsProvidersByAllTheirNames();
    void readsValuesAsTheirPropertySays_data();
    void readsValuesAsTheirPropertySays();
    void readsTheSameCellTheSameWayTwice();
    void listsOnlySoManyIssues();
    void findsKeysOfPersonasInText_data();
    void findsKeysOfPersonasInText();
    void findsIdentifiersAsEntities();
    void leavesPrivateNetworksAndNamelessHandlesOut();
    void readsNamesOfResumes_data();
    void readsNamesOfResumes();
    void findsSectionsOfReferees();
    void stripsBracketsOfMessageIds();
    void keepsWhatARegistryIsTold();
    void turnsSymmetricLinksRound();
    void movesNewEntitiesOntoKnownOnes();
};

namespace {

QString txt(const char *text)
{
    return QString::fromUtf8(text);
}

const EntityType &typeNamed(const QString &name)
{
    return Schema::standard().entityType(*Schema::standard().findEntityType(name));
}

EntityTypeIndex persona()
{
    return *Schema::standard().findEntityType(u"Persona");
}

SourceRef from(EvidenceId evidence)
{
    return { evidence, Place { .row = 2, .column = txt("a") }, {} };
}

} // namespace

void TestParts::countsLinesOfAMapping()
{
    QCOMPARE(mapping::lineAt("abc", 2), 1);
    QCOMPARE(mapping::lineAt("a\nb\nc", 4), 3);
    QCOMPARE(mapping::lineAt("a\nb", 1000), 2);
}

void TestParts::findsMembersInTheOrderOfTheText()
{
    const QByteArray json
        = R"({"x": {"entities": {"no": 1}}, "entities" : {"z\"q": {"a": {"b": 1}}, "A": ["no", {"no": 2}], "m": "no"},
        "links": {"not": 1}})";
    QCOMPARE(mapping::memberOrder(json, txt("entities")), (QStringList { txt("z\"q"), txt("A"), txt("m") }));
    QCOMPARE(mapping::memberOrder(json, txt("nothing")), QStringList());
    QCOMPARE(mapping::memberOrder("{\"entities\": \"", txt("entities")), QStringList());
}

void TestParts::makesKeysOfIdentifiers_data()
{
    using Values = QHash<QString, QString>;
    QTest::addColumn<QString>("type");
    QTest::addColumn<Values>("values");
    QTest::addColumn<QString>("key"); // "|" for U+001F
    const auto row
        = [](const char *type, std::initializer_list<std::pair<const char *, const char *>> values, const char *key) {
              Values all;
              for (const auto &[property, value] : values)
                  all.insert(txt(property), txt(value));
              QTest::newRow(qPrintable(txt(type) + u' ' + txt(key))) << txt(type) << all << txt(key);
          };
    row("EmailAddress", { { "address", "a@b.example" }, { "note", "x" } }, "a@b.example");
    row("EmailAddress", { { "note", "x" } }, "");
    row("PlatformAccount", { { "service", "github" }, { "handle", "jane" }, { "numericId", "7" } }, "github|jane");
    row("PlatformAccount", { { "handle", "jane" } }, "jane");
    row("PlatformAccount", { { "service", "github" }, { "numericId", "7" } }, "github|#7");
    row("PlatformAccount", { { "numericId", "7" } }, "");
    row("PaymentAccount", { { "provider", "Wise" }, { "accountId", "P1" } }, "wise|P1");
    row("PaymentAccount", { { "provider", "Wise" }, { "accountId", "DE89370400440532013000" } },
        "DE89370400440532013000");
    row("PaymentAccount", { { "iban", "DE89370400440532013000" }, { "accountId", "P1" } }, "DE89370400440532013000");
    row("PaymentAccount", { { "provider", "Wise" } }, "");
    row("Device", { { "serial", "S1" }, { "mac", "M" }, { "fingerprint", "F" } }, "S1");
    row("Device", { { "mac", "M" }, { "fingerprint", "F" } }, "M");
    row("Device", { { "fingerprint", "F" } }, "F");
    row("Credential", { { "number", "X1" } }, "X1");
    row("Credential", { { "number", "X1" }, { "kind", "Passport" } }, "passport||X1");
    row("Credential", { { "number", "X1" }, { "country", "KR" } }, "|KR|X1");
    row("Credential", { { "number", "X1" }, { "kind", "passport" }, { "country", "KR" } }, "passport|KR|X1");
    row("Credential", { { "kind", "passport" }, { "country", "KR" } }, "");
    row("Persona", { { "name", "Jane" } }, "");
}

void TestParts::makesKeysOfIdentifiers()
{
    using Values = QHash<QString, QString>;
    QFETCH(QString, type);
    QFETCH(Values, values);
    QFETCH(QString, key);
    QCOMPARE(identifierKey(typeNamed(type), values), key.replace(u'|', QChar(0x1f)));
}

void TestParts::knowsProvidersByAllTheirNames()
{
    for (const char *name : { "Wise", "wise", "TransferWise", "TRANSFER WISE", " wise.com " })
        QCOMPARE(paymentProvider(txt(name)), txt("Wise"));
    QCOMPARE(paymentProvider(txt("Bank  of Nowhere")), txt("Bank of Nowhere"));
}

void TestParts::readsValuesAsTheirPropertySays_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // empty: refused
    const auto row = [](const char *type, const char *property, const char *text, const char *value) {
        QTest::newRow(qPrintable(txt(property) + u' ' + txt(text)))
            << txt(type) << txt(property) << txt(text) << txt(value);
    };
    row("Persona", "nationality", "Ukraine", "UA");
    row("Persona", "nationality", "Atlantis", "");
    row("Persona", "birthDate", "1990-03", "1990-03");
    row("Persona", "name", "  Jane   Doe ", "Jane Doe");
    row("Persona", "status", "Under Review", "under-review");
    row("PlatformAccount", "service", "GitHub", "github");
    row("PlatformAccount", "service", "Some Forum", "some forum");
    row("PlatformAccount", "handle", "@Jane", "jane");
    row("PaymentAccount", "provider", "transferwise", "Wise");
    row("PaymentAccount", "iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000");
    row("PaymentAccount", "iban", "DE88 3704 0044 0532 0130 00", "");
    row("Wallet", "chain", "ETH", "ethereum");
    row("Wallet", "chain", "Somecoin", "somecoin");
    row("IpAddress", "address", "203.0.113.07", "");
}

void TestParts::readsValuesAsTheirPropertySays()
{
    QFETCH(QString, type);
    QFETCH(QString, property);
    QFETCH(QString, text);
    QFETCH(QString, value);
    ValueReader reader;
    const EntityType &entity = typeNamed(type);
    const ReadValue read = reader.read(entity, *entity.property(property), text, {});
    QCOMPARE(read.ok(), !value.isEmpty());
    QCOMPARE(read.value, value.isEmpty() ? text : value);
    QCOMPARE(read.problem.isEmpty(), read.ok());
}

void TestParts::readsTheSameCellTheSameWayTwice()
{
    ValueReader reader;
    const EntityType &phone = typeNamed(txt("Phone"));
    const PropertyType &number = *phone.property(u"number");
    ValueContext british;
    british.region = txt("GB");
    QVERIFY(!reader.read(phone, number, txt("020 7946 0001"), {}).ok());
    QCOMPARE(reader.read(phone, number, txt("020 7946 0001"), british).value, txt("+442079460001"));
    QVERIFY(!reader.read(phone, number, txt("020 7946 0001"), {}).ok());
    QCOMPARE(reader.read(phone, number, txt("020 7946 0001"), british).value, txt("+442079460001"));
}

void TestParts::listsOnlySoManyIssues()
{
    IssueList list;
    for (int i = 0; i < IssueList::shownAtMost + 40; ++i)
        list.add(Issue::Kind::Warning, QString::number(i), txt("x"));
    const auto issues = list.take();
    QCOMPARE(issues.size(), size_t(IssueList::shownAtMost + 1));
    QCOMPARE(issues.front().where, txt("0"));
    QVERIFY(issues.back().text.contains(txt("40")));
    QVERIFY(IssueList().take().empty());
}

void TestParts::findsKeysOfPersonasInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("asName");
    QTest::addColumn<int>("found");
    QTest::newRow("alone") << txt("P-1001") << false << 1;
    QTest::newRow("in a sentence") << txt("Candidate P-1001, please call") << false << 1;
    QTest::newRow("twice") << txt("P-1001 and P-1001") << false << 1;
    QTest::newRow("two") << txt("P-1001 and P-1002") << false << 2;
    QTest::newRow("part of a longer word") << txt("XP-1001 P-10011 P-1001-b P-1001_x") << false << 0;
    QTest::newRow("a number is no key") << txt("born 1984") << false << 0;
    QTest::newRow("a word is no key") << txt("Jane") << false << 0;
    QTest::newRow("too short") << txt("a1b") << false << 0;
    QTest::newRow("in a file name") << txt("P-1001_jane_doe.jpg") << true << 1;
    QTest::newRow("at the end of a file name") << txt("profile_P-1001.jpg") << true << 1;
    QTest::newRow("two in a file name") << txt("P-1001_P-1002.jpg") << true << 2;
}

void TestParts::findsKeysOfPersonasInText()
{
    QFETCH(QString, text);
    QFETCH(bool, asName);
    QFETCH(int, found);
    EntityRegistry registry(std::make_shared<CaseGraph>());
    for (const char *key : { "P-1001", "P-1002", "1984", "Jane", "a1b" })
        registry.entity(persona(), {}, txt(key));
    registry.entity(persona(), txt("other"), txt("P-10011"));
    const auto personas = asName ? personasKeyedInName(registry, text) : personasKeyedIn(registry, text);
    QCOMPARE(int(personas.size()), found);
}

void TestParts::findsIdentifiersAsEntities()
{
    const QString text
        = txt("x Jane@Example.org, +44 20 7946 0001, https://github.com/Jane, DE89 3704 0044 0532 0130 00, "
              "203.0.113.5 and 0x52908400098527886E0F7030069857D2E4169EE7");
    const auto found = identifiersIn(text, Schema::standard());
    QStringList said;
    for (const TextIdentifier &one : found) {
        QCOMPARE(text.mid(one.offset, one.raw.size()), one.raw);
        said += Schema::standard().entityType(one.type).name + u'=' + QString(one.key).replace(QChar(0x1f), u'|');
    }
    QCOMPARE(said.join(u' '),
        txt("EmailAddress=jane@example.org Phone=+442079460001 PlatformAccount=github|jane "
            "PaymentAccount=DE89370400440532013000 IpAddress=203.0.113.5 "
            "Wallet=0x52908400098527886E0F7030069857D2E4169EE7"));
    QCOMPARE(identifiersIn(text, Schema::standard(), 20).size(), found.size() - 1);
}

void TestParts::leavesPrivateNetworksAndNamelessHandlesOut()
{
    QVERIFY(identifiersIn(txt("10.0.0.7 and 192.168.1.1 and 127.0.0.1"), Schema::standard()).empty());
    QVERIFY(identifiersIn(txt("thanks @somebody"), Schema::standard()).empty());
    QCOMPARE(identifiersIn(txt("see example.org"), Schema::standard()).size(), size_t(1));
    QVERIFY(identifiersIn(txt("see example.org"), Schema::standard(), 0, false).empty());
}

void TestParts::readsNamesOfResumes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << txt(text) << txt(expected);
    };
    row("first line", "Jane Doe\nEngineer\n", "Jane Doe");
    row("after a title", "CURRICULUM VITAE\n\n  Jane Doe  \n", "Jane Doe");
    row("with its own script", "Jing Chen (陈静)\nEngineer\n", "Jing Chen");
    row("marks", "Nicolò D'Angelo-Russo\n", "Nicolò D'Angelo-Russo");
    row("no name among contacts", "jane@example.org\n+44 20 7946 0001\n12 Elm Street\n", "");
    row("a heading is no name", "Work Experience\nEducation\n", "");
    row("too late", "1\n2\n3\n4\n5\n6\nJane Doe\n", "");
}

void TestParts::readsNamesOfResumes()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const RawDocument document { .format = txt("text"), .text = text };
    QCOMPARE(readResume(document).name.in(text), name);
}

void TestParts::findsSectionsOfReferees()
{
    const QString text = txt("Jane Doe\nEDUCATION\nx\nReferences:\nMary, mary@example.org\nmore\n\nSKILLS\nC++\n");
    const ResumeReading reading = readResume({ .format = txt("text"), .text = text });
    QCOMPARE(reading.referees.size(), size_t(1));
    QVERIFY(reading.isReferee(text.indexOf(txt("mary@"))));
    QVERIFY(reading.isReferee(text.indexOf(txt("more"))));
    QVERIFY(!reading.isReferee(text.indexOf(txt("C++"))));
    QVERIFY(!reading.isReferee(0));
}

void TestParts::stripsBracketsOfMessageIds()
{
    QCOMPARE(bareMessageId(txt(" <a@b> ")), txt("a@b"));
    QCOMPARE(bareMessageId(txt("a@b")), txt("a@b"));
    QCOMPARE(bareMessageId({}), QString());
}

void TestParts::keepsWhatARegistryIsTold()
{
    EntityRegistry registry(std::make_shared<CaseGraph>());
    const EvidenceId one = EvidenceId::generate();
    const EvidenceId two = EvidenceId::generate();
    const EntityId p = registry.entity(persona(), {}, txt("1"));
    QCOMPARE(registry.entity(persona(), {}, txt("1")), p);
    QVERIFY(registry.entity(persona(), {}, {}) != registry.entity(persona(), {}, {}));
    registry.assertValue(p, txt("name"), txt("A"), txt("a"), from(one));
    registry.assertValue(p, txt("name"), txt("A"), txt("A"), from(one));
    registry.assertValue(p, txt("name"), txt("A"), txt("A"), from(two));
    QCOMPARE(registry.addedAssertions(), 2);
    QCOMPARE(registry.addedEntities(), 3);
    QCOMPARE(registry.byFoldedValue(persona(), txt("name")).value(txt("a")), p);
}

void TestParts::turnsSymmetricLinksRound()
{
    EntityRegistry registry(std::make_shared<CaseGraph>());
    const EvidenceId one = EvidenceId::generate();
    const EntityId p = registry.entity(persona(), {}, txt("1"));
    const EntityId q = registry.entity(persona(), {}, txt("2"));
    registry.link(txt("relatedTo"), p, q, from(one));
    registry.link(txt("relatedTo"), q, p, from(one)); // the same said from the other end
    registry.link(txt("referred"), p, q, from(one));
    registry.link(txt("referred"), q, p, from(one));
    QCOMPARE(registry.addedLinks(), 3);
    QCOMPARE(registry.linkedFrom(*Schema::standard().findLinkType(u"referred"), q), std::vector { p });
}

void TestParts::movesNewEntitiesOntoKnownOnes()
{
    auto graph = std::make_shared<CaseGraph>();
    const EntityId known = EntityId::generate();
    const EntityId mail = EntityId::generate();
    const auto mailType = *Schema::standard().findEntityType(u"EmailAddress");
    const auto uses = *Schema::standard().findLinkType(u"usesEmail");
    const Link link { LinkId::generate(), uses, known, mail, AssertionStatus::Claimed, {},
        { from(EvidenceId::generate()) } };
    QVERIFY(bool(graph->put(Entity { known, persona(), {}, {} })));
    QVERIFY(bool(graph->put(Entity { mail, mailType, {}, txt("a@b.example") })));
    QVERIFY(bool(graph->put(link)));
    EntityRegistry registry(graph);
    const EvidenceId table = EvidenceId::generate();
    const EntityId fresh = registry.entity(persona(), {}, txt("P-1"));
    registry.assertValue(fresh, txt("name"), txt("A"), txt("A"), from(table));
    registry.link(txt("usesEmail"), fresh, registry.entity(mailType, {}, txt("a@b.example")), from(table));
    QCOMPARE(registry.linkedFrom(uses, mail).size(), size_t(2));
    registry.adopt({ { fresh, known } });
    QCOMPARE(registry.linkedFrom(uses, mail), std::vector { known });
    QCOMPARE(registry.find(persona(), {}, txt("P-1")), std::optional(known));
    QCOMPARE(registry.addedEntities(), 0);
    QCOMPARE(registry.addedLinks(), 0);
    CaseGraph after(*graph);
    QVERIFY(bool(applyChanges(after, registry.changes())));
    QCOMPARE(after.entityCount(), 2);
    QCOMPARE(after.linkCount(), 1);
    QCOMPARE(after.link(link.id)->sources.size(), size_t(2));
    QCOMPARE(after.entity(*after.find(known)).key, txt("P-1"));
}

QTEST_APPLESS_MAIN(TestParts)
#include "tst_parts.moc"
