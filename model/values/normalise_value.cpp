// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values/normalise_value.h"

#include "values/country.h"
#include "values/date_span.h"
#include "values/device_serial.h"
#include "values/email_address.h"
#include "values/handle.h"
#include "values/iban.h"
#include "values/ip_address.h"
#include "values/person_name.h"
#include "values/phone_number.h"
#include "values/text_fold.h"
#include "values/wallet_address.h"
#include "values/web_url.h"

namespace twelvefold {

namespace {

using Normalised = Result<NormalisedValue>;

template <class T>
Normalised of(const Result<T> &parsed)
{
    if (!parsed)
        return parsed.error();
    return NormalisedValue { parsed->normalised(), parsed->display() };
}

Normalised number(QStringView text, const ValueContext &context)
{
    const auto parsed = parseNumber(text, context.decimalSeparator);
    if (!parsed)
        return parsed.error();
    return NormalisedValue { parsed->toString(), parsed->toString() };
}

Normalised currency(QStringView text)
{
    const auto parsed = parseCurrency(text);
    if (!parsed)
        return parsed.error();
    return NormalisedValue { *parsed, *parsed };
}

Normalised enumeration(const QString &clean)
{
    return NormalisedValue { compatFolded(clean).replace(u' ', u'-').replace(u'_', u'-'), clean };
}

Normalised identifier(const QString &clean)
{
    constexpr auto form = QString::NormalizationForm_KC;
    // Twice: a mark that followed a space joins the letter before it.
    return NormalisedValue { clean.normalized(form).remove(u' ').normalized(form), clean };
}

} // namespace

Result<NormalisedValue> normaliseValue(ValueKind kind, QStringView text, const ValueContext &context)
{
    const QString clean = cleaned(text);
    if (clean.isEmpty())
        return refusal(text, QStringLiteral("a value of kind ") + toString(kind), QStringLiteral("it is empty."));
    switch (kind) {
    case ValueKind::Text:
        return NormalisedValue { clean, clean };
    case ValueKind::Name:
        return of(PersonName::parse(text));
    case ValueKind::Date:
        return of(DateSpan::parse(text, context.dateFormat));
    case ValueKind::Country:
        return of(Country::parse(text));
    case ValueKind::Email:
        return of(EmailAddress::parse(text));
    case ValueKind::Phone:
        return of(PhoneNumber::parse(text, context.region));
    case ValueKind::Wallet:
        return of(WalletAddress::parse(text, context.chain));
    case ValueKind::Handle:
        return of(Handle::parse(text, context.service));
    case ValueKind::Ip:
        return of(IpAddress::parse(text));
    case ValueKind::Domain:
        return of(DomainName::parse(text));
    case ValueKind::Iban:
        return of(Iban::parse(text));
    case ValueKind::Url:
        return of(WebUrl::parse(text));
    case ValueKind::Money:
        return of(Money::parse(text, context.currency, context.decimalSeparator));
    case ValueKind::Number:
        return number(text, context);
    case ValueKind::Currency:
        return currency(text);
    case ValueKind::Enumeration:
        return enumeration(clean);
    case ValueKind::Serial:
        return of(SerialNumber::parse(text));
    case ValueKind::Identifier:
        return identifier(clean);
    }
    return NormalisedValue { clean, clean };
}

} // namespace twelvefold
