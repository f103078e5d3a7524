// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail_tree.h"

#include "readers/document_reader.h"
#include "readers/html_text.h"
#include "readers/text_decoding.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace twelvefold::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withoutReturns(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes.replace("\r\n", "\n");
}

QString withoutSpace(QString text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{feff}]+"));
    return text.remove(space);
}

MailLeaf leaf(const QByteArray &content, const QStringList &contentTypes)
{
    static const QRegularExpression charset(
        QStringLiteral("charset\\s*=\\s*\"?([^\";\\s]+)"), QRegularExpression::CaseInsensitiveOption);
    const QString own = contentTypes.value(contentTypes.size() - 1);
    return { content, charset.match(own).captured(1).toLatin1(), own.contains(u"text/html", Qt::CaseInsensitive),
        !contentTypes.filter(QStringLiteral("multipart/alternative"), Qt::CaseInsensitive).isEmpty() };
}

//! The text of a mail and the bytes of its attachments, with those of attached mails.
struct Taken {
    QString text;
    QList<QByteArray> parts;
};

void take(const RawDocument &mail, Taken &taken)
{
    taken.text += withoutSpace(mail.text);
    for (const RawPart &part : mail.parts) {
        const auto inner = part.mediaType == u"message/rfc822" ? readDocument(part.bytes, QStringLiteral("inner.eml"))
                                                               : Result<RawDocument>(Error {});
        if (inner)
            take(*inner, taken);
        else
            taken.parts += withoutReturns(part.bytes);
    }
}

bool standsIn(const Taken &taken, const MailLeaf &leaf)
{
    for (const QString &text : { decodeText(leaf.content, leaf.charset), decodeText(leaf.content).text }) {
        if (taken.text.contains(withoutSpace(leaf.html ? htmlToText(text) : text)))
            return true;
    }
    return leaf.html && leaf.alternative; // the plain form beside it is read
}

} // namespace

std::vector<MailLeaf> expectedLeaves(const QString &xmlPath)
{
    // Written without an encoding, with whatever bytes the headers had.
    QXmlStreamReader xml(QString::fromLatin1(contentOf(xmlPath)));
    std::vector<MailLeaf> leaves;
    QStringList contentTypes; // of the entities around the place
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QString name = xml.name().toString();
        const bool entity = name == u"message" || name == u"body-part";
        if (token == QXmlStreamReader::EndElement && entity) {
            contentTypes.removeLast();
        } else if (token == QXmlStreamReader::StartElement && entity) {
            contentTypes += QString();
        } else if (token == QXmlStreamReader::StartElement && name == u"field") {
            const QString field = xml.readElementText().trimmed();
            if (field.startsWith(u"content-type:", Qt::CaseInsensitive) && !contentTypes.isEmpty())
                contentTypes.last() = field;
        } else if (token == QXmlStreamReader::StartElement && (name == u"text-body" || name == u"binary-body")) {
            const QString file = xml.attributes().value(QStringLiteral("name")).toString();
            leaves.push_back(leaf(contentOf(QFileInfo(xmlPath).path() + u'/' + file), contentTypes));
        }
    }
    return leaves;
}

QStringList differences(const RawDocument &mail, const std::vector<MailLeaf> &leaves)
{
    QStringList found;
    Taken taken;
    take(mail, taken);
    for (size_t i = 0; i < leaves.size(); ++i) {
        const QByteArray content = withoutReturns(leaves[i].content);
        if (!taken.parts.removeOne(content) && !content.trimmed().isEmpty() && !standsIn(taken, leaves[i]))
            found += QStringLiteral("part %1 (%2 bytes) is missing").arg(i + 1).arg(content.size());
    }
    for (const QByteArray &part : std::as_const(taken.parts)) {
        if (!part.trimmed().isEmpty())
            found += QStringLiteral("a part of %1 bytes is not expected").arg(part.size());
    }
    return found;
}

} // namespace twelvefold::test
