// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pack/text_block.h"

#include <QHash>

#include <functional>

class QPainter;

namespace twelvefold {

//! A finished page: what to paint, and where its links are. Measures are device units from the page's top left.
struct Page {
    std::vector<std::function<void(QPainter &)>> paint;
    std::vector<LinkArea> links;
};

//! Where a link leads.
struct PagePlace {
    qsizetype page = 0; //!< from 0
    double y = 0;
};

struct OutlineEntry {
    int level = 1;
    QString text;
    PagePlace place;
};

//! Breaks a document into A4 pages. The pages refer to this object, which must outlive their painting.
class Typesetter
{
public:
    explicit Typesetter(const PackDocument &document);
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;

    const std::vector<Page> &pages() const { return m_pages; }
    const QHash<QString, PagePlace> &anchors() const { return m_anchors; }
    const std::vector<OutlineEntry> &outline() const { return m_outline; }
    //! The page's own marks: classification and short code above, "Case / p. 7 of 61" and the date below.
    void paintMargins(QPainter &painter, qsizetype page) const;

    static constexpr double pageWidth = 595.276 * dot;
    static constexpr double pageHeight = 841.89 * dot;

private:
    void set(const Block &block, const Block *next);
    void setHeading(const HeadingBlock &heading, const Block *next);
    void setParagraph(const ParagraphBlock &paragraph);
    void setFacts(const FactsBlock &facts);
    void setTable(const TableBlock &table);
    void setFigure(const FigureBlock &figure);
    void setContents();
    double leastHeight(const Block *block) const;

    void newPage();
    //! Begins a page if less than `height` is left.
    void ensure(double height);
    bool atTop() const;
    void place(std::shared_ptr<const TextBlock> text, QPointF at);
    void placeFill(const QRectF &rect, ColourRole role);
    void anchorHere(const QString &anchor);

    struct SetRow;
    SetRow setRow(const TableBlock &table, const TableRow &row, const std::vector<double> &widths) const;
    void placeRow(const SetRow &row, const std::vector<double> &widths);

    const PackDocument &m_document;
    std::vector<Page> m_pages;
    QHash<QString, PagePlace> m_anchors;
    std::vector<OutlineEntry> m_outline;
    double m_y = 0;
    double m_gap = 0; //!< space wanted before the next block; none at the top of a page
};

} // namespace twelvefold
