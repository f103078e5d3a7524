// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_resume.h"

#include <QList>

#include <zip.h>

namespace twelvefold {

namespace {

QString paragraph(const QString &text, const char16_t *style = u"")
{
    const QString named = QStringView(style).isEmpty()
        ? QString()
        : QStringLiteral("<w:pPr><w:pStyle w:val=\"%1\"/></w:pPr>").arg(QString::fromUtf16(style));
    return QStringLiteral("<w:p>%1<w:r><w:t xml:space=\"preserve\">%2</w:t></w:r></w:p>")
        .arg(named, text.toHtmlEscaped());
}

QByteArray body(const DemoResume &resume)
{
    QString xml = paragraph(
        resume.native.isEmpty() ? resume.name : resume.name + QStringLiteral("  ") + resume.native, u"Title");
    xml += paragraph(resume.title) + paragraph(resume.city + QStringLiteral(", ") + resume.country);
    xml += paragraph(resume.contact(QStringLiteral(" | ")));
    xml += paragraph(QStringLiteral("About me"), u"Heading1") + paragraph(resume.summary);
    xml += paragraph(QStringLiteral("Work history"), u"Heading1");
    for (const DemoJob &job : resume.jobs) {
        xml += paragraph(
            QStringLiteral("%1 at %2, %3 to %4").arg(job.title, job.firm).arg(job.from).arg(job.to), u"Heading2");
        for (const QString &bullet : job.bullets)
            xml += paragraph(bullet, u"ListBullet");
    }
    xml += paragraph(QStringLiteral("Education"), u"Heading1");
    xml += paragraph(QStringLiteral("%1, %2").arg(resume.school).arg(resume.graduated));
    xml += paragraph(QStringLiteral("Skills and languages"), u"Heading1");
    xml += paragraph((resume.skills + resume.languages).join(QStringLiteral(", ")));
    for (const QString &text : resume.paragraphs)
        xml += paragraph(text);
    xml += paragraph(resume.closing);
    return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
                           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")
        + xml + QStringLiteral("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"))
        .toUtf8();
}

QByteArray styleSheet()
{
    QString xml = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles "
                                 "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    const QList<QPair<QString, int>> styles { { QStringLiteral("Title"), 40 }, { QStringLiteral("Heading1"), 28 },
        { QStringLiteral("Heading2"), 22 }, { QStringLiteral("ListBullet"), 20 } };
    for (const auto &[name, size] : styles)
        xml += QStringLiteral("<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%1\"/><w:rPr>%3"
                              "<w:sz w:val=\"%2\"/></w:rPr></w:style>")
                   .arg(name)
                   .arg(size)
                   .arg(size > 20 ? QStringLiteral("<w:b/>") : QString());
    return (xml + QStringLiteral("</w:styles>")).toUtf8();
}

QByteArray core(const DemoResume &resume)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
                          "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>%1</dc:title>"
                          "<dc:creator>%2</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                          "2024-01-05T09:00:00Z</dcterms:created></cp:coreProperties>")
        .arg(resume.title.toHtmlEscaped(), resume.author.toHtmlEscaped())
        .toUtf8();
}

constexpr char contentTypes[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override "
      "PartName=\"/word/styles.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override "
      "PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

constexpr char packageRelations[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
      "Target=\"word/document.xml\"/><Relationship Id=\"rId2\" "
      "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
      "Target=\"docProps/core.xml\"/></Relationships>";

constexpr char documentRelations[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
      "Target=\"styles.xml\"/></Relationships>";

//! A ZIP whose members all carry one date, so that the bytes depend on the content alone.
QByteArray zipped(const QList<QPair<QByteArray, QByteArray>> &members)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *store = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *archive = zip_open_from_source(store, ZIP_TRUNCATE, &error);
    if (!archive)
        return {};
    zip_source_keep(store);
    for (const auto &[name, bytes] : members) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_file_set_dostime(archive, zip_uint64_t(index), 9 << 11, 44 << 9 | 1 << 5 | 5, 0);
    }
    zip_close(archive);
    zip_stat_t status;
    zip_source_stat(store, &status);
    QByteArray result(qsizetype(status.size), Qt::Uninitialized);
    zip_source_open(store);
    zip_source_read(store, result.data(), status.size);
    zip_source_close(store);
    zip_source_free(store);
    return result;
}

} // namespace

QByteArray resumeAsDocx(const DemoResume &resume)
{
    const QByteArray document = body(resume), styles = styleSheet(), properties = core(resume);
    return zipped({ { "[Content_Types].xml", contentTypes }, { "_rels/.rels", packageRelations },
        { "word/document.xml", document }, { "word/_rels/document.xml.rels", documentRelations },
        { "word/styles.xml", styles }, { "docProps/core.xml", properties } });
}

} // namespace twelvefold
