// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_documents.h"

#include "readers/document_reader.h"
#include "readers/picture_hash.h"
#include "sample_files.h"

#include <exiv2/exiv2.hpp>

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace twelvefold;

namespace {

RawDocument readOk(const QByteArray &bytes, const QString &name = {})
{
    const auto document = readDocument(bytes, name);
    if (!document)
        qWarning().noquote() << document.error().message;
    return document ? *document : RawDocument {};
}

QByteArray word(const QByteArray &inside)
{
    return "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>" + inside + "</w:body></w:document>";
}

int distance(quint64 a, quint64 b)
{
    return int(qPopulationCount(a ^ b));
}

} // namespace

void TestDocuments::refusesWithARemedy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("old Office") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0", 12) << QStringLiteral("DOCX");
    QTest::newRow("spreadsheet") << samples::zip({ { QStringLiteral("xl/workbook.xml"), "x" } })
                                 << QStringLiteral("CSV");
    QTest::newRow("OpenDocument") << samples::zip({ { QStringLiteral("content.xml"), "x" } }) << QStringLiteral("DOCX");
    QTest::newRow("RTF") << QByteArray("{\\rtf1 hello}") << QStringLiteral("DOCX");
    QTest::newRow("WebP") << QByteArray("RIFF\x10\0\0\0WEBPVP8 \0\0\0\0", 20) << QStringLiteral("PNG");
    QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\0\0\0\0\0", 8) << QStringLiteral("Unpack");
    QTest::newRow("damaged archive") << QByteArray("PK\x03\x04garbage") << QStringLiteral("PDF");
}

void TestDocuments::refusesWithARemedy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, remedy);
    const auto document = readDocument(bytes, QStringLiteral("innocent.csv"));
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::BadInput);
    QVERIFY2(document.error().message.contains(remedy), qPrintable(document.error().message));
}

void TestDocuments::readsWhatIsLeftOfADamagedWordDocument()
{
    const RawDocument d = readOk(samples::zip({ { QStringLiteral("word/document.xml"),
        "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>first</w:t></w:r></w:p><w:p><w:r><w:t>sec" } }));
    QVERIFY(d.text.startsWith(QStringLiteral("first\n")));
    QCOMPARE(d.issues.size(), size_t(1));
    QCOMPARE(d.issues[0].where, QStringLiteral("word/document.xml"));
}

void TestDocuments::readsTheTextOfWordOnce()
{
    const RawDocument d = readOk(samples::zip({ { QStringLiteral("word/document.xml"),
        word("<w:p><w:pPr><w:tabs><w:tab "
             "w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"
             "<mc:AlternateContent><mc:Choice><w:r><w:t>box</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>box</w:t></"
             "w:r>"
             "</mc:Fallback></mc:AlternateContent><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
             "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>") } }));
    QCOMPARE(d.text, QStringLiteral("a\tb\ncbox\n"));
}

void TestDocuments::readsHeadersAndNotesOfWord()
{
    const RawDocument d
        = readOk(samples::zip({ { QStringLiteral("word/document.xml"), word("<w:p><w:r><w:t>body</w:t></w:r></w:p>") },
            { QStringLiteral("word/header1.xml"), word("<w:p><w:r><w:t>+1 555 0100</w:t></w:r></w:p>") },
            { QStringLiteral("word/comments.xml"), word("<w:p><w:r><w:t>check this</w:t></w:r></w:p>") },
            { QStringLiteral("word/styles.xml"), word("<w:p><w:r><w:t>style</w:t></w:r></w:p>") } }));
    QCOMPARE(d.text, QStringLiteral("body\n+1 555 0100\ncheck this\n"));
}

void TestDocuments::saysWhatAWordDocumentWouldLoad()
{
    const RawDocument d = readOk(samples::zip({ { QStringLiteral("word/document.xml"),
                                                    word("<w:p><w:r><w:t>x</w:t></w:r></w:p>") },
        { QStringLiteral("word/_rels/settings.xml.rels"),
            "<Relationships><Relationship Id=\"r1\" Type=\"t/attachedTemplate\" Target=\"http://evil.example/t.dotm\" "
            "TargetMode=\"External\"/></Relationships>" } }));
    QCOMPARE(d.issues.size(), size_t(1));
    QCOMPARE(d.issues[0].kind, Issue::Kind::Review);
    QVERIFY(d.issues[0].text.contains(QStringLiteral("http://evil.example/t.dotm")));
}

void TestDocuments::countsRealBytesAcrossMembers()
{
    QList<QPair<QString, QByteArray>> members { { QStringLiteral("word/document.xml"),
        word("<w:p><w:r><w:t>x</w:t></w:r></w:p>") } };
    for (int i = 0; i < 20; ++i)
        members.append({ QStringLiteral("word/header%1.xml").arg(i), "<a>" + QByteArray(1 << 20, ' ') + "</a>" });
    ReadLimits limits;
    limits.inflatedBytes = 4 << 20;
    const auto d = readDocument(samples::zip(members), {}, limits);
    QVERIFY(bool(d));
    QVERIFY(d->text.startsWith(u'x'));
    QVERIFY(!d->issues.empty());
    ReadLimits few;
    few.members = 10;
    QVERIFY(!readDocument(samples::zip(members), {}, few));
}

