// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_tables.h"

#include "readers/document_reader.h"

#include <QStringEncoder>
#include <QtTest>

using namespace twelvefold;

namespace {

RawDocument readTable(const QByteArray &bytes)
{
    const auto document = readDocument(bytes, QStringLiteral("table.csv"));
    return document ? *document : RawDocument {};
}

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

} // namespace

void TestTables::findsTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2;2,3\n4,5,6\n") << QStringLiteral(",");
    QTest::newRow("semicolon, decimal commas")
        << QByteArray("a;b;c\n1,5;2,5;3,5\n4,1;5,2;6,3\n") << QStringLiteral(";");
    QTest::newRow("tab") << QByteArray("name\tplace\nDoe, John\tYork, UK\n") << QStringLiteral("\t");
    QTest::newRow("bar") << QByteArray("a|b\n1,2|3\n") << QStringLiteral("|");
    QTest::newRow("commas in quotes") << QByteArray("a;b\n\"1,2,3,4\";x\n\"5,6,7,8\";y\n") << QStringLiteral(";");
}

void TestTables::findsTheDelimiter()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, delimiter);
    QCOMPARE(readTable(bytes).table.delimiter, delimiter);
}

void TestTables::takesTheDelimiterThatTheFileNames()
{
    const RawDocument d = readTable("sep=;\r\na;b\r\n1,1,1;2\r\n");
    QCOMPARE(d.table.header, words({ "a", "b" }));
    QCOMPARE(d.table.rows.at(0), words({ "1,1,1", "2" }));
    QCOMPARE(d.table.lines.at(0), 3);
}

void TestTables::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("cell");
    const QString text = QStringLiteral("name,city\nJos\u00e9 M\u00fcller,K\u00f6ln\n");
    const QString name = QStringLiteral("Jos\u00e9 M\u00fcller");
    const auto encoded = [](const char *encoding, const QString &what) {
        QStringEncoder encoder(encoding);
        return QByteArray(encoder(what));
    };
    QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("UTF-8") << name;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << QStringLiteral("UTF-8") << name;
    QTest::newRow("UTF-16 with mark") << "\xFF\xFE" + encoded("UTF-16LE", text) << QStringLiteral("UTF-16LE") << name;
    QTest::newRow("UTF-16 without mark") << encoded("UTF-16BE", text) << QStringLiteral("UTF-16BE") << name;
    QTest::newRow("Windows-1252") << encoded("windows-1252", text) << QStringLiteral("windows-1252") << name;
    const QString korean = QString::fromUtf8("이름,도시\n김철수,평양\n박영희,평양\n리명호,신의주\n");
    QTest::newRow("Korean") << encoded("EUC-KR", korean) << QStringLiteral("EUC-KR") << QString::fromUtf8("김철수");
}

void TestTables::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, cell);
    const RawDocument d = readTable(bytes);
    QCOMPARE(d.table.encoding, encoding);
    QCOMPARE(d.table.rows.at(0).at(0), cell);
}

void TestTables::whiteSpaceAroundCellsDoesNotCount()
{
    const RawDocument d = readTable(" name , email\t\n  Jane , \" j@x.org \" \n\n\n");
    QCOMPARE(d.table.header, words({ "name", "email" }));
    QCOMPARE(d.table.rows.size(), size_t(1));
    QCOMPARE(d.table.rows.at(0), words({ "Jane", "j@x.org" }));
    QVERIFY(d.issues.empty());
}

void TestTables::countsLinesInsideQuotes()
{
    const RawDocument d = readTable("a,b\r\n\"1\r\n2\",\"say \"\"hi\"\"\"\r\nx,y\r\n");
    QCOMPARE(d.table.rows.at(0), words({ "1\r\n2", "say \"hi\"" }));
    QCOMPARE(d.table.lines, std::vector<qint32>({ 2, 4 }));
}

