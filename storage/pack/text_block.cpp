// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/text_block.h"

#include "pack/print_look.h"

#include <QPainter>

#include <algorithm>

namespace twelvefold {

namespace {

ColourRole colourOf(SpanStyle style, ColourRole base)
{
    switch (style) {
    case SpanStyle::Plain:
    case SpanStyle::Bold:
    case SpanStyle::Fixed:
        return base;
    case SpanStyle::Quiet:
        return ColourRole::QuietText;
    case SpanStyle::Accent:
        return ColourRole::Accent;
    case SpanStyle::Warning:
        return ColourRole::Danger;
    case SpanStyle::For:
        return ColourRole::EvidenceFor;
    case SpanStyle::Against:
        return ColourRole::EvidenceAgainst;
    case SpanStyle::Victim:
        return ColourRole::Victim;
    }
    return base;
}

//! Control characters would end a line, or be drawn as boxes.
QString printable(QString text)
{
    for (QChar &unit : text) {
        if (unit.unicode() < 0x20 || unit.unicode() == 0x7f || unit.unicode() == 0x2028 || unit.unicode() == 0x2029)
            unit = QLatin1Char(' ');
        if ((unit.unicode() >= 0x202a && unit.unicode() <= 0x202e)
            || (unit.unicode() >= 0x2066 && unit.unicode() <= 0x2069))
            unit = QChar(0xfffd); // an override would turn the words around it
    }
    return text;
}

Qt::Alignment alignment(TextAlign align)
{
    switch (align) {
    case TextAlign::Left:
        return Qt::AlignLeft | Qt::AlignAbsolute;
    case TextAlign::Centre:
        return Qt::AlignHCenter;
    case TextAlign::Right:
        return Qt::AlignRight | Qt::AlignAbsolute;
    }
    return Qt::AlignLeft;
}

} // namespace

TextBlock::TextBlock(const Spans &spans, const TextLook &look, double width)
{
    double em = look.em;
    setText(spans, look, em);
    breakLines(look, width);
    if (!look.wrap) {
        const double natural = m_layout->lineCount() > 0 ? m_layout->lineAt(0).naturalTextWidth() : 0;
        if (natural > width && width > 0) {
            em *= width / natural * 0.995;
            setText(spans, look, em);
            breakLines(look, width);
        }
    }
}

void TextBlock::setText(const Spans &spans, const TextLook &look, double em)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    m_links.clear();
    for (const TextSpan &span : spans) {
        const QString part = printable(span.text);
        QTextCharFormat format;
        const bool bold = look.weight == TextWeight::Bold || span.style == SpanStyle::Bold;
        const bool fixed = look.font == FontRole::Fixed || span.style == SpanStyle::Fixed;
        format.setFont(printFont(em * dot * (fixed ? 0.92 : 1), fixed ? FontRole::Fixed : FontRole::Proportional,
            bold ? TextWeight::Bold : TextWeight::Regular));
        format.setForeground(
            printColour(span.anchor.isEmpty() ? colourOf(span.style, look.colour) : ColourRole::Accent));
        formats.append({ int(text.size()), int(part.size()), format });
        if (!span.anchor.isEmpty())
            m_links.push_back({ text.size(), text.size() + part.size(), span.anchor });
        text += part;
    }
    m_layout = std::make_unique<QTextLayout>(text, printFont(em * dot, look.font, look.weight));
    m_layout->setFormats(formats);
    QTextOption option(alignment(look.align));
    option.setWrapMode(look.wrap ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    m_layout->setTextOption(option);
}

void TextBlock::breakLines(const TextLook &look, double width)
{
    const double lineHeight = look.em * look.leading * dot;
    m_layout->beginLayout();
    m_height = 0;
    for (int count = 0; count < look.maxLines; ++count) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, m_height + (lineHeight - line.height()) / 2));
        m_height += lineHeight;
    }
    m_layout->endLayout();
    m_height = std::max(m_height, lineHeight);
}

void TextBlock::draw(QPainter &painter, QPointF at) const
{
    m_layout->draw(&painter, at);
}

std::vector<LinkArea> TextBlock::links(QPointF at) const
{
    std::vector<LinkArea> areas;
    for (const Link &link : m_links) {
        for (int i = 0; i < m_layout->lineCount(); ++i) {
            const QTextLine line = m_layout->lineAt(i);
            const qsizetype from = std::max<qsizetype>(link.from, line.textStart());
            const qsizetype to = std::min<qsizetype>(link.to, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(int(from));
            const double right = line.cursorToX(int(to));
            areas.push_back(
                { QRectF(at.x() + std::min(left, right), at.y() + line.y(), std::abs(right - left), line.height()),
                    link.anchor });
        }
    }
    return areas;
}

} // namespace twelvefold
