// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/find_identifiers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace twelvefold;

namespace {

//! "email jane@example.org; wallet bitcoin 1A1z…": kind, context where there is one, and value.
QString found(const QString &text, const FindOptions &options = {})
{
    QStringList list;
    for (const FoundIdentifier &item : findIdentifiers(text, options)) {
        QString line = toString(item.kind) + u' ';
        if (item.kind == ValueKind::Wallet)
            line += item.context + u' ';
        list.append(line + item.value);
    }
    return list.join(QStringLiteral("; "));
}

FindOptions in(const char *region)
{
    FindOptions options;
    options.region = QString::fromLatin1(region);
    return options;
}

//! Positions refer to the given text, in order, without overlap, and the kinds are those promised.
bool positionsHold(const QString &text, const std::vector<FoundIdentifier> &items)
{
    qsizetype end = 0;
    for (const FoundIdentifier &item : items) {
        if (item.length < 1 || item.offset < end || item.offset + item.length > text.size() || item.value.isEmpty()
            || text.mid(item.offset, item.length) != item.raw)
            return false;
        end = item.offset + item.length;
    }
    return true;
}

QJsonArray naughtyStrings()
{
    QFile file(QStringLiteral(TWELVEFOLD_SUITES "/naughty-strings/blns.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

} // namespace

class TestFindIdentifiers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMailAddresses_data()
    {
        rows({ { "Write to Jane.Doe@Example.org.", "email jane.doe@example.org" },
            { "<jane@example.com>, (bob@example.com)", "email jane@example.com; email bob@example.com" },
            { "jane [at] example [dot] com", "email jane@example.com" },
            { "jane(at)example(dot)co(dot)uk", "email jane@example.co.uk" },
            { "jane@example[.]com", "email jane@example.com" }, { "邮箱abc@qq.com请联系", "email abc@qq.com" },
            { "Mail jane@example.com.Then call", "email jane@example.com" },
            { "ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", "email jane@example.com" },
            { "ja\u200bne@exa\u00admple.com", "email jane@example.com" },
            { "post@müller.de", "email post@xn--mller-kva.de" }, { "follow @jane@mastodon.social", "" },
            { "logo@2x.png and <img src=cid:part1.9u@example.com>", "" },
            { "Message-ID: <1234.5@example.com>\nFrom: <jane@example.com>", "email jane@example.com" },
            { "see you @home or user@localhost", "" } });
    }
    void findsMailAddresses() { compare(); }

    void findsWalletsOfAllChains_data()
    {
        rows({ { "Pay 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa!", "wallet bitcoin 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
            { "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,",
                "wallet bitcoin bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" },
            { "eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
                "wallet ethereum 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
            { "https://etherscan.io/address/0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "wallet ethereum 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
            { "USDT (TRC20): TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "wallet tron TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t" },
            { "SOL 11111111111111111111111111111112", "" },
            { "Solana Bxp8yhH9zNwxyE4UqxP7a7hgJ5xTZfxNNft7YJJ2VRjT",
                "wallet solana Bxp8yhH9zNwxyE4UqxP7a7hgJ5xTZfxNNft7YJJ2VRjT" },
            { "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "" }, // one character changed
            { "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "" }, // the case of one letter changed
            { "commit 9fceb02d0ae598e95dc970b74767f19372d61af8", "" },
            { "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "" } });
    }
    void findsWalletsOfAllChains() { compare(); }

    void findsProfilesAndMentions_data()
    {
        rows({ { "Profile: https://github.com/OctoCat/repo.", "handle github:octocat" },
            { "linkedin.com/in/jane-doe-1, t.me/jane_doe", "handle linkedin:jane-doe-1; handle telegram:jane_doe" },
            { "Telegram: @jane_doe", "handle telegram:jane_doe" },
            { "TG - @jane_doe and Discord: star#1234", "handle telegram:jane_doe; handle discord:star#1234" },
            { "Skype: live:.cid.1a2b3c4d", "handle skype:live:.cid.1a2b3c4d" },
            { "Skype ID: jane.doe77", "handle skype:jane.doe77" },
            { "Skype: jane@example.com", "email jane@example.com" }, { "QQ: 12345678", "handle qq:12345678" },
            { "Telegram: the channel is closed", "" }, { "GitHub actions are red, Slack is down", "" },
            { "I use @decorators in Python", "" }, { "https://github.com/about", "url https://github.com/about" } });
    }
    void findsProfilesAndMentions() { compare(); }

    void findsAddressesOfTheInternet_data()
    {
        rows({ { "from 203.0.113.77.", "ip 203.0.113.77" }, { "[2001:DB8::1]:443", "ip 2001:db8::1" },
            { "203[.]0[.]113[.]77", "ip 203.0.113.77" }, { "port 203.0.113.77:8080", "ip 203.0.113.77" },
            { "net 203.0.113.0/24", "ip 203.0.113.0" }, { "version 1.2.3.4", "" }, { "v1.2.3.4 and 1.2.3.4-beta", "" },
            { "1.2.3.4.5 and 300.1.1.1", "" }, { "std::vector a::b at 12:30:45", "" }, { "mac 00:00:5e:00:53:01", "" },
            { "https://example.org/a(b)c).", "url https://example.org/a(b)c" },
            { "hxxps://evil[.]example/x", "url https://evil.example/x" },
            { "visit www.example.com or example.org", "domain www.example.com; domain example.org" },
            { "main.rs, README.md, Node.js, ASP.NET, done.In time", "" },
            { "http://[2001:db8::1]/x", "ip 2001:db8::1" } });
    }
    void findsAddressesOfTheInternet() { compare(); }

    void findsIbans_data()
    {
        rows({ { "IBAN DE89 3704 0044 0532 0130 00, BIC", "iban DE89370400440532013000" },
            { "GB82WEST12345698765432", "iban GB82WEST12345698765432" }, { "DE88 3704 0044 0532 0130 00", "" },
            { "XX12 3456 7890 1234 5678", "" } });
    }
    void findsIbans() { compare(); }

    void findsInternationalTelephoneNumbers_data()
    {
        rows({ { "Call +49 (0)30 23125-123 now", "phone +493023125123" }, { "(+1) 202 555 0143", "phone +12025550143" },
            { "+44 7700 900123/+44 20 7946 0018", "phone +447700900123; phone +442079460018" },
            { "Tel: 0049 30 23125123", "phone +493023125123" }, { "WhatsApp +82-2-312-3456", "phone +8223123456" },
            { "(202) 555-0143", "" }, // no country known
            { "2024-03-05 12:30, 1,234,567 and 1.234.567,89", "" }, { "card 4111 1111 1111 1111", "" } });
    }
    void findsInternationalTelephoneNumbers() { compare(); }

    void readsNationalTelephoneNumbersInTheirRegion()
    {
        QCOMPARE(found(QStringLiteral("(202) 555-0143"), in("US")), u"phone +12025550143");
        QCOMPARE(findIdentifiers(QStringLiteral("(office: (202-555-0143"), in("US")).front().raw, u"202-555-0143");
        QCOMPARE(found(QStringLiteral("call 555-0143"), in("US")), u""); // no area code
        QCOMPARE(found(QStringLiteral("202-555-0143."), in("US")), u"phone +12025550143");
        QCOMPARE(found(QStringLiteral("030 23125123"), in("DE")), u"phone +493023125123");
        QCOMPARE(found(QStringLiteral("Telefon 03023125123"), in("DE")), u"phone +493023125123");
        QCOMPARE(found(QStringLiteral("Zimmer 12 030 23125123"), in("DE")), u"phone +493023125123");
        QCOMPARE(found(QStringLiteral("order 2025550143, 2019-2023, 05.03.2024, 2024-03-05"), in("US")), u"");
        QCOMPARE(found(QStringLiteral("1709638215 1709638216"), in("US")), u"");
    }

    void bareDomainsCanBeLeftOut()
    {
        FindOptions options;
        options.bareDomains = false;
        QCOMPARE(found(QStringLiteral("example.org and https://example.org/"), options), u"url https://example.org/");
    }

    void positionsPointIntoTheGivenText()
    {
        const QString text
            = QStringLiteral("\U0001F600 ja\u200bne [at] example [dot] com \U0001F600 ｔ．ｍｅ/jane_doe");
        const auto items = findIdentifiers(text);
        QCOMPARE(items.size(), size_t(2));
        QVERIFY(positionsHold(text, items));
        QCOMPARE(items[0].raw, QStringLiteral("ja\u200bne [at] example [dot] com"));
        QCOMPARE(items[0].offset, 3);
        QCOMPARE(items[1].value, u"telegram:jane_doe");
        QCOMPARE(items[1].context, u"telegram");
    }

    void findsEverythingInANoteAsItComes()
    {
        const QString note
            = QStringLiteral("Dev: zz_molly\nEmail: zz.molly.dev@gmail.com; tg: @zzmolly\n"
                             "wallets 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed / TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n"
                             "phone +1 202-555-0143, login 198.51.100.7, github.com/zzmolly");
        QCOMPARE(found(note),
            u"email zz.molly.dev@gmail.com; handle telegram:zzmolly; "
            "wallet ethereum 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed; wallet tron "
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t; "
            "phone +12025550143; ip 198.51.100.7; handle github:zzmolly");
    }

    void naughtyStringsYieldNothingSilly()
    {
        const QJsonArray list = naughtyStrings();
        if (list.isEmpty())
            QSKIP("The list of naughty strings is not beside this checkout.");
        QString all;
        QStringList kinds;
        for (const QJsonValue &item : list) {
            const QString text = item.toString();
            const auto items = findIdentifiers(text, in("US"));
            QVERIFY2(positionsHold(text, items), qPrintable(text));
            for (const FoundIdentifier &found : items)
                kinds.append(toString(found.kind) + u' ' + found.value);
            all += text + u'\n';
        }
        QVERIFY(positionsHold(all, findIdentifiers(all, in("DE"))));
        qInfo("%d strings, found: %s", int(list.size()), qPrintable(kinds.join(QStringLiteral(", "))));
        for (const QString &kind : kinds)
            QVERIFY2(!kind.startsWith(u"wallet") && !kind.startsWith(u"iban"), qPrintable(kind));
    }

    void findsEverySanctionedAddressInRunningText()
    {
        int count = 0;
        for (const char *chain : { "XBT", "ETH", "USDT", "TRX", "LTC", "DASH", "ZEC" }) {
            QFile file(QStringLiteral(TWELVEFOLD_SUITES "/ofac-crypto-addresses/sanctioned_addresses_%1.txt")
                           .arg(QString::fromLatin1(chain)));
            if (!file.open(QIODevice::ReadOnly))
                QSKIP("The list of sanctioned addresses is not beside this checkout.");
            const QStringList addresses = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
            const QString text = QStringLiteral("Paid to ") + addresses.join(QStringLiteral(" and then to "));
            const auto items = findIdentifiers(text);
            QVERIFY(positionsHold(text, items));
            QCOMPARE(items.size(), size_t(addresses.size()));
            count += int(items.size());
        }
        qInfo("%d sanctioned addresses found in running text", count);
    }

    void aMegabyteOfHostileTextComesToAnEnd_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : { "a", "@", "a@", "a@b.", "a.", "1", "1 ", "1.", "1.1.1.1.", ":", "a:", "http://",
                 "://", "((((", "[at]", "+1", "+1 1", "0x", "x.com/", "tg: @", "Telegram ",
                 "1A1zP1eP5QGefi2DMPTfTL5SLmv7Div ", "DE89 3704 ", "DE89", "www.", "-", "+", "hxxp", "0049 30 ",
                 "a@a.com ", "skype:skype:", "x.com/a,", "http://a.b,", "tg:", "tg   ", "1.1.1.1  ", "[at] " })
            QTest::newRow(unit) << QString::fromLatin1(unit);
        QTest::newRow("invisible") << QStringLiteral("\u200b");
        QTest::newRow("lone surrogate") << QString(QChar(0xd800));
        QTest::newRow("combining") << QStringLiteral("a\u0301@");
        QTest::newRow("Arabic digits") << QStringLiteral("٣٤٥ ");
    }
    void aMegabyteOfHostileTextComesToAnEnd()
    {
        QFETCH(const QString, unit);
        const QString text = unit.repeated(1'000'000 / unit.size());
        QVERIFY(positionsHold(text, findIdentifiers(text, in("US"))));
    }

    void homoglyphsAreNotTakenForTheirLatinTwins()
    {
        // A Cyrillic "а" makes another mailbox, and breaks the checksum of a wallet.
        const QString mail = found(QStringLiteral("p\u0430ypal@example.com"));
        QVERIFY(mail.startsWith(u"email ") && mail != u"email paypal@example.com");
        QCOMPARE(found(QStringLiteral("1\u04101zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")), u"");
    }

private:
    struct Row {
        const char *text;
        const char *expected;
    };
    void rows(std::initializer_list<Row> list)
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        for (const Row &row : list)
            QTest::newRow(row.text) << QString::fromUtf8(row.text) << QString::fromUtf8(row.expected);
    }
    void compare()
    {
        QFETCH(const QString, text);
        QVERIFY(positionsHold(text, findIdentifiers(text)));
        QTEST(found(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestFindIdentifiers)
#include "tst_find_identifiers.moc"
