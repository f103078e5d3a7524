// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child/reader_process.h"
#include "confine/confinement.h"
#include "sample_files.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QtConcurrent>
#include <QtTest>

#include <atomic>

using namespace twelvefold;

namespace {

QString readerProgram()
{
    return QStringLiteral(TWELVEFOLD_BIN "/twelvefold-reader");
}

RawDocument readOk(const QByteArray &bytes, const QString &name = {})
{
    const auto document = ReaderProcess(readerProgram()).read(bytes, name);
    if (!document) {
        qWarning().noquote() << name << document.error().message;
        return {};
    }
    return *document;
}

QString refusal(const QByteArray &bytes, const QString &name = {})
{
    const auto document = ReaderProcess(readerProgram()).read(bytes, name);
    return document ? QStringLiteral("was read") : document.error().message;
}

class CancelAfter final : public Progress
{
public:
    explicit CancelAfter(int milliseconds)
        : m_deadline(milliseconds)
    {
    }
    void report(qint64, qint64) override { }
    bool cancelled() const override { return m_deadline.hasExpired(); }

private:
    QDeadlineTimer m_deadline;
};

} // namespace

class TestReaderProcess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATable();
    void readsAMail();
    void readsAPdf();
    void readsLinksAndEastAsianFontsOfAPdf();
    void readsAWordDocument();
    void readsAResume();
    void readsPicturesWithTheSameHashes();
    void rendersPagesAndPictures();
    void readsFromADescriptorTwiceAtOnce();
    void refusesWhatReadingNeverNeeds_data();
    void refusesWhatReadingNeverNeeds();
    void isNotLetAtForeignFilesWithAnOpenNetwork();
    void refusesBombsInTime_data();
    void refusesBombsInTime();
    void stopsAFileThatTakesTooLong();
    void stopsWhenCancelled();
    void reportsACrashAsAResult();
    void saysThatTheReaderIsMissing();
    void refusesMoreThanItTakesIn();
    void leavesNoChildAndNoDescriptorBehind();
    void tellsTheTimePerFile();
};

void TestReaderProcess::readsATable()
{
    const RawDocument d = readOk(samples::csv(), QStringLiteral("people.csv"));
    QCOMPARE(d.format, QStringLiteral("csv"));
    QCOMPARE(d.table.header, QStringList({ QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("city") }));
    QCOMPARE(d.table.delimiter, QStringLiteral(";"));
    QCOMPARE(d.table.rows.size(), size_t(3));
    QCOMPARE(d.table.rows[1].at(2), QStringLiteral("New\nYork"));
    QCOMPARE(d.table.lines, std::vector<qint32>({ 2, 3, 5 }));
    QCOMPARE(d.issues.size(), size_t(1));
    QCOMPARE(d.issues.front().where, QStringLiteral("line 5"));
}

void TestReaderProcess::readsAMail()
{
    const RawDocument d = readOk(samples::mail());
    QCOMPARE(d.format, QStringLiteral("eml"));
    QCOMPARE(d.mail.subject, QStringLiteral("Application"));
    QCOMPARE(d.mail.messageId, QStringLiteral("one@example.org"));
    QCOMPARE(d.mail.references, QStringList({ QStringLiteral("a@example.com"), QStringLiteral("b@example.com") }));
    QCOMPARE(d.mail.date, QStringLiteral("2026-03-03T10:15:00+01:00"));
    QCOMPARE(d.mail.to.size(), size_t(2));
    QCOMPARE(d.mail.from.size(), size_t(1));
    QCOMPARE(d.mail.from[0].name, QStringLiteral("J\u00e4ne Sample"));
    const Place place = d.mail.from[0].place;
    QCOMPARE(d.text.mid(place.offset, place.length), QStringLiteral("jane.sample@example.org"));
    QCOMPARE(d.mail.received.size(), size_t(1));
    QCOMPARE(d.mail.received[0].ip, QStringLiteral("192.0.2.44"));
    QCOMPARE(d.mail.received[0].at, QStringLiteral("2026-03-03T10:15:30+01:00"));
    QVERIFY(d.text.contains(QStringLiteral("Stra\u00dfe 5")));
    QVERIFY(!d.text.contains(QStringLiteral("HTML wording")));
    QCOMPARE(d.parts.size(), size_t(1));
    QCOMPARE(d.parts[0].bytes, QByteArray("%PDF-1.4\n"));
    QCOMPARE(d.parts[0].mediaType, QStringLiteral("application/pdf"));
}

