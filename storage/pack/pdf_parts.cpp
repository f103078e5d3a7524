// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/pdf_parts.h"

#include "pack/pdf_file.h"

#include <QDateTime>
#include <QTimeZone>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace twelvefold {

namespace {

//! Points from the page's bottom, as PDF counts.
double upward(double y)
{
    return (Typesetter::pageHeight - y) / dot;
}

QPDFObjectHandle destination(const std::vector<QPDFPageObjectHelper> &pages, const PagePlace &place)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(pages[size_t(place.page)].getObjectHandle());
    array.appendItem(QPDFObjectHandle::newName("/XYZ"));
    array.appendItem(QPDFObjectHandle::newNull());
    array.appendItem(QPDFObjectHandle::newReal(upward(place.y - 8 * dot), 2));
    array.appendItem(QPDFObjectHandle::newNull());
    return array;
}

QPDFObjectHandle linkAnnotation(const LinkArea &link, const QPDFObjectHandle &target)
{
    const QPDFObjectHandle::Rectangle rect(
        link.rect.left() / dot, upward(link.rect.bottom()), link.rect.right() / dot, upward(link.rect.top()));
    QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
    annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
    annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(rect));
    annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4));
    annotation.replaceKey("/Dest", target);
    return annotation;
}

std::string unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString()).getStringValue();
}

//! The entries from `at` that stand below `level`, linked to each other and to their parent; moves `at` past them.
qsizetype addLevel(QPDF &pdf, const Typesetter &typeset, const std::vector<QPDFPageObjectHelper> &pages,
    QPDFObjectHandle parent, size_t &at, int level)
{
    const auto &entries = typeset.outline();
    QPDFObjectHandle previous = QPDFObjectHandle::newNull();
    qsizetype count = 0;
    while (at < entries.size() && entries[at].level > level) {
        const OutlineEntry &entry = entries[at];
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newString(unicode(entry.text)));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(pages, entry.place));
        if (previous.isNull()) {
            parent.replaceKey("/First", item);
        } else {
            previous.replaceKey("/Next", item);
            item.replaceKey("/Prev", previous);
        }
        parent.replaceKey("/Last", item);
        previous = item;
        ++at;
        ++count;
        const qsizetype below = addLevel(pdf, typeset, pages, item, at, entry.level);
        if (below > 0)
            item.replaceKey("/Count", QPDFObjectHandle::newInteger(-below)); // closed
    }
    return count;
}

QString xmlEscaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QByteArray xmpPacket(const PackDocument &document, const QByteArray &manifestSha256)
{
    const QString date = document.createdAt.toIso();
    const QString body = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:tf=\"urn:twelvefold:pack:1\">\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
        "<dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>\n"
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%3</rdf:li></rdf:Alt></dc:description>\n"
        "<xmp:CreateDate>%4</xmp:CreateDate><xmp:CreatorTool>%5</xmp:CreatorTool><pdf:Producer>%5</pdf:Producer>\n"
        "<tf:caseId>%6</tf:caseId><tf:rootHash>%7</tf:rootHash><tf:manifestSha256>%8</tf:manifestSha256>\n"
        "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return body
        .arg(xmlEscaped(document.title), xmlEscaped(document.author), xmlEscaped(document.subject), date,
            xmlEscaped(document.tool), document.caseId, QString::fromLatin1(document.rootHash.toHex()),
            QString::fromLatin1(manifestSha256.toHex()))
        .toUtf8();
}

} // namespace

void addLinks(QPDF &pdf, const Typesetter &typeset)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    for (size_t i = 0; i < pages.size(); ++i) {
        QPDFObjectHandle list = QPDFObjectHandle::newArray();
        for (const LinkArea &link : typeset.pages()[i].links) {
            const auto place = typeset.anchors().constFind(link.anchor);
            if (place != typeset.anchors().cend())
                list.appendItem(pdf.makeIndirectObject(linkAnnotation(link, destination(pages, *place))));
        }
        if (list.getArrayNItems() > 0)
            QPDFPageObjectHelper(pages[i]).getObjectHandle().replaceKey("/Annots", list);
    }
}

void addOutline(QPDF &pdf, const Typesetter &typeset)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    size_t at = 0;
    const qsizetype count = addLevel(pdf, typeset, pages, root, at, 0);
    if (count == 0)
        return;
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addPageLabels(QPDF &pdf, const PackDocument &document)
{
    QPDFObjectHandle label = QPDFObjectHandle::newDictionary();
    label.replaceKey("/S", QPDFObjectHandle::newName("/D"));
    label.replaceKey(
        "/P", QPDFObjectHandle::newUnicodeString((document.caseTitle + QStringLiteral(" / p. ")).toStdString()));
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    numbers.appendItem(QPDFObjectHandle::newInteger(0));
    numbers.appendItem(label);
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    pdf.getRoot().replaceKey("/PageLabels", tree);
}

void setMetadata(QPDF &pdf, const PackDocument &document, const QByteArray &manifestSha256)
{
    QPDFObjectHandle info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const auto set = [&](const char *key, const QString &text) {
        info.replaceKey(key, QPDFObjectHandle::newUnicodeString(text.toStdString()));
    };
    set("/Title", document.title);
    set("/Author", document.author);
    set("/Subject", document.subject);
    set("/Creator", document.tool);
    set("/Producer", document.tool);
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(document.createdAt)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(document.createdAt)));
    info.replaceKey(manifestKey, QPDFObjectHandle::newString(manifestSha256.toHex().toStdString()));
    pdf.getTrailer().replaceKey("/Info", info);
    const QByteArray xmp = xmpPacket(document, manifestSha256);
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, xmp.toStdString());
    stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("en"));
    pdf.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

std::string pdfDate(Utc time)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(time.msecs, Qt::UTC);
    return date.toString(u"'D:'yyyyMMddHHmmss'Z'").toStdString();
}

} // namespace twelvefold
