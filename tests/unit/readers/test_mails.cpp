// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_mails.h"

#include "readers/document_reader.h"
#include "readers/html_text.h"
#include "readers/mail_headers.h"

#include <QtTest>

using namespace twelvefold;

namespace {

RawDocument readMail(const QByteArray &bytes)
{
    const auto document = readDocument(bytes, {});
    return document ? *document : RawDocument {};
}

} // namespace

void TestMails::placesPointAtAddresses()
{
    const RawDocument d
        = readMail("From: \"Sample, Jane\" <jane@example.org>\nReply-To: other@example.net\n"
                   "To: Team: a@example.com, B <b@example.com>;\nCc: c@example.com\nSubject: x\n\nbody\n");
    QCOMPARE(d.mail.to.size(), size_t(2));
    QCOMPARE(d.mail.replyTo.size(), size_t(1));
    for (const auto *list : { &d.mail.from, &d.mail.replyTo, &d.mail.to, &d.mail.cc }) {
        for (const RawMailbox &box : *list)
            QCOMPARE(d.text.mid(box.place.offset, box.place.length), box.address);
    }
    QCOMPARE(d.mail.to[1].place.column, QStringLiteral("To"));
    QVERIFY(d.text.endsWith(QStringLiteral("Subject: x\n\nbody\n")));
}

void TestMails::readsHeadersOfOldAndOddMailers()
{
    const RawDocument d = readMail("From: J\xFCrgen <j@example.org>\nDate: 3 Mar 26 10:15 EST\nX-Mailer: Foxmail 7\n"
                                   "X-Originating-IP: [198.51.100.7]\nSubject: =?euc-kr?B?sei8p7z2?=\n\nx");
    QCOMPARE(d.mail.from.at(0).name, QStringLiteral("J\u00fcrgen"));
    QCOMPARE(d.mail.date, QStringLiteral("2026-03-03T10:15:00-05:00"));
    QCOMPARE(d.metadata.value(QStringLiteral("software")).toString(), QStringLiteral("Foxmail 7"));
    QCOMPARE(d.metadata.value(QStringLiteral("originatingIp")).toString(), QStringLiteral("[198.51.100.7]"));
    QVERIFY2(d.mail.subject.startsWith(QChar(0xAE40)), qPrintable(d.mail.subject));
    const RawDocument bare = readMail("X-A: 1\nX-B: 2\n\nx");
    QCOMPARE(bare.format, QStringLiteral("eml"));
    QCOMPARE(bare.issues.size(), size_t(2));
}

void TestMails::readsHops_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("ip");
    QTest::addColumn<QString>("at");
    QTest::newRow("postfix") << QStringLiteral(
        "from a.example (b.example [192.0.2.1]) by mx.example.org (Postfix) with ESMTP id 1; Tue, 3 "
        "Mar 2026 10:00:00 +0000 (UTC)")
                             << QStringLiteral("a.example") << QStringLiteral("192.0.2.1")
                             << QStringLiteral("2026-03-03T10:00:00Z");
    QTest::newRow("IPv6") << QStringLiteral("from x ([IPv6:2001:db8::7]) by y; Tue, 3 Mar 2026 10:00:00 +0900")
                          << QStringLiteral("x") << QStringLiteral("2001:db8::7")
                          << QStringLiteral("2026-03-03T10:00:00+09:00");
    QTest::newRow("bare literal") << QStringLiteral("from [203.0.113.9] by y with HTTP; nonsense")
                                  << QStringLiteral("[203.0.113.9]") << QStringLiteral("203.0.113.9") << QString();
    QTest::newRow("in parentheses") << QStringLiteral("from x (203.0.113.9) by y ([10.0.0.1])") << QStringLiteral("x")
                                    << QStringLiteral("203.0.113.9") << QString();
    QTest::newRow("the receiver's address is not the sender's")
        << QStringLiteral("by y ([10.0.0.1]); Tue, 3 Mar 2026 10:00:00 +0000") << QString() << QString()
        << QStringLiteral("2026-03-03T10:00:00Z");
}

void TestMails::readsHops()
{
    QFETCH(QString, value);
    const RawHop hop = receivedHop(value);
    QTEST(hop.from, "from");
    QTEST(hop.ip, "ip");
    QTEST(hop.at, "at");
}

void TestMails::reducesHtmlToText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks") << QStringLiteral("<div>one</div><p>two<br>three") << QStringLiteral("one\ntwo\nthree");
    QTest::newRow("scripts and comments")
        << QStringLiteral("a<script>if (x<y) {}</script><!-- <b>no</b> --><style>p{}</style>b") << QStringLiteral("ab");
    QTest::newRow("entities") << QStringLiteral("&lt;a&gt; &amp; &#x4A;&#111; &unknown; &")
                              << QStringLiteral("<a> & Jo &unknown; &");
    QTest::newRow("links") << QStringLiteral(
        "<a href=\"https://x.org/j?a=1&amp;b=2\">me</a> <a href='mailto:j@x.org'>j@x.org</a>")
                           << QStringLiteral("me <https://x.org/j?a=1&b=2> j@x.org");
    QTest::newRow("cells") << QStringLiteral("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
                           << QStringLiteral("a\tb\t\nc");
    QTest::newRow("no tag") << QStringLiteral("1 < 2 <3") << QStringLiteral("1 < 2 <3");
    QTest::newRow("cut off") << QStringLiteral("a <img src=") << QStringLiteral("a <img src=");
}