void TestReaderProcess::readsAPdf()
{
    const RawDocument d = readOk(samples::pdf());
    QCOMPARE(d.format, QStringLiteral("pdf"));
    QVERIFY(d.text.contains(QStringLiteral("jane.sample@example.org")));
    QCOMPARE(d.pageStarts.size(), size_t(2));
    QCOMPARE(d.pageAt(d.text.lastIndexOf(QStringLiteral("jane.sample"))), 2);
    QCOMPARE(d.metadata.value(QStringLiteral("author")).toString(), QStringLiteral("J. Sample"));
    QCOMPARE(d.metadata.value(QStringLiteral("created")).toString(), QStringLiteral("2026-03-01T12:00:00Z"));
}

void TestReaderProcess::readsLinksAndEastAsianFontsOfAPdf()
{
    const RawDocument d = readOk(samples::koreanPdf());
    QVERIFY(d.text.contains(QStringLiteral("<https://example.org/jane>\n")));
    if (!QFileInfo::exists(QStringLiteral("/usr/share/poppler/cMap")))
        QSKIP("Poppler's tables of East Asian characters are not on this machine.");
    QVERIFY2(d.text.contains(QString::fromUtf8("김철수")), qPrintable(d.text));
}

void TestReaderProcess::readsAWordDocument()
{
    const RawDocument d = readOk(samples::docxParagraphs());
    QCOMPARE(d.format, QStringLiteral("docx"));
    QCOMPARE(
        d.text, QStringLiteral("Jane Sample\nMail\tjane.sample@example.org\t\nmy page <https://example.org/jane>\n"));
    QCOMPARE(d.metadata.value(QStringLiteral("lastModifiedBy")).toString(), QStringLiteral("Park"));
    QCOMPARE(d.metadata.value(QStringLiteral("software")).toString(), QStringLiteral("Sample Office"));
}

void TestReaderProcess::readsAResume()
{
    const RawDocument d = readOk(samples::resume());
    QCOMPARE(d.format, QStringLiteral("json-resume"));
    QVERIFY(d.text.contains(QStringLiteral("basics.profiles[0].username: jsample\n")));
    QCOMPARE(d.resume.value(QStringLiteral("basics")).toMap().value(QStringLiteral("name")).toString(),
        QStringLiteral("Jane Sample"));
}

void TestReaderProcess::readsPicturesWithTheSameHashes()
{
    const RawPicture png = readOk(samples::png()).picture;
    const RawPicture jpeg = readOk(samples::jpeg()).picture;
    QCOMPARE(png.width, 200);
    QCOMPARE(png.height, 160);
    QVERIFY(!png.flat);
    QVERIFY(qPopulationCount(png.dHash ^ jpeg.dHash) <= 2);
    QVERIFY(qPopulationCount(png.pHash ^ jpeg.pHash) <= 2);
}

void TestReaderProcess::rendersPagesAndPictures()
{
    const ReaderProcess reader(readerProgram());
    const auto page = reader.renderPage(samples::pdf(), 2, 72);
    QVERIFY2(bool(page), page ? "" : qPrintable(page.error().message));
    const QImage image = QImage::fromData(*page, "png");
    QCOMPARE(image.size(), QSize(400, 200));
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 100;
    }
    QVERIFY2(dark > 100, "the words are not on the page: no font was found");
    const auto picture = reader.renderPage(samples::jpeg(), 1, 72);
    QVERIFY(bool(picture));
    QCOMPARE(QImage::fromData(*picture, "png").size(), QSize(200, 160));
    QVERIFY(!reader.renderPage(samples::pdf(), 3, 72));
    QVERIFY(!reader.renderPage(samples::csv(), 1, 72));
}

