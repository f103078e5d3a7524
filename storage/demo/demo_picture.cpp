// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demo_picture.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace twelvefold {

namespace {

constexpr int canvas = 480;

QColor colour(DemoRandom &random, int lightness)
{
    return QColor::fromHsl(
        random.below(360), random.between(60, 200), qBound(10, lightness + random.between(-25, 25), 245));
}

void paintBackground(QPainter &painter, DemoRandom &random)
{
    const QList<QPointF> corners { { 0, 0 }, { canvas, 0 }, { canvas, canvas }, { 0, canvas }, { canvas / 2.0, 0 },
        { 0, canvas / 2.0 } };
    const QPointF from = random.pick(corners);
    QLinearGradient gradient(from, QPointF(canvas, canvas) - from);
    const bool darkFirst = random.percent(50);
    gradient.setColorAt(0, colour(random, darkFirst ? 45 : 210));
    gradient.setColorAt(1, colour(random, darkFirst ? 210 : 45));
    painter.fillRect(0, 0, canvas, canvas, gradient);
    // A mosaic, so that two backgrounds differ everywhere and no two portraits look alike to a picture hash.
    constexpr int tile = canvas / 8;
    for (int y = 0; y < canvas; y += tile) {
        for (int x = 0; x < canvas; x += tile) {
            QColor shade = colour(random, random.percent(50) ? 35 : 220);
            shade.setAlpha(random.between(170, 255));
            painter.setBrush(shade);
            if (random.percent(65))
                painter.drawRect(x, y, tile, tile);
            else
                painter.drawEllipse(x, y, tile, tile);
        }
    }
}

void paintFigure(QPainter &painter, DemoRandom &random)
{
    const double x = random.between(110, 370), y = random.between(150, 290), radius = random.between(45, 80);
    const QColor face = colour(random, random.between(70, 200));
    painter.setBrush(colour(random, random.percent(50) ? 50 : 190)); // shoulders
    painter.drawEllipse(QPointF(x, y + radius * 2.5), radius * 1.9, radius * 1.5);
    painter.setBrush(colour(random, random.percent(50) ? 25 : 120)); // hair
    painter.drawEllipse(QPointF(x + random.between(-12, 12), y - radius * 0.25), radius * 1.15, radius * 1.2);
    painter.setBrush(face);
    painter.drawEllipse(QPointF(x, y), radius * 0.85, radius);
    painter.setBrush(face.darker(300));
    painter.drawEllipse(QPointF(x - radius * 0.35, y - radius * 0.1), radius * 0.1, radius * 0.07);
    painter.drawEllipse(QPointF(x + radius * 0.35, y - radius * 0.1), radius * 0.1, radius * 0.07);
    painter.drawChord(QRectF(x - radius * 0.35, y + radius * 0.2, radius * 0.7, radius * 0.35), 180 * 16, 180 * 16);
}

} // namespace

QByteArray drawPicture(const DemoPicture &picture, const QString &caption)
{
    DemoRandom random(picture.motif, u"picture");
    QImage image(canvas, canvas, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        paintBackground(painter, random);
        paintFigure(painter, random);
    }
    image = image.scaled(picture.side, picture.side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (picture.mirrored)
        image = image.mirrored(true, false);
    image.setText(QStringLiteral("Description"), caption);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, picture.jpeg ? "JPG" : "PNG", picture.jpeg ? 88 : -1);
    return bytes;
}

} // namespace twelvefold
