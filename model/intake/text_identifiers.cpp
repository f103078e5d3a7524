// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_identifiers.h"

#include "extract/find_identifiers.h"
#include "intake/identifier_key.h"
#include "values/ip_address.h"

namespace twelvefold {

namespace {

//! Entity type of an identifier of this kind; empty for those that are no entity.
QString typeFor(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Email:
        return QStringLiteral("EmailAddress");
    case ValueKind::Phone:
        return QStringLiteral("Phone");
    case ValueKind::Wallet:
        return QStringLiteral("Wallet");
    case ValueKind::Handle:
        return QStringLiteral("PlatformAccount");
    case ValueKind::Ip:
        return QStringLiteral("IpAddress");
    case ValueKind::Domain:
        return QStringLiteral("Domain");
    case ValueKind::Iban:
        return QStringLiteral("PaymentAccount");
    case ValueKind::Text:
    case ValueKind::Name:
    case ValueKind::Date:
    case ValueKind::Country:
    case ValueKind::Url:
    case ValueKind::Money:
    case ValueKind::Number:
    case ValueKind::Currency:
    case ValueKind::Enumeration:
    case ValueKind::Serial:
    case ValueKind::Identifier:
        return {};
    }
    return {};
}

std::vector<std::pair<QString, QString>> valuesOf(const FoundIdentifier &found, const EntityType &type)
{
    if (found.kind == ValueKind::Iban)
        return { { QStringLiteral("iban"), found.value } };
    if (found.kind != ValueKind::Handle)
        return { { type.valueProperties.first(), found.value } };
    const QString service = found.value.section(u':', 0, 0);
    return { { QStringLiteral("service"), service },
        { QStringLiteral("handle"), found.value.mid(service.size() + 1) } };
}

//! Every mail passes through addresses that belong to no one in particular.
bool saysNothing(const FoundIdentifier &found)
{
    if (found.kind == ValueKind::Handle)
        return found.context.isEmpty(); // "@name" of an unknown service could be anybody
    if (found.kind != ValueKind::Ip)
        return false;
    const auto ip = IpAddress::parse(found.value);
    return ip && ip->isPrivate();
}

} // namespace

std::vector<TextIdentifier> identifiersIn(const QString &text, const Schema &schema, qint64 start, bool bareDomains)
{
    const FindOptions options { .region = {}, .bareDomains = bareDomains };
    std::vector<TextIdentifier> all;
    for (const FoundIdentifier &found : findIdentifiers(QStringView(text).mid(start), options)) {
        const auto type = schema.findEntityType(typeFor(found.kind));
        if (!type || saysNothing(found))
            continue;
        TextIdentifier made { *type, {}, valuesOf(found, schema.entityType(*type)), found.raw, start + found.offset };
        made.key
            = identifierKey(schema.entityType(*type), QHash<QString, QString>(made.values.begin(), made.values.end()));
        if (!made.key.isEmpty())
            all.push_back(std::move(made));
    }
    return all;
}

EntityId takeIdentifier(EntityRegistry &registry, const TextIdentifier &found, const SourceRef &source)
{
    const EntityId id = registry.entity(found.type, {}, found.key);
    for (const auto &[property, value] : found.values)
        registry.assertValue(id, property, value, found.raw, source);
    return id;
}

std::optional<LinkTypeIndex> usingLink(const Schema &schema, EntityTypeIndex identifierType)
{
    static const QHash<QString, QString> byType = {
        { QStringLiteral("EmailAddress"), QStringLiteral("usesEmail") },
        { QStringLiteral("Phone"), QStringLiteral("usesPhone") },
        { QStringLiteral("PlatformAccount"), QStringLiteral("usesAccount") },
        { QStringLiteral("Wallet"), QStringLiteral("usesWallet") },
        { QStringLiteral("PaymentAccount"), QStringLiteral("usesPaymentAccount") },
    };
    return schema.findLinkType(byType.value(schema.entityType(identifierType).name));
}

void mentionIdentifiers(EntityRegistry &registry, const Exhibit &exhibit, qint64 start)
{
    for (const TextIdentifier &found : identifiersIn(exhibit.document().text, registry.schema(), start)) {
        const SourceRef source = exhibit.textSource(found.offset, found.raw.size());
        registry.link(QStringLiteral("mentions"), exhibit.entity, takeIdentifier(registry, found, source), source);
    }
}

} // namespace twelvefold
