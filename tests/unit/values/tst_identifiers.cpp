// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/country.h"
#include "values/device_serial.h"
#include "values/domain_name.h"
#include "values/email_address.h"
#include "values/handle.h"
#include "values/iban.h"
#include "values/ip_address.h"
#include "values/phone_number.h"
#include "values/service.h"
#include "values/web_url.h"

#include <QTest>

using namespace twelvefold;

namespace {

//! The normalised form, or the refusal in angle brackets, so that a failing comparison says why.
template <class T>
QString shown(const Result<T> &result)
{
    return result ? result->normalised() : u'<' + result.error().message + u'>';
}

QString mail(QStringView text)
{
    return shown(EmailAddress::parse(text));
}

QString mailbox(QStringView text)
{
    const auto address = EmailAddress::parse(text);
    return address ? address->mailboxKey() : QString();
}

QString phone(QStringView text, QStringView region = {})
{
    return shown(PhoneNumber::parse(text, region));
}

QString handle(QStringView text, QStringView service = {})
{
    return shown(Handle::parse(text, service));
}

QString ip(QStringView text)
{
    return shown(IpAddress::parse(text));
}

} // namespace

class TestIdentifiers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsMailAddressesToOneSpelling()
    {
        QCOMPARE(mail(u" Jane.Doe@Example.COM "), u"jane.doe@example.com");
        QCOMPARE(mail(u"<jane@example.org>"), u"jane@example.org");
        QCOMPARE(mail(u"mailto:jane@example.org?subject=Hi"), u"jane@example.org");
        QCOMPARE(mail(u"post@MÜLLER.example"), u"post@xn--mller-kva.example");
        QCOMPARE(mail(u"post@xn--mller-kva.example"), u"post@xn--mller-kva.example");
        QCOMPARE(mail(u"ja\u200bne@example.org"), u"jane@example.org");
        QCOMPARE(EmailAddress::parse(u"post@xn--mller-kva.example")->display(), u"post@müller.example");
    }

    void refusesWhatIsNoMailAddress_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "", "jane", "jane@", "@example.org", "jane@example", "jane doe@example.org",
                 ".jane@example.org", "jane@example..org", "jane@-example.org", "jane@10.0.0.1", "a@b@c" })
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
        QTest::newRow("long local part") << QString(65, u'a') + QStringLiteral("@example.org");
        QTest::newRow("long label") << QStringLiteral("a@") + QString(64, u'b') + QStringLiteral(".org");
    }
    void refusesWhatIsNoMailAddress()
    {
        QFETCH(const QString, text);
        const auto result = EmailAddress::parse(text);
        QVERIFY2(!result, "accepted");
        QVERIFY(result.error().message.endsWith(u'.'));
    }

    void knowsWhatGmailDeliversToOneMailbox()
    {
        QCOMPARE(mailbox(u"J.a.n.e.Doe+jobs@googlemail.com"), u"janedoe@gmail.com");
        QCOMPARE(mailbox(u"jane.doe@gmail.com"), mailbox(u"janedoe+x@gmail.com"));
        QCOMPARE(mailbox(u"jane.doe@outlook.com"), u"jane.doe@outlook.com");
        QCOMPARE(mailbox(u"jane+x@outlook.com"), u"jane@outlook.com");
        QCOMPARE(mailbox(u"j-d_x@pm.me"), mailbox(u"jdx+1@protonmail.com"));
        QCOMPARE(mailbox(u"+tag@gmail.com"), u"+tag@gmail.com");
    }

    void keepsTagsOfProvidersItDoesNotKnow()
    {
        QCOMPARE(mailbox(u"jane+doe@company.example"), u"jane+doe@company.example");
    }

    void tellsOfficesAndPublicProvidersApart()
    {
        QVERIFY(EmailAddress::parse(u"HR@company.example")->isRole());
        QVERIFY(!EmailAddress::parse(u"hrvoje@company.example")->isRole());
        QVERIFY(EmailAddress::parse(u"x@qq.com")->isPublicProvider());
        QVERIFY(EmailAddress::parse(u"x@yahoo.co.id")->isPublicProvider());
        QVERIFY(!EmailAddress::parse(u"x@company.example")->isPublicProvider());
    }

    void bringsTelephoneNumbersToE164()
    {
        QCOMPARE(phone(u"+49 (0)30 23125 123"), u"+493023125123");
        QCOMPARE(phone(u"030 / 23125-123", u"DE"), u"+493023125123");
        QCOMPARE(phone(u"0049 30 23125123"), u"+493023125123");
        QCOMPARE(phone(u"(212) 555-0132", u"us"), u"+12125550132");
        QCOMPARE(phone(u"tel:+1-212-555-0132"), u"+12125550132");
        QCOMPARE(phone(u"+1 212 555 0132 ext. 12"), u"+12125550132;ext=12");
    }

    void takesNumbersReservedForFiction_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "+1 202-555-0143", "+44 20 7946 0018", "+44 7700 900123", "+49 30 23125 044",
                 "+61 491 570 156", "+353 20 910 1234" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void takesNumbersReservedForFiction()
    {
        QFETCH(const QString, text);
        QVERIFY(PhoneNumber::parse(text));
    }

    void saysWhetherANumberIsInServiceAndOfWhichKind()
    {
        QVERIFY(PhoneNumber::parse(u"+49 1512 3456789")->isValid());
        QCOMPARE(PhoneNumber::parse(u"+49 1512 3456789")->lineTypeWord(), u"mobile");
        QCOMPARE(PhoneNumber::parse(u"+1 800 555 1212")->lineTypeWord(), u"toll free");
        QCOMPARE(PhoneNumber::parse(u"+82 2 312 3456")->region(), u"KR");
    }

    void refusesWhatIsNoTelephoneNumber()
    {
        QVERIFY(!PhoneNumber::parse(u""));
        QVERIFY(!PhoneNumber::parse(u"030 23125123")); // no country
        QVERIFY(!PhoneNumber::parse(u"+1 212 555"));
        QVERIFY(!PhoneNumber::parse(u"555-0132", u"US")); // no area code
        QVERIFY(!PhoneNumber::parse(u"+49 30 123456789012345678"));
        QVERIFY(!PhoneNumber::parse(u"call me maybe 12345 later", u"US"));
    }

    void spellsAddressesOfTheInternetOneWay()
    {
        QCOMPARE(ip(u"192.168.1.10"), u"192.168.1.10");
        QCOMPARE(ip(u"2001:DB8:0:0:1:0:0:1"), u"2001:db8::1:0:0:1");
        QCOMPARE(ip(u"[2001:0db8::0001]"), u"2001:db8::1");
        QCOMPARE(ip(u"::ffff:192.0.2.1"), u"192.0.2.1");
        QCOMPARE(ip(u"fe80::1%eth0"), u"fe80::1");
        QCOMPARE(IpAddress::parse(u"203.0.113.77")->network24(), u"203.0.113.0/24");
        QCOMPARE(IpAddress::parse(u"2001:db8:1:2::3")->network24(), u"2001:db8:1::/48");
        for (const QStringView bad :
            { u"", u"1.2.3", u"1.2.3.256", u"01.2.3.4", u"1.2.3.4:80", u"10.0.0.0/8", u":::1" })
            QVERIFY2(!IpAddress::parse(bad), qPrintable(bad.toString()));
    }

    void knowsPrivateAndReservedNetworks()
    {
        for (const QStringView text :
            { u"10.1.2.3", u"172.31.0.1", u"192.168.0.1", u"100.64.0.1", u"127.0.0.1", u"::1", u"fd00::1" })
            QVERIFY2(IpAddress::parse(text)->isPrivate(), qPrintable(text.toString()));
        for (const QStringView text : { u"198.51.100.1", u"224.0.0.1", u"255.255.255.255", u"2001:db8::1", u"::" })
            QVERIFY2(IpAddress::parse(text)->isReserved(), qPrintable(text.toString()));
        for (const QStringView text : { u"8.8.8.8", u"172.32.0.1", u"2a00:1450::1" }) {
            QVERIFY(!IpAddress::parse(text)->isPrivate());
            QVERIFY(!IpAddress::parse(text)->isReserved());
        }
    }

    void takesIbansOnlyWithTheRightCheckNumber()
    {
        QCOMPARE(shown(Iban::parse(u"de89 3704 0044 0532 0130 00")), u"DE89370400440532013000");
        QCOMPARE(Iban::parse(u"GB82WEST12345698765432")->display(), u"GB82 WEST 1234 5698 7654 32");
        QVERIFY(!Iban::parse(u"DE88370400440532013000"));
        QVERIFY(!Iban::parse(u"DE8937040044053201300"));
        QVERIFY(!Iban::parse(u"XX89370400440532013000"));
        QVERIFY(!Iban::parse(u""));
    }

    void refusesAnIbanWithAnySingleDigitChanged()
    {
        const QString good = QStringLiteral("DE89370400440532013000");
        for (qsizetype at = 2; at < good.size(); ++at) {
            QString bad = good;
            bad[at] = QChar(u'0' + (bad.at(at).digitValue() + 1) % 10);
            QVERIFY2(!Iban::parse(bad), qPrintable(bad));
        }
    }

    void readsHandlesFromAddressesOfProfiles_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *url, const char *expected) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(expected);
        };
        row("https://github.com/OctoCat", "github:octocat");
        row("https://github.com/octocat/hello-world?tab=x", "github:octocat");
        row("https://octocat.github.io/", "github:octocat");
        row("http://www.linkedin.com/in/jane-doe-123/", "linkedin:jane-doe-123");
        row("https://t.me/s/some_channel", "telegram:some_channel");
        row("https://www.upwork.com/freelancers/~01abcdef0123456789", "upwork:01abcdef0123456789");
        row("https://www.freelancer.com/u/devstar?w=f", "freelancer:devstar");
        row("https://twitter.com/jack", "x:jack");
        row("https://x.com/jack/status/20", "x:jack");
        row("https://www.facebook.com/profile.php?id=100004", "facebook:100004");
        row("https://medium.com/@jane.doe/post", "medium:jane.doe");
        row("https://gitlab.com/explore", "");
        row("https://github.com/about", "");
        row("https://example.org/octocat", "");
    }
    void readsHandlesFromAddressesOfProfiles()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, expected);
        if (expected.isEmpty())
            QVERIFY(!profileOfUrl(url));
        else
            QCOMPARE(handle(url), expected);
    }

    void readsHandlesOfNamedServices()
    {
        QCOMPARE(handle(u"@Jane_Doe", u"Telegram"), u"telegram:jane_doe");
        QCOMPARE(handle(u"telegram:jane_doe"), u"telegram:jane_doe");
        QCOMPARE(handle(u"live:.cid.1a2b3c", u"skype"), u"skype:live:.cid.1a2b3c");
        QCOMPARE(handle(u"Jane", u"Some Forum"), u"some forum:jane");
        QCOMPARE(handle(u"@jane"), u"jane");
        QCOMPARE(Handle::parse(u"OctoCat", u"github")->display(), u"OctoCat (GitHub)");
        QVERIFY(!Handle::parse(u"jane doe", u"telegram"));
        QVERIFY(!Handle::parse(u"a-b", u"telegram"));
        QVERIFY(!Handle::parse(u"https://github.com/octocat", u"telegram"));
        QVERIFY(!Handle::parse(u"@"));
    }

    void everyServiceOfTheTableTakesItsOwnExample()
    {
        QVERIFY(services().size() > 40);
        for (const Service &service : services()) {
            QCOMPARE(serviceFor(service.name), &service);
            QVERIFY2(!service.words.isEmpty() && service.shortest <= service.longest, qPrintable(service.id));
            const QString name(std::max(service.shortest, 5), u'7');
            for (const QString &path : service.paths) {
                if (service.hosts.front().startsWith(u'{'))
                    continue;
                const QString url
                    = QStringLiteral("https://%1/%2")
                          .arg(service.hosts.front(), QString(path).replace(QStringLiteral("{handle}"), name));
                QCOMPARE(handle(url), service.id + u':' + name);
            }
        }
    }

    void keepsDomainsInAscii()
    {
        QCOMPARE(shown(DomainName::parse(u"Example.ORG.")), u"example.org");
        QCOMPARE(shown(DomainName::parse(u"пример.рф")), u"xn--e1afmkfd.xn--p1ai");
        QCOMPARE(DomainName::parse(u"xn--e1afmkfd.xn--p1ai")->display(), u"пример.рф");
        for (const QStringView bad : { u"", u"localhost", u"10.0.0.1", u"a..b", u"under_score.example", u"a b.example",
                 u"xn--\u00e4.example", u"example.c0m" })
            QVERIFY2(!DomainName::parse(bad), qPrintable(bad.toString()));
    }

    void spellsWebAddressesOneWay()
    {
        QCOMPARE(shown(WebUrl::parse(u"HTTPS://Example.ORG:443/Path?q=1#top")), u"https://example.org/Path?q=1");
        QCOMPARE(shown(WebUrl::parse(u"example.org")), u"https://example.org/");
        QCOMPARE(shown(WebUrl::parse(u"hxxps://evil[.]example/x")), u"https://evil.example/x");
        QCOMPARE(shown(WebUrl::parse(u"http://user:pw@example.org:8080/")), u"http://example.org:8080/");
        QCOMPARE(shown(WebUrl::parse(u"http://[2001:DB8::1]/a")), u"http://[2001:db8::1]/a");
        for (const QStringView bad : { u"", u"javascript:alert(1)", u"file:///etc/passwd", u"http://", u"http://a b/" })
            QVERIFY2(!WebUrl::parse(bad), qPrintable(bad.toString()));
        QVERIFY(
            !WebUrl::parse(QStringLiteral("http://a.example/") + QString(400, QChar(0xfffd)))); // 3,600 when encoded
    }

    void bringsHardwareAddressesAndSerialsToOneForm()
    {
        QCOMPARE(shown(MacAddress::parse(u"00-00-5E-00-53-01")), u"00:00:5e:00:53:01");
        QCOMPARE(shown(MacAddress::parse(u"0000.5e00.5301")), u"00:00:5e:00:53:01");
        QVERIFY(MacAddress::parse(u"02:00:00:00:00:01")->isLocallyAdministered());
        QVERIFY(!MacAddress::parse(u"00:00:5e:00:53"));
        QCOMPARE(shown(SerialNumber::parse(u"pf-3k 9x2z")), u"PF3K9X2Z");
        QVERIFY(!SerialNumber::parse(u"To be filled by O.E.M."));
        QVERIFY(!SerialNumber::parse(u"000000"));
    }

    void knowsCountriesByCodeAndName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const QString &text, const char *code) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(code);
        };
        row(QStringLiteral("de"), "DE");
        row(QStringLiteral("KOR"), "KR");
        row(QStringLiteral("South Korea"), "KR");
        row(QStringLiteral("Südkorea"), "KR");
        row(QStringLiteral("대한민국"), "KR");
        row(QStringLiteral("DPRK"), "KP");
        row(QStringLiteral("Nordkorea"), "KP");
        row(QStringLiteral("Deutschland"), "DE");
        row(QStringLiteral("the United States"), "US");
        row(QStringLiteral("USA"), "US");
        row(QStringLiteral("UK"), "GB");
        row(QStringLiteral("日本"), "JP");
        row(QStringLiteral("中国"), "CN");
        row(QStringLiteral("Россия"), "RU");
        row(QStringLiteral("Cote d'Ivoire"), "CI");
        row(QStringLiteral("Viet Nam"), "VN");
        row(QStringLiteral("Polska"), "PL");
        row(QStringLiteral("Niger"), "NE");
        row(QStringLiteral("nigeria"), "NG");
    }
    void knowsCountriesByCodeAndName()
    {
        QFETCH(const QString, text);
        QTEST(shown(Country::parse(text)), "code");
    }

    void refusesCountriesThatAreNone()
    {
        for (const QStringView bad : { u"", u"ZZ", u"Atlantis", u"Korea?" })
            QVERIFY2(!Country::parse(bad), qPrintable(bad.toString()));
        QCOMPARE(Country::parse(u"kp")->display(), u"North Korea");
        QCOMPARE(Country::parse(u"kp")->alpha3(), u"PRK");
        QCOMPARE(Country::parse(u"kp")->name(u"de"), u"Nordkorea");
    }
};

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
