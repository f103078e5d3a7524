// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/typesetter.h"

#include "pack/page_metrics.h"
#include "pack/print_look.h"
#include "pack/scene_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace twelvefold {

namespace {

TextLook headingLook(int level)
{
    TextLook look;
    look.em = level == 1 ? 17 : level == 2 ? 11.5 : 9;
    look.leading = 1.25;
    look.weight = TextWeight::Bold;
    look.colour = level == 1 ? ColourRole::Accent : ColourRole::Text;
    look.maxLines = 3;
    return look;
}

TextLook paragraphLook(ParagraphStyle style)
{
    TextLook look;
    switch (style) {
    case ParagraphStyle::Body:
    case ParagraphStyle::Bullet:
    case ParagraphStyle::Callout:
        break;
    case ParagraphStyle::Lead:
        look.em = 11;
        look.leading = 1.42;
        break;
    case ParagraphStyle::Quiet:
        look.em = 7.5;
        look.colour = ColourRole::QuietText;
        break;
    case ParagraphStyle::Title:
        look.em = 26;
        look.leading = 1.18;
        look.weight = TextWeight::Bold;
        look.colour = ColourRole::Accent;
        look.maxLines = 5;
        break;
    case ParagraphStyle::Subtitle:
        look.em = 12;
        look.colour = ColourRole::QuietText;
        look.maxLines = 4;
        break;
    }
    return look;
}

double figureScale(const FigureBlock &figure)
{
    const QRectF bounds = figure.scene.bounds;
    if (bounds.width() <= 0 || bounds.height() <= 0)
        return dot;
    return std::min({ dot, textWidth / bounds.width(), figure.maxHeight * dot / bounds.height() });
}

} // namespace

Typesetter::Typesetter(const PackDocument &document)
    : m_document(document)
{
    newPage();
    for (size_t i = 0; i < document.blocks.size(); ++i)
        set(document.blocks[i], i + 1 < document.blocks.size() ? &document.blocks[i + 1] : nullptr);
}

void Typesetter::set(const Block &block, const Block *next)
{
    if (const auto *heading = std::get_if<HeadingBlock>(&block))
        setHeading(*heading, next);
    else if (const auto *paragraph = std::get_if<ParagraphBlock>(&block))
        setParagraph(*paragraph);
    else if (const auto *facts = std::get_if<FactsBlock>(&block))
        setFacts(*facts);
    else if (const auto *table = std::get_if<TableBlock>(&block))
        setTable(*table);
    else if (const auto *figure = std::get_if<FigureBlock>(&block))
        setFigure(*figure);
    else if (const auto *space = std::get_if<SpaceBlock>(&block))
        m_y += space->height * dot;
    else
        setContents();
}

//! What of a block must stand under a heading for the heading not to be left alone.
double Typesetter::leastHeight(const Block *block) const
{
    if (!block)
        return 0;
    if (const auto *figure = std::get_if<FigureBlock>(block))
        return figure->scene.bounds.height() * figureScale(*figure) + 24 * dot;
    if (std::holds_alternative<HeadingBlock>(*block))
        return 90 * dot;
    return 56 * dot;
}

void Typesetter::setHeading(const HeadingBlock &heading, const Block *next)
{
    const TextLook look = headingLook(heading.level);
    const auto text = std::make_shared<TextBlock>(Spans { { heading.text } }, look, textWidth);
    if ((heading.level == 1 || heading.newPage) && !atTop())
        newPage();
    m_gap = heading.level == 2 ? 16 * dot : 11 * dot;
    ensure(text->height() + std::min(leastHeight(next), textBottom - textTop - 60 * dot));
    anchorHere(heading.anchor);
    m_outline.push_back({ heading.level, heading.text, { qsizetype(m_pages.size()) - 1, m_y } });
    place(text, QPointF(textLeft, m_y));
    m_y += text->height();
    if (heading.level == 1) {
        placeFill(QRectF(textLeft, m_y + 3 * dot, textWidth, 0.8 * dot), ColourRole::Accent);
        m_y += 4 * dot;
    }
    m_gap = heading.level == 1 ? 11 * dot : 5 * dot;
}

void Typesetter::setParagraph(const ParagraphBlock &paragraph)
{
    const bool callout = paragraph.style == ParagraphStyle::Callout;
    const bool bullet = paragraph.style == ParagraphStyle::Bullet;
    const double indent = callout ? 12 * dot : bullet ? 11 * dot : 0;
    const double padding = callout ? 7 * dot : 0;
    const auto text
        = std::make_shared<TextBlock>(paragraph.spans, paragraphLook(paragraph.style), textWidth - indent - padding);
    ensure(text->height() + 2 * padding);
    if (callout) {
        placeFill(QRectF(textLeft, m_y, textWidth, text->height() + 2 * padding), ColourRole::Raised);
        placeFill(QRectF(textLeft, m_y, 2.5 * dot, text->height() + 2 * padding), ColourRole::Accent);
    }
    if (bullet)
        placeFill(QRectF(textLeft + 2.5 * dot, m_y + 5.2 * dot, 2.4 * dot, 2.4 * dot), ColourRole::QuietText);
    place(text, QPointF(textLeft + indent, m_y + padding));
    m_y += text->height() + 2 * padding;
    m_gap = bullet ? 3 * dot : 7 * dot;
}

