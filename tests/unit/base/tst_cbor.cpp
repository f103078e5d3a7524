// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QtTest>

#include <array>
#include <limits>
#include <random>

using namespace twelvefold;

//! The library's own reader and writer are what ours must agree with.
class TestCbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheLibraryWrites();
    void readsWhatTheLibraryReads();
    void givesNothingForDamagedBytes();
    void walksOverAnArrayWithoutMakingValues();
    void stopsWhereSomethingElseStands();
    void believesNoLengthThatIsNotThere();
};

namespace {

QString randomText(std::mt19937 &random)
{
    static const QStringList some = { QString(), QStringLiteral("name"), QStringLiteral("박지호 Zürich"),
        QString::fromUcs4(U"\U0001F600"), QString(300, u'x'), QString(70000, u'ä') };
    return some[qsizetype(random() % size_t(some.size()))];
}

qint64 randomNumber(std::mt19937 &random)
{
    static constexpr std::array<qint64, 14> some = { 0, 1, 23, 24, 255, 256, 65535, 65536, 4294967295, 4294967296, -1,
        -25, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min() };
    return some[random() % some.size()];
}

QCborValue randomValue(std::mt19937 &random, int depth = 0)
{
    switch (random() % (depth < 3 ? 6 : 4)) {
    case 0:
        return randomNumber(random);
    case 1:
        return randomText(random);
    case 2:
        return QByteArray(int(random() % 40), char(random()));
    case 3:
        return QCborValue(nullptr);
    }
    QCborArray array;
    for (size_t left = random() % 7; left > 0; --left)
        array += randomValue(random, depth + 1);
    return array;
}

QByteArray written(const QCborValue &value)
{
    QByteArray bytes;
    appendCbor(bytes, value);
    return bytes;
}

} // namespace

void TestCbor::writesWhatTheLibraryWrites()
{
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        const QCborValue value = randomValue(random);
        QCOMPARE(written(value), QCborValue(value).toCbor());
    }
    // What the ledger has none of is still written right.
    const QCborValue other = QCborMap { { 1, 2.5 }, { QStringLiteral("a"), true } };
    QCOMPARE(written(other), QCborValue(other).toCbor());
}

void TestCbor::readsWhatTheLibraryReads()
{
    std::mt19937 random(2);
    for (int i = 0; i < 500; ++i) {
        const QByteArray bytes = randomValue(random).toCbor();
        QVERIFY(parseCbor(bytes) == QCborValue::fromCbor(bytes));
    }
    const QByteArray map = QCborValue(QCborMap { { 1, 2.5 } }).toCbor();
    QVERIFY(parseCbor(map) == QCborValue::fromCbor(map));
}

void TestCbor::givesNothingForDamagedBytes()
{
    std::mt19937 random(3);
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = randomValue(random, 3).toCbor().left(200);
        bytes.truncate(qsizetype(random() % size_t(bytes.size() + 1)));
        if (!bytes.isEmpty())
            bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
        QCborParserError error;
        const QCborValue expected = QCborValue::fromCbor(bytes, &error);
        const QCborValue found = parseCbor(bytes);
        if (error.error == QCborError::NoError)
            QCOMPARE(found.toDiagnosticNotation(), expected.toDiagnosticNotation());
        else
            QVERIFY2(found.isUndefined(), bytes.toHex().constData());
    }
}

void TestCbor::walksOverAnArrayWithoutMakingValues()
{
    const QByteArray bytes
        = QCborValue(QCborArray { -5, QStringLiteral("Zürich"), QByteArray("ab"), nullptr, QCborArray() }).toCbor();
    CborCursor cursor(bytes);
    QCOMPARE(cursor.array(), 5);
    QCOMPARE(cursor.integer(), -5);
    QCOMPARE(QString::fromUtf8(cursor.utf8()), QStringLiteral("Zürich"));
    QCOMPARE(cursor.bytesOrNull().toByteArray(), QByteArray("ab"));
    QVERIFY(cursor.bytesOrNull().isEmpty());
    QVERIFY(!cursor.finished());
    QCOMPARE(cursor.array(), 0);
    QVERIFY(cursor.finished());
}

void TestCbor::stopsWhereSomethingElseStands()
{
    const QByteArray bytes = QCborValue(QCborArray { QStringLiteral("text"), 7 }).toCbor();
    CborCursor cursor(bytes);
    QCOMPARE(cursor.array(), 2);
    QCOMPARE(cursor.integer(), 0);
    QVERIFY(!cursor.ok());
    QCOMPARE(cursor.integer(), 0); // though a number follows
    QVERIFY(!cursor.finished());
    CborCursor invalid(QByteArrayView("\x62\xc3\x28", 3)); // a text that is no UTF-8
    QVERIFY(invalid.utf8().isEmpty());
    QVERIFY(!invalid.ok());
}

void TestCbor::believesNoLengthThatIsNotThere()
{
    for (const QByteArray &bytes : { QByteArray("\x9b\xff\xff\xff\xff\xff\xff\xff\xff", 9),
             QByteArray("\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 9), QByteArray("\x9a\x00\x0f\xff\xff", 5) }) {
        CborCursor cursor(bytes);
        QVERIFY(cursor.value().toArray().isEmpty());
        QVERIFY(!cursor.ok());
    }
    const QByteArray nested(100000, '\x81'); // arrays in arrays
    CborCursor deep(nested);
    deep.value();
    QVERIFY(!deep.ok());
}

QTEST_APPLESS_MAIN(TestCbor)
#include "tst_cbor.moc"
