// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace twelvefold {

//! Splits a text into rows of trimmed cells, one row a call.
class CsvRows final
{
public:
    CsvRows(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    struct Row {
        QStringList cells;
        int line = 0; //!< the file line it starts at, 1-based
        bool unterminated = false; //!< a quote was opened and the file ended
        bool strayText = false; //!< something stands behind a closing quote
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    //! Undefined at the end. A line with nothing on it is a row of one empty cell.
    Row next();

private:
    QString quotedCell(Row &row);
    QString plainCell();
    bool atRowEnd() const;
    void skipRowEnd();

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace twelvefold
