// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_mail.h"

#include <QCryptographicHash>

namespace twelvefold {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 128; });
}

//! RFC 2047, base64, where plain text will not do.
QByteArray headerText(const QString &text)
{
    return isAscii(text) ? text.toLatin1() : "=?UTF-8?B?" + text.toUtf8().toBase64() + "?=";
}

QByteArray mailbox(const QString &name, const QString &address)
{
    const QByteArray shown = headerText(name);
    const bool quote = shown.contains(',') || shown.contains('.') || shown.contains('&');
    return (quote ? '"' + shown + '"' : shown) + " <" + address.toLatin1() + '>';
}

//! RFC 5322 dates are English whatever the locale.
QByteArray dateText(const QDateTime &at, int offset)
{
    static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const months[]
        = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    const QDateTime local = at.addSecs(offset * 3600);
    const QDate date = local.date();
    const QString zone
        = QStringLiteral("%1%2").arg(QChar(offset < 0 ? u'-' : u'+')).arg(qAbs(offset) * 100, 4, 10, QChar(u'0'));
    return QByteArray(days[date.dayOfWeek() - 1]) + ", " + QByteArray::number(date.day()) + ' '
        + months[date.month() - 1] + ' ' + QByteArray::number(date.year()) + ' '
        + local.time().toString(u"HH:mm:ss").toLatin1() + ' ' + zone.toLatin1();
}

QByteArray crlf(const QByteArray &text)
{
    return QByteArray(text).replace('\n', "\r\n");
}

QByteArray folded(const QByteArray &base64)
{
    QByteArray result;
    for (qsizetype i = 0; i < base64.size(); i += 76)
        result += base64.mid(i, 76) + "\r\n";
    return result;
}

QByteArray quotedLine(const QByteArray &line)
{
    QByteArray result;
    qsizetype column = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool trailing = c == ' ' && i + 1 == line.size();
        const QByteArray piece
            = c == '=' || c < 32 || c > 126 || trailing ? '=' + QByteArray(1, c).toHex().toUpper() : QByteArray(1, c);
        if (column + piece.size() > 75) {
            result += "=\r\n";
            column = 0;
        }
        result += piece;
        column += piece.size();
    }
    return result + "\r\n";
}

//! RFC 2045 6.7.
QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += quotedLine(line);
    return result;
}

QByteArray textPart(const QByteArray &type, const QString &text, bool base64)
{
    const QByteArray head = "Content-Type: text/" + type + "; charset=utf-8\r\nContent-Transfer-Encoding: ";
    if (base64)
        return head + "base64\r\n\r\n" + folded(crlf(text.toUtf8()).toBase64());
    const bool longLines
        = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 126; }) || text.size() > 900;
    if (longLines || type == "html")
        return head + "quoted-printable\r\n\r\n" + quotedPrintable(text.toUtf8());
    return head + "7bit\r\n\r\n" + crlf(text.toUtf8()) + "\r\n";
}

QByteArray asHtml(const QString &text)
{
    return (QStringLiteral("<html><body><p>")
        + text.toHtmlEscaped().replace(QStringLiteral("\n\n"), QStringLiteral("</p>\n<p>"))
        + QStringLiteral("</p></body></html>"))
        .toUtf8();
}

QByteArray multipart(const QByteArray &kind, const QByteArray &boundary, const QList<QByteArray> &parts)
{
    QByteArray result = "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &part : parts)
        result += "--" + boundary + "\r\n" + part + "\r\n";
    return result + "--" + boundary + "--\r\n";
}

QByteArray attachmentPart(const DemoAttachment &attachment)
{
    const QByteArray name = attachment.name.toLatin1();
    return "Content-Type: " + attachment.type.toLatin1() + "; name=\"" + name
        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + folded(attachment.bytes.toBase64());
}

QByteArray domainOf(const QString &address)
{
    return address.section(u'@', 1).toLatin1();
}

//! Newest first, as servers prepend them: the receiver's server, then the sender's.
QByteArray received(const DemoMail &mail)
{
    const QByteArray id
        = QCryptographicHash::hash(mail.messageId.toLatin1(), QCryptographicHash::Sha1).toHex().first(12);
    const QByteArray out = "smtp." + domainOf(mail.from), in = "mx." + domainOf(mail.to);
    const QByteArray literal = (mail.originIp.contains(u':') ? "IPv6:" : "") + mail.originIp.toLatin1();
    return "Received: from " + out + " by " + in + " with ESMTPS id " + id.first(8) + "\r\n\tfor <" + mail.to.toLatin1()
        + ">; " + dateText(mail.at.addSecs(4), 0) + "\r\nReceived: from [" + literal + "] by " + out
        + " with ESMTPSA id " + id.last(6) + ";\r\n\t" + dateText(mail.at.addSecs(1), 0) + "\r\n";
}

} // namespace

QByteArray mailAsEml(const DemoMail &mail)
{
    QByteArray head = "Return-Path: <" + mail.from.toLatin1() + ">\r\n" + received(mail);
    head += "Date: " + dateText(mail.at, mail.offset) + "\r\nFrom: " + mailbox(mail.fromName, mail.from)
        + "\r\nTo: " + mailbox(mail.toName, mail.to) + "\r\nSubject: " + headerText(mail.subject) + "\r\nMessage-ID: <"
        + mail.messageId.toLatin1() + ">\r\n";
    if (!mail.references.isEmpty()) {
        head += "In-Reply-To: <" + mail.references.last().toLatin1() + ">\r\nReferences:";
        for (const QString &reference : mail.references)
            head += "\r\n <" + reference.toLatin1() + '>';
        head += "\r\n";
    }
    head += "MIME-Version: 1.0\r\n";
    const QByteArray boundary
        = "=_" + QCryptographicHash::hash(mail.messageId.toLatin1(), QCryptographicHash::Md5).toHex();
    QByteArray text = textPart("plain", mail.body, mail.encoding == DemoMail::Encoding::Base64);
    if (mail.encoding == DemoMail::Encoding::WithHtml)
        text = multipart(
            "alternative", boundary + "a", { text, textPart("html", QString::fromUtf8(asHtml(mail.body)), false) });
    if (mail.attachments.isEmpty())
        return head + text;
    QList<QByteArray> parts { text };
    for (const DemoAttachment &attachment : mail.attachments)
        parts.append(attachmentPart(attachment));
    return head + multipart("mixed", boundary, parts);
}

} // namespace twelvefold
