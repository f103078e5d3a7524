// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail_intake.h"

#include "intake/text_identifiers.h"
#include "values/date_span.h"
#include "values/email_address.h"
#include "values/ip_address.h"
#include "values/text_fold.h"

namespace twelvefold {

namespace {

class MailTaker
{
public:
    MailTaker(EntityRegistry &registry, const Exhibit &exhibit)
        : m_registry(registry)
        , m_exhibit(exhibit)
        , m_mail(exhibit.document().mail)
    {
    }

    void take()
    {
        takeHeaders();
        for (const RawMailbox &from : m_mail.from) {
            takeMailbox(from, QStringLiteral("sentBy"), QStringLiteral("From"));
            if (!from.name.isEmpty())
                say(QStringLiteral("author"), cleaned(from.name), from.name, QStringLiteral("From"));
        }
        for (const RawMailbox &to : m_mail.to)
            takeMailbox(to, QStringLiteral("sentTo"), QStringLiteral("To"));
        for (const RawMailbox &cc : m_mail.cc)
            takeMailbox(cc, QStringLiteral("sentTo"), QStringLiteral("Cc"));
        for (const RawMailbox &reply : m_mail.replyTo)
            takeMailbox(reply, QStringLiteral("mentions"), QStringLiteral("Reply-To"));
        for (const RawHop &hop : m_mail.received)
            takeHop(hop);
        // Above the first empty line stand the headers again, which are taken from `mail`.
        const qsizetype body = m_exhibit.document().text.indexOf(QStringLiteral("\n\n"));
        if (body >= 0)
            mentionIdentifiers(m_registry, m_exhibit, body);
    }

private:
    void say(const QString &property, const QString &value, const QString &raw, const QString &header)
    {
        if (!value.isEmpty())
            m_registry.assertValue(m_exhibit.entity, property, value, raw, m_exhibit.fieldSource(header));
    }

    void takeHeaders()
    {
        say(QStringLiteral("title"), cleaned(m_mail.subject), m_mail.subject, QStringLiteral("Subject"));
        say(QStringLiteral("messageId"), bareMessageId(m_mail.messageId), m_mail.messageId,
            QStringLiteral("Message-ID"));
        if (const auto at = DateSpan::parse(m_mail.date))
            say(QStringLiteral("at"), at->normalised(), m_mail.date, QStringLiteral("Date"));
        const QString first = m_mail.references.value(0);
        if (!first.isEmpty())
            say(QStringLiteral("thread"), bareMessageId(first), first, QStringLiteral("References"));
        else // it begins one
            say(QStringLiteral("thread"), bareMessageId(m_mail.messageId), m_mail.messageId,
                QStringLiteral("Message-ID"));
    }

    void takeMailbox(const RawMailbox &box, const QString &link, const QString &header)
    {
        const auto address = EmailAddress::parse(box.address);
        const auto type = m_registry.schema().findEntityType(u"EmailAddress");
        if (!address || !type)
            return;
        SourceRef source { m_exhibit.evidence.id, box.place, {} };
        if (source.place.column.isEmpty() && source.place.offset < 0)
            source.place.column = header;
        const EntityId id = m_registry.entity(*type, {}, address->normalised());
        m_registry.assertValue(id, QStringLiteral("address"), address->normalised(), box.address, source);
        m_registry.link(link, m_exhibit.entity, id, source);
    }

    void takeHop(const RawHop &hop)
    {
        const auto ip = IpAddress::parse(hop.ip);
        const auto type = m_registry.schema().findEntityType(u"IpAddress");
        if (!ip || ip->isPrivate() || !type)
            return;
        const SourceRef source = m_exhibit.fieldSource(QStringLiteral("Received"));
        const EntityId id = m_registry.entity(*type, {}, ip->normalised());
        m_registry.assertValue(id, QStringLiteral("address"), ip->normalised(), hop.ip, source);
        m_registry.link(QStringLiteral("mentions"), m_exhibit.entity, id, source);
    }

    EntityRegistry &m_registry;
    const Exhibit &m_exhibit;
    const RawMail &m_mail;
};

} // namespace

void takeMail(EntityRegistry &registry, const Exhibit &exhibit)
{
    MailTaker(registry, exhibit).take();
}

QString bareMessageId(const QString &header)
{
    QString id = header.trimmed();
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    return id.remove(u' ');
}

} // namespace twelvefold
