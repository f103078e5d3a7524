// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of Typesetter that come in rows: tables and the list of contents.
#include "pack/page_metrics.h"
#include "pack/print_look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace twelvefold {

namespace {

constexpr double cellGap = 8 * dot; //!< between columns
constexpr double rowPadding = 2.2 * dot;

TextLook cellLook()
{
    TextLook look;
    look.em = 8;
    look.leading = 1.3;
    look.maxLines = 24;
    return look;
}

std::vector<double> columnWidths(const TableBlock &table)
{
    double shares = 0;
    for (const TableColumn &column : table.columns)
        shares += column.share;
    const double room = textWidth - cellGap * double(table.columns.size() - 1);
    std::vector<double> widths;
    for (const TableColumn &column : table.columns)
        widths.push_back(room * column.share / shares);
    return widths;
}

TableRow headerRow(const TableBlock &table)
{
    TableRow row;
    for (const TableColumn &column : table.columns)
        row.cells.push_back({ { column.title, SpanStyle::Quiet } });
    row.strong = true;
    return row;
}

} // namespace

struct Typesetter::SetRow {
    std::vector<std::shared_ptr<TextBlock>> cells;
    std::shared_ptr<TextBlock> below;
    double cellHeight = 0;
    double height = 0;
    QString anchor;
};

Typesetter::SetRow Typesetter::setRow(
    const TableBlock &table, const TableRow &row, const std::vector<double> &widths) const
{
    SetRow set;
    set.anchor = row.anchor;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        TextLook look = cellLook();
        look.align = table.columns[i].align;
        look.weight = row.strong ? TextWeight::Bold : TextWeight::Regular;
        set.cells.push_back(
            std::make_shared<TextBlock>(i < row.cells.size() ? row.cells[i] : Spans(), look, widths[i]));
        set.cellHeight = std::max(set.cellHeight, set.cells.back()->height());
    }
    set.height = set.cellHeight + 2 * rowPadding;
    if (!row.below.empty()) {
        TextLook look = cellLook();
        look.em = 7;
        look.wrap = false;
        set.below = std::make_shared<TextBlock>(row.below, look, textWidth - widths[0] - cellGap);
        set.height += set.below->height();
    }
    return set;
}

void Typesetter::placeRow(const SetRow &row, const std::vector<double> &widths)
{
    anchorHere(row.anchor);
    double x = textLeft;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        place(row.cells[i], QPointF(x, m_y + rowPadding));
        x += widths[i] + cellGap;
    }
    if (row.below)
        place(row.below, QPointF(textLeft + widths[0] + cellGap, m_y + rowPadding + row.cellHeight));
    m_y += row.height;
    placeFill(QRectF(textLeft, m_y, textWidth, 0.35 * dot), ColourRole::Line);
}

void Typesetter::setTable(const TableBlock &table)
{
    if (table.columns.empty())
        return;
    const std::vector<double> widths = columnWidths(table);
    const SetRow header = setRow(table, headerRow(table), widths);
    const auto begin = [&] {
        placeRow(header, widths);
        placeFill(QRectF(textLeft, m_y - 0.2 * dot, textWidth, 0.7 * dot), ColourRole::QuietText);
    };
    bool begun = false;
    for (const TableRow &row : table.rows) {
        const SetRow set = setRow(table, row, widths);
        const auto page = m_pages.size();
        ensure(set.height + (begun ? 0 : header.height));
        if (!begun || m_pages.size() != page)
            begin();
        begun = true;
        placeRow(set, widths);
    }
    m_gap = 10 * dot;
}

void Typesetter::setContents()
{
    std::vector<const HeadingBlock *> headings;
    for (const int deepest : { 2, 1 }) {
        headings.clear();
        for (const Block &block : m_document.blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (heading && heading->level <= deepest && !heading->anchor.isEmpty())
                headings.push_back(heading);
        }
        if (headings.size() <= 42)
            break;
    }
    TextLook look;
    look.maxLines = 1;
    for (const HeadingBlock *heading : headings) {
        const bool main = heading->level == 1;
        look.weight = main ? TextWeight::Bold : TextWeight::Regular;
        const double indent = main ? 0 : 14 * dot;
        m_gap = main ? 5 * dot : 1 * dot;
        const auto text = std::make_shared<TextBlock>(Spans { { heading->text } }, look, textWidth - indent - 40 * dot);
        ensure(text->height());
        place(text, QPointF(textLeft + indent, m_y));
        const QRectF line(textLeft, m_y, textWidth, text->height());
        m_pages.back().links.push_back({ line, heading->anchor });
        m_pages.back().paint.push_back([this, line, anchor = heading->anchor](QPainter &painter) {
            painter.setFont(printFont(9 * dot));
            painter.setPen(printColour(ColourRole::Text));
            painter.drawText(
                line, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_anchors.value(anchor).page + 1));
        });
        m_y += text->height();
    }
    m_gap = 10 * dot;
}

} // namespace twelvefold
