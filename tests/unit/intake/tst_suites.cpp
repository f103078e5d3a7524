// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that nobody here wrote, through the real readers: whatever is taken from them stands where it is said to.
#include "intake_bench.h"
#include "readers/document_reader.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QtTest>

using namespace twelvefold;
using twelvefold::test::Bench;

class TestSuites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareReaders(false); }
    void pointsAtEveryValueOfForeignFiles_data();
    void pointsAtEveryValueOfForeignFiles();
    void readsTheSampleJsonResume();
};

static QString suite(const char *path)
{
    return QStringLiteral(TWELVEFOLD_SUITES "/") + QString::fromUtf8(path);
}

static std::optional<IncomingFile> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray bytes = file.readAll();
    const auto document = readDocument(bytes, QFileInfo(path).fileName());
    return document ? std::optional(test::incoming(path, *document, bytes)) : std::nullopt;
}

//! The file and its attachments, two levels down.
static void addAll(std::vector<IncomingFile> &files, IncomingFile file, int depth = 0)
{
    const auto parts = takeParts(file.document, file.path, file.sha256);
    files.push_back(std::move(file));
    for (const PendingPart &part : parts) {
        const auto document = readDocument(part.bytes, part.path.section(u'/', -1));
        if (!document || depth > 1)
            continue;
        IncomingFile child = test::incoming(part.path, *document, part.bytes);
        child.parent = part.parent;
        addAll(files, child, depth + 1);
    }
}

void TestSuites::pointsAtEveryValueOfForeignFiles_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("atLeast"); // places looked up
    QTest::newRow("mails") << suite("email-mime4j") << 600;
    QTest::newRow("more mails") << suite("email-stalwart") << 200;
    QTest::newRow("JSON résumés") << suite("jsonresume") << 30;
    QTest::newRow("Word documents") << suite("docx-python-docx") << 20;
    QTest::newRow("PDF documents") << suite("pdf-poppler-test") << 20;
    QTest::newRow("tables") << suite("csv-spectrum") << 0;
}

void TestSuites::pointsAtEveryValueOfForeignFiles()
{
    QFETCH(QString, folder);
    QFETCH(int, atLeast);
    if (!QFileInfo::exists(folder))
        QSKIP("The suites of other projects are not on this machine.");
    std::vector<IncomingFile> files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        if (auto file = readFile(it.next())) {
            if (!file->document.table.header.isEmpty() && !proposeMapping(file->document.table).entities.empty())
                file->mapping = proposeMapping(file->document.table);
            addAll(files, std::move(*file));
        }
    }
    QVERIFY(!files.empty());
    Bench bench;
    bench.take(files);
    test::PlaceChecker checker(bench);
    const QStringList wrong = checker.check();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    QVERIFY2(checker.checked() >= atLeast, qPrintable(QString::number(checker.checked())));
    const QStringList once = bench.portrait();
    bench.take(files); // nothing is new now
    QVERIFY(bench.gesture.changes.empty());
    QCOMPARE(bench.portrait(), once);
}

void TestSuites::readsTheSampleJsonResume()
{
    const auto file = readFile(suite("jsonresume/sample.resume.json"));
    if (!file)
        QSKIP("The suites of other projects are not on this machine.");
    Bench bench;
    bench.take({ *file });
    QCOMPARE(bench.count(u"Resume"), 1);
    QCOMPARE(bench.count(u"Persona"), 1);
    const auto uses = bench.links(u"usesDocument");
    QCOMPARE(uses.size(), size_t(1));
    QCOMPARE(bench.graph->label(*bench.graph->find(uses[0]->from)), QStringLiteral("Richard Hendriks"));
    QVERIFY(!bench.links(u"usesEmail").empty());
    QVERIFY(!bench.links(u"listsEmployer").empty());
}

QTEST_MAIN(TestSuites)
#include "tst_suites.moc"
