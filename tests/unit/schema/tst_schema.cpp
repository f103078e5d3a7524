// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/schema.h"
#include "values/value_kind.h"

#include <QSet>
#include <QtTest>

using namespace twelvefold;

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryTypeOfTheCommandLine();
    void knowsThePropertiesOfTheContract();
    void holdsTogether();
    void namesThingsForPeople();
    void findsNearNames_data();
    void findsNearNames();
    void saysWhatIsWrongWithASchema();
};

static const Schema &schema()
{
    return Schema::standard();
}

void TestSchema::knowsEveryTypeOfTheCommandLine()
{
    const QStringList entities = QStringLiteral(
        "Persona Operator Facilitator Victim Employer FrontCompany EmailAddress Phone PlatformAccount Wallet "
        "PaymentAccount Resume Application Interview Engagement Credential Device IpAddress Domain WebCapture Address "
        "Shipment Message Image Incident SanctionListing LegalCase Source Note")
                                     .split(u' ');
    for (const QString &name : entities) {
        const auto index = schema().findEntityType(name);
        QVERIFY2(index, qPrintable(name));
        QCOMPARE(schema().entityType(*index).name, name);
    }
    QVERIFY(!schema().findEntityType(u"persona"));
    const QStringList links = QStringLiteral(
        "usesEmail usesPhone usesAccount recoveryOf usesWallet usesPaymentAccount holderOf paidBy paidTo transferredTo "
        "claimsNationality claimsLocation appliedTo interviewedBy employedBy dismissedFrom vouchesFor referred "
        "usesDocument presentsDocument depicts usesDevice shippedTo hostedAt loggedInFrom facilitates controls "
        "threatens listedAs derivedFrom")
                                  .split(u' ');
    for (const QString &name : links) {
        const auto index = schema().findLinkType(name);
        QVERIFY2(index, qPrintable(name));
        for (const char16_t *always : { u"from", u"to" })
            QVERIFY2(schema().linkType(*index).property(QStringView(always)), qPrintable(name));
    }
}

void TestSchema::knowsThePropertiesOfTheContract()
{
    const std::pair<const char16_t *, const char *> wanted[] = {
        { u"Persona",
            "name givenName familyName middleName alias birthDate birthPlace gender nationality location occupation "
            "employer skills externalId nationalId identityBasis status addressLine street city region postalCode "
            "country email phone note" },
        { u"Phone", "number lineType" },
        { u"Domain", "name created registrar" },
        { u"Wallet", "address chain" },
        { u"PlatformAccount", "service handle numericId url created" },
        { u"PaymentAccount", "provider accountId iban holderName currency" },
        { u"Device", "serial model mac ownership fingerprint" },
        { u"Credential", "kind number issuer country issued" },
        { u"FrontCompany", "name sector country registrationNumber byodPolicy" },
        { u"Engagement", "role from to pay currency endReason" },
        { u"Interview", "at role platform camera note" },
        { u"Address", "line city region postalCode country kind" },
        { u"Incident", "kind at impact amount currency deadline text" },
        { u"Resume", "title author at url publisher text" },
    };
    for (const auto &[type, properties] : wanted) {
        const EntityType &entity = schema().entityType(*schema().findEntityType(QStringView(type)));
        for (const QString &property : QString::fromLatin1(properties).split(u' '))
            QVERIFY2(entity.property(property), qPrintable(entity.name + u'.' + property));
    }
    const LinkType &paid = schema().linkType(*schema().findLinkType(u"paidTo"));
    for (const char16_t *property : { u"amount", u"currency", u"at", u"txId" })
        QVERIFY(paid.property(QStringView(property)));
}

//! Every name that the schema uses is one that it, or the code, knows.
void TestSchema::holdsTogether()
{
    QSet<QString> names;
    for (const EntityType &type : schema().entityTypes()) {
        QVERIFY2(!names.contains(type.name), qPrintable(type.name));
        names.insert(type.name);
        for (const PropertyType &property : type.properties) {
            QVERIFY2(valueKindFromString(property.kind), qPrintable(type.name + u'.' + property.name));
            if (property.linkType.isEmpty())
                continue;
            QVERIFY(schema().findLinkType(property.linkType));
            const auto target = schema().findEntityType(property.linkTo);
            QVERIFY(target && schema().entityType(*target).isIdentifier());
        }
        for (const QString &value : type.valueProperties)
            QVERIFY2(type.property(value), qPrintable(type.name + u'.' + value));
        for (const QString &pattern : type.labelFrom) {
            for (const QString &part : pattern.split(u'+'))
                QVERIFY2(type.property(part), qPrintable(type.name + u'.' + part));
        }
        QVERIFY2(type.isIdentifier() || type.category != EntityCategory::Identifier, qPrintable(type.name));
    }
    for (const LinkType &type : schema().linkTypes()) {
        for (const QString &end : type.from + type.to)
            QVERIFY2(schema().findEntityType(end), qPrintable(type.name + u' ' + end));
        for (const PropertyType &property : type.properties)
            QVERIFY(valueKindFromString(property.kind));
    }
}

void TestSchema::namesThingsForPeople()
{
    for (const EntityType &type : schema().entityTypes()) {
        QVERIFY2(!type.label.isEmpty() && type.label == type.label.trimmed(), qPrintable(type.name));
        QVERIFY(!type.plural.isEmpty());
        QVERIFY(!type.labelFrom.isEmpty());
    }
    for (const LinkType &type : schema().linkTypes())
        QVERIFY2(!type.label.isEmpty() && !type.reverse.isEmpty(), qPrintable(type.name));
}

void TestSchema::findsNearNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("nearest"); // empty: none
    const auto row = [](const char *name, const char *nearest) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(nearest);
    };
    row("birthdate", "birthDate");
    row("brithDate", "birthDate");
    row("birth", "birthDate");
    row("birthDateOfPerson", "birthDate");
    row("xyzzy", "");
}

void TestSchema::findsNearNames()
{
    QFETCH(QString, name);
    QFETCH(QString, nearest);
    const QStringList known { QStringLiteral("name"), QStringLiteral("birthDate"), QStringLiteral("nationality"),
        QStringLiteral("phone") };
    const QStringList near = Schema::nearNames(name, known);
    QCOMPARE(near.value(0), nearest);
    QVERIFY(near.size() <= 3);
}

void TestSchema::saysWhatIsWrongWithASchema()
{
    QVERIFY(!Schema::fromJson("{"));
    const auto odd = Schema::fromJson(R"({"entities": [{"name": "Ghost", "category": "spirit"}]})");
    QVERIFY(!odd);
    QVERIFY(odd.error().message.contains(QStringLiteral("Ghost")));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