void Typesetter::setFacts(const FactsBlock &facts)
{
    const double labelWidth = 118 * dot;
    TextLook look;
    look.colour = ColourRole::QuietText;
    for (const auto &[label, value] : facts.rows) {
        const auto name = std::make_shared<TextBlock>(Spans { { label } }, look, labelWidth - 8 * dot);
        const bool hash = value.size() == 1 && value[0].style == SpanStyle::Fixed;
        TextLook valueLook;
        valueLook.wrap = !hash;
        const auto text = std::make_shared<TextBlock>(value, valueLook, textWidth - labelWidth);
        const double height = std::max(name->height(), text->height());
        ensure(height);
        place(name, QPointF(textLeft, m_y));
        place(text, QPointF(textLeft + labelWidth, m_y));
        m_y += height;
        m_gap = 2.5 * dot;
    }
    m_gap = 9 * dot;
}

void Typesetter::setFigure(const FigureBlock &figure)
{
    const double scale = figureScale(figure);
    const QSizeF size = figure.scene.bounds.size() * scale;
    TextLook look = paragraphLook(ParagraphStyle::Quiet);
    const auto caption = std::make_shared<TextBlock>(Spans { { figure.caption } }, look, textWidth);
    const double captionHeight = figure.caption.isEmpty() ? 0 : caption->height() + 4 * dot;
    ensure(size.height() + captionHeight);
    const QPointF origin(textLeft + (textWidth - size.width()) / 2, m_y);
    const Scene *scene = &figure.scene;
    m_pages.back().paint.push_back(
        [scene, origin, scale](QPainter &painter) { paintScene(painter, *scene, origin, scale); });
    m_y += size.height();
    if (captionHeight > 0)
        place(caption, QPointF(textLeft, m_y + 4 * dot));
    m_y += captionHeight;
    m_gap = 10 * dot;
}

void Typesetter::newPage()
{
    m_pages.emplace_back();
    m_y = textTop;
    m_gap = 0;
}

void Typesetter::ensure(double height)
{
    if (!atTop() && m_y + m_gap + height > textBottom)
        newPage();
    if (!atTop())
        m_y += m_gap;
    m_gap = 0;
}

bool Typesetter::atTop() const
{
    return m_y <= textTop + 0.5;
}

void Typesetter::place(std::shared_ptr<const TextBlock> text, QPointF at)
{
    for (LinkArea &area : text->links(at))
        m_pages.back().links.push_back(std::move(area));
    m_pages.back().paint.push_back([text, at](QPainter &painter) { text->draw(painter, at); });
}

void Typesetter::placeFill(const QRectF &rect, ColourRole role)
{
    m_pages.back().paint.push_back([rect, role](QPainter &painter) { painter.fillRect(rect, printColour(role)); });
}

void Typesetter::anchorHere(const QString &anchor)
{
    if (!anchor.isEmpty() && !m_anchors.contains(anchor))
        m_anchors.insert(anchor, { qsizetype(m_pages.size()) - 1, m_y });
}

void Typesetter::paintMargins(QPainter &painter, qsizetype page) const
{
    const QFont font = printFont(7.5 * dot);
    const QFontMetricsF metrics(font);
    painter.setPen(printColour(ColourRole::QuietText));
    painter.setFont(font);
    const QString date = m_document.createdAt.toText();
    const QString number = QStringLiteral(" / p. %1 of %2").arg(page + 1).arg(m_pages.size());
    const double room = textWidth - metrics.horizontalAdvance(date + number) - 20 * dot;
    const double below = textBottom + 26 * dot;
    painter.drawText(
        QPointF(textLeft, below), metrics.elidedText(m_document.caseTitle, Qt::ElideMiddle, room) + number);
    painter.drawText(QPointF(textLeft + textWidth - metrics.horizontalAdvance(date), below), date);
    const QString code = QStringLiteral("code ") + shortCode(m_document.rootHash);
    const double above = textTop - 22 * dot;
    painter.drawText(QPointF(textLeft + textWidth - metrics.horizontalAdvance(code), above), code);
    painter.setFont(printFont(7.5 * dot, FontRole::Proportional, TextWeight::Bold));
    painter.drawText(
        QPointF(textLeft, above), metrics.elidedText(m_document.classification, Qt::ElideRight, textWidth / 2));
    painter.fillRect(QRectF(textLeft, textBottom + 14 * dot, textWidth, 0.4 * dot), printColour(ColourRole::Line));
}

} // namespace twelvefold
