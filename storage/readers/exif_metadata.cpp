// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/exif_metadata.h"

#include <exiv2/exiv2.hpp>

#include <optional>

namespace twelvefold {

namespace {

QString textOf(const Exiv2::ExifData &exif, const char *key)
{
    constexpr qsizetype longest = 500;
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    return found == exif.end() ? QString() : QString::fromStdString(found->toString()).left(longest).simplified();
}

//! Degrees, minutes and seconds as three fractions.
std::optional<double> degrees(const Exiv2::ExifData &exif, const char *key, const char *referenceKey)
{
    const auto found = exif.findKey(Exiv2::ExifKey(key));
    if (found == exif.end() || found->count() < 3)
        return std::nullopt;
    double sum = 0;
    double divisor = 1;
    for (int i = 0; i < 3; ++i) {
        const Exiv2::Rational part = found->toRational(i);
        if (part.second == 0)
            return std::nullopt;
        sum += double(part.first) / part.second / divisor;
        divisor *= 60;
    }
    const QString reference = textOf(exif, referenceKey);
    const bool negative = reference.startsWith(u'S') || reference.startsWith(u'W');
    return negative ? -sum : sum;
}

//! "2025:03:01 12:30:00" as cameras write it becomes "2025-03-01T12:30:00"; no zone is added, for none is known.
QString isoFromExif(QString date)
{
    if (date.size() != 19 || date.at(4) != u':' || date.at(7) != u':')
        return date;
    date[4] = date[7] = u'-';
    date[10] = u'T';
    return date;
}

void set(QCborMap &metadata, const char *key, const QString &value)
{
    if (!value.isEmpty() && !metadata.contains(QLatin1String(key)))
        metadata.insert(QLatin1String(key), value);
}

void setPlace(const Exiv2::ExifData &exif, QCborMap &metadata)
{
    const auto latitude = degrees(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef");
    const auto longitude = degrees(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef");
    if (latitude && longitude && std::abs(*latitude) <= 90 && std::abs(*longitude) <= 180)
        set(metadata, "gps", QStringLiteral("%1, %2").arg(*latitude, 0, 'f', 6).arg(*longitude, 0, 'f', 6));
}

} // namespace

void readExif(const QByteArray &bytes, QCborMap &metadata)
{
    try {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        const auto image = Exiv2::ImageFactory::open(
            reinterpret_cast<const Exiv2::byte *>(bytes.constData()), static_cast<long>(bytes.size()));
        if (!image.get())
            return;
        image->readMetadata();
        const Exiv2::ExifData &exif = image->exifData();
        set(metadata, "software", textOf(exif, "Exif.Image.Software"));
        set(metadata, "created", isoFromExif(textOf(exif, "Exif.Photo.DateTimeOriginal")));
        set(metadata, "created", isoFromExif(textOf(exif, "Exif.Image.DateTime")));
        set(metadata, "camera",
            QString(textOf(exif, "Exif.Image.Make") + u' ' + textOf(exif, "Exif.Image.Model")).simplified());
        set(metadata, "author", textOf(exif, "Exif.Image.Artist"));
        setPlace(exif, metadata);
        const Exiv2::XmpData &xmp = image->xmpData();
        const auto tool = xmp.findKey(Exiv2::XmpKey("Xmp.xmp.CreatorTool"));
        if (tool != xmp.end())
            set(metadata, "software", QString::fromStdString(tool->toString()).left(500).simplified());
    } catch (const std::exception &) {
        // The pixels are good all the same; their reader has said so.
    }
}

} // namespace twelvefold
