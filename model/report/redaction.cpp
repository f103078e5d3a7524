// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/redaction.h"

#include "scene/chart.h"

namespace twelvefold {

namespace {

//! A code point that is no character and that Unicode keeps free for use inside a program.
constexpr QChar mark(0xfdd0);

class MarkTaker
{
public:
    qint64 count() const { return m_count; }

    void operator()(HeadingBlock &heading) { take(heading.text); }
    void operator()(ParagraphBlock &paragraph) { take(paragraph.spans); }
    void operator()(FactsBlock &facts)
    {
        for (auto &[label, value] : facts.rows) {
            take(label);
            take(value);
        }
    }
    void operator()(TableBlock &table)
    {
        for (TableRow &row : table.rows) {
            for (Spans &cell : row.cells)
                take(cell);
            take(row.below);
        }
    }
    void operator()(FigureBlock &figure)
    {
        take(figure.caption);
        for (Shape &shape : figure.scene.shapes) {
            take(shape.text);
            shape.toolTip.remove(mark); // not printed
        }
    }
    void operator()(ContentsBlock &) { }
    void operator()(SpaceBlock &) { }

private:
    void take(QString &text)
    {
        m_count += text.count(mark);
        text.remove(mark);
    }
    void take(Spans &spans)
    {
        for (TextSpan &span : spans)
            take(span.text);
    }

    qint64 m_count = 0;
};

} // namespace

QString redacted(const QString &name)
{
    return initials(name) + mark;
}

QString withoutRedactionMarks(QString text)
{
    return text.remove(mark);
}

qint64 takeRedactionMarks(PackDocument &document)
{
    MarkTaker taker;
    for (Block &block : document.blocks)
        std::visit(taker, block);
    return taker.count();
}

} // namespace twelvefold
