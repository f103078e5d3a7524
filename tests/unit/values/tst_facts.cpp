// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/confidence.h"
#include "values/date_span.h"
#include "values/money.h"
#include "values/normalise_value.h"
#include "values/person_name.h"
#include "values/source_grade.h"
#include "values/text_fold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace twelvefold;

namespace {

template <class T>
QString shown(const Result<T> &result)
{
    return result ? result->normalised() : u'<' + result.error().message + u'>';
}

QString date(QStringView text, QStringView format = {})
{
    const auto result = DateSpan::parse(text, format);
    return result ? result->normalised() : QStringLiteral("<refused>");
}

QString money(QStringView text, QStringView currency = {}, DecimalSeparator separator = DecimalSeparator::Guess)
{
    const auto result = Money::parse(text, currency, separator);
    return result ? result->normalised() : QStringLiteral("<refused>");
}

QString folded(QStringView name)
{
    const auto result = PersonName::parse(name);
    return result ? result->folded() : QString();
}

constexpr ValueKind allKinds[] { ValueKind::Text, ValueKind::Name, ValueKind::Date, ValueKind::Country,
    ValueKind::Email, ValueKind::Phone, ValueKind::Wallet, ValueKind::Handle, ValueKind::Ip, ValueKind::Domain,
    ValueKind::Iban, ValueKind::Url, ValueKind::Money, ValueKind::Number, ValueKind::Currency, ValueKind::Enumeration,
    ValueKind::Serial, ValueKind::Identifier };

} // namespace

class TestFacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateKnownToTheMonthNeverBecomesADay()
    {
        const auto month = DateSpan::parse(u"2024-03");
        QCOMPARE(month->normalised(), u"2024-03");
        QCOMPARE(month->display(), u"2024-03");
        QVERIFY(month->precision() == DatePrecision::Month);
        QCOMPARE(month->day(), std::nullopt);
        QCOMPARE(month->earliest()->toIso(), u"2024-03-01T00:00:00.000Z");
        QCOMPARE(month->latest()->toIso(), u"2024-03-31T23:59:59.999Z");
        QCOMPARE(date(u"2024-03-00"), u"2024-03");
        QCOMPARE(date(u"2024-00-00"), u"2024");
        QCOMPARE(DateSpan::parse(u"1990")->month(), std::nullopt);
    }

    void aTimeWithoutAZoneStaysWithoutOne()
    {
        const auto local = DateSpan::parse(u"2024-03-05 12:30");
        QVERIFY(!local->zoneKnown());
        QCOMPARE(local->display(), u"2024-03-05 12:30");
        const auto korean = DateSpan::parse(u"2024-03-05T12:30:15.25+09:00");
        QCOMPARE(korean->normalised(), u"2024-03-05T12:30:15+09:00");
        QCOMPARE(korean->earliest()->toIso(), u"2024-03-05T03:30:15.000Z");
        QCOMPARE(date(u"2024-03-05T12:30Z"), u"2024-03-05T12:30Z");
        QVERIFY(!DateSpan::parse(u"2024-03-05")->hasTime());
    }

    void datesComeInTheFormsPeopleUse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const char *expected) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(expected);
        };
        row(QStringLiteral("20240305"), "2024-03-05");
        row(QStringLiteral("5 March 2024"), "2024-03-05");
        row(QStringLiteral("March 5, 2024"), "2024-03-05");
        row(QStringLiteral("Mar 2024"), "2024-03");
        row(QStringLiteral("5. März 2024"), "2024-03-05");
        row(QStringLiteral("05.03.2024"), "2024-03-05");
        row(QStringLiteral("25/12/2023"), "2023-12-25");
        row(QStringLiteral("12/25/2023"), "2023-12-25");
        row(QStringLiteral("05/03/2024"), "<refused>");
        row(QStringLiteral("Tue, 05 Mar 2024 12:30:15 +0900"), "2024-03-05T12:30:15+09:00");
        row(QStringLiteral("before 1990"), "../1990");
        row(QStringLiteral("after 2020-05"), "2020-05/..");
        row(QStringLiteral("unknown"), "unknown");
        row(QStringLiteral("2024-02-30"), "<refused>");
        row(QStringLiteral("2024-13"), "<refused>");
        row(QStringLiteral("2024-00-05"), "<refused>");
        row(QStringLiteral("0000-00-00"), "<refused>");
        row(QStringLiteral("24"), "<refused>");
        row(QStringLiteral("yesterday"), "<refused>");
        row(QString(), "<refused>");
    }
    void datesComeInTheFormsPeopleUse()
    {
        QFETCH(const QString, text);
        QTEST(date(text), "expected");
    }

    void everyNormalisedDateIsReadBackAsItself()
    {
        for (const QStringView text : { u"1990", u"1990-04", u"1990-04-17", u"2024-03-05T12:30", u"2024-03-05T12:30:15",
                 u"2024-03-05T12:30:15-03:30", u"2024-03-05T12:30Z", u"../1990-04", u"2024/..", u"unknown" }) {
            QCOMPARE(date(text), text);
            QCOMPARE(*DateSpan::parse(DateSpan::parse(text)->display()), *DateSpan::parse(text));
        }
    }

    void aPatternSaysHowMuchIsKnown()
    {
        QCOMPARE(date(u"19900417", u"yyyyMMdd"), u"1990-04-17");
        QCOMPARE(date(u"04/1990", u"MM/yyyy"), u"1990-04");
        QCOMPARE(date(u"1990", u"yyyy"), u"1990");
        QCOMPARE(date(u"05.03.2024 08:09", u"dd.MM.yyyy HH:mm"), u"2024-03-05T08:09");
        QCOMPARE(date(u"2024-03-05T08:09:10", u"yyyy-MM-dd'T'HH:mm:ss"), u"2024-03-05T08:09:10");
        QCOMPARE(date(u"17.04.90", u"dd.MM.yy"), u"<refused>"); // which century?
        QCOMPARE(date(u"1990-04-17", u"yyyyMMdd"), u"<refused>");
        QCOMPARE(date(u"0", u"unix"), u"1970-01-01T00:00:00Z");
        QCOMPARE(date(u"1709638215", u"unix"), u"2024-03-05T11:30:15Z");
        QCOMPARE(date(u"1709638215250", u"unix"), u"2024-03-05T11:30:15Z");
        QCOMPARE(date(u"soon", u"unix"), u"<refused>");
        QCOMPARE(date(u"2024-03-05", u"ISO"), u"2024-03-05");
    }

    void openDatesHaveOneEnd()
    {
        const auto before = DateSpan::parse(u"before 1990");
        QVERIFY(!before->earliest());
        QCOMPARE(before->latest()->toIso(), u"1989-12-31T23:59:59.999Z");
        const auto after = DateSpan::parse(u"after 1990");
        QCOMPARE(after->earliest()->toIso(), u"1991-01-01T00:00:00.000Z");
        QVERIFY(!after->latest());
        QVERIFY(!DateSpan::unknown().earliest() && !DateSpan::unknown().year());
        QCOMPARE(before->display(), u"before 1990");
    }

    void sumsOfMoneyStayExact()
    {
        QCOMPARE(money(u"1.234,50 €"), u"1234.5 EUR");
        QCOMPARE(money(u"$1,234.50"), u"1234.5 USD");
        QCOMPARE(money(u"EUR 1 234,5"), u"1234.5 EUR");
        QCOMPARE(money(u"CHF 1'234.50"), u"1234.5 CHF");
        QCOMPARE(money(u"0.1 btc"), u"0.1 BTC");
        QCOMPARE(money(u"-12 USDT"), u"-12 USDT");
        QCOMPARE(money(u"0.123456789012345678 ETH"), u"0.123456789012345678 ETH");
        QCOMPARE(money(u"1,200", u"usd"), u"1200 USD");
        QCOMPARE(money(u"1.200", u"EUR"), u"1.2 EUR");
        QCOMPARE(money(u"1.200", u"EUR", DecimalSeparator::Comma), u"1200 EUR");
        QCOMPARE(money(u"1.234.567 EUR"), u"1234567 EUR");
        QCOMPARE(Money::parse(u"1234567.5 USD")->display(), u"1,234,567.50 USD");
        QCOMPARE(Decimal::sum(*Decimal::fromPlain(u"0.1"), *Decimal::fromPlain(u"0.2"))->toString(), u"0.3");
    }

    void refusesSumsThatMakeNoSense()
    {
        for (const QStringView bad : { u"", u"EUR", u"12", u"12 XYZ", u"1,23,4 EUR", u"1.2.3 EUR", u"12 EUR 13",
                 u"12..5 EUR", u"1234567890123456789012 EUR" })
            QCOMPARE(money(bad), u"<refused>");
        QVERIFY(!Decimal::fromPlain(u".") && !Decimal::fromPlain(u"1e5") && !Decimal::fromPlain(u"٣"));
        QCOMPARE(Decimal::fromPlain(u"-0")->toString(), u"0");
    }

    void namesCompareWithoutOrderScriptAndAccents()
    {
        QCOMPARE(folded(u"Kim, Jong-un"), folded(u"JONG UN KIM"));
        QCOMPARE(folded(u"José  Ñandú"), u"jose nandu");
        QCOMPARE(folded(u"O\u2019Brien Ｊａｎｅ"), folded(u"jane o'brien"));
        QCOMPARE(folded(u"Щербаков"), u"serbakov");
        QCOMPARE(folded(u"Ja\u200bne Doe"), u"doe jane");
        QVERIFY(!PersonName::parse(u"123") && !PersonName::parse(u"") && !PersonName::parse(QString(301, u'a')));
        QCOMPARE(shown(PersonName::parse(u"  kim   Jong-un ")), u"kim Jong-un");
    }

    void guessesWhatMayBeAPersonsName()
    {
        for (const QStringView name :
            { u"Jane Doe", u"Kim, Jong-un", u"王小明", u"김정은", u"Maria del Carmen García" })
            QVERIFY2(PersonName::parse(name)->looksLikePerson(), qPrintable(name.toString()));
        for (const QStringView name :
            { u"Acme Software GmbH", u"jane@example.org", u"dev_star99", u"Jane", u"Hiring Team" })
            QVERIFY2(!PersonName::parse(name)->looksLikePerson(), qPrintable(name.toString()));
    }

    void gradesWeighAsTheTableSays()
    {
        QCOMPARE(SourceGrade::parse(u"b2")->factor(), 0.9 * 0.9);
        QCOMPARE(SourceGrade::parse(u"A1")->factor(), 1.0);
        QCOMPARE(SourceGrade::parse(u"E5")->factor(), 0.2 * 0.2);
        QCOMPARE(SourceGrade::notJudged().factor(), 0.25);
        QCOMPARE(SourceGrade::notJudged().display(), u"not judged");
        QCOMPARE(SourceGrade::parse(u"B2")->display(), u"usually reliable, probably true");
        QVERIFY(!SourceGrade::parse(u"B6")->isJudged());
        for (const QStringView bad : { u"", u"G1", u"A0", u"A7", u"A", u"AA1" })
            QVERIFY2(!SourceGrade::parse(bad), qPrintable(bad.toString()));
    }

    void confidenceIsSaidInWordsAndOdds()
    {
        QCOMPARE(Confidence::fromDecibans(27).display(), u"very probable (27 dB, about 500 to 1)");
        QCOMPARE(Confidence::fromDecibans(10).display(), u"probable (10 dB, about 10 to 1)");
        QCOMPARE(Confidence::fromDecibans(0).display(), u"about as likely as not (0 dB, about even)");
        QCOMPARE(Confidence::fromDecibans(-12.5).display(), u"improbable (−12.5 dB, about 18 to 1 against)");
        QCOMPARE(Confidence::fromDecibans(31).display(), u"almost certain (31 dB, about 1,300 to 1)");
        QCOMPARE(Confidence::fromProbability(0.5).decibans(), 0.0);
        QVERIFY(std::abs(Confidence::fromDecibans(20).probability() - 100.0 / 101) < 1e-12);
        QVERIFY(std::abs(Confidence::parse(u"500:1")->decibans() - 26.9897) < 1e-4);
        QCOMPARE(Confidence::parse(u"27 dB")->decibans(), 27.0);
        QVERIFY(std::abs(Confidence::parse(u"90 %")->odds() - 9) < 1e-9);
        QCOMPARE(Confidence::fromProbability(1).decibans(), 100.0);
        QVERIFY(!Confidence::parse(u"sure") && !Confidence::parse(u"120 %") && !Confidence::parse(u"nan"));
    }

    void everyKindHasAWordAndBack()
    {
        for (const ValueKind kind : allKinds)
            QVERIFY(valueKindFromString(toString(kind)) == kind);
        QCOMPARE(toString(ValueKind::Identifier), u"identifier");
        QVERIFY(!valueKindFromString(u"nonsense"));
    }

    void oneWayFromTextToValue_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *kind, const QString &text, const QString &value) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << text << value;
        };
        row("text", QStringLiteral(" a \t b "), QStringLiteral("a b"));
        row("name", QStringLiteral(" Jane  Doe"), QStringLiteral("Jane Doe"));
        row("date", QStringLiteral("17.04.1990"), QStringLiteral("1990-04-17"));
        row("country", QStringLiteral("Italy"), QStringLiteral("IT"));
        row("email", QStringLiteral("A@B.example"), QStringLiteral("a@b.example"));
        row("phone", QStringLiteral("(202) 555-0143"), QStringLiteral("+12025550143"));
        row("wallet", QStringLiteral("0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED"),
            QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
        row("handle", QStringLiteral("@Star"), QStringLiteral("github:star"));
        row("ip", QStringLiteral("2001:DB8::1"), QStringLiteral("2001:db8::1"));
        row("domain", QStringLiteral("Example.ORG"), QStringLiteral("example.org"));
        row("iban", QStringLiteral("DE89 3704 0044 0532 0130 00"), QStringLiteral("DE89370400440532013000"));
        row("url", QStringLiteral("http://Example.org"), QStringLiteral("http://example.org/"));
        row("money", QStringLiteral("1.000,5"), QStringLiteral("1000.5 EUR"));
        row("number", QStringLiteral("1,000"), QStringLiteral("1000"));
        row("currency", QStringLiteral("€"), QStringLiteral("EUR"));
        row("enumeration", QStringLiteral("In Progress"), QStringLiteral("in-progress"));
        row("serial", QStringLiteral("ab-12"), QStringLiteral("AB12"));
        row("identifier", QStringLiteral("rec 12-Org"), QStringLiteral("rec12-Org"));
    }
    void oneWayFromTextToValue()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, text);
        QFETCH(const QString, value);
        ValueContext context;
        context.region = QStringLiteral("US");
        context.service = QStringLiteral("GitHub");
        context.currency = QStringLiteral("EUR");
        const auto once = normaliseValue(*valueKindFromString(kind), text, context);
        QVERIFY2(once, qPrintable(once ? QString() : once.error().message));
        QCOMPARE(once->value, value);
        const auto twice = normaliseValue(*valueKindFromString(kind), once->value, context);
        QVERIFY(twice);
        QCOMPARE(twice->value, value); // normalising is idempotent
    }

    void naughtyStringsBreakNothing()
    {
        QFile file(QStringLiteral(TWELVEFOLD_SUITES "/naughty-strings/blns.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The list of naughty strings is not beside this checkout.");
        const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
        int accepted = 0;
        for (const QJsonValue &item : list) {
            for (const ValueKind kind : allKinds) {
                const auto once = normaliseValue(kind, item.toString());
                if (!once) {
                    QVERIFY(!once.error().message.isEmpty());
                    continue;
                }
                ++accepted;
                QVERIFY(!once->value.isEmpty());
                const auto twice = normaliseValue(kind, once->value);
                QVERIFY2(twice && twice->value == once->value, qPrintable(toString(kind) + u' ' + once->value));
            }
        }
        qInfo("%d strings, %d readings accepted", int(list.size()), accepted);
        QVERIFY(list.size() > 400);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
