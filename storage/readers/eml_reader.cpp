// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/eml_reader.h"

#include "readers/html_text.h"
#include "readers/mail_headers.h"
#include "readers/read_error.h"
#include "readers/text_decoding.h"

#include <QSet>

#include <memory>

#include <gmime/gmime.h>

namespace twelvefold {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using GObjectPtr = std::unique_ptr<T, Unref>;

//! What a writer of mails puts into the first lines and an ordinary text does not.
bool isMailHeader(const QByteArray &name)
{
    static const QSet<QByteArray> known { "from", "to", "cc", "date", "subject", "received", "message-id",
        "return-path", "mime-version", "content-type", "delivered-to", "reply-to", "sender", "in-reply-to",
        "references", "dkim-signature", "authentication-results", "content-transfer-encoding", "bcc", "list-id",
        "envelope-to", "arc-seal", "received-spf", "x-mailer", "importance" };
    return known.contains(name) || name.startsWith("x-") || name.startsWith("arc-") || name.startsWith("list-");
}

QByteArray contentOf(GMimeObject *part, qint64 most)
{
    GMimeDataWrapper *content = GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : nullptr;
    if (GMIME_IS_PART(part) && !content)
        return {};
    const GObjectPtr<GMimeStream> memory(g_mime_stream_mem_new());
    if (content)
        g_mime_data_wrapper_write_to_stream(content, memory.get());
    else
        g_mime_object_write_to_stream(part, nullptr, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(std::min(qint64(bytes->len), most)));
}

QString mediaType(GMimeObject *part)
{
    char *type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(part));
    const QString text = QString::fromUtf8(type).toLower();
    g_free(type);
    return text;
}

class BodyReader final
{
public:
    BodyReader(RawDocument &document, const ReadLimits &limits)
        : m_document(document)
        , m_limits(limits)
    {
    }

    void read(GMimeObject *part, int depth = 0)
    {
        if (!part)
            return;
        if (depth > m_limits.mimeNesting) {
            noteOnce(m_tooDeep,
                QStringLiteral("Parts are nested more than %1 deep; those below were left out.")
                    .arg(m_limits.mimeNesting));
        } else if (GMIME_IS_MULTIPART(part)) {
            readMultipart(GMIME_MULTIPART(part), depth);
        } else if (isBodyText(part)) {
            addText(part);
        } else {
            attach(part);
        }
    }

private:
    static bool isBodyText(GMimeObject *part)
    {
        const bool attachment = GMIME_IS_PART(part) && g_mime_part_is_attachment(GMIME_PART(part));
        return GMIME_IS_TEXT_PART(part) && !attachment && (isType(part, "plain") || isType(part, "html"));
    }

    static bool isType(GMimeObject *part, const char *subtype)
    {
        return g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", subtype);
    }

