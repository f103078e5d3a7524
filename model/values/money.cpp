// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/money.h"

#include "values/text_fold.h"

#include <QList>

#include <unicode/ucurr.h>

#include <algorithm>
#include <array>

namespace twelvefold {

namespace {

struct CurrencyWord {
    QStringView word;
    QStringView code;
};

constexpr std::array currencyWords { CurrencyWord { u"$", u"USD" }, CurrencyWord { u"us$", u"USD" },
    CurrencyWord { u"dollar", u"USD" }, CurrencyWord { u"dollars", u"USD" }, CurrencyWord { u"usd$", u"USD" },
    CurrencyWord { u"€", u"EUR" }, CurrencyWord { u"euro", u"EUR" }, CurrencyWord { u"euros", u"EUR" },
    CurrencyWord { u"£", u"GBP" }, CurrencyWord { u"¥", u"JPY" }, CurrencyWord { u"₩", u"KRW" },
    CurrencyWord { u"won", u"KRW" }, CurrencyWord { u"₽", u"RUB" }, CurrencyWord { u"₹", u"INR" },
    CurrencyWord { u"₴", u"UAH" }, CurrencyWord { u"zł", u"PLN" }, CurrencyWord { u"fr.", u"CHF" },
    CurrencyWord { u"rmb", u"CNY" }, CurrencyWord { u"元", u"CNY" }, CurrencyWord { u"₿", u"BTC" },
    CurrencyWord { u"xbt", u"BTC" }, CurrencyWord { u"bitcoin", u"BTC" }, CurrencyWord { u"ether", u"ETH" },
    CurrencyWord { u"tether", u"USDT" }, CurrencyWord { u"a$", u"AUD" }, CurrencyWord { u"c$", u"CAD" },
    CurrencyWord { u"s$", u"SGD" }, CurrencyWord { u"hk$", u"HKD" } };

constexpr std::array<QStringView, 27> coins { u"ADA", u"ARB", u"AVAX", u"BCH", u"BNB", u"BTC", u"BUSD", u"DAI", u"DASH",
    u"DOGE", u"DOT", u"ETC", u"ETH", u"FDUSD", u"LTC", u"MATIC", u"PYUSD", u"SOL", u"TON", u"TRX", u"TUSD", u"USDC",
    u"USDT", u"WBTC", u"XMR", u"XRP", u"ZEC" };

bool isCoin(QStringView ticker)
{
    return std::find(coins.begin(), coins.end(), ticker) != coins.end();
}

bool isIsoCurrency(const QString &code)
{
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; }))
        return false;
    return ucurr_getNumericCode(reinterpret_cast<const UChar *>(code.utf16())) != 0;
}

bool isDigitOrSeparator(QChar c)
{
    return isAsciiDigit(c) || c == u'.' || c == u',' || c == u'\'' || c == u'’' || c == u' ';
}

//! Every group after the first has three digits, the first one to three.
bool areThousands(const QList<QStringView> &groups)
{
    return std::all_of(groups.begin() + 1, groups.end(), [](QStringView g) { return g.size() == 3; })
        && !groups.front().isEmpty() && groups.front().size() <= 3;
}

QChar decimalMark(const QString &number, DecimalSeparator separator)
{
    const auto points = number.count(u'.');
    const auto commas = number.count(u',');
    if (points > 0 && commas > 0)
        return number.lastIndexOf(u'.') > number.lastIndexOf(u',') ? u'.' : u',';
    if (points + commas != 1)
        return {};
    const QChar mark = points == 1 ? u'.' : u',';
    const bool grouped = areThousands(QStringView(number).split(mark));
    if (!grouped || separator == DecimalSeparator::Guess)
        return !grouped || mark == u'.' ? mark : QChar();
    return (separator == DecimalSeparator::Point) == (mark == u'.') ? mark : QChar();
}

