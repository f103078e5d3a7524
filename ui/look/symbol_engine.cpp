// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/symbol_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace twelvefold::ui {
namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/twelvefold/icons/%1.svg").arg(name);
}

// Every picture says `currentColor`, which Qt's SVG does not follow: the colour is written in before drawing.
QByteArray tinted(const QString &name, const QColor &colour)
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    return svg;
}

} // namespace

SymbolEngine::SymbolEngine(QString name, std::optional<QColor> colour)
    : m_name(std::move(name))
    , m_colour(colour)
{
}

QColor SymbolEngine::colourFor(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return m_colour ? *m_colour : palette.color(QPalette::Active, QPalette::WindowText);
}

void SymbolEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    QSvgRenderer renderer(tinted(m_name, colourFor(mode)));
    const int side = qMin(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    renderer.render(painter, square);
}

QPixmap SymbolEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap SymbolEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    const QString cached
        = QStringLiteral("symbol/%1/%2/%3x%4").arg(m_name, colourFor(mode).name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(cached, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, QRect(QPoint(), size), mode, state);
    painter.end();
    QPixmapCache::insert(cached, pixmap);
    return pixmap;
}

QIconEngine *SymbolEngine::clone() const
{
    return new SymbolEngine(*this);
}

QString SymbolEngine::key() const
{
    return QStringLiteral("twelvefold-symbol");
}

bool SymbolEngine::isNull()
{
    return !QFile::exists(fileOf(m_name));
}

} // namespace twelvefold::ui
