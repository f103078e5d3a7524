// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_pools.h"

namespace twelvefold {

QString DemoPools::folded(const QString &name)
{
    QString text;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (c >= u'a' && c <= u'z')
            text += c;
    }
    return text;
}

QString DemoPools::email(const QString &given, const QString &family)
{
    static const QStringList domains { QStringLiteral("example.com"), QStringLiteral("example.org"),
        QStringLiteral("example.net"), QStringLiteral("mail.example.com"), QStringLiteral("post.example.org"),
        QStringLiteral("inbox.example.net") };
    const QString g = folded(given), f = folded(family);
    return unique([&] {
        const QStringList shapes { g + u'.' + f, g.first(1) + u'.' + f, g + f, f + u'.' + g, g + u'_' + f,
            f + g.first(1) };
        QString local = m_random.pick(shapes);
        if (m_random.percent(55))
            local += m_random.percent(50) ? QString::number(m_random.between(71, 99)) : m_random.digits(3);
        return local + u'@' + m_random.pick(domains);
    });
}

QString DemoPools::phone(const QString &country)
{
    static const QStringList uk { QStringLiteral("+44207946"), QStringLiteral("+44113496"), QStringLiteral("+44121496"),
        QStringLiteral("+44131496"), QStringLiteral("+44141496"), QStringLiteral("+44151496"),
        QStringLiteral("+44161496") };
    static const QStringList germany { QStringLiteral("+493023125"), QStringLiteral("+494066969"),
        QStringLiteral("+496990009"), QStringLiteral("+498999998"), QStringLiteral("+492214710") };
    static const QStringList areas { QStringLiteral("202"), QStringLiteral("206"), QStringLiteral("212"),
        QStringLiteral("303"), QStringLiteral("312"), QStringLiteral("404"), QStringLiteral("415"),
        QStringLiteral("503"), QStringLiteral("512"), QStringLiteral("617"), QStringLiteral("646"),
        QStringLiteral("702") };
    return unique([&]() -> QString {
        if (country == u"United Kingdom")
            return m_random.pick(uk) + u'0' + QStringLiteral("%1").arg(m_random.below(1000), 3, 10, QChar(u'0'));
        if (country == u"Germany")
            return m_random.pick(germany) + QStringLiteral("%1").arg(m_random.below(1000), 3, 10, QChar(u'0'));
        if (country == u"Portugal" || country == u"Italy")
            return QStringLiteral("+3319900%1").arg(m_random.below(10000), 4, 10, QChar(u'0'));
        return QStringLiteral("+1") + m_random.pick(areas) + QStringLiteral("55501")
            + QStringLiteral("%1").arg(m_random.below(100), 2, 10, QChar(u'0'));
    });
}

QString DemoPools::homeIp()
{
    return unique([&] {
        return QStringLiteral("2001:db8:%1:%2::%3")
            .arg(m_random.between(0x1000, 0xffff), 0, 16)
            .arg(m_random.between(1, 0xfff), 0, 16)
            .arg(m_random.between(2, 0xff), 0, 16);
    });
}

QString DemoPools::ipv4()
{
    static const QStringList blocks { QStringLiteral("192.0.2."), QStringLiteral("198.51.100."),
        QStringLiteral("203.0.113.") };
    return unique([&] { return m_random.pick(blocks) + QString::number(m_random.between(2, 254)); });
}

QString DemoPools::serial()
{
    return unique([&] { return m_random.token(3).toUpper() + u'-' + m_random.token(7).toUpper(); });
}

QString DemoPools::mac()
{
    return unique([&] { // locally administered: the second digit is 2, 6, a or e
        QByteArray bytes = m_random.bytes(6);
        bytes[0] = char((bytes[0] & 0xfc) | 0x02);
        return QString::fromLatin1(bytes.toHex(':'));
    });
}

QString DemoPools::fingerprint()
{
    return unique([&] { return QString::fromLatin1(m_random.bytes(10).toHex()); });
}

QString DemoPools::documentNumber(const QString &kind)
{
    return unique([&] {
        const QString letters = m_random.token(2).toUpper();
        return kind == u"passport" ? letters.first(1) + m_random.digits(8) : letters + m_random.digits(7);
    });
}

QString DemoPools::handle(const QString &service, const QString &given, const QString &family)
{
    const QString g = folded(given), f = folded(family);
    const QChar mark = service == u"telegram" ? u'_' : u'-';
    return unique([&] {
        const QStringList shapes { g + mark + f, g.first(1) + f, f + mark + g.first(2),
            g + f.first(qMin(3, int(f.size()))), QStringLiteral("dev") + mark + f };
        return m_random.pick(shapes) + m_random.digits(m_random.between(3, 4));
    });
}

DemoPayout DemoPools::payout(const QString &provider, const QString &holder)
{
    DemoPayout result { provider, {}, holder, m_random.percent(50) ? QStringLiteral("USD") : QStringLiteral("EUR"),
        false };
    result.value = unique([&] { return provider == u"Wise" ? u'P' + m_random.digits(8) : m_random.digits(9); });
    return result;
}

DemoPayout DemoPools::wallet()
{
    static const QList<DemoChain> chains { DemoChain::BitcoinSegwit, DemoChain::BitcoinLegacy, DemoChain::Ethereum,
        DemoChain::Ethereum, DemoChain::Tron, DemoChain::Tron, DemoChain::Solana };
    const DemoChain chain = m_random.pick(chains);
    const QString name = chainName(chain);
    const QString currency = name == u"bitcoin" ? QStringLiteral("BTC") : QStringLiteral("USDC");
    return { name, forgeWallet(chain, m_random), {}, name == u"tron" ? QStringLiteral("USDT") : currency, true };
}

DemoDocument DemoPools::document(const QString &country, int birthYear)
{
    static const QStringList kinds { QStringLiteral("passport"), QStringLiteral("passport"),
        QStringLiteral("identity card"), QStringLiteral("driving licence") };
    DemoDocument result;
    result.kind = m_random.pick(kinds);
    result.number = documentNumber(result.kind);
    result.country = country;
    result.issuer = result.kind == u"passport" ? country + QStringLiteral(" passport office")
                                               : country + QStringLiteral(" registry");
    result.issued = QDate(qMax(2016, birthYear + 18), 1, 1).addDays(m_random.below(2400));
    if (result.issued > QDate(2024, 12, 1))
        result.issued = QDate(2023, 3, 14);
    return result;
}

} // namespace twelvefold
