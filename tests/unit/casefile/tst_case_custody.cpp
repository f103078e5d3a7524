// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"

#include <QSysInfo>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! What happened to exhibits, in the ledger.
class CaseCustodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsInItsEntryWithAllThatWasStated();
    void whatNobodyStatedOfPersonAndPlaceIsFilledIn();
    void belongsToTheHistoryOfItsExhibit();
    void theChainCoversIt();
    void actsOfTwoPeopleOnOneExhibitAreNoConflict();
    void isNeverTakenBack();
};

namespace {

CustodyRecord viewed(EvidenceId exhibit)
{
    return { .act = CustodyAct::ViewedOriginal, .exhibit = exhibit, .reason = QStringLiteral("To read the signature") };
}

Gesture gestureOf(const CustodyRecord &record)
{
    return { .kind = QStringLiteral("view"), .text = QStringLiteral("Looked at E-001"), .custody = { record } };
}

EvidenceId firstExhibit(Desk &desk, CaseFile &file)
{
    return desk.graph(file).evidence().front().id;
}

} // namespace

void CaseCustodyTest::standsInItsEntryWithAllThatWasStated()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    CustodyRecord record = viewed(firstExhibit(desk, *file));
    record.person = QStringLiteral("A clerk");
    record.host = QStringLiteral("desk-4");
    record.at = { 1'700'000'000'000 };
    record.after = QByteArray(32, 'h');
    desk.append(*file, gestureOf(record));
    const auto entries = must(file->history({}, {}));
    QVERIFY(entries[1].custody.empty());
    QCOMPARE(entries.back().custody.size(), size_t(1));
    record.utcOffset = entries.back().custody.front().utcOffset; // of this machine
    QVERIFY(entries.back().custody.front() == record);
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CaseCustodyTest::whatNobodyStatedOfPersonAndPlaceIsFilledIn()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    const Utc before = Utc::now();
    desk.append(*file, gestureOf(viewed(firstExhibit(desk, *file))));
    const CustodyRecord record = must(file->history({}, {})).back().custody.front();
    QCOMPARE(record.person, desk.profile.author());
    QCOMPARE(record.host, QSysInfo::machineHostName());
    QVERIFY(record.at >= before && record.at <= Utc::now());
}

void CaseCustodyTest::belongsToTheHistoryOfItsExhibit()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    const EvidenceId exhibit = firstExhibit(desk, *file);
    desk.append(*file, importOf("two", 2));
    desk.append(*file, gestureOf(viewed(exhibit)));
    const auto entries = must(file->history(exhibit.uuid(), {}));
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries.back().custody.size(), size_t(1));
}

void CaseCustodyTest::theChainCoversIt()
{
    Desk desk;
    {
        const auto file = desk.create();
        desk.append(*file, importOf("one", 1));
        desk.append(*file, gestureOf(viewed(firstExhibit(desk, *file))));
    }
    {
        const auto probe = must(CaseProbe::read(desk.path()));
        const auto key = must(deriveKey(passphrase(), probe.salt()));
        Database::open(desk.path(), Database::Access::ReadWrite, key, probe.salt())
            ->exec("UPDATE op SET field = 'custody/' || field WHERE field GLOB 'custody/*'");
    }
    QCOMPARE(failed(must(desk.open()->verify(desk.unwatched))), QStringList(QStringLiteral("chain")));
}

void CaseCustodyTest::actsOfTwoPeopleOnOneExhibitAreNoConflict()
{
    Desk desk;
    EvidenceId exhibit;
    {
        const auto file = desk.create();
        desk.append(*file, importOf("one", 1));
        exhibit = firstExhibit(desk, *file);
    }
    const QString copy = desk.path(QStringLiteral("copy.12f"));
    QVERIFY(QFile::copy(desk.path(), copy));
    const Profile other = must(Profile::open(desk.folder.filePath(QStringLiteral("other"))));
    desk.append(*must(CaseFile::open({ copy }, passphrase(), other)), gestureOf(viewed(exhibit)));
    const auto file = desk.open();
    desk.append(*file, gestureOf(viewed(exhibit)));
    SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(copy)).salt()));
    const auto outcome = must(file->merge({ copy, std::move(key), false }, desk.unwatched));
    QCOMPARE(outcome.entries, 1);
    QVERIFY(outcome.conflicts.empty());
    QVERIFY(must(file->conflicts()).empty());
    QCOMPARE(must(file->history(exhibit.uuid(), {})).size(), size_t(3));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

void CaseCustodyTest::isNeverTakenBack()
{
    Desk desk;
    const auto file = desk.create();
    Gesture import = importOf("one", 1);
    import.custody = { {.act = CustodyAct::Acquired, .exhibit = import.contents.front().evidence } };
    desk.append(*file, import);
    desk.append(*file, must(file->gestureToUndo()));
    QVERIFY(desk.graph(*file).evidence().empty());
    QCOMPARE(must(file->history(import.contents.front().evidence.uuid(), {})).front().custody.size(), size_t(1));
    desk.append(*file, must(file->gestureToRedo()));
    QVERIFY(must(file->verify(desk.unwatched)).ok());
}

static const Suite<CaseCustodyTest> suite;
#include "tst_case_custody.moc"
