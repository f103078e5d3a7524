// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/value_reader.h"

#include "intake/identifier_key.h"
#include "values/handle.h"
#include "values/service.h"
#include "values/text_fold.h"
#include "values/wallet_address.h"

namespace twelvefold {

namespace {

constexpr qsizetype remembersAtMost = 100'000;

//! Kinds that cost more to normalise than to look up: telephone numbers above all.
bool isDear(const PropertyType &property)
{
    static const QStringList dear = { QStringLiteral("phone"), QStringLiteral("country"), QStringLiteral("wallet"),
        QStringLiteral("handle"), QStringLiteral("iban"), QStringLiteral("enumeration") };
    return dear.contains(property.kind);
}

ReadValue normalised(const PropertyType &property, const QString &text, const ValueContext &context)
{
    const ValueKind kind = valueKindFromString(property.kind).value_or(ValueKind::Text);
    const auto read = normaliseValue(kind, text, context);
    return read ? ReadValue { read->value, {} } : ReadValue { text, read.error().message };
}

//! Accounts keep service and handle apart, so that either can be listed without the other.
ReadValue handleOf(const QString &text, const ValueContext &context)
{
    const auto handle = Handle::parse(text, context.service);
    if (!handle) {
        // What services take as a name changes; an account is not lost over it.
        const auto alone = Handle::parse(text);
        if (alone && alone->service().isEmpty())
            return { alone->normalised(), handle.error().message, true };
        return { text, handle.error().message };
    }
    const QString all = handle->normalised();
    return { handle->service().isEmpty() ? all : all.mid(handle->service().size() + 1), {} };
}

ReadValue walletOf(const PropertyType &property, const QString &text, ValueContext context)
{
    ReadValue read = normalised(property, text, context);
    if (read.ok() || context.chain.isEmpty())
        return read;
    // A wrong chain beside a right address: the address proves itself, the chain does not.
    context.chain.clear();
    const ReadValue alone = normalised(property, text, context);
    return alone.ok() ? alone : read;
}

ReadValue ofEntity(
    const EntityType &type, const PropertyType &property, const QString &text, const ValueContext &context)
{
    if (property.kind == u"handle")
        return handleOf(text, context);
    if (property.kind == u"wallet")
        return walletOf(property, text, context);
    if (type.name == u"PlatformAccount" && property.name == u"service") {
        const Service *service = serviceFor(text);
        return { service ? service->id : compatFolded(text), {} };
    }
    if (type.name == u"PaymentAccount" && property.name == u"provider")
        return { paymentProvider(text), {} };
    if (type.name == u"Wallet" && property.name == u"chain") {
        if (const auto chain = walletChainFromString(text))
            return { toString(*chain), {} };
    }
    return normalised(property, text, context);
}

} // namespace

template <class Make>
ReadValue ValueReader::remembered(
    const PropertyType &property, const QString &text, const ValueContext &context, Make make)
{
    if (!isDear(property))
        return make();
    const Key key { &property, text,
        context.dateFormat + QChar(0x1f) + context.region + QChar(0x1f) + context.service + QChar(0x1f)
            + context.chain };
    const auto it = m_known.constFind(key);
    if (it != m_known.cend())
        return *it;
    if (m_known.size() >= remembersAtMost)
        m_known.clear();
    return *m_known.insert(key, make());
}

ReadValue ValueReader::read(
    const EntityType &type, const PropertyType &property, const QString &text, const ValueContext &context)
{
    return remembered(property, text, context, [&] { return ofEntity(type, property, text, context); });
}

ReadValue ValueReader::read(const PropertyType &property, const QString &text, const ValueContext &context)
{
    return remembered(property, text, context, [&] { return normalised(property, text, context); });
}

} // namespace twelvefold
