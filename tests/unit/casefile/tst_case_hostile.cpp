// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"
#include "suite.h"

#include "casefile/ledger_store.h"

#include <QTest>

#include <limits>

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

//! An entry that proves itself, of a chain of its own.
LedgerEntry entryWith(Operation operation)
{
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = DeviceId::generate();
    entry.sequence = 1;
    entry.previous = QByteArray(32, '\0');
    entry.at = Utc::now();
    entry.by = QStringLiteral("Eve");
    entry.kind = QStringLiteral("edit");
    entry.text = QStringLiteral("Looked at something");
    entry.salt = QByteArray(entrySaltSize, 's');
    operation.id = OperationId::generate();
    entry.operations = { std::move(operation) };
    entry.operationCount = 1;
    entry.hash = entryHash(entry);
    return entry;
}

Operation harmless()
{
    const Entity somebody = persona(QStringLiteral("Eve"));
    return toOperation(Put { somebody });
}

void write(const Office &office, const std::vector<LedgerEntry> &entries)
{
    const auto salt = must(CaseProbe::read(office.copyPath())).salt();
    const auto copy = Database::open(office.copyPath(), Database::Access::ReadWrite, office.key, salt);
    LedgerStore ledger(*copy);
    for (const LedgerEntry &entry : entries)
        ledger.insert(entry, [](const Operation &, const OperationPlace &) {});
}

} // namespace

//! Copies made by somebody who has their key and knows the format: every hash in them holds.
class CaseHostileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNoProgramOfOursWritesIsRefused_data();
    void whatNoProgramOfOursWritesIsRefused();
    void leavingOutMoreThanIsStatedIsRefused();
    void whatContinuesOurOwnChainIsNotSignedForByUs();
    void afterTheLastTickComesTheNextMillisecond();

private:
    static LedgerEntry forged(const QByteArray &how, const Office &office);
};

LedgerEntry CaseHostileTest::forged(const QByteArray &how, const Office &office)
{
    const CaseId id = office.mine->info().id;
    if (how == "the case taken out")
        return entryWith({ .entity = id.uuid(), .field = QStringLiteral("case"), .value = QCborValue(nullptr) });
    if (how == "a second case")
        return entryWith(toOperation(Put { CaseInfo { CaseId::generate(), QStringLiteral("Other"), Utc::now() } }));
    if (how == "a number where a text belongs")
        return entryWith({ .entity = office.first.uuid(),
            .field = QStringLiteral("name/") + AssertionId::generate().toString(),
            .value = QCborArray { 5, QStringLiteral("raw"), 0, QCborArray() } });
    if (how == "an id in capitals")
        return entryWith({ .entity = office.first.uuid(),
            .field = QStringLiteral("name/") + AssertionId::generate().toString().toUpper(),
            .value = QCborArray { QStringLiteral("a"), QStringLiteral("a"), 0, QCborArray() } });
    LedgerEntry entry = entryWith(harmless());
    if (how == "the far future")
        entry.at.msecs += qint64(2) * 24 * 3600 * 1000;
    if (how == "the end of time")
        entry.at.msecs = std::numeric_limits<qint64>::max();
    if (how == "the last tick")
        entry.tick = std::numeric_limits<qint32>::max();
    if (how == "a negative tick")
        entry.tick = -1;
    if (how == "a text that begins in its salt") {
        entry.salt += entry.text.first(7).toUtf8();
        entry.text.remove(0, 7);
    }
    entry.hash = entryHash(entry);
    return entry;
}

void CaseHostileTest::whatNoProgramOfOursWritesIsRefused_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how :
        { "the case taken out", "a second case", "a number where a text belongs", "an id in capitals", "the far future",
            "the end of time", "the last tick", "a negative tick", "a text that begins in its salt" })
        QTest::newRow(how) << QByteArray(how);
}