//! "1.234,50" with mark ',' becomes "1234.50"; empty where the grouping makes no sense.
QString plainNumber(const QString &number, QChar mark)
{
    const qsizetype at = mark.isNull() ? -1 : number.lastIndexOf(mark);
    QString whole = at < 0 ? number : number.left(at);
    const QString decimals = at < 0 ? QString() : number.mid(at + 1);
    for (const QChar c : { QChar(u','), QChar(u'’'), QChar(u' '), QChar(u'\'') })
        whole.replace(c, u'.');
    if (whole.contains(u'.') && !areThousands(QStringView(whole).split(u'.')))
        return {};
    if (!std::all_of(decimals.begin(), decimals.end(), isAsciiDigit))
        return {};
    whole.remove(u'.');
    return decimals.isEmpty() ? whole : whole + u'.' + decimals;
}

} // namespace

Result<Decimal> parseNumber(QStringView text, DecimalSeparator separator)
{
    const QString what = QStringLiteral("a number");
    QString number = compatFolded(text.left(100)).replace(u'−', u'-');
    const bool negative = number.startsWith(u'-') || (number.startsWith(u'(') && number.endsWith(u')'));
    number.removeIf([](QChar c) { return c == u'-' || c == u'+' || c == u'(' || c == u')'; });
    number = number.trimmed();
    const QString plain = !number.isEmpty() && std::all_of(number.begin(), number.end(), isDigitOrSeparator)
        ? plainNumber(number, decimalMark(number, separator))
        : QString();
    const auto value = Decimal::fromPlain(negative ? u'-' + plain : plain);
    if (plain.isEmpty() || !value)
        return refusal(text, what, QStringLiteral("give digits with at most 18 before and 18 after the decimal mark."));
    return *value;
}

Result<QString> parseCurrency(QStringView text)
{
    const QString folded = compatFolded(text.left(40));
    const QString upper = folded.toUpper();
    const auto word = std::find_if(
        currencyWords.begin(), currencyWords.end(), [&](const CurrencyWord &w) { return w.word == folded; });
    if (word != currencyWords.end())
        return word->code.toString();
    if (isCoin(upper) || isIsoCurrency(upper))
        return upper;
    return refusal(
        text, QStringLiteral("a currency"), QStringLiteral("give its ISO 4217 code, such as USD, or a coin's ticker."));
}

Result<Money> Money::parse(QStringView text, QStringView currency, DecimalSeparator separator)
{
    const QString plain = compatFolded(text.left(200));
    const auto isNumeric = [](QChar c) { return isAsciiDigit(c); };
    const auto first = std::find_if(plain.begin(), plain.end(), isNumeric);
    if (first == plain.end())
        return refusal(text, QStringLiteral("a sum of money"), QStringLiteral("it has no digits."));
    const qsizetype last = std::find_if(plain.rbegin(), plain.rend(), isNumeric).base() - plain.begin();
    QString before = plain.left(first - plain.begin()).trimmed();
    const QString after = plain.mid(last).trimmed();
    const bool negative = before.contains(u'-') || before.contains(u'−');
    before.removeIf([](QChar c) { return c == u'-' || c == u'−' || c == u'+' || c == u' '; });

    const QStringView named = !before.isEmpty() ? QStringView(before)
        : !after.isEmpty()                      ? QStringView(after)
                                                : currency;
    const auto code = parseCurrency(named);
    if (!code)
        return code.error();
    const qsizetype start = first - plain.begin();
    const QString digits = plain.mid(start, last - start);
    const auto amount = parseNumber(negative ? u'-' + digits : digits, separator);
    if (!amount)
        return amount.error();
    return Money(*amount, *code);
}

QString Money::display() const
{
    QString number = m_amount.toFixed(isCoin(m_currency) ? 0 : 2);
    const qsizetype whole = number.indexOf(u'.') < 0 ? number.size() : number.indexOf(u'.');
    const qsizetype first = number.startsWith(u'-') ? 1 : 0;
    for (qsizetype at = whole - 3; at > first; at -= 3)
        number.insert(at, u',');
    return number + u' ' + m_currency;
}

} // namespace twelvefold
