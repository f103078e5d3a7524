// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docx_reader.h"

#include "readers/read_error.h"
#include "readers/word_text.h"
#include "readers/zip_container.h"

#include <QXmlStreamReader>

namespace twelvefold {

namespace {

const QString &bodyName()
{
    static const QString name = QStringLiteral("word/document.xml");
    return name;
}

struct Relationships {
    QHash<QString, QString> links; //!< id → address of hyperlinks
    QStringList remote; //!< addresses of anything else outside that a word processor would load
};

//! Damaged relationships cost the addresses of links, nothing else, so they raise no issue.
Relationships relationshipsOf(ZipContainer &container, const QString &name)
{
    Relationships found;
    const Result<QByteArray> bytes = container.contains(name) ? container.read(name) : Result<QByteArray>(QByteArray());
    QXmlStreamReader xml(bytes ? *bytes : QByteArray());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (token != QXmlStreamReader::StartElement || attributes.value(QStringLiteral("TargetMode")) != u"External")
            continue;
        const QString target = attributes.value(QStringLiteral("Target")).toString().left(2'000);
        if (attributes.value(QStringLiteral("Type")).endsWith(u"/hyperlink"))
            found.links.insert(attributes.value(QStringLiteral("Id")).toString(), target);
        else
            found.remote += target;
    }
    return found;
}

//! "word/document.xml" → "word/_rels/document.xml.rels"
QString relationshipsName(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.left(slash) + QStringLiteral("_rels/") + part.sliced(slash) + QStringLiteral(".rels");
}

//! The properties worth knowing, by the local names of their elements.
QString propertyKey(QStringView element)
{
    static const QHash<QString, QString> keys { { QStringLiteral("title"), QStringLiteral("title") },
        { QStringLiteral("creator"), QStringLiteral("author") },
        { QStringLiteral("lastModifiedBy"), QStringLiteral("lastModifiedBy") },
        { QStringLiteral("created"), QStringLiteral("created") },
        { QStringLiteral("modified"), QStringLiteral("modified") },
        { QStringLiteral("revision"), QStringLiteral("revision") },
        { QStringLiteral("subject"), QStringLiteral("subject") },
        { QStringLiteral("keywords"), QStringLiteral("keywords") },
        { QStringLiteral("description"), QStringLiteral("description") },
        { QStringLiteral("language"), QStringLiteral("language") },
        { QStringLiteral("Application"), QStringLiteral("software") },
        { QStringLiteral("AppVersion"), QStringLiteral("softwareVersion") },
        { QStringLiteral("Company"), QStringLiteral("company") },
        { QStringLiteral("Manager"), QStringLiteral("manager") },
        { QStringLiteral("Template"), QStringLiteral("template") },
        { QStringLiteral("TotalTime"), QStringLiteral("editingMinutes") } };
    return keys.value(element.toString());
}

void readProperties(ZipContainer &container, const QString &name, RawDocument &document)
{
    constexpr qsizetype longest = 1'000;
    if (!container.contains(name))
        return;
    const Result<QByteArray> bytes = container.read(name);
    QXmlStreamReader xml(bytes ? *bytes : QByteArray());
    QString key;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return;
        if (token == QXmlStreamReader::StartElement)
            key = propertyKey(xml.name());
        else if (token == QXmlStreamReader::EndElement)
            key.clear();
        else if (token == QXmlStreamReader::Characters && !key.isEmpty() && !xml.isWhitespace())
            document.metadata.insert(key, xml.text().left(longest).toString().simplified());
    }
}

bool isSideText(const QString &name)
{
    const bool inWord = name.startsWith(u"word/") && name.endsWith(u".xml") && name.count(u'/') == 1;
    const QStringView file = QStringView(name).sliced(inWord ? 5 : 0);
    return inWord
        && (file.startsWith(u"header") || file.startsWith(u"footer") || file == u"footnotes.xml"
            || file == u"endnotes.xml" || file == u"comments.xml");
}

void noteRemote(const QStringList &targets, RawDocument &document)
{
    constexpr qsizetype most = 10;
    for (const QString &target : targets.mid(0, most))
        document.issues.push_back(review({},
            QStringLiteral(
                "This document tells the program that opens it to load %1. It was not loaded; do not open the file "
                "outside of Twelvefold while connected.")
                .arg(target.left(200))));
}

//! A photo that is used again under another name is evidence, so pictures become exhibits of their own. Drawings and
//! the icons of word processors are of other kinds and are not read.
void readPictures(ZipContainer &container, const ReadLimits &limits, RawDocument &document)
{
    for (const QString &name : container.names()) {
        const bool jpeg = name.endsWith(u".jpg", Qt::CaseInsensitive) || name.endsWith(u".jpeg", Qt::CaseInsensitive);
        if (!name.startsWith(u"word/media/") || (!jpeg && !name.endsWith(u".png", Qt::CaseInsensitive)))
            continue;
        if (int(document.parts.size()) >= limits.parts) {
            document.issues.push_back(warning(name,
                QStringLiteral("This document has more than %1 pictures; this one and those after it were left out.")
                    .arg(limits.parts)));
            return;
        }
        Result<QByteArray> bytes = container.read(name);
        if (!bytes)
            document.issues.push_back(warning(name, bytes.error().message));
        else if (!bytes->isEmpty())
            document.parts.push_back(
                { name, jpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), std::move(*bytes) });
    }
}

//! Adds the text of one part; says what is missing of it, and whether it is whole.
bool addPart(ZipContainer &container, const QString &name, const QByteArray &xml, const ReadLimits &limits,
    RawDocument &document)
{
    const Relationships relationships = relationshipsOf(container, relationshipsName(name));
    noteRemote(relationships.remote, document);
    const WordText part = wordText(xml, relationships.links, limits);
    document.text += part.text;
    if (!part.problem.isEmpty())
        document.issues.push_back(warning(name,
            QStringLiteral("The end of the document was left out because %1. Save the document again as DOCX or PDF.")
                .arg(part.problem)));
    return part.problem.isEmpty();
}

} // namespace

bool isDocx(const ZipContainer &container)
{
    return container.contains(bodyName());
}

Result<RawDocument> readDocx(ZipContainer &container, const ReadLimits &limits)
{
    RawDocument document;
    document.format = QStringLiteral("docx");
    const Result<QByteArray> body = container.read(bodyName());
    if (!body)
        return body.error();
    const bool whole = addPart(container, bodyName(), *body, limits, document);
    if (!whole && document.text.trimmed().isEmpty())
        return badInput(document.issues.back().text);
    for (const QString &name : container.names()) {
        if (!isSideText(name) || document.text.size() > limits.textUnits)
            continue;
        if (const Result<QByteArray> side = container.read(name))
            addPart(container, name, *side, limits, document);
        else
            document.issues.push_back(warning(name, side.error().message));
    }
    noteRemote(relationshipsOf(container, QStringLiteral("word/_rels/settings.xml.rels")).remote, document);
    readProperties(container, QStringLiteral("docProps/core.xml"), document);
    readProperties(container, QStringLiteral("docProps/app.xml"), document);
    readPictures(container, limits, document);
    return document;
}

} // namespace twelvefold
