// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/email_address.h"

#include "values/mail_providers.h"
#include "values/text_fold.h"

#include <algorithm>

namespace twelvefold {

namespace {

bool isAtomChar(QChar c)
{
    if (c.unicode() >= 0x80)
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    return isAsciiAlnum(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
}

bool isLocalPart(const QString &local)
{
    return !local.isEmpty() && local.toUtf8().size() <= 64 && std::all_of(local.begin(), local.end(), isAtomChar)
        && !local.startsWith(u'.') && !local.endsWith(u'.') && !local.contains(QStringLiteral(".."));
}

QString bare(QStringView text)
{
    QString address = cleaned(text.left(1000));
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2);
    if (address.startsWith(QStringLiteral("mailto:"), Qt::CaseInsensitive))
        address = address.mid(7).section(u'?', 0, 0);
    return address;
}

} // namespace

Result<EmailAddress> EmailAddress::parse(QStringView text)
{
    const QString what = QStringLiteral("a mail address");
    const QString address = bare(text);
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return refusal(text, what, QStringLiteral("it has no @."));
    const QString local = address.left(at).normalized(QString::NormalizationForm_KC).toCaseFolded();
    if (!isLocalPart(local))
        return refusal(
            text, what, QStringLiteral("the part before the @ is empty, too long, or has a wrong character."));
    const auto domain = DomainName::parse(QStringView(address).mid(at + 1));
    if (!domain)
        return refusal(text, what, QStringLiteral("the part after the @ is no domain; check its spelling."));
    EmailAddress result(local, *domain);
    if (result.normalised().toUtf8().size() > 254)
        return refusal(text, what, QStringLiteral("it is longer than 254 bytes."));
    return result;
}

QString EmailAddress::mailboxKey() const
{
    const QString &domain = m_domain.normalised();
    return mail::deliveredLocalPart(m_local, domain) + u'@' + mail::deliveredDomain(domain);
}

bool EmailAddress::isRole() const
{
    return mail::isRoleLocalPart(m_local);
}

} // namespace twelvefold