    //! Whether there is plain text under a part, without going into attachments.
    static bool holdsPlainText(GMimeObject *part, int depth)
    {
        constexpr int deepest = 10;
        constexpr qint64 glimpse = 1'000; // some programs send an empty plain text beside the page
        if (!part || depth > deepest)
            return false;
        if (!GMIME_IS_MULTIPART(part))
            return isBodyText(part) && isType(part, "plain") && !contentOf(part, glimpse).trimmed().isEmpty();
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(part));
        for (int i = 0; i < count; ++i) {
            if (holdsPlainText(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), depth + 1))
                return true;
        }
        return false;
    }

    void readMultipart(GMimeMultipart *multipart, int depth)
    {
        const int count = g_mime_multipart_get_count(multipart);
        const bool alternative = g_mime_content_type_is_type(
            g_mime_object_get_content_type(GMIME_OBJECT(multipart)), "multipart", "alternative");
        bool hasPlain = false;
        for (int i = 0; alternative && i < count && !hasPlain; ++i)
            hasPlain = holdsPlainText(g_mime_multipart_get_part(multipart, i), 0);
        const bool skipped = std::exchange(m_skipHtml, m_skipHtml || hasPlain);
        for (int i = 0; i < count; ++i)
            read(g_mime_multipart_get_part(multipart, i), depth + 1);
        m_skipHtml = skipped;
        if (count == 0)
            addUnparted(g_mime_multipart_get_prologue(multipart));
    }

    void addText(GMimeObject *part)
    {
        const bool html = isType(part, "html");
        if (html && m_skipHtml)
            return;
        const char *charset = g_mime_object_get_content_type_parameter(part, "charset");
        QString text = decodeText(contentOf(part, 4 * m_limits.textUnits), QByteArray(charset));
        if (html)
            text = htmlToText(text);
        append(text);
    }

    //! What a mail says that announces parts and has none, as one that broke off or names a wrong boundary.
    void addUnparted(const char *prologue)
    {
        const QString text = decodeText(QByteArray(prologue)).text;
        if (text.trimmed().isEmpty())
            return;
        m_document.issues.push_back(warning({},
            QStringLiteral("This mail announces parts that cannot be told apart; all of it was taken as text. Ask for "
                           "the original mail.")));
        append(text);
    }

    void append(QString text)
    {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const qint64 room = m_limits.textUnits - m_document.text.size();
        if (text.size() > room) {
            noteOnce(m_tooLong, QStringLiteral("The text of this mail is longer than is read; its end was left out."));
            text.truncate(std::max(room, qint64(0)));
        }
        m_document.text += text;
        if (!text.endsWith(u'\n'))
            m_document.text += u'\n';
    }

    void attach(GMimeObject *part)
    {
        if (int(m_document.parts.size()) >= m_limits.parts)
            return noteOnce(m_tooMany,
                QStringLiteral("This mail has more than %1 attachments; the others were left out.")
                    .arg(m_limits.parts));
        RawPart attachment;
        attachment.mediaType = mediaType(part);
        if (GMIME_IS_PART(part))
            attachment.name = QString::fromUtf8(g_mime_part_get_filename(GMIME_PART(part))).left(255);
        else if (GMIME_IS_MESSAGE_PART(part))
            attachment.name = attachedMailName(GMIME_MESSAGE_PART(part));
        attachment.bytes = GMIME_IS_MESSAGE_PART(part)
            ? contentOf(GMIME_OBJECT(g_mime_message_part_get_message(GMIME_MESSAGE_PART(part))), m_limits.inflatedBytes)
            : contentOf(part, m_limits.inflatedBytes);
        if (attachment.name.isEmpty())
            attachment.name = QStringLiteral("attachment %1").arg(m_document.parts.size() + 1);
        if (attachment.bytes.isEmpty())
            m_document.issues.push_back(
                warning(attachment.name, QStringLiteral("This attachment is empty and was left out.")));
        else
            m_document.parts.push_back(std::move(attachment));
    }

    static QString attachedMailName(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        const char *subject = message ? g_mime_message_get_subject(message) : nullptr;
        return subject ? QString::fromUtf8(subject).simplified().left(200) + QStringLiteral(".eml") : QString();
    }

    void noteOnce(bool &told, const QString &text)
    {
        if (!std::exchange(told, true))
            m_document.issues.push_back(warning({}, text));
    }

    RawDocument &m_document;
    const ReadLimits &m_limits;
    bool m_skipHtml = false;
    bool m_tooDeep = false;
    bool m_tooLong = false;
    bool m_tooMany = false;
};

void noteDoubts(RawDocument &document)
{
    if (document.mail.from.empty())
        document.issues.push_back(review(QStringLiteral("header From"), QStringLiteral("This mail names no sender.")));
    if (document.mail.date.isEmpty())
        document.issues.push_back(
            review(QStringLiteral("header Date"), QStringLiteral("This mail has no date that can be read.")));
}

} // namespace

bool looksLikeMail(const QByteArray &bytes)
{
    constexpr qsizetype headBytes = 8 * 1024;
    constexpr int enough = 2;
    int known = 0;
    bool first = true;
    for (const QByteArray &line : bytes.left(headBytes).split('\n')) {
        const bool mailboxLine = first && (line.startsWith("From ") || line.startsWith(">From "));
        const bool continued = !first && (line.startsWith(' ') || line.startsWith('\t'));
        first = false;
        if (mailboxLine || continued)
            continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max(colon, qsizetype(0))).toLower().trimmed();
        if (colon <= 0 || name.contains(' '))
            break;
        known += isMailHeader(name);
        if (name == "content-type" && line.sliced(colon).contains("multipart/"))
            return true;
        if (known >= enough)
            return true;
    }
    return false;
}

Result<RawDocument> readEml(const QByteArray &bytes, const ReadLimits &limits)
{
    g_mime_init();
    // The line that begins a mail in a mailbox is none of the mail's; in a mailbox the parser would stop at a sentence
    // that begins like one.
    const qsizetype begin = bytes.startsWith("From ") ? bytes.indexOf('\n') + 1 : 0;
    const QByteArrayView own = QByteArrayView(bytes).sliced(begin);
    const GObjectPtr<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(own.data(), size_t(own.size())));
    const GObjectPtr<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    const GObjectPtr<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), mailOptions()));
    if (!message)
        return badInput(
            QStringLiteral("This file looks like a mail and cannot be read as one. Save the mail again as .eml."));
    RawDocument document;
    document.format = QStringLiteral("eml");
    readMailHeaders(message.get(), document);
    BodyReader(document, limits).read(g_mime_message_get_mime_part(message.get()));
    noteDoubts(document);
    return document;
}

} // namespace twelvefold
