// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_files.h"

#include <QBuffer>
#include <QImage>

#include <cmath>

#include <zip.h>
#include <zlib.h>

namespace samples {

namespace {

//! A source of libzip that makes its bytes as they are asked for, so that a bomb needs no gigabyte to be made.
struct Letters {
    zip_int64_t left = 0;
};

zip_int64_t giveLetters(void *state, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto *letters = static_cast<Letters *>(state);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_READ: {
        const auto give = std::min(zip_int64_t(size), letters->left);
        memset(data, 'a', size_t(give));
        letters->left -= give;
        return give;
    }
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t *>(data));
        return sizeof(zip_stat_t);
    default:
        return 0;
    }
}

QByteArray zipOf(const QList<QPair<QString, QByteArray>> &members, Letters *letters)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &problem);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &problem);
    for (const auto &[name, bytes] : members) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    if (letters)
        zip_file_add(zip, "word/document.xml", zip_source_function(zip, giveLetters, letters), ZIP_FL_ENC_UTF_8);
    if (zip_close(zip) != 0)
        return {};
    zip_stat_t about;
    zip_source_stat(target, &about);
    QByteArray bytes(qsizetype(about.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, bytes.data(), about.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray bigEndian(quint32 value)
{
    return QByteArray::fromHex(QByteArray::number(value, 16).rightJustified(8, '0'));
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &data)
{
    const QByteArray body = name + data;
    const auto sum = quint32(::crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size())));
    return bigEndian(quint32(data.size())) + body + bigEndian(sum);
}

//! Blots of light, as pictures of things have them: no frequency of it is nearly nothing.
QImage blots()
{
    QImage image(200, 160, QImage::Format_RGB32);
    const double centres[][3]
        = { { 40, 30, 900 }, { 150, 50, 1500 }, { 90, 120, 700 }, { 170, 140, 400 }, { 20, 130, 500 } };
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            double light = 0;
            for (const auto &[cx, cy, width] : centres)
                light += std::exp(-((x - cx) * (x - cx) + (y - cy) * (y - cy)) / width);
            const int level = std::min(255, int(light * 220));
            image.setPixel(x, y, qRgb(level, level * 3 / 4, 255 - level));
        }
    }
    return image;
}

QByteArray encoded(const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    blots().save(&buffer, format, 95);
    return buffer.data();
}

} // namespace

QByteArray csv()
{
    return "name; email ;city\r\nJane Sample;jane.sample@example.org;Berlin\r\n\"Doe; "
           "John\";john@example.org;\"New\nYork\"\r\n"
           "Short;row@example.org\r\n";
}

QByteArray mail()
{
    return "Received: from mx.example.net (mx.example.net [192.0.2.44])\r\n by in.example.org (10.0.0.1) with ESMTP id "
           "1;\r\n"
           " Tue, 3 Mar 2026 10:15:30 +0100\r\n"
           "From: =?utf-8?Q?J=C3=A4ne_Sample?= <jane.sample@example.org>\r\nTo: HR <hr@example.com>, "
           "ops@example.com\r\n"
           "Date: Tue, 3 Mar 2026 10:15:00 +0100\r\nSubject: =?utf-8?B?QXBwbGljYXRpb24=?=\r\n"
           "Message-ID: <one@example.org>\r\nReferences: <a@example.com> <b@example.com>\r\nIn-Reply-To: "
           "<b@example.com>\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xx\r\n\r\n"
           "--xx\r\nContent-Type: multipart/alternative; boundary=yy\r\n\r\n"
           "--yy\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
           "Call me: +49 30 1234567, Stra=DFe 5\r\n"
           "--yy\r\nContent-Type: text/html\r\n\r\n<p>HTML wording <img "
           "src=\"http://tracker.example/x.png\"></p>\r\n--yy--\r\n"
           "--xx\r\nContent-Type: application/pdf; name=\"../../cv.pdf\"\r\nContent-Disposition: attachment; "
           "filename=\"../../cv.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--xx--\r\n";
}

QByteArray pdf(const QByteArray &words)
{
    const QByteArray content = "BT /F1 12 Tf 20 100 Td (" + words + ") Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 6 0 R]/Count "
           "2>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
           "R>>>>>>endobj\n"
           "4 0 obj<</Length "
        + QByteArray::number(content.size()) + ">>stream\n" + content
        + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
          "6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
          "R>>>>>>endobj\n"
          "7 0 obj<</Title(Resume)/Author(J. Sample)/Producer(Sample Writer)/CreationDate(D:20260301120000Z)>>endobj\n"
          "trailer<</Root 1 0 R/Info 7 0 R>>\n";
}

QByteArray koreanPdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
           "/Annots[8 0 R]>>endobj\n"
           "4 0 obj<</Length 53>>stream\nBT /F1 24 Tf 20 100 Td <B1E8C3B6BCF620C6F2BEE7> Tj ET\nendstream endobj\n"
           "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/HYSMyeongJo-Medium/Encoding/KSCms-UHC-H/DescendantFonts[6 0 "
           "R]>>endobj\n"
           "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/HYSMyeongJo-Medium/CIDSystemInfo<</Registry(Adobe)"
           "/Ordering(Korea1)/Supplement 1>>/FontDescriptor 7 0 R>>endobj\n"
           "7 0 obj<</Type/FontDescriptor/FontName/HYSMyeongJo-Medium/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
           "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj\n"
           "8 0 obj<</Type/Annot/Subtype/Link/Rect[20 90 200 130]/A<</S/URI/URI(https://example.org/jane)>>>>endobj\n"
           "trailer<</Root 1 0 R>>\n";
}

QByteArray zip(const QList<QPair<QString, QByteArray>> &members)
{
    return zipOf(members, nullptr);
}

QByteArray docx(const QByteArray &body)
{
    return zip({ { QStringLiteral("word/document.xml"),
                     "<?xml version=\"1.0\"?><w:document "
                     "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                     "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"
                         + body + "</w:body></w:document>" },
        { QStringLiteral("word/_rels/document.xml.rels"),
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"r1\" "
            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
            "Target=\"https://example.org/jane\" TargetMode=\"External\"/></Relationships>" },
        { QStringLiteral("docProps/core.xml"),
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:creator>J. Sample</dc:creator>"
            "<cp:lastModifiedBy>Park</cp:lastModifiedBy><dcterms:created>2026-03-01T12:00:00Z</dcterms:created>"
            "</cp:coreProperties>" },
        { QStringLiteral("docProps/app.xml"), "<Properties><Application>Sample Office</Application></Properties>" } });
}

QByteArray docxParagraphs()
{
    return docx(
        "<w:p><w:r><w:t>Jane Sample</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Mail</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>jane.sample@example.org"
        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>my page</w:t></w:r></w:hyperlink></w:p>");
}

QByteArray docxBomb(qint64 bytes)
{
    Letters letters { bytes };
    return zipOf({}, &letters);
}

QByteArray resume()
{
    return R"({"basics":{"name":"Jane Sample","email":"jane.sample@example.org","profiles":[{"network":"GitHub","username":"jsample"}]},
"work":[{"name":"Acme","position":"Developer","startDate":"2024-01"}]})";
}

QByteArray png()
{
    return encoded("png");
}

QByteArray jpeg()
{
    return encoded("jpeg");
}

QByteArray pngOfSize(quint32 side)
{
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", bigEndian(side) + bigEndian(side) + QByteArray::fromHex("0806000000"))
        + pngChunk("IDAT", QByteArray::fromHex("789c030000000001")) + pngChunk("IEND", {});
}

} // namespace samples
