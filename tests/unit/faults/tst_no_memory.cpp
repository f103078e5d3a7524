// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "memory_shim.h"
#include "points.h"
#include "suite.h"

#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

//! The n-th allocation of the library fails, once or from then on. What Qt and C++ allocate is not made to fail.
class NoMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aFailedAllocationInASaveLosesNothing();
    void aFailedAllocationInOpeningIsSaidAndNoDamage();

private:
    //! Numbers of allocations from 1 to 2,000: a seeded few, or all.
    std::vector<qint64> numbers(int usual) const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<CaseFile> m_file;
};

void NoMemoryTest::init()
{
    m_desk = std::make_unique<Desk>();
    m_file = m_desk->create();
    m_desk->append(*m_file, importOf(QByteArray(40000, 'a'), 1));
}

void NoMemoryTest::cleanup()
{
    failAllocation(0);
    QVERIFY(must(m_file->verify(m_desk->unwatched)).ok());
    m_file.reset();
}

std::vector<qint64> NoMemoryTest::numbers(int usual) const
{
    constexpr int all = 2000;
    const int wanted = std::min(points(usual), all);
    std::mt19937 random(6);
    std::vector<qint64> some;
    for (int i = 0; i < wanted; ++i)
        some.push_back(wanted == all ? i + 1 : qint64(random() % all) + 1);
    return some;
}

void NoMemoryTest::aFailedAllocationInASaveLosesNothing()
{
    qint64 entries = m_file->facts().ledgerEntries;
    int failedSaves = 0, number = 1;
    for (const qint64 n : numbers(120)) {
        const bool forGood = n % 2 == 0;
        const CaseGraph before = m_desk->graph(*m_file);
        const Gesture gesture = n % 3 == 0 ? must(m_file->gestureToUndo()) : importOf(QByteArray(9000, 'b'), ++number);
        failAllocation(n, forGood);
        const auto entry = m_file->append(gesture, before, m_desk->unwatched);
        const bool met = allocationFailed();
        failAllocation(0);
        if (!entry) {
            ++failedSaves;
            QVERIFY2(met, qPrintable(entry.error().message));
            QVERIFY2(entry.error().kind == Error::Kind::Access, qPrintable(entry.error().message));
            QVERIFY(records(m_desk->graph(*m_file)) == records(before));
        }
        entries += entry ? 1 : 0;
        QCOMPARE(must(m_file->counts()).ledgerEntries, entries);
        if (m_file->undoState().undo.isEmpty()) {
            m_desk->append(*m_file, addPersona(QString::number(n), QString::number(n)));
            ++entries;
        }
    }
    qInfo("no memory: %d saves failed, nothing was lost", failedSaves);
    QVERIFY(failedSaves > 20);
}

void NoMemoryTest::aFailedAllocationInOpeningIsSaidAndNoDamage()
{
    QVERIFY(m_file->close());
    const auto whole = records(m_desk->graph(*m_desk->open(CaseFile::Mode::ReadOnly)));
    int refused = 0;
    for (const qint64 n : numbers(80)) {
        failAllocation(n, n % 2 == 0);
        const auto file = m_desk->tryOpen(n % 3 == 0 ? CaseFile::Mode::ReadWrite : CaseFile::Mode::ReadOnly);
        const auto graph = file ? (*file)->loadGraph(m_desk->unwatched) : Result<CaseGraph>(file.error());
        failAllocation(0);
        if (graph) {
            QVERIFY(records(*graph) == whole);
            continue;
        }
        ++refused;
        QVERIFY2(graph.error().kind == Error::Kind::Access,
            qPrintable(QStringLiteral("%1: %2").arg(n).arg(graph.error().message)));
    }
    qInfo("no memory: %d openings refused, none as damage", refused);
    QVERIFY(refused > 10);
    m_file = m_desk->open();
}

static const Suite<NoMemoryTest> suite;
#include "tst_no_memory.moc"
