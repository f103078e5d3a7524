// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>

#include <optional>

namespace twelvefold::ui {

//! Draws a single-colour SVG in the colour of the palette at the moment of painting, so that icons follow the scheme.
class SymbolEngine final : public QIconEngine
{
public:
    explicit SymbolEngine(QString name, std::optional<QColor> colour = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colourFor(QIcon::Mode mode) const;

    QString m_name;
    std::optional<QColor> m_colour;
};

} // namespace twelvefold::ui
