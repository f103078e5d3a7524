// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/identifier_key.h"

#include "values/iban.h"
#include "values/text_fold.h"

#include <QStringList>

namespace twelvefold {

namespace {

using Values = QHash<QString, QString>;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QChar(0x1f));
}

QString accountKey(const Values &values)
{
    const QString service = values[QStringLiteral("service")];
    const QString handle = values[QStringLiteral("handle")];
    if (!handle.isEmpty())
        return joined({ service, handle });
    const QString number = values[QStringLiteral("numericId")];
    return service.isEmpty() || number.isEmpty() ? QString() : joined({ service, u'#' + number });
}

QString paymentKey(const Values &values)
{
    const QString account = values[QStringLiteral("accountId")];
    for (const QString &candidate : { values[QStringLiteral("iban")], account }) {
        if (const auto iban = Iban::parse(candidate))
            return iban->normalised();
    }
    return account.isEmpty() ? QString() : joined({ compatFolded(values[QStringLiteral("provider")]), account });
}

QString deviceKey(const Values &values)
{
    for (const QString &part : { QStringLiteral("serial"), QStringLiteral("mac"), QStringLiteral("fingerprint") }) {
        if (const QString value = values[part]; !value.isEmpty())
            return value;
    }
    return {};
}

//! Numbers are given out by issuers that do not know of each other: the same one on a passport and on a licence, or in
//! two countries, are two documents. What a source leaves out is a place left empty, which equals no other.
QString credentialKey(const Values &values)
{
    const QString number = values[QStringLiteral("number")];
    const QString kind = compatFolded(values[QStringLiteral("kind")]);
    const QString country = values[QStringLiteral("country")];
    if (number.isEmpty() || (kind.isEmpty() && country.isEmpty()))
        return number;
    return QStringList { kind, country, number }.join(QChar(0x1f));
}

} // namespace

QString identifierKey(const EntityType &type, const QHash<QString, QString> &values)
{
    if (type.name == u"PlatformAccount")
        return accountKey(values);
    if (type.name == u"PaymentAccount")
        return paymentKey(values);
    if (type.name == u"Device")
        return deviceKey(values);
    if (type.name == u"Credential")
        return credentialKey(values);
    return type.isIdentifier() ? values[type.valueProperties.first()] : QString();
}

QString paymentProvider(const QString &text)
{
    static const QHash<QString, QString> usual = {
        { QStringLiteral("wise"), QStringLiteral("Wise") },
        { QStringLiteral("wise.com"), QStringLiteral("Wise") },
        { QStringLiteral("transferwise"), QStringLiteral("Wise") },
        { QStringLiteral("transfer wise"), QStringLiteral("Wise") },
        { QStringLiteral("payoneer"), QStringLiteral("Payoneer") },
        { QStringLiteral("payoneer.com"), QStringLiteral("Payoneer") },
        { QStringLiteral("paypal"), QStringLiteral("PayPal") },
        { QStringLiteral("pay pal"), QStringLiteral("PayPal") },
        { QStringLiteral("paypal.com"), QStringLiteral("PayPal") },
        { QStringLiteral("revolut"), QStringLiteral("Revolut") },
    };
    const auto it = usual.constFind(compatFolded(text));
    return it == usual.cend() ? cleaned(text) : *it;
}

} // namespace twelvefold