void TestDocuments::flattensAResume()
{
    const RawDocument d = readOk(samples::resume());
    const QString line = QStringLiteral("basics.email: ");
    const qsizetype at = d.text.indexOf(line);
    QVERIFY(at >= 0);
    QVERIFY(d.text.sliced(at + line.size()).startsWith(QStringLiteral("jane.sample@example.org\n")));
}

void TestDocuments::keepsOtherJsonAsText()
{
    const QByteArray json = "\xEF\xBB\xBF{\"posts\": [\"jane@example.org\"]}";
    const RawDocument d = readOk(json);
    QCOMPARE(d.format, QStringLiteral("json"));
    QVERIFY(d.text.contains(QStringLiteral("jane@example.org")));
}

void TestDocuments::saysWhereJsonBreaks()
{
    const RawDocument d = readOk("{\"a\": 1,, }", QStringLiteral("x.json"));
    QCOMPARE(d.format, QStringLiteral("text"));
    QCOMPARE(d.issues.size(), size_t(1));
    QVERIFY2(d.issues[0].text.contains(QStringLiteral("at byte")), qPrintable(d.issues[0].text));
}

void TestDocuments::survivesDeepJson()
{
    const RawDocument d = readOk(QByteArray(1'000'000, '['), QStringLiteral("x.json"));
    QCOMPARE(d.format, QStringLiteral("text"));
}

void TestDocuments::saysThatAPdfHasNoText()
{
    const RawDocument d = readOk(samples::pdf(""));
    QCOMPARE(d.issues.size(), size_t(1));
    QVERIFY(d.issues[0].text.contains(QStringLiteral("no text")));
}

void TestDocuments::hashesDoNotChangeWithSizeAndFormat()
{
    const QImage image = QImage::fromData(samples::png());
    const PictureHash whole = hashPicture(image);
    const PictureHash half
        = hashPicture(image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 50);
    const PictureHash jpeg = hashPicture(QImage::fromData(buffer.data()));
    for (const PictureHash &other : { half, jpeg }) {
        QVERIFY(distance(whole.dHash, other.dHash) <= 3);
        QVERIFY(distance(whole.pHash, other.pHash) <= 3);
    }
    const PictureHash another = hashPicture(image.transformed(QTransform().rotate(90)));
    QVERIFY(distance(whole.dHash, another.dHash) > 12);
}

void TestDocuments::mirroredHashIsTheHashOfTheMirroredPicture()
{
    const QImage image = QImage::fromData(samples::png());
    const PictureHash hash = hashPicture(image);
    const PictureHash mirrored = hashPicture(image.mirrored(true, false));
    QCOMPARE(hash.dHashMirrored, mirrored.dHash);
    QCOMPARE(hash.pHashMirrored, mirrored.pHash);
    QVERIFY(distance(hash.dHash, hash.dHashMirrored) > 12);
}

void TestDocuments::aPlainWallIsFlat()
{
    QImage wall(300, 200, QImage::Format_RGB32);
    wall.fill(QColor(200, 190, 180));
    QVERIFY(hashPicture(wall).flat);
    QVERIFY(!hashPicture(QImage::fromData(samples::png())).flat);
}

void TestDocuments::readsWhatTheCameraWrote()
{
    const QByteArray plain = samples::jpeg();
    const auto image = Exiv2::ImageFactory::open(
        reinterpret_cast<const Exiv2::byte *>(plain.constData()), static_cast<long>(plain.size()));
    Exiv2::ExifData exif;
    exif["Exif.Image.Make"] = "Sample";
    exif["Exif.Image.Model"] = "One";
    exif["Exif.Image.Software"] = "Sample Editor 3";
    exif["Exif.Photo.DateTimeOriginal"] = "2025:03:01 12:30:00";
    exif["Exif.GPSInfo.GPSLatitude"] = "39/1 1/1 1200/100";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLongitude"] = "125/1 45/1 0/1";
    exif["Exif.GPSInfo.GPSLongitudeRef"] = "E";
    image->setExifData(exif);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    QByteArray bytes(qsizetype(io.size()), Qt::Uninitialized);
    io.read(reinterpret_cast<Exiv2::byte *>(bytes.data()), static_cast<long>(bytes.size()));

    const QCborMap metadata = readOk(bytes).metadata;
    QCOMPARE(metadata.value(QStringLiteral("camera")).toString(), QStringLiteral("Sample One"));
    QCOMPARE(metadata.value(QStringLiteral("software")).toString(), QStringLiteral("Sample Editor 3"));
    QCOMPARE(metadata.value(QStringLiteral("created")).toString(), QStringLiteral("2025-03-01T12:30:00"));
    QCOMPARE(metadata.value(QStringLiteral("gps")).toString(), QStringLiteral("39.020000, 125.750000"));
}

void TestDocuments::shownPicturesCarryNoTexts()
{
    QImage image = QImage::fromData(samples::png());
    image.setText(QStringLiteral("parameters"), QStringLiteral("a portrait, studio light"));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    QCOMPARE(readOk(buffer.data()).metadata.value(QStringLiteral("text: parameters")).toString(),
        QStringLiteral("a portrait, studio light"));
    const auto shown = renderPagePng(buffer.data(), 1, 96);
    QVERIFY(bool(shown));
    QVERIFY(!shown->contains("studio"));
    QCOMPARE(QImage::fromData(*shown, "png").size(), image.size());
}
