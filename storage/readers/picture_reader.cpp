// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/picture_reader.h"

#include "readers/exif_metadata.h"
#include "readers/picture_hash.h"
#include "readers/read_error.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <cmath>

namespace twelvefold {

namespace {

constexpr int mostMegabytes = 128;
constexpr double bytesPerPixel = 4;

//! Of the two formats that are allowed; a JPEG is decoded smaller where whole it would not fit.
Result<QImage> decoded(const QByteArray &bytes, const QString &format, RawDocument &document)
{
    QImageReader::setAllocationLimit(mostMegabytes);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format.toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return badInput(
            QStringLiteral("This picture is damaged and cannot be read. Save it again in a picture program."));
    const double megabytes = double(size.width()) * size.height() * bytesPerPixel / (1 << 20);
    if (megabytes > mostMegabytes && format == u"jpeg" && megabytes < 64.0 * mostMegabytes)
        reader.setScaledSize(size / std::ceil(std::sqrt(megabytes / mostMegabytes)));
    else if (megabytes > mostMegabytes)
        return badInput(
            QStringLiteral("This picture has %1 × %2 pixels, more than is safe to open. Save a smaller copy.")
                .arg(size.width())
                .arg(size.height()));
    QImage image = reader.read();
    if (image.isNull())
        return badInput(
            QStringLiteral("This picture is damaged and cannot be read. Save it again in a picture program."));
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    document.picture.width = turned ? size.height() : size.width();
    document.picture.height = turned ? size.width() : size.height();
    return image;
}

//! A JPEG that was cut has no end mark; the one in its first half would be that of the small preview inside.
bool isCutOff(const QByteArray &jpeg)
{
    return jpeg.lastIndexOf("\xFF\xD9") < jpeg.size() / 2;
}

} // namespace

Result<RawDocument> readPicture(const QByteArray &bytes, const QString &format)
{
    RawDocument document;
    document.format = format;
    const Result<QImage> image = decoded(bytes, format, document);
    if (!image)
        return image.error();
    const PictureHash hash = hashPicture(*image);
    document.picture.dHash = hash.dHash;
    document.picture.pHash = hash.pHash;
    document.picture.dHashMirrored = hash.dHashMirrored;
    document.picture.pHashMirrored = hash.pHashMirrored;
    document.picture.flat = hash.flat;
    if (format == u"jpeg" && isCutOff(bytes))
        document.issues.push_back(review({},
            QStringLiteral(
                "This picture is cut off: its lower part is missing, and its hashes are of the rest. Ask its sender "
                "for it again.")));
    readExif(bytes, document.metadata);
    if (const QString maker = image->text(QStringLiteral("Software")).left(200).simplified();
        !maker.isEmpty() && !document.metadata.contains(QStringLiteral("software")))
        document.metadata.insert(QStringLiteral("software"), maker);
    constexpr qsizetype mostTexts = 20;
    constexpr qsizetype longest = 1'000;
    for (const QString &key : image->textKeys().mid(0, mostTexts)) {
        if (const QString text = image->text(key).left(longest).simplified(); !text.isEmpty())
            document.metadata.insert(QStringLiteral("text: ") + key.left(100), text);
    }
    return document;
}

Result<QByteArray> pngBytes(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    // A picture around the same pixels has none of the texts that the foreign one carries.
    const QImage plain(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), pixels.format());
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    constexpr int fast = 80; // PNG "quality": less compression, the picture is the same
    if (!plain.save(&out, "png", fast))
        return badInput(QStringLiteral("This page cannot be shown as a picture."));
    return out.data();
}

Result<QByteArray> renderPicture(const QByteArray &bytes, const QString &format)
{
    RawDocument document;
    const Result<QImage> image = decoded(bytes, format, document);
    if (!image)
        return image.error();
    const double pixels = double(image->width()) * image->height();
    const double longest = std::max(image->width(), image->height());
    const double scale = std::min({ 1.0, longestPictureSide / longest, std::sqrt(mostPicturePixels / pixels) });
    if (scale >= 1)
        return pngBytes(*image);
    return pngBytes(image->scaled(image->size() * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation));
}

void preparePictures()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (const char *format : { "png", "jpeg" }) {
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        image.save(&buffer, format);
        (void)readPicture(buffer.data(), QString::fromLatin1(format));
    }
}

} // namespace twelvefold
