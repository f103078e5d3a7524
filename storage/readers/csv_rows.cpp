// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csv_rows.h"

namespace twelvefold {

bool CsvRows::atRowEnd() const
{
    return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
}

void CsvRows::skipRowEnd()
{
    if (atEnd())
        return;
    m_at += m_text.sliced(m_at).startsWith(u"\r\n") ? 2 : 1;
    ++m_line;
}

QString CsvRows::plainCell()
{
    const qsizetype start = m_at;
    while (!atRowEnd() && m_text[m_at] != m_delimiter)
        ++m_at;
    return m_text.sliced(start, m_at - start).trimmed().toString();
}

//! Stands on the opening quote.
QString CsvRows::quotedCell(Row &row)
{
    QString cell;
    ++m_at;
    while (true) {
        const qsizetype quote = m_text.indexOf(u'"', m_at);
        const qsizetype end = quote < 0 ? m_text.size() : quote;
        const QStringView piece = m_text.sliced(m_at, end - m_at);
        cell += piece;
        m_line += int(piece.count(u'\n') + piece.count(u'\r') - piece.count(u"\r\n"));
        m_at = end;
        if (quote < 0) {
            row.unterminated = true;
            break;
        }
        ++m_at;
        if (atEnd() || m_text[m_at] != u'"')
            break;
        cell += u'"';
        ++m_at;
    }
    const QString rest = plainCell();
    row.strayText |= !rest.isEmpty();
    return (cell + rest).trimmed();
}

CsvRows::Row CsvRows::next()
{
    Row row;
    row.line = m_line;
    while (true) {
        qsizetype start = m_at;
        while (start < m_text.size() && m_text[start] == u' ')
            ++start;
        const bool quoted = start < m_text.size() && m_text[start] == u'"';
        if (quoted)
            m_at = start;
        row.cells += quoted ? quotedCell(row) : plainCell();
        if (atRowEnd())
            break;
        ++m_at; // the delimiter
    }
    skipRowEnd();
    return row;
}

} // namespace twelvefold
