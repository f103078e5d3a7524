// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/result.h"
#include "base/utc.h"

#include <QSet>
#include <QtTest>

#include <algorithm>
#include <thread>

using namespace twelvefold;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesIdsThatOnlyGrow();
    void makesUniqueIdsInSeveralThreads();
    void marksIdsAsVersionSeven();
    void putsTheTimeIntoIds();
    void readsItsOwnIdsBack();
    void refusesWhatIsNoId_data();
    void refusesWhatIsNoId();
    void readsTimesWithAZoneOnly_data();
    void readsTimesWithAZoneOnly();
    void writesTimesInUtc();
    void carriesAValueOrAnError();
};

void TestBase::makesIdsThatOnlyGrow()
{
    Uuid last;
    for (int i = 0; i < 20'000; ++i) {
        const Uuid next = Uuid::generate();
        QVERIFY(next > last);
        QVERIFY(next.toString() > last.toString());
        last = next;
    }
}

void TestBase::makesUniqueIdsInSeveralThreads()
{
    std::vector<std::vector<Uuid>> made(4);
    std::vector<std::thread> threads;
    for (auto &list : made) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 5'000; ++i)
                list.push_back(Uuid::generate());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<Uuid> all;
    for (const auto &list : made) {
        QVERIFY(std::ranges::is_sorted(list));
        all.unite(QSet<Uuid>(list.begin(), list.end()));
    }
    QCOMPARE(all.size(), 20'000);
}

void TestBase::marksIdsAsVersionSeven()
{
    for (int i = 0; i < 100; ++i) {
        const QString text = Uuid::generate().toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text[14], QChar(u'7'));
        QVERIFY(QStringView(u"89ab").contains(text[19]));
        QCOMPARE(text, text.toLower());
    }
}

void TestBase::putsTheTimeIntoIds()
{
    const qint64 before = Utc::now().msecs;
    const QByteArray bytes = EntityId::generate().uuid().toBytes();
    qint64 msecs = 0;
    for (int i = 0; i < 6; ++i)
        msecs = msecs << 8 | quint8(bytes[i]);
    // Thousands made in one millisecond run ahead of the clock, by a few milliseconds at most here.
    QVERIFY(msecs >= before && msecs < before + 5'000);
}

void TestBase::readsItsOwnIdsBack()
{
    const EntityId id = EntityId::generate();
    QCOMPARE(EntityId::fromString(id.toString()), std::optional(id));
    QCOMPARE(EntityId::fromString(id.toString().toUpper()), std::optional(id));
    QCOMPARE(Uuid::fromBytes(id.uuid().toBytes()), std::optional(id.uuid()));
    QVERIFY(EntityId().isNull());
    QVERIFY(!id.isNull());
}

void TestBase::refusesWhatIsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad9");
    QTest::newRow("long") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad911");
    QTest::newRow("no dashes") << QStringLiteral("0190163d08694-739b-aea5-966c26f8ad91");
    QTest::newRow("a letter too far") << QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad9g");
    QTest::newRow("braces") << QStringLiteral("{190163d-8694-739b-aea5-966c26f8ad9}");
    QTest::newRow("full-width digit") << QStringLiteral("０190163d-8694-739b-aea5-966c26f8ad9");
}

void TestBase::refusesWhatIsNoId()
{
    QFETCH(QString, text);
    QVERIFY(!Uuid::fromString(text));
    QVERIFY(!Uuid::fromBytes(text.toUtf8().left(15)));
}

void TestBase::readsTimesWithAZoneOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("msecs");
    QTest::newRow("Z") << QStringLiteral("2026-11-21T04:00:53.120Z") << qint64(1795233653120);
    QTest::newRow("offset") << QStringLiteral("2026-11-21T05:00:53+01:00") << qint64(1795233653000);
    QTest::newRow("no zone") << QStringLiteral("2026-11-21T04:00:53") << qint64(-1);
    QTest::newRow("no time at all") << QStringLiteral("yesterday") << qint64(-1);
    QTest::newRow("impossible") << QStringLiteral("2026-02-30T04:00:53Z") << qint64(-1);
}

void TestBase::readsTimesWithAZoneOnly()
{
    QFETCH(QString, text);
    QFETCH(qint64, msecs);
    const auto read = Utc::fromIso(text);
    QCOMPARE(read ? read->msecs : qint64(-1), msecs);
}

void TestBase::writesTimesInUtc()
{
    const Utc time { 1795233653120 };
    QCOMPARE(time.toIso(), QStringLiteral("2026-11-21T04:00:53.120Z"));
    QCOMPARE(time.toText(), QStringLiteral("2026-11-21 04:00:53 UTC"));
    QCOMPARE(Utc::fromIso(time.toIso()), std::optional(time));
}

void TestBase::carriesAValueOrAnError()
{
    const Result<int> value = 7;
    QVERIFY(bool(value));
    QCOMPARE(*value, 7);
    const Result<int> error = Error { Error::Kind::NotFound, QStringLiteral("gone"), QStringLiteral("there") };
    QVERIFY(!error);
    QCOMPARE(error.error().where, QStringLiteral("there"));
    QVERIFY(bool(Status()));
    QVERIFY(!Status(Error { Error::Kind::Locked, QStringLiteral("held") }));
}

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