void TestMails::reducesHtmlToText()
{
    QFETCH(QString, html);
    QTEST(htmlToText(html), "text");
}

void TestMails::prefersPlainTextInsideOfAlternativesOnly()
{
    const RawDocument both
        = readMail("From: a@b.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
                   "--x\nContent-Type: text/plain\n\nplain\n--x\nContent-Type: text/html\n\n<b>page</b>\n--x--\n");
    QVERIFY(both.text.contains(QStringLiteral("plain")));
    QVERIFY(both.text.contains(QStringLiteral("page")));
    const RawDocument empty
        = readMail("From: a@b.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n"
                   "--x\nContent-Type: text/plain\n\n \n--x\nContent-Type: text/html\n\n<b>page</b>\n--x--\n");
    QVERIFY(empty.text.contains(QStringLiteral("page")));
    const RawDocument html = readMail("From: a@b.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n<b>page</b>");
    QVERIFY(html.text.endsWith(QStringLiteral("\npage\n")));
}

void TestMails::takesAttachedMailsAsParts()
{
    const RawDocument d
        = readMail("From: a@b.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
                   "--x\nContent-Type: message/rfc822\n\nFrom: in@b.org\nSubject: inner/../one\n\nhello\n--x--\n");
    QCOMPARE(d.parts.size(), size_t(1));
    QCOMPARE(d.parts[0].mediaType, QStringLiteral("message/rfc822"));
    const RawDocument inner = readMail(d.parts[0].bytes);
    QCOMPARE(inner.mail.from.at(0).address, QStringLiteral("in@b.org"));
    QVERIFY(inner.text.contains(QStringLiteral("hello")));
}

void TestMails::stopsAtPartsInParts()
{
    QByteArray mail = "From: a@b.org\nMIME-Version: 1.0\n";
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray mark = "b" + QByteArray::number(i);
        mail += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
    }
    const RawDocument d = readMail(mail + "Content-Type: text/plain\n\nx\n");
    QCOMPARE(d.format, QStringLiteral("eml"));
    QVERIFY(!d.issues.empty());
    QVERIFY(d.parts.size() < 1'000);
}

void TestMails::takesEveryMailOfAMailbox()
{
    QByteArray box = "From a@b.org Tue Mar  3 10:00:00 2026\nFrom: a@b.org\nSubject: first\n\nx\n\n"
                     "From c@d.org Tue Mar  3 11:00:00 2026\nFrom: c@d.org\nSubject: second\n\ny\n\n"
                     "From e@f.org Tue Mar  3 12:00:00 2026\nFrom: e@f.org\nSubject: third\n\nz\n";
    for (const char *lineEnd : { "\n", "\r\n" }) {
        const RawDocument d = readMail(QByteArray(box).replace("\n", lineEnd));
        QCOMPARE(d.format, QStringLiteral("mbox"));
        QCOMPARE(d.parts.size(), size_t(3));
        QCOMPARE(d.parts[2].name, QStringLiteral("message 3.eml"));
        const RawDocument second = readMail(d.parts[1].bytes);
        QCOMPARE(second.mail.subject, QStringLiteral("second"));
        QVERIFY(!second.text.contains(QStringLiteral("c@d.org Tue")));
        QVERIFY(QByteArray(box).replace("\n", lineEnd).contains(d.parts[1].bytes));
    }
    ReadLimits small;
    small.members = 2;
    const auto cut = readDocument(box, QStringLiteral("a.mbox"), small);
    QVERIFY(cut);
    QCOMPARE(cut->parts.size(), size_t(2));
    QVERIFY(cut->issues.at(0).text.contains(QStringLiteral("1 of its 3 mails")));
}

void TestMails::keepsWhatAMailWithoutItsPartsSays()
{
    const RawDocument d
        = readMail("From: a@b.org\nSubject: x\nDate: Tue, 05 Mar 2024 12:30:00 +0900\nMIME-Version: 1.0\n"
                   "Content-Type: multipart/mixed; boundary=right\n\n"
                   "--wrong\nContent-Type: text/plain\n\npay to c@d.org\n--wrong--\n");
    QVERIFY(d.text.contains(QStringLiteral("pay to c@d.org")));
    QVERIFY(d.issues.at(0).text.contains(QStringLiteral("announces parts")));
}

void TestMails::aSentenceThatBeginsWithFromPartsNoMails()
{
    const RawDocument d = readMail("From a@b.org Tue Mar  3 10:00:00 2026\nFrom: a@b.org\nSubject: one\n\nx\n\n"
                                   "From 10:00 on I am away.\nNo header here\n");
    QCOMPARE(d.format, QStringLiteral("eml"));
    QVERIFY(d.text.contains(QStringLiteral("I am away")));
}

void TestMails::htmlOfOpenTagsTakesNoTime()
{
    for (const char *piece : { "<", "<a ", "<!--", "<script>", "&#", "<a href=", "</a>", "<1" })
        QVERIFY(htmlToText(QString::fromLatin1(piece).repeated(200'000)).size() <= 2'000'000);
}