void TestReaderProcess::readsFromADescriptorTwiceAtOnce()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mail.eml")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(samples::mail());
    QVERIFY(file.flush());
    const ReaderProcess reader(readerProgram());
    const auto read = [&] { return reader.read(file.handle(), QStringLiteral("mail.eml")); };
    QFuture<Result<RawDocument>> first = QtConcurrent::run(read);
    QFuture<Result<RawDocument>> second = QtConcurrent::run(read);
    QCOMPARE(first.result()->mail.subject, QStringLiteral("Application"));
    QCOMPARE(second.result()->mail.subject, QStringLiteral("Application"));
}

void TestReaderProcess::refusesWhatReadingNeverNeeds_data()
{
    QTest::addColumn<bool>("deadly");
    for (const char *survivable : { "open", "fork", "memory", "executable" })
        QTest::newRow(survivable) << false;
    for (const char *deadly : { "write", "socket", "execve", "ptrace", "readv" })
        QTest::newRow(deadly) << true;
}

void TestReaderProcess::refusesWhatReadingNeverNeeds()
{
    QFETCH(bool, deadly);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    if (QTest::currentDataTag() == QByteArrayView("memory"))
        QSKIP("A sanitizer reserves terabytes, so the reader of such a build has no limit of memory.");
#endif
    const auto outcome = ReaderProcess(readerProgram()).probe(QString::fromLatin1(QTest::currentDataTag()));
    if (deadly) {
        QVERIFY2(!outcome, outcome ? qPrintable(*outcome) : "");
        QVERIFY2(outcome.error().message.contains(QStringLiteral("never needs")), qPrintable(outcome.error().message));
    } else {
        QVERIFY2(bool(outcome), outcome ? "" : qPrintable(outcome.error().message));
        QVERIFY2(outcome->startsWith(QStringLiteral("refused: ")), qPrintable(*outcome));
    }
}

void TestReaderProcess::isNotLetAtForeignFilesWithAnOpenNetwork()
{
    QVERIFY(!isConfined(FileRules::None, false));
    QVERIFY(!isConfined(FileRules::Files, false));
    QVERIFY(isConfined(FileRules::FilesAndTcp, false));
    for (const FileRules files : { FileRules::None, FileRules::Files, FileRules::FilesAndTcp })
        QVERIFY(isConfined(files, true));
}

void TestReaderProcess::refusesBombsInTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a gigabyte in a Word document") << samples::docxBomb(qint64(1) << 30) << QStringLiteral("unpacks");
    QTest::newRow("a picture of 60,000 by 60,000") << samples::pngOfSize(60'000) << QStringLiteral("pixels");
    QTest::newRow("elements 300,000 deep")
        << samples::docx(QByteArray("<w:p>").repeated(300'000)) << QStringLiteral("too deep");
    QTest::newRow("entities in a Word document") << samples::zip({ { QStringLiteral("word/document.xml"),
        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r>"
        "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>" } })
                                                 << QStringLiteral("entities");
    QTest::newRow("nothing at all") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("an archive") << samples::zip({ { QStringLiteral("../../x"), "y" } })
                                << QStringLiteral("ZIP archive");
    QTest::newRow("a program") << QByteArray("\x7F"
                                             "ELF\0\0\0\0",
        8) << QStringLiteral("program");
    QTest::newRow("bytes of no kind") << QByteArray("\x01\x02\x00\x03", 4).repeated(50) << QStringLiteral("no kind");
    QTest::newRow("a picture cut off") << samples::png().left(60) << QStringLiteral("damaged");
    QTest::newRow("a document cut off") << samples::docxParagraphs().left(300) << QStringLiteral("damaged");
    QTest::newRow("a PDF of nothing") << QByteArray("%PDF-1.7\nnothing") << QStringLiteral("PDF");
}

void TestReaderProcess::refusesBombsInTime()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString said = refusal(bytes);
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY2(said.endsWith(u'.'), qPrintable(said));
}

void TestReaderProcess::stopsAFileThatTakesTooLong()
{
    ReaderLimits wall;
    wall.wallMilliseconds = 300;
    const auto byWall = ReaderProcess(readerProgram(), wall).probe(QStringLiteral("spin"));
    QVERIFY(!byWall);
    QVERIFY2(
        byWall.error().message.contains(QStringLiteral("longer than 0.3 seconds")), qPrintable(byWall.error().message));
    ReaderLimits processor;
    processor.cpuSeconds = 1;
    const auto byProcessor = ReaderProcess(readerProgram(), processor).probe(QStringLiteral("spin"));
    QVERIFY(!byProcessor);
    QVERIFY2(byProcessor.error().message.contains(QStringLiteral("time or memory")),
        qPrintable(byProcessor.error().message));
}

void TestReaderProcess::stopsWhenCancelled()
{
    const auto document = ReaderProcess(readerProgram()).read(samples::csv(), {}, CancelAfter(0));
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::Cancelled);
}

