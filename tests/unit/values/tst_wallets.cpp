// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/base58.h"
#include "values/bech32.h"
#include "values/wallet_address.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace twelvefold;

namespace {

QByteArray suite(const QString &name)
{
    QFile file(QStringLiteral(TWELVEFOLD_SUITES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool takes(QStringView text, QStringView hint = {})
{
    return bool(WalletAddress::parse(text, hint));
}

QString normal(QStringView text, QStringView hint = {})
{
    const auto address = WalletAddress::parse(text, hint);
    return address ? address->normalised() : u'<' + address.error().message + u'>';
}

const QStringList &goodAddresses()
{
    static const QStringList list { QStringLiteral("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
        QStringLiteral("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
        QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        QStringLiteral("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
        QStringLiteral("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
        QStringLiteral("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t") };
    return list;
}

} // namespace

class TestWallets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheChainOfAnAddress()
    {
        const QList<WalletChain> chains { WalletChain::Bitcoin, WalletChain::Bitcoin, WalletChain::Bitcoin,
            WalletChain::Bitcoin, WalletChain::Ethereum, WalletChain::Tron };
        for (qsizetype i = 0; i < chains.size(); ++i) {
            const auto address = WalletAddress::parse(goodAddresses().at(i));
            QVERIFY2(address, qPrintable(goodAddresses().at(i)));
            QVERIFY(address->chain() == chains.at(i));
            QCOMPARE(address->normalised(), goodAddresses().at(i));
        }
    }

    void refusesEveryAddressWithOneCharacterChanged()
    {
        const QString alphabet = QStringLiteral("023456789acdefghjklmnpqrstuvwxyzABCDEF");
        int tried = 0;
        for (const QString &good : goodAddresses()) {
            for (qsizetype at = good.startsWith(u"0x") ? 2 : 0; at < good.size(); ++at) {
                for (const QChar c : alphabet) {
                    QString bad = good;
                    bad[at] = c;
                    if (bad == good)
                        continue;
                    ++tried;
                    QVERIFY2(!takes(bad), qPrintable(bad));
                }
            }
        }
        qInfo("%d altered addresses refused", tried);
        QVERIFY(tried > 5000);
    }

    void takesEthereumInOneCaseAndChecksMixedCase_data()
    {
        QTest::addColumn<QString>("address"); // the public test vectors of EIP-55
        for (const char *address :
            { "0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb" })
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void takesEthereumInOneCaseAndChecksMixedCase()
    {
        QFETCH(const QString, address);
        QCOMPARE(normal(address), address);
        QCOMPARE(normal(QStringLiteral("0x") + address.mid(2).toLower()), address);
        QCOMPARE(normal(QStringLiteral("0x") + address.mid(2).toUpper()), address);
        QCOMPARE(normal(address.mid(2), u"erc20"), address);
        QVERIFY(!takes(address.mid(2)));
        QString swapped = address;
        const qsizetype letter = address.indexOf(QRegularExpression(QStringLiteral("[a-fA-F]")), 2);
        swapped[letter] = address.at(letter).isUpper() ? address.at(letter).toLower() : address.at(letter).toUpper();
        if (swapped.mid(2) != swapped.mid(2).toLower() && swapped.mid(2) != swapped.mid(2).toUpper())
            QVERIFY2(!takes(swapped), qPrintable(swapped));
    }

    void takesSolanaOnlyWhereNothingElseFits()
    {
        const QString key = QStringLiteral("Bxp8yhH9zNwxyE4UqxP7a7hgJ5xTZfxNNft7YJJ2VRjT");
        QVERIFY(WalletAddress::parse(key)->chain() == WalletChain::Solana);
        QVERIFY(takes(key, u"SOL"));
        QVERIFY(!takes(key.chopped(4), u"SOL")); // another length in bytes
        QVERIFY(takes(QString(32, u'1'), u"solana")); // the system program
        QVERIFY(!takes(QString(32, u'1')));
        QVERIFY(!takes(u"da39a3ee5e6b4b1d3255bfef95611899")); // a digest of 32 hex digits
    }

    void theChecksumOutweighsAWrongLabel()
    {
        const auto mislabelled = WalletAddress::parse(u"TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq", u"XBT"); // as OFAC has it
        QVERIFY(mislabelled && mislabelled->chain() == WalletChain::Tron);
        QVERIFY(takes(goodAddresses().at(0), u"USDT")); // lives on several chains, so says nothing
        QVERIFY(takes(goodAddresses().at(4), u"bsc"));
    }

    void readsPaymentLinksAndCapitals()
    {
        QCOMPARE(normal(u"bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=0.1"), goodAddresses().at(0));
        QCOMPARE(normal(goodAddresses().at(2).toUpper()), goodAddresses().at(2));
    }

    void otherChainsWithKnownVersionsAreNamed()
    {
        QVERIFY(WalletAddress::parse(u"LNf2JDiuunBz7GMDKFYHN4rq5meXWxiwfb")->chain() == WalletChain::Litecoin);
        QVERIFY(WalletAddress::parse(u"XnPFsRWTaSgiVauosEwQ6dEitGYXgwznz2")->chain() == WalletChain::Dash);
        QVERIFY(WalletAddress::parse(u"t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL")->chain() == WalletChain::Zcash);
    }

    void bech32TakesTheVectorsOfItsStandard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("modified");
        for (const char *text : { "A12UEL5L", "a12uel5l", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
                 "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl" })
            QTest::newRow(text) << QString::fromLatin1(text) << false;
        for (const char *text : { "A1LQFN3A", "a1lqfn3a", "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
                 "split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "?1v759aa" })
            QTest::newRow(text) << QString::fromLatin1(text) << true;
    }
    void bech32TakesTheVectorsOfItsStandard()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, modified);
        const auto decoded = bech32::decode(text);
        QVERIFY(decoded);
        QCOMPARE(decoded->variant == bech32::Variant::Bech32m, modified);
    }

    void witnessAddressesThatTheStandardsRefuseAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
                 "tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf",
                 "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
                 "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", "bc1pw5dgrnzv",
                 "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
                 "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
                 "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq",
                 "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
                 "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j", "bc1gmk9yu" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void witnessAddressesThatTheStandardsRefuseAreRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!takes(text));
    }

    void agreesWithTheVectorsOfBitcoinCore()
    {
        const QString folder = QStringLiteral("bitcoin-core-vectors/src/test/data/");
        const QByteArray valid = suite(folder + QStringLiteral("key_io_valid.json"));
        const QByteArray invalid = suite(folder + QStringLiteral("key_io_invalid.json"));
        if (valid.isEmpty() || invalid.isEmpty())
            QSKIP("The vectors of Bitcoin Core are not beside this checkout.");
        int addresses = 0;
        int others = 0;
        for (const QJsonValue &row : QJsonDocument::fromJson(valid).array()) {
            const QString text = row[0].toString();
            const bool secret = row[2][u"isPrivkey"].toBool();
            // BIP 350 withdrew the Bech32 spelling of versions above zero; lists from before it still have some.
            const auto decoded = bech32::decode(text);
            const bool withdrawn = decoded && decoded->variant == bech32::Variant::Bech32 && decoded->data.at(0) != 0;
            (secret || withdrawn ? others : addresses) += 1;
            QVERIFY2(takes(text) == !(secret || withdrawn), qPrintable(text));
            if (!secret && !withdrawn && row[2][u"chain"].toString() == u"main")
                QVERIFY(WalletAddress::parse(text)->chain() == WalletChain::Bitcoin);
        }
        const QJsonArray refused = QJsonDocument::fromJson(invalid).array();
        for (const QJsonValue &row : refused)
            QVERIFY2(!takes(row[0].toString()), qPrintable(row[0].toString()));
        qInfo("%d addresses taken, %d private keys or withdrawn spellings and %d invalid texts refused", addresses,
            others, int(refused.size()));
        QVERIFY(addresses > 30);
    }

    void agreesWithTheListsOfTheBips()
    {
        int good = 0;
        int bad = 0;
        for (const char *name : { "bips/bip-0173.mediawiki", "bips/bip-0350.mediawiki" }) {
            const QString text = QString::fromUtf8(suite(QString::fromLatin1(name)));
            if (text.isEmpty())
                QSKIP("The Bitcoin improvement proposals are not beside this checkout.");
            // BIP 350 replaced the versions above zero in BIP 173's list.
            const bool newer = QByteArray(name).contains("0350");
            static const QRegularExpression item(
                QStringLiteral("^\\* <tt>([A-Za-z0-9]+)</tt>: (<tt>)?"), QRegularExpression::MultilineOption);
            const qsizetype from = text.indexOf(QStringLiteral("valid segwit addresses"));
            for (auto it = item.globalMatch(text, from); it.hasNext();) {
                const auto match = it.next();
                const bool valid = match.hasCaptured(2) && !match.captured(2).isEmpty();
                const bool versionZero = match.captured(1).mid(3, 1).compare(u"q", Qt::CaseInsensitive) == 0;
                if (valid && !newer && !versionZero)
                    continue;
                QVERIFY2(takes(match.captured(1)) == valid, qPrintable(match.captured(1)));
                (valid ? good : bad) += 1;
            }
        }
        qInfo("%d valid and %d invalid witness addresses", good, bad);
        QVERIFY(good >= 10 && bad >= 20);
    }

    void takesEverySanctionedAddressOfTheKnownChains()
    {
        const QDir folder(QStringLiteral(TWELVEFOLD_SUITES "/ofac-crypto-addresses"));
        if (!folder.exists())
            QSKIP("The list of sanctioned addresses is not beside this checkout.");
        int count = 0;
        for (const char *chain : { "XBT", "ETH", "ETC", "BSC", "ARB", "USDC", "USDT", "TRX", "LTC", "DASH", "ZEC" }) {
            const QByteArray list = suite(
                QStringLiteral("ofac-crypto-addresses/sanctioned_addresses_%1.txt").arg(QString::fromLatin1(chain)));
            for (const QByteArray &line : list.split('\n')) {
                const QString address = QString::fromLatin1(line.trimmed());
                if (address.isEmpty())
                    continue;
                ++count;
                QVERIFY2(takes(address, QString::fromLatin1(chain)), line.constData());
                QVERIFY2(takes(address), line.constData());
            }
        }
        qInfo("%d sanctioned addresses taken", count);
        QVERIFY(count > 600);
    }

    void takesTheSampleAccountsOfAWalletRegistry()
    {
        const QByteArray registry = suite(QStringLiteral("wallet-core/registry.json"));
        if (registry.isEmpty())
            QSKIP("The registry of coins is not beside this checkout.");
        int count = 0;
        for (const QJsonValue &coin : QJsonDocument::fromJson(registry).array()) {
            const QString chain = coin[u"blockchain"].toString();
            const QString id = coin[u"id"].toString();
            const QString account = coin[u"explorer"][u"sampleAccount"].toString();
            const bool known
                = chain == u"Ethereum" || id == u"bitcoin" || id == u"solana" || id == u"tron" || id == u"zcash";
            if (!known || account.isEmpty())
                continue;
            ++count;
            QVERIFY2(takes(account), qPrintable(id + u' ' + account));
        }
        qInfo("%d sample accounts taken", count);
        QVERIFY(count > 40);
    }

    void hostileTextIsRefusedAtOnce()
    {
        for (const QString &text : { QString(100000, u'1'), QString(100000, u'z'), QString(5000, u'\u200b'),
                 QStringLiteral("0x") + QString(40, u'g') })
            QVERIFY(!takes(text));
        QVERIFY(!base58::decode(QString(129, u'2')));
        QVERIFY(!takes(u""));
    }
};

QTEST_GUILESS_MAIN(TestWallets)
#include "tst_wallets.moc"
