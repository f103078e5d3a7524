// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class TestTables final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void takesTheDelimiterThatTheFileNames();
    void findsTheEncoding_data();
    void findsTheEncoding();
    void whiteSpaceAroundCellsDoesNotCount();
    void countsLinesInsideQuotes();
    void namesShortAndLongRowsByLine();
    void saysWhereAQuoteStaysOpen();
    void renamesColumnsOfTheSameName();
    void capsItsIssues();
    void refusesEndlessTables();
    void tellsTablesFromProse_data();
    void tellsTablesFromProse();
    void needsAHeader();
};
