// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_suites.h"

#include "mail_tree.h"
#include "readers/document_reader.h"
#include "sample_files.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace twelvefold;

namespace {

struct File {
    QString path;
    QByteArray bytes;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<File> filesOf(const QString &suite, const QString &pattern)
{
    QList<File> files;
    QDirIterator it(
        QStringLiteral(TWELVEFOLD_SUITES "/") + suite, { pattern }, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.append({ path, contents(path) });
    }
    return files;
}

struct Tally {
    int files = 0;
    int read = 0;
    QMap<QString, int> formats;
    QMap<QString, int> refusals;
};

//! Version control may have changed the line breaks of one of two files that belong together.
QString withoutReturns(QString text)
{
    return text.remove(u'\r');
}

Tally readAll(const QList<File> &files)
{
    Tally tally;
    for (const File &file : files) {
        const auto document = readDocument(file.bytes, QFileInfo(file.path).fileName());
        ++tally.files;
        tally.read += bool(document);
        if (document)
            ++tally.formats[document->format];
        else
            ++tally.refusals[document.error().message];
    }
    for (auto it = tally.refusals.begin(); it != tally.refusals.end(); ++it)
        qInfo().noquote() << it.value() << "refused:" << it.key();
    return tally;
}

} // namespace

#define NEED(files)                                                                                                    \
    if ((files).isEmpty())                                                                                             \
    QSKIP("This suite is not on this machine.")

void TestSuites::readsTheCsvSpectrum()
{
    const QList<File> files = filesOf(QStringLiteral("csv-spectrum/csvs"), QStringLiteral("*.csv"));
    NEED(files);
    for (const File &file : files) {
        const auto table = readDocument(file.bytes, QFileInfo(file.path).fileName());
        QVERIFY2(bool(table), qPrintable(file.path));
        const QString expected = QString(file.path)
                                     .replace(QStringLiteral("/csvs/"), QStringLiteral("/json/"))
                                     .replace(QStringLiteral(".csv"), QStringLiteral(".json"));
        const QJsonArray rows = QJsonDocument::fromJson(contents(expected)).array();
        QCOMPARE(qsizetype(table->table.rows.size()), rows.size());
        for (qsizetype r = 0; r < rows.size(); ++r) {
            const QJsonObject row = rows.at(r).toObject();
            for (qsizetype c = 0; c < table->table.header.size(); ++c)
                QCOMPARE(withoutReturns(table->table.rows[size_t(r)].at(c)),
                    withoutReturns(row.value(table->table.header.at(c)).toString().trimmed()));
        }
    }
    qInfo("%d tables as expected", int(files.size()));
}

void TestSuites::readsEveryMailOfMime4j()
{
    const QList<File> files = filesOf(QStringLiteral("email-mime4j"), QStringLiteral("*.msg"));
    NEED(files);
    const Tally tally = readAll(files);
    qInfo("%d of %d mails read, %d as mails", tally.read, tally.files, tally.formats.value(QStringLiteral("eml")));
    QCOMPARE(tally.read, tally.files);
    QVERIFY(tally.formats.value(QStringLiteral("eml")) * 100 >= tally.files * 95);
}

void TestSuites::findsTheTreesOfMime4j()
{
    const QList<File> files = filesOf(QStringLiteral("email-mime4j"), QStringLiteral("*.msg"));
    NEED(files);
    // A line without a name among the headers: passed over here, the first line of the text there.
    const QStringList readDifferently { QStringLiteral("malformedHeaderStartsBody-nocrlfcrlf") };
    int same = 0;
    for (const File &file : files) {
        const auto mail = readDocument(file.bytes, QFileInfo(file.path).fileName());
        const QString xml = QString(file.path).replace(QStringLiteral(".msg"), QStringLiteral("_decoded.xml"));
        QVERIFY2(QFileInfo::exists(xml), qPrintable(xml));
        const QStringList differ
            = mail ? test::differences(*mail, test::expectedLeaves(xml)) : QStringList { mail.error().message };
        const QString name = QFileInfo(file.path).completeBaseName();
        same += differ.isEmpty();
        if (!differ.isEmpty())
            qInfo().noquote() << name << differ;
        QVERIFY2(differ.isEmpty() || readDifferently.contains(name), qPrintable(name));
    }
    qInfo("%d of %d mails have the parts that mime4j finds", same, int(files.size()));
}

void TestSuites::agreesWithStalwartOnSendersAndSubjects()
{
    const QList<File> files = filesOf(QStringLiteral("email-stalwart"), QStringLiteral("*.eml"));
    NEED(files);
    int compared = 0;
    int same = 0;
    int read = 0;
    for (const File &file : files) {
        const auto mail = readDocument(file.bytes, QFileInfo(file.path).fileName());
        read += bool(mail);
        if (!mail)
            qInfo().noquote() << QFileInfo(file.path).fileName() << mail.error().message;
        const QJsonArray parts = QJsonDocument::fromJson(
            contents(QString(file.path).replace(QStringLiteral(".eml"), QStringLiteral(".json"))))
                                     .object()
                                     .value(QStringLiteral("parts"))
                                     .toArray();
        if (!mail)
            continue;
        for (const QJsonValue &header : parts.first().toObject().value(QStringLiteral("headers")).toArray()) {
            const QString name = header[QStringLiteral("name")].toString();
            const QJsonValue value = header[QStringLiteral("value")];
            if (name == u"subject") {
                ++compared;
                const bool agreed = value[QStringLiteral("Text")].toString().simplified() == mail->mail.subject;
                same += agreed;
                if (!agreed)
                    qInfo().noquote() << QFileInfo(file.path).fileName() << mail->mail.subject << "|"
                                      << value[QStringLiteral("Text")].toString();
            } else if (name == u"from") {
                const QString address
                    = value[QStringLiteral("Address")][QStringLiteral("List")][0][QStringLiteral("address")].toString();
                if (address.isEmpty())
                    continue;
                ++compared;
                const bool agreed = !mail->mail.from.empty() && mail->mail.from.front().address == address;
                same += agreed;
                if (!agreed)
                    qInfo().noquote() << QFileInfo(file.path).fileName()
                                      << (mail->mail.from.empty() ? QString() : mail->mail.from.front().address) << "|"
                                      << address;
            }
        }
    }
    qInfo("%d of %d mails read; %d of %d senders and subjects agree", read, int(files.size()), same, compared);
    QCOMPARE(read, int(files.size()));
    QVERIFY(same * 100 >= compared * 90);
}

void TestSuites::readsEveryWordDocumentOfPythonDocx()
{
    const QList<File> files = filesOf(QStringLiteral("docx-python-docx"), QStringLiteral("*.docx"));
    NEED(files);
    const Tally tally = readAll(files);
    qInfo("%d of %d documents read", tally.read, tally.files);
    QCOMPARE(tally.read, tally.files);
    QCOMPARE(tally.formats.value(QStringLiteral("docx")), tally.files);
}

void TestSuites::readsThePdfsOfPoppler()
{
    const QList<File> files = filesOf(QStringLiteral("pdf-poppler-test"), QStringLiteral("*.pdf"));
    NEED(files);
    const Tally tally = readAll(files);
    qInfo("%d of %d PDFs read", tally.read, tally.files);
    QVERIFY(tally.read >= tally.files - 6); // some want a password
}

void TestSuites::readsJsonResumes()
{
    const QList<File> sample = filesOf(QStringLiteral("jsonresume"), QStringLiteral("sample.resume.json"));
    NEED(sample);
    QCOMPARE(readDocument(sample.front().bytes, {})->format, QStringLiteral("json-resume"));
    const Tally tally = readAll(filesOf(QStringLiteral("jsonresume"), QStringLiteral("*.json")));
    QCOMPARE(tally.read, tally.files);
}

void TestSuites::refusesTheArchivesOfYauzl()
{
    const QList<File> files = filesOf(QStringLiteral("zip-yauzl"), QStringLiteral("*.zip"));
    NEED(files);
    const Tally tally = readAll(files);
    QCOMPARE(tally.read, 0);
    QCOMPARE(tally.files, 46);
}

void TestSuites::survivesTheJsonSuite()
{
    const QList<File> files = filesOf(QStringLiteral("json-testsuite"), QStringLiteral("*.json"));
    NEED(files);
    const Tally tally = readAll(files);
    QStringList formats;
    for (auto it = tally.formats.begin(); it != tally.formats.end(); ++it)
        formats += QStringLiteral("%1 %2").arg(it.value()).arg(it.key());
    qInfo("%d of %d read: %s", tally.read, tally.files, qPrintable(formats.join(QStringLiteral(", "))));
    QVERIFY(tally.formats.value(QStringLiteral("json")) >= 90);
}

void TestSuites::keepsNaughtyStringsWhole()
{
    const QList<File> files = filesOf(QStringLiteral("naughty-strings"), QStringLiteral("blns.json"));
    NEED(files);
    const QJsonArray strings = QJsonDocument::fromJson(files.front().bytes).array();
    QByteArray table = "number,string\n";
    for (qsizetype i = 0; i < strings.size(); ++i)
        table += QByteArray::number(i) + ",\"" + strings.at(i).toString().replace(u'"', QStringLiteral("\"\"")).toUtf8()
            + "\"\n";
    const auto read = readDocument(table, QStringLiteral("blns.csv"));
    QVERIFY(bool(read));
    QCOMPARE(qsizetype(read->table.rows.size()), strings.size());
    for (qsizetype i = 0; i < strings.size(); ++i)
        QCOMPARE(read->table.rows[size_t(i)].at(1), strings.at(i).toString().trimmed());
}

void TestSuites::survivesFilesCutAtEveryLength()
{
    int read = 0;
    for (const QByteArray &whole : { samples::mail(), samples::csv(), samples::pdf(), samples::docxParagraphs(),
             samples::resume(), samples::png().left(2'000), samples::jpeg().left(2'000) }) {
        const qsizetype step = std::max(qsizetype(1), whole.size() / 150);
        for (qsizetype length = 0; length < whole.size(); length += step) {
            const auto document = readDocument(whole.left(length), {});
            read += bool(document);
            QVERIFY(bool(document) || document.error().message.endsWith(u'.'));
        }
    }
    qInfo("%d cut files gave something", read);
}
