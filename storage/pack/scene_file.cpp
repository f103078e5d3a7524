// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/scene_file.h"

#include "pack/output_file.h"
#include "pack/scene_painter.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace twelvefold {

namespace {

void paintCentred(QPainter &painter, const Scene &scene, QSizeF room)
{
    const QSizeF natural = scene.bounds.size();
    if (natural.isEmpty())
        return;
    const double scale = std::min(room.width() / natural.width(), room.height() / natural.height());
    const QSizeF used = natural * scale;
    paintScene(painter, scene, QPointF((room.width() - used.width()) / 2, (room.height() - used.height()) / 2), scale);
}

QByteArray toPng(const Scene &scene, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintCentred(painter, scene, size);
    painter.end();
    QBuffer buffer;
    const bool done = buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
    return done ? buffer.data() : QByteArray();
}

QByteArray toPdf(const Scene &scene, QSize size)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(720);
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(scene.title);
    QPainter painter(&writer);
    paintCentred(painter, scene, QSizeF(size) * 10);
    painter.end();
    return buffer.data();
}

Status save(const QByteArray &bytes, const QString &file, bool overwrite)
{
    OutputFile output(file, overwrite);
    if (const Status ready = output.prepare(); !ready)
        return ready;
    QFile picture(output.temporaryName());
    if (!picture.open(QIODevice::WriteOnly) || picture.write(bytes) != bytes.size() || !picture.flush())
        return Error { Error::Kind::Access,
            QStringLiteral("%1 cannot be written: %2.").arg(file, picture.errorString()), file };
    picture.close();
    return output.commit();
}

} // namespace

Status renderScene(const Scene &scene, const QString &file, QSize size, bool overwrite)
{
    const bool png = file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    const bool svg = file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const bool pdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!png && !svg && !pdf)
        return Error { Error::Kind::Usage,
            QStringLiteral("%1 has an ending that no picture is written for; use .png, .svg or .pdf.").arg(file),
            file };
    const QSizeF natural = scene.bounds.size() * (png ? 2 : 1);
    QSize wanted = size.isValid() && !size.isEmpty() ? size : natural.toSize().expandedTo(QSize(64, 64));
    if (wanted.width() > 20000 || wanted.height() > 20000)
        wanted.scale(20000, 20000, Qt::KeepAspectRatio);
    const QByteArray bytes = png ? toPng(scene, wanted) : pdf ? toPdf(scene, wanted) : toSvg(scene, wanted);
    if (bytes.isEmpty())
        return Error { Error::Kind::Access,
            QStringLiteral("A picture of %1×%2 does not fit into memory; ask for a smaller one.")
                .arg(wanted.width())
                .arg(wanted.height()),
            file };
    return save(bytes, file, overwrite);
}

} // namespace twelvefold