void TestTables::namesShortAndLongRowsByLine()
{
    const RawDocument d = readTable("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n");
    QCOMPARE(d.table.rows.size(), size_t(4));
    QCOMPARE(d.table.rows.at(0), words({ "1", "2", "" }));
    QCOMPARE(d.table.rows.at(1), words({ "1", "2", "3" }));
    QCOMPARE(d.issues.size(), size_t(2));
    QCOMPARE(d.issues[0].where, QStringLiteral("line 2"));
    QCOMPARE(d.issues[1].where, QStringLiteral("line 3"));
}

void TestTables::saysWhereAQuoteStaysOpen()
{
    const RawDocument d = readTable("a,b\n1,\"two\n3,4\n");
    QCOMPARE(d.issues.size(), size_t(1));
    QCOMPARE(d.issues[0].where, QStringLiteral("line 2"));
    QVERIFY(d.issues[0].text.contains(QStringLiteral("never closed")));
}

void TestTables::renamesColumnsOfTheSameName()
{
    const RawDocument d = readTable("mail,,mail\n1,2,3\n");
    QCOMPARE(d.table.header, words({ "mail", "column 2", "mail (2)" }));
    QCOMPARE(d.issues.size(), size_t(1));
}

void TestTables::capsItsIssues()
{
    ReadLimits limits;
    limits.issues = 10;
    const auto d = readDocument("a,b\n" + QByteArray("1\n").repeated(500), QStringLiteral("x.csv"), limits);
    QCOMPARE(d->table.rows.size(), size_t(500));
    QCOMPARE(d->issues.size(), size_t(11));
    QVERIFY(d->issues.back().text.startsWith(QStringLiteral("490 ")));
}

void TestTables::refusesEndlessTables()
{
    ReadLimits limits;
    limits.rows = 100;
    const QByteArray rows = "a,b\n" + QByteArray("1,2\n").repeated(100);
    QVERIFY(bool(readDocument(rows, QStringLiteral("x.csv"), limits)));
    QVERIFY(!readDocument(rows + "1,2\n", QStringLiteral("x.csv"), limits));
    limits.cells = 199;
    QVERIFY(!readDocument(rows, QStringLiteral("x.csv"), limits));
}

void TestTables::tellsTablesFromProse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    const QByteArray table = "a,b,c\n1,2,3\n4,5,6\n7,8,9\n";
    const QByteArray prose = "Dear team,\nI am a developer, and I work from home.\nRegards, Jane\n";
    QTest::newRow("a table of any name") << table << QStringLiteral("export.dat") << QStringLiteral("csv");
    QTest::newRow("a table of no name") << table << QString() << QStringLiteral("csv");
    QTest::newRow("a letter") << prose << QString() << QStringLiteral("text");
    QTest::newRow("a letter called a table") << prose << QStringLiteral("x.csv") << QStringLiteral("csv");
    QTest::newRow("a table called a text")
        << QByteArray("a\tb\n1\t2\n3\t4\n") << QStringLiteral("x.txt") << QStringLiteral("csv");
    QTest::newRow("a page called a table") << QByteArray("<!DOCTYPE html><html><body>no</body></html>")
                                           << QStringLiteral("x.csv") << QStringLiteral("text");
    QTest::newRow("one column") << QByteArray("email\na@x.org\nb@x.org\n") << QStringLiteral("x.csv")
                                << QStringLiteral("csv");
}

void TestTables::tellsTablesFromProse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, format);
    QCOMPARE(readDocument(bytes, name)->format, format);
}

void TestTables::needsAHeader()
{
    const auto blank = readDocument("\n\n  \n", QStringLiteral("x.csv"));
    QVERIFY(!blank);
    const RawDocument headless = readTable("jane@example.org,Berlin\njohn@example.org,York\n");
    QCOMPARE(headless.issues.size(), size_t(1));
    QVERIFY(headless.issues[0].text.contains(QStringLiteral("first row")));
}
