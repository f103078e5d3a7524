// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/csv_reader.h"

#include "readers/csv_rows.h"
#include "readers/read_error.h"
#include "readers/text_decoding.h"

#include <QHash>

#include <array>

namespace twelvefold {

namespace {

constexpr qsizetype guessUnits = 64 * 1024;
constexpr int guessRows = 60;
constexpr std::array delimiters { u',', u';', u'\t', u'|' };

bool isBlank(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.isEmpty(); });
}

//! How well a delimiter divides the beginning of a text.
struct Fit {
    QChar delimiter = u',';
    int columns = 0; //!< of the first row
    int rows = 0;
    int even = 0; //!< rows with as many cells as the first

    double evenness() const { return rows ? double(even) / rows : 0; }
    bool isBetterThan(const Fit &other) const
    {
        if ((columns > 1) != (other.columns > 1))
            return columns > 1;
        if (std::abs(evenness() - other.evenness()) > 0.1)
            return evenness() > other.evenness();
        return columns > other.columns;
    }
};

Fit fitOf(QStringView text, QChar delimiter)
{
    Fit fit;
    fit.delimiter = delimiter;
    CsvRows rows(text.left(guessUnits), delimiter);
    while (!rows.atEnd() && fit.rows < guessRows) {
        const CsvRows::Row row = rows.next();
        if (isBlank(row.cells) || (rows.atEnd() && text.size() > guessUnits))
            continue; // the last row of the sample may be cut off
        if (fit.rows == 0)
            fit.columns = int(row.cells.size());
        ++fit.rows;
        fit.even += row.cells.size() == fit.columns;
    }
    return fit;
}

Fit bestFit(QStringView text)
{
    Fit best = fitOf(text, delimiters.front());
    for (const char16_t delimiter : delimiters) {
        if (const Fit fit = fitOf(text, delimiter); fit.isBetterThan(best))
            best = fit;
    }
    return best;
}

//! Spreadsheets say their delimiter in a line of its own; returns what is behind it.
QStringView withoutSeparatorLine(QStringView text, Fit &fit)
{
    const qsizetype end = text.indexOf(u'\n');
    const QStringView line = text.left(std::max(end, qsizetype(0))).trimmed();
    if (!line.startsWith(u"sep=", Qt::CaseInsensitive) || line.size() > 5)
        return text;
    fit.delimiter = line.size() == 5 ? line.back() : QChar(u'\t');
    return text.sliced(end + 1);
}

QString onLine(int line)
{
    return QStringLiteral("line %1").arg(line);
}

//! Fills a table row by row and writes down what was wrong with them.
class TableBuilder final
{
public:
    TableBuilder(RawDocument &document, int mostIssues, int firstLine)
        : m_document(document)
        , m_mostIssues(mostIssues)
        , m_firstLine(firstLine)
    {
    }

    void add(CsvRows::Row row)
    {
        row.line += m_firstLine;
        if (row.unterminated)
            note(Issue::Kind::Review, row.line,
                QStringLiteral("A quotation mark is opened here and never closed, so the rest of the file is one cell. "
                               "Close it in the file and bring it in again."));
        if (row.strayText)
            note(Issue::Kind::Review, row.line,
                QStringLiteral(
                    "Text stands behind a closing quotation mark; it was kept. Check the cells of this row."));
        if (isBlank(row.cells))
            return;
        if (m_document.table.header.isEmpty())
            setHeader(row);
        else
            addRow(row);
    }

    void finish()
    {
        if (m_untold > 0)
            m_document.issues.push_back(warning({},
                QStringLiteral("%1 more rows have the wrong number of cells or loose quotation marks.").arg(m_untold)));
    }

private:
    void note(Issue::Kind kind, int line, const QString &text)
    {
        if (int(m_document.issues.size()) < m_mostIssues)
            m_document.issues.push_back({ kind, onLine(line), text });
        else
            ++m_untold;
    }