void TestReaderProcess::reportsACrashAsAResult()
{
    const auto outcome = ReaderProcess(readerProgram()).probe(QStringLiteral("crash"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::BadInput);
    QVERIFY(outcome.error().message.contains(QStringLiteral("left out")));
}

void TestReaderProcess::saysThatTheReaderIsMissing()
{
    const auto document = ReaderProcess(QStringLiteral("/nowhere/twelvefold-reader")).read(samples::csv(), {});
    QVERIFY(!document);
    QCOMPARE(document.error().kind, Error::Kind::Access);
    QVERIFY(document.error().message.contains(QStringLiteral("/nowhere/twelvefold-reader")));
}

void TestReaderProcess::refusesMoreThanItTakesIn()
{
    ReaderLimits small;
    small.inputBytes = 1'000;
    QVERIFY(!ReaderProcess(readerProgram(), small).read(QByteArray(2'000, 'a'), {}));
    ReaderLimits brief;
    brief.outputBytes = 1'000;
    const auto document = ReaderProcess(readerProgram(), brief).read(QByteArray("a line of words\n").repeated(500), {});
    QVERIFY(!document);
    QVERIFY2(document.error().message.contains(QStringLiteral("Split")), qPrintable(document.error().message));
}

void TestReaderProcess::leavesNoChildAndNoDescriptorBehind()
{
    const auto descriptors = [] {
        return QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
            .size();
    };
    (void)readOk(samples::csv());
    const qsizetype before = descriptors();
    for (int i = 0; i < 3; ++i) {
        (void)readOk(samples::mail());
        (void)ReaderProcess(readerProgram()).probe(QStringLiteral("crash"));
        (void)ReaderProcess(readerProgram()).read(samples::csv(), {}, CancelAfter(0));
    }
    QVERIFY2(descriptors() <= before, qPrintable(QString::number(descriptors()))); // an idle thread may have ended
    QFile children(QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
    if (children.open(QIODevice::ReadOnly))
        QCOMPARE(children.readAll(), QByteArray());
}

void TestReaderProcess::tellsTheTimePerFile()
{
    const std::pair<const char *, QByteArray> files[] = { { "csv", samples::csv() }, { "eml", samples::mail() },
        { "pdf", samples::pdf() }, { "docx", samples::docxParagraphs() }, { "json-resume", samples::resume() },
        { "png", samples::png() }, { "jpeg", samples::jpeg() } };
    for (const auto &[format, bytes] : files) {
        constexpr int times = 5;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < times; ++i)
            QCOMPARE(readOk(bytes, QStringLiteral("sample.") + QString::fromLatin1(format)).format,
                QString::fromLatin1(format));
        qInfo("%s: %.1f ms a file", format, double(timer.nsecsElapsed()) / 1e6 / times);
    }
    QElapsedTimer timer;
    timer.start();
    (void)ReaderProcess(readerProgram()).renderPage(samples::pdf(), 1, 96);
    qInfo("a page: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
}

QTEST_GUILESS_MAIN(TestReaderProcess)
#include "tst_reader_process.moc"
