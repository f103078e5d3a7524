// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/mail_headers.h"

#include <QDateTime>

#include <array>

#include <gmime/gmime.h>

#include <arpa/inet.h>

namespace twelvefold {

namespace {

constexpr int mostMailboxes = 2'000;
constexpr int mostHops = 200;
constexpr qsizetype longestHeader = 20'000; // UTF-16 units

QString fromUtf8(const char *text)
{
    return QString::fromUtf8(text).left(longestHeader);
}

QString header(GMimeMessage *message, const char *name)
{
    return fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), name)).simplified();
}

//! Writes "From: Jane <jane@example.org>, …" and notes where each address stands.
class AddressLine final
{
public:
    AddressLine(RawDocument &document, const QString &name)
        : m_document(document)
        , m_name(name)
    {
    }

    std::vector<RawMailbox> write(InternetAddressList *list)
    {
        addAll(list, 0);
        if (!m_boxes.empty())
            m_document.text += u'\n';
        return std::move(m_boxes);
    }

private:
    void addAll(InternetAddressList *list, int depth)
    {
        constexpr int deepestGroup = 5;
        const int count = list && depth < deepestGroup ? internet_address_list_length(list) : 0;
        for (int i = 0; i < count && int(m_boxes.size()) < mostMailboxes; ++i) {
            InternetAddress *address = internet_address_list_get_address(list, i);
            if (INTERNET_ADDRESS_IS_GROUP(address))
                addAll(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), depth + 1);
            else if (INTERNET_ADDRESS_IS_MAILBOX(address))
                addMailbox(address);
        }
    }

    void addMailbox(InternetAddress *address)
    {
        RawMailbox box;
        box.name = fromUtf8(internet_address_get_name(address)).simplified();
        box.address = fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))).simplified();
        if (box.name.isEmpty() && box.address.isEmpty())
            return;
        QString &text = m_document.text;
        text += m_boxes.empty() ? m_name + QStringLiteral(": ") : QStringLiteral(", ");
        text += box.name;
        text += box.name.isEmpty() ? QString() : QStringLiteral(" <");
        box.place.column = m_name;
        box.place.offset = text.size();
        box.place.length = qint32(box.address.size());
        text += box.address;
        text += box.name.isEmpty() ? QString() : QStringLiteral(">");
        m_boxes.push_back(box);
    }

    RawDocument &m_document;
    QString m_name;
    std::vector<RawMailbox> m_boxes;
};

QStringList messageIds(const QString &value)
{
    QStringList ids;
    GMimeReferences *references = g_mime_references_parse(mailOptions(), value.toUtf8().constData());
    const int count = g_mime_references_length(references);
    for (int i = 0; i < count; ++i)
        ids += fromUtf8(g_mime_references_get_message_id(references, i));
    g_mime_references_free(references);
    return ids;
}

QStringList ancestors(GMimeMessage *message)
{
    QStringList ids = messageIds(header(message, "References"));
    for (const QString &id : messageIds(header(message, "In-Reply-To"))) {
        if (!ids.contains(id))
            ids += id;
    }
    return ids;
}

std::vector<RawHop> hops(GMimeMessage *message)
{
    std::vector<RawHop> found;
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    const int count = g_mime_header_list_get_count(headers);
    for (int i = 0; i < count && int(found.size()) < mostHops; ++i) {
        GMimeHeader *one = g_mime_header_list_get_header_at(headers, i);
        if (qstricmp(g_mime_header_get_name(one), "Received") == 0)
            found.push_back(receivedHop(fromUtf8(g_mime_header_get_raw_value(one)).simplified()));
    }
    return found;
}

bool isAddress(QStringView text)
{
    in6_addr ignored = {};
    const QByteArray address = text.toLatin1();
    return ::inet_pton(AF_INET, address.constData(), &ignored) == 1
        || ::inet_pton(AF_INET6, address.constData(), &ignored) == 1;
}

//! An address of either kind in brackets, or bare in a comment: "(helo [192.0.2.7])" "(192.0.2.7)"
//! "[IPv6:2001:db8::1]".
QString addressIn(QStringView text)
{
    for (const std::array<QChar, 2> pair :
        { std::array<QChar, 2> { u'[', u']' }, std::array<QChar, 2> { u'(', u')' } }) {
        qsizetype open = -1;
        while ((open = text.indexOf(pair[0], open + 1)) >= 0) {
            const qsizetype close = text.indexOf(pair[1], open);
            if (close < 0)
                break;
            QStringView inside = text.sliced(open + 1, close - open - 1).trimmed();
            if (inside.startsWith(u"IPv6:", Qt::CaseInsensitive))
                inside = inside.sliced(5);
            if (isAddress(inside))
                return inside.toString();
        }
    }
    return {};
}

