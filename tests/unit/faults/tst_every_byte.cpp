// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "points.h"
#include "suite.h"

#include "casefile/database.h"

#include <QProcess>
#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

//! A case as verify finds it when the file was changed from outside. The benchmarks go through every byte, in as many
//! programs side by side as TWELVEFOLD_PART says ("2/3": the second of three).
class EveryByteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFlippedBitInAnyByteIsNoticed();
    void anyLengthThatIsNotItsOwnIsNoticed();
    void aHalfDoneWriteWithoutItsJournalIsNoticed();
    void aFlippedBitInAJournalIsNoticedOrTheWriteIsTakenBack();

private:
    bool noticed();
    //! Those of 0 … count - 1 to try.
    std::vector<qint64> places(qint64 count, int usual) const;
    //! As a crash leaves it: part of the pages of a transaction have been written. Returns file and journal.
    std::pair<QByteArray, QByteArray> halfDone();

    std::unique_ptr<Desk> m_desk;
    QByteArray m_sound;
};

void EveryByteTest::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    const auto file = m_desk->create();
    m_desk->append(*file, importOf(QByteArray("words of a file ").repeated(100), 1));
    QVERIFY(file->close());
    m_sound = contentOf(m_desk->path());
    QVERIFY(m_sound.size() >= qsizetype(14) * 4096);
}

bool EveryByteTest::noticed()
{
    const auto report = CaseFile::verifyFile(m_desk->path(), passphrase(), m_desk->profile, m_desk->unwatched);
    return !report || !report->ok();
}

std::vector<qint64> EveryByteTest::places(qint64 count, int usual) const
{
    const QList<QByteArray> part = qgetenv("TWELVEFOLD_PART").split('/');
    const qint64 of = part.size() == 2 ? std::max(1, part[1].toInt()) : 1;
    const qint64 first = part.size() == 2 ? part[0].toInt() - 1 : 0;
    std::vector<qint64> some;
    const qint64 wanted = points(usual);
    std::mt19937_64 random(20261130);
    for (qint64 i = first; i < std::min(wanted, count); i += of)
        some.push_back(wanted >= count ? i : qint64(random() % quint64(count)));
    return some;
}

void EveryByteTest::aFlippedBitInAnyByteIsNoticed()
{
    std::mt19937 random(8);
    const auto all = places(m_sound.size(), 300);
    int missed = 0;
    for (const qint64 at : all) {
        const char flipped = char(m_sound[at] ^ (1 << random() % 8));
        QFile file(m_desk->path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.putChar(flipped));
        file.close();
        missed += noticed() ? 0 : 1;
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.putChar(m_sound[at]));
        file.close();
    }
    qInfo("flipped bits: %zu bytes of %lld, %d not noticed", all.size(), m_sound.size(), missed);
    QCOMPARE(missed, 0);
    QCOMPARE(contentOf(m_desk->path()), m_sound);
    QVERIFY(!noticed());
}

void EveryByteTest::anyLengthThatIsNotItsOwnIsNoticed()
{
    std::vector<qsizetype> lengths;
    for (qsizetype size = 4096; size <= m_sound.size(); size += 4096)
        lengths.insert(lengths.end(), { size - 1, size, size + 1 });
    std::erase(lengths, m_sound.size());
    for (const qint64 more : places(8192, 60))
        lengths.push_back(m_sound.size() + more + 1);
    int missed = 0;
    for (const qsizetype length : lengths) {
        writeContent(
            m_desk->path(), m_sound.left(length) + QByteArray(std::max<qsizetype>(0, length - m_sound.size()), '\x5a'));
        missed += noticed() ? 0 : 1;
    }
    writeContent(m_desk->path(), m_sound);
    qInfo("lengths: %zu, %d not noticed", lengths.size(), missed);
    QCOMPARE(missed, 0);
}

std::pair<QByteArray, QByteArray> EveryByteTest::halfDone()
{
    const QByteArray salt = m_sound.left(16);
    const auto database
        = Database::open(m_desk->path(), Database::Access::ReadWrite, must(deriveKey(passphrase(), salt)), salt);
    database->exec("PRAGMA cache_size = 4");
    Transaction transaction(*database);
    database->exec("DELETE FROM assertion; UPDATE entry SET text = hex(zeroblob(20000))");
    database->exec("UPDATE op SET field = hex(zeroblob(9000))");
    std::pair<QByteArray, QByteArray> both;
    // Read by another program: closing the file in this one would drop its locks.
    QProcess cat;
    for (auto [name, content] : { std::pair(m_desk->path(), &both.first),
             std::pair(m_desk->path() + QStringLiteral("-journal"), &both.second) }) {
        cat.start(QStringLiteral("cat"), { name });
        if (cat.waitForFinished())
            *content = cat.readAllStandardOutput();
    }
    return both;
}

void EveryByteTest::aHalfDoneWriteWithoutItsJournalIsNoticed()
{
    writeContent(m_desk->path(), m_sound);
    const auto [file, journal] = halfDone();
    QVERIFY(file.left(m_sound.size()) != m_sound && journal.size() > 4096);
    writeContent(m_desk->path(), file);
    QFile::remove(m_desk->path() + QStringLiteral("-journal"));
    QVERIFY(noticed());
    writeContent(m_desk->path(), m_sound);
}

void EveryByteTest::aFlippedBitInAJournalIsNoticedOrTheWriteIsTakenBack()
{
    const auto whole = records(m_desk->graph(*m_desk->open(CaseFile::Mode::ReadOnly)));
    const auto [file, journal] = halfDone();
    const QString name = m_desk->path() + QStringLiteral("-journal");
    const auto all = places(journal.size(), 150);
    int reported = 0, takenBack = 0;
    for (const qint64 at : all) {
        QByteArray flipped = journal;
        flipped[at] = char(flipped[at] ^ 4);
        writeContent(m_desk->path(), file);
        writeContent(name, flipped);
        if (noticed()) {
            ++reported;
        } else {
            QVERIFY2(records(m_desk->graph(*m_desk->open(CaseFile::Mode::ReadOnly))) == whole,
                qPrintable(QStringLiteral("byte %1 of the journal").arg(at)));
            ++takenBack;
        }
        QFile::remove(name);
    }
    writeContent(m_desk->path(), m_sound);
    qInfo("flipped journals: %zu, %d reported, %d taken back all the same", all.size(), reported, takenBack);
    QVERIFY(reported + takenBack == int(all.size()));
}

static const Suite<EveryByteTest> suite;
#include "tst_every_byte.moc"