void CaseHostileTest::whatNoProgramOfOursWritesIsRefused()
{
    QFETCH(QByteArray, how);
    Office office;
    office.copy({}, RedactionProfile::None);
    const auto before = records(office.desk.graph(*office.mine));
    write(office, { entryWith(harmless()), forged(how, office) });
    const auto outcome = office.mine->merge(office.request(), office.desk.unwatched);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == Error::Kind::Corrupt || outcome.error().kind == Error::Kind::BadInput,
        qPrintable(outcome.error().message));
    QVERIFY(office.mine->close());
    office.mine = office.desk.open();
    QVERIFY(records(office.desk.graph(*office.mine)) == before);
    QCOMPARE(office.brokenIn(*office.mine), QStringList());
}

void CaseHostileTest::leavingOutMoreThanIsStatedIsRefused()
{
    Office office;
    office.copy({ office.first }, RedactionProfile::None);
    office.desk.append(*office.mine, addPersona(QStringLiteral("P-9"), QStringLiteral("New")));
    QVERIFY(office.mine->merge(office.request(), office.desk.unwatched));
    {
        const auto salt = must(CaseProbe::read(office.copyPath())).salt();
        const auto copy = Database::open(office.copyPath(), Database::Access::ReadWrite, office.key, salt);
        const QByteArray id = copy->ask("SELECT id FROM op WHERE withheld IS NULL AND field = 'entity'").toByteArray();
        const auto operation = LedgerStore(*copy).operation(OperationId(*Uuid::fromBytes(id)));
        QVERIFY(operation);
        copy->prepare("UPDATE op SET id = NULL, entity = NULL, field = NULL, value = NULL, base = NULL, withheld = ?1"
                      " WHERE id = ?2")
            .bind(1, operationDigest(*operation))
            .bind(2, id)
            .run();
    }
    const auto outcome = office.mine->merge(office.request(), office.desk.unwatched);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
    QVERIFY2(outcome.error().message.contains(u"states"), qPrintable(outcome.error().message));
}

void CaseHostileTest::whatContinuesOurOwnChainIsNotSignedForByUs()
{
    Office office;
    office.copy({}, RedactionProfile::None);
    const LedgerEntry ours = must(office.mine->history(std::nullopt, std::nullopt)).back();
    LedgerEntry forged = entryWith(harmless());
    forged.device = ours.device;
    forged.sequence = ours.sequence + 1;
    forged.previous = ours.hash;
    forged.by = ours.by;
    forged.at = Utc::now();
    forged.at.msecs += 1000;
    forged.hash = entryHash(forged);
    write(office, { forged });
    const auto outcome = must(office.mine->merge(office.request(), office.desk.unwatched));
    QCOMPARE(outcome.entries, 1);
    const LedgerEntry merge = *outcome.entry;
    QVERIFY(merge.device != ours.device);
    QCOMPARE(merge.sequence, 1);
    const LedgerEntry next
        = office.desk.append(*office.mine, addPersona(QStringLiteral("P-9"), QStringLiteral("Afterwards")));
    QCOMPARE(next.device, merge.device);
    QCOMPARE(next.previous, merge.hash);
    QCOMPARE(office.brokenIn(*office.mine), QStringList());
}

void CaseHostileTest::afterTheLastTickComesTheNextMillisecond()
{
    Office office;
    office.forgeMine("UPDATE entry SET at = at + 3600000, tick = 2147483647"
                     " WHERE position = (SELECT max(position) FROM entry)");
    const LedgerEntry last = must(office.mine->history(std::nullopt, std::nullopt)).back();
    const LedgerEntry next
        = office.desk.append(*office.mine, addPersona(QStringLiteral("P-9"), QStringLiteral("Afterwards")));
    QCOMPARE(next.at.msecs, last.at.msecs + 1);
    QCOMPARE(next.tick, 0);
}

static const Suite<CaseHostileTest> suite;
#include "tst_case_hostile.moc"
