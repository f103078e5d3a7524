// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pack_document.h"

#include <QTextLayout>

#include <memory>

class QPainter;

namespace twelvefold {

//! Device units a typographic point: fine enough that rounding of letter widths cannot be seen.
constexpr double dot = 10;

struct TextLook {
    double em = 9; //!< points
    double leading = 1.35; //!< line height in ems
    ColourRole colour = ColourRole::Text;
    TextWeight weight = TextWeight::Regular;
    FontRole font = FontRole::Proportional;
    TextAlign align = TextAlign::Left;
    bool wrap = true; //!< without it the letters are made smaller until the text fits one line
    int maxLines = 45; //!< what is longer ends in …
};

//! A rectangle on a page that leads to an anchor, in device units.
struct LinkArea {
    QRectF rect;
    QString anchor;
};

//! A paragraph broken into lines for a width. All measures are device units.
class TextBlock
{
public:
    TextBlock(const Spans &spans, const TextLook &look, double width);

    double height() const { return m_height; }
    void draw(QPainter &painter, QPointF at) const;
    std::vector<LinkArea> links(QPointF at) const;

private:
    void setText(const Spans &spans, const TextLook &look, double em);
    void breakLines(const TextLook &look, double width);

    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
    struct Link {
        qsizetype from = 0;
        qsizetype to = 0;
        QString anchor;
    };
    std::vector<Link> m_links;
};

} // namespace twelvefold