    void setHeader(const CsvRows::Row &row)
    {
        QHash<QString, int> seen;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            QString name = row.cells.at(i).isEmpty() ? QStringLiteral("column %1").arg(i + 1) : row.cells.at(i);
            const int times = ++seen[name];
            if (times > 1) {
                note(Issue::Kind::Review, row.line,
                    QStringLiteral("Two columns are called %1; the later one is called %1 (%2) here.")
                        .arg(name)
                        .arg(times));
                name += QStringLiteral(" (%1)").arg(times);
            }
            m_document.table.header += name;
        }
        if (row.cells.join(QString()).contains(u'@'))
            note(Issue::Kind::Review, row.line,
                QStringLiteral(
                    "The first row has an email address in it and was taken for the names of the columns. If "
                    "the file has no such row, add one."));
    }

    void addRow(CsvRows::Row &row)
    {
        RawTable &table = m_document.table;
        const qsizetype wanted = table.header.size();
        const qsizetype found = row.cells.size();
        if (found < wanted)
            note(Issue::Kind::Review, row.line,
                QStringLiteral("This row has %1 of %2 cells; the missing ones at its end count as empty.")
                    .arg(found)
                    .arg(wanted));
        else if (found > wanted && !isBlank(row.cells.sliced(wanted)))
            note(Issue::Kind::Warning, row.line,
                QStringLiteral("This row has %1 cells where the header has %2; those beyond were left out. Look for a "
                               "delimiter that stands in a cell without quotation marks.")
                    .arg(found)
                    .arg(wanted));
        row.cells.resize(wanted);
        table.rows.push_back(std::move(row.cells));
        table.lines.push_back(row.line);
    }

    RawDocument &m_document;
    int m_mostIssues;
    int m_firstLine; // lines in front of the first row
    int m_untold = 0;
};

} // namespace

TableLikeness tableLikeness(const QString &text)
{
    Fit fit;
    if (withoutSeparatorLine(text, fit).size() != text.size())
        return TableLikeness::Strong;
    fit = bestFit(text);
    if (fit.columns < 2 || fit.rows < 2 || fit.evenness() < 0.8)
        return TableLikeness::None;
    const bool many = fit.columns >= 3 || fit.delimiter == u'\t';
    return many && fit.rows >= 3 && fit.evenness() >= 0.9 ? TableLikeness::Strong : TableLikeness::Weak;
}

Result<RawDocument> readCsv(const QByteArray &bytes, const ReadLimits &limits)
{
    DecodedText decoded = decodeText(bytes);
    if (decoded.text.size() > limits.textUnits)
        return badInput(QStringLiteral("This table has more than %1 million characters. Split it into several files.")
                            .arg(limits.textUnits / 1'000'000));
    RawDocument document;
    document.format = QStringLiteral("csv");
    document.text = std::move(decoded.text);
    Fit fit = bestFit(document.text);
    const QStringView rowsText = withoutSeparatorLine(document.text, fit);
    document.table.encoding = decoded.encoding;
    document.table.delimiter = QString(fit.delimiter);
    if (decoded.guessed)
        document.issues.push_back(review({},
            QStringLiteral(
                "The file does not say its encoding; it was read as %1. If letters look wrong, save it as UTF-8.")
                .arg(decoded.encoding)));

    TableBuilder builder(document, limits.issues, rowsText.size() == document.text.size() ? 0 : 1);
    CsvRows rows(rowsText, fit.delimiter);
    while (!rows.atEnd()) {
        builder.add(rows.next());
        const auto count = qsizetype(document.table.rows.size());
        if (count > limits.rows || qint64(count) * document.table.header.size() > limits.cells)
            return badInput(
                QStringLiteral("This table has more than %1 rows or %2 million cells. Split it into several files.")
                    .arg(limits.rows)
                    .arg(limits.cells / 1'000'000));
    }
    builder.finish();
    if (document.table.header.isEmpty())
        return badInput(QStringLiteral("This table is empty. Export it again with a row of column names."));
    if (document.table.rows.empty())
        document.issues.push_back(review({}, QStringLiteral("The table has column names and no rows.")));
    return document;
}

} // namespace twelvefold
