// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/raw_document.h"

#include <QCborArray>
#include <QtTest>

using namespace twelvefold;

class TestRawDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsBytes();
    void leavesAttachmentsOutWhereAskedTo();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void survivesEveryCut();
    void knowsThePageOfAnOffset();
};

static RawDocument full()
{
    RawDocument document;
    document.format = QStringLiteral("eml");
    document.text = QStringLiteral("Grüße 🌍\nsecond page");
    document.pageStarts = { 0, 9 };
    document.metadata.insert(QStringLiteral("author"), QStringLiteral("Jane"));
    document.table = { { QStringLiteral("a"), QStringLiteral("b") }, { { QStringLiteral("1"), QString() } }, { 2 },
        QStringLiteral("UTF-8"), QStringLiteral(";") };
    document.mail.subject = QStringLiteral("Hello");
    document.mail.messageId = QStringLiteral("<a@b>");
    document.mail.references = { QStringLiteral("<x@y>") };
    document.mail.date = QStringLiteral("2024-01-02T03:04:05+09:00");
    document.mail.from = { { QStringLiteral("Jane"), QStringLiteral("jane@example.org"),
        Place { 0, 0, QStringLiteral("From"), 6, 16 } } };
    document.mail.to = { { {}, QStringLiteral("a@example.org"), {} }, { {}, QStringLiteral("b@example.org"), {} } };
    document.mail.cc = document.mail.from;
    document.mail.replyTo = document.mail.to;
    document.mail.received
        = { { QStringLiteral("f"), QStringLiteral("b"), QStringLiteral("203.0.113.1"), QStringLiteral("t") } };
    document.picture = { 640, 480, 0xffffffffffffffffULL, 0x8000000000000000ULL, 1, 2, true };
    document.resume.insert(QStringLiteral("basics"), QCborArray { 1, QStringLiteral("x") });
    document.parts = { { QStringLiteral("cv.pdf"), QStringLiteral("application/pdf"), QByteArray("%PDF\0x", 6) } };
    document.issues = { { Issue::Kind::Review, QStringLiteral("line 1"), QStringLiteral("Look.") } };
    return document;
}

static bool same(const RawDocument &a, const RawDocument &b)
{
    return a.format == b.format && a.text == b.text && a.pageStarts == b.pageStarts && a.metadata == b.metadata
        && a.table == b.table && a.mail == b.mail && a.picture == b.picture && a.resume == b.resume
        && a.parts == b.parts && a.issues == b.issues;
}

void TestRawDocument::comesBackFromItsBytes()
{
    const auto read = rawDocumentFromCbor(toCbor(full(), true));
    QVERIFY(bool(read));
    QVERIFY(same(*read, full()));
    const auto empty = rawDocumentFromCbor(toCbor({}, true));
    QVERIFY(empty && same(*empty, {}));
}

void TestRawDocument::leavesAttachmentsOutWhereAskedTo()
{
    const auto read = rawDocumentFromCbor(toCbor(full(), false));
    QVERIFY(bool(read));
    QVERIFY(read->parts.empty());
    QCOMPARE(read->text, full().text);
}

void TestRawDocument::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a map") << QByteArray("\xa0");
    QTest::newRow("an empty list") << QByteArray("\x80");
    QTest::newRow("a later version") << QCborValue(QCborArray { 9999 }).toCbor();
}

void TestRawDocument::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    const auto read = rawDocumentFromCbor(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Corrupt);
}

void TestRawDocument::survivesEveryCut()
{
    const QByteArray whole = toCbor(full(), true);
    for (qsizetype n = 0; n < whole.size(); ++n)
        QVERIFY(!rawDocumentFromCbor(whole.left(n)));
}

void TestRawDocument::knowsThePageOfAnOffset()
{
    const RawDocument document = full();
    QCOMPARE(document.pageAt(0), 1);
    QCOMPARE(document.pageAt(8), 1);
    QCOMPARE(document.pageAt(9), 2);
    QCOMPARE(document.pageAt(10'000), 2);
    QCOMPARE(document.pageAt(-1), 0);
    QCOMPARE(RawDocument().pageAt(5), 0);
}

QTEST_APPLESS_MAIN(TestRawDocument)
#include "tst_raw_document.moc"