//! The word behind `keyword`, which must itself be a word.
QString wordAfter(const QString &text, const QString &keyword)
{
    qsizetype at = text.startsWith(keyword + u' ', Qt::CaseInsensitive) ? 0 : -1;
    if (at < 0) {
        at = text.indexOf(u' ' + keyword + u' ', 0, Qt::CaseInsensitive);
        at += at < 0 ? 0 : 1;
    }
    if (at < 0)
        return {};
    const qsizetype start = at + keyword.size() + 1;
    const qsizetype end = text.indexOf(u' ', start);
    return text.sliced(start, (end < 0 ? text.size() : end) - start);
}

void readMetadata(GMimeMessage *message, RawDocument &document)
{
    constexpr std::array<std::pair<const char *, const char *>, 7> names { { { "X-Mailer", "software" },
        { "User-Agent", "software" }, { "X-Originating-IP", "originatingIp" }, { "Return-Path", "returnPath" },
        { "Authentication-Results", "authenticationResults" }, { "Organization", "organization" },
        { "Sender", "sender" } } };
    for (const auto &[name, key] : names) {
        const QString value = header(message, name);
        if (!value.isEmpty() && !document.metadata.contains(QLatin1String(key)))
            document.metadata.insert(QLatin1String(key), value);
    }
}

} // namespace

GMimeParserOptions *mailOptions()
{
    static GMimeParserOptions *const options = [] {
        GMimeParserOptions *made = g_mime_parser_options_new();
        static const char *charsets[] = { "utf-8", "windows-1252", nullptr };
        g_mime_parser_options_set_fallback_charsets(made, charsets);
        return made;
    }();
    return options;
}

QString mailDate(const char *text)
{
    GDateTime *date = text ? g_mime_utils_header_decode_date(text) : nullptr;
    if (!date)
        return {};
    const int offset = int(g_date_time_get_utc_offset(date) / G_TIME_SPAN_SECOND);
    const auto when = QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(date), Qt::OffsetFromUTC, offset);
    g_date_time_unref(date);
    return when.isValid() ? when.toString(Qt::ISODate) : QString();
}

RawHop receivedHop(const QString &value)
{
    RawHop hop;
    const qsizetype semicolon = value.lastIndexOf(u';');
    const QString route = semicolon < 0 ? value : value.left(semicolon);
    if (semicolon >= 0)
        hop.at = mailDate(value.sliced(semicolon + 1).trimmed().toUtf8().constData());
    hop.from = wordAfter(route, QStringLiteral("from"));
    hop.by = wordAfter(route, QStringLiteral("by"));
    const qsizetype by
        = route.startsWith(u"by ", Qt::CaseInsensitive) ? 0 : route.indexOf(u" by ", 0, Qt::CaseInsensitive);
    // The machine behind "by" is the receiver's own: its address would be taken for the sender's.
    hop.ip = addressIn(by < 0 ? QStringView(route) : QStringView(route).left(by));
    return hop;
}

void readMailHeaders(GMimeMessage *message, RawDocument &document)
{
    RawMail &mail = document.mail;
    const auto mailboxes = [&](const char *name, InternetAddressList *list) {
        return AddressLine(document, QString::fromLatin1(name)).write(list);
    };
    mail.from = mailboxes("From", g_mime_message_get_from(message));
    mail.replyTo = mailboxes("Reply-To", g_mime_message_get_reply_to(message));
    mail.to = mailboxes("To", g_mime_message_get_to(message));
    mail.cc = mailboxes("Cc", g_mime_message_get_cc(message));
    mail.date = mailDate(header(message, "Date").toUtf8().constData());
    mail.subject = fromUtf8(g_mime_message_get_subject(message)).simplified();
    mail.messageId = fromUtf8(g_mime_message_get_message_id(message));
    mail.references = ancestors(message);
    mail.received = hops(message);
    readMetadata(message, document);
    if (!mail.date.isEmpty())
        document.text += QStringLiteral("Date: %1\n").arg(mail.date);
    if (!mail.subject.isEmpty())
        document.text += QStringLiteral("Subject: %1\n").arg(mail.subject);
    document.text += u'\n';
}

} // namespace twelvefold
