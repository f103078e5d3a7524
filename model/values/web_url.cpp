// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/web_url.h"

#include "values/domain_name.h"
#include "values/ip_address.h"
#include "values/text_fold.h"

#include <QUrl>

namespace twelvefold {

namespace {

QString undone(QStringView text)
{
    QString address = cleaned(text);
    address.replace(QStringLiteral("[.]"), QStringLiteral(".")).replace(QStringLiteral("[:]"), QStringLiteral(":"));
    if (address.startsWith(QStringLiteral("hxxp"), Qt::CaseInsensitive))
        address.replace(0, 4, QStringLiteral("http"));
    if (!address.contains(QStringLiteral("://")))
        address.prepend(QStringLiteral("https://"));
    return address;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    if (const auto ip = IpAddress::parse(host))
        return ip->isV4() ? ip->normalised() : u'[' + ip->normalised() + u']';
    const auto domain = DomainName::parse(host);
    return domain ? domain->normalised() : QString();
}

int defaultPort(const QString &scheme)
{
    return scheme == u"https" ? 443 : scheme == u"http" ? 80 : 21;
}

} // namespace

Result<WebUrl> WebUrl::parse(QStringView text)
{
    const QString what = QStringLiteral("a web address");
    constexpr qsizetype longest = 2048;
    if (text.size() > longest)
        return refusal(text, what, QStringLiteral("it is longer than 2,048 characters."));
    QUrl url(undone(text), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != u"https" && scheme != u"http" && scheme != u"ftp"))
        return refusal(text, what, QStringLiteral("its form is wrong, or it is not http, https or ftp."));
    const QString host = hostOf(url);
    if (host.isEmpty())
        return refusal(text, what, QStringLiteral("its host is neither a domain nor an IP address."));
    if (url.port() == defaultPort(scheme))
        url.setPort(-1);
    url.setUserInfo({});
    url.setFragment({});
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    const QString port = url.port() < 0 ? QString() : QStringLiteral(":%1").arg(url.port());
    const QString rest = url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    const QString whole = scheme + QStringLiteral("://") + host + port + rest;
    if (whole.size() > longest)
        return refusal(text, what, QStringLiteral("it is longer than 2,048 characters when encoded."));
    return WebUrl(whole, host);
}

} // namespace twelvefold
