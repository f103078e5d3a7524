// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "casefile/signature_store.h"
#include "identity/contacts.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! Who says that an entry is his.
class CaseSignaturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySaveIsSignedByTheUnlockedIdentity();
    void aNewCaseIsSignedFromItsFirstEntry();
    void withoutAnIdentityNothingIsSignedAndNothingIsWrong();
    void aSignatureStandsForWhatLedToItsEntry();
    void oneThatIsTakenAwayAgainSignsNoMore();
    void isASignedNoteThatNamesTheCaseAndTheEntry();
    void saysWhoTheSignerIsToThisProfile();
    void anyChangeIsNoticed_data();
    void anyChangeIsNoticed();
    void theSameEntryOfAnotherCaseIsNotSigned();
    void travelWithTheEntriesInAMerge();
    void thoseThatAloneAreNewAreTakenInWithoutAnEntry();
    void aCopyWithAFalseOneIsRefused();

private:
    struct Copies;
    QTemporaryDir m_folder;
    std::shared_ptr<const Identity> m_ana; //!< made once: that takes a key derivation
    std::shared_ptr<const Identity> m_bo;
};

namespace {

std::shared_ptr<const Identity> makeIdentity(const QString &folder, const QString &name)
{
    [[maybe_unused]] const Profile profile = must(Profile::open(folder));
    return std::make_shared<const Identity>(
        must(IdentityStore(folder).create(name, Passphrase(QStringLiteral("seven words that nobody else has")))));
}

std::unique_ptr<Database> rawly(const QString &path, Database::Access access = Database::Access::ReadWrite)
{
    const auto probe = must(CaseProbe::read(path));
    return Database::open(path, access, must(deriveKey(passphrase(), probe.salt())), probe.salt());
}

std::vector<EntrySignature> signaturesIn(const QString &path)
{
    const auto database = rawly(path, Database::Access::ReadOnly);
    return SignatureStore(*database).all();
}

Check signaturesOf(const VerifyReport &report)
{
    for (const Check &check : report.checks) {
        if (check.name == u"signatures")
            return check;
    }
    return {};
}

} // namespace

struct CaseSignaturesTest::Copies {
    Desk desk;
    Profile other = must(Profile::open(desk.folder.filePath(QStringLiteral("other"))));
    QString copy = desk.path(QStringLiteral("copy.12f"));

    Copies()
    {
        desk.append(*desk.create(), addPersona(QStringLiteral("P-1"), QStringLiteral("Jane Doe")));
        QFile::copy(desk.path(), copy);
    }
    std::unique_ptr<CaseFile> openCopy()
    {
        return must(CaseFile::open({ copy, CaseFile::Mode::ReadWrite, 0 }, passphrase(), other));
    }
    Result<CaseFile::MergeOutcome> merge(CaseFile &into)
    {
        SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(copy)).salt()));
        return into.merge({ copy, std::move(key), false }, desk.unwatched);
    }
};

void CaseSignaturesTest::initTestCase()
{
    m_ana = makeIdentity(m_folder.filePath(QStringLiteral("ana")), QStringLiteral("Ana Rossi"));
    m_bo = makeIdentity(m_folder.filePath(QStringLiteral("bo")), QStringLiteral("Bo Lee"));
}

void CaseSignaturesTest::everySaveIsSignedByTheUnlockedIdentity()
{
    Desk desk;
    QList<QByteArray> hashes;
    {
        const auto file = desk.create();
        file->signAs(m_ana);
        for (int i = 1; i <= 3; ++i)
            hashes += desk.append(*file, importOf("one", i)).hash;
        hashes += desk.append(*file, must(file->gestureToUndo())).hash;
        QVERIFY(must(file->verify(desk.unwatched)).ok());
    }
    const auto signatures = signaturesIn(desk.path());
    QCOMPARE(signatures.size(), size_t(4));
    for (const EntrySignature &signature : signatures) {
        QVERIFY(hashes.contains(signature.entry));
        QCOMPARE(signature.key, m_ana->card.signingKey);
        QCOMPARE(signature.name, QStringLiteral("Ana Rossi"));
    }
}

void CaseSignaturesTest::aNewCaseIsSignedFromItsFirstEntry()
{
    Desk desk;
    QVERIFY(must(CaseFile::create({ desk.path(), QStringLiteral("Lark"), false, m_ana }, passphrase(), desk.profile))
                ->close());
    QCOMPARE(signaturesIn(desk.path()).size(), size_t(1));
    QVERIFY(must(desk.open()->verify(desk.unwatched)).ok());
}

void CaseSignaturesTest::withoutAnIdentityNothingIsSignedAndNothingIsWrong()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    const VerifyReport report = must(file->verify(desk.unwatched));
    QVERIFY(report.ok());
    QCOMPARE(signaturesOf(report).detail, QStringLiteral("None of the 2 entries is signed."));
}

void CaseSignaturesTest::aSignatureStandsForWhatLedToItsEntry()
{
    Desk desk;
    const auto file = desk.create();
    desk.append(*file, importOf("one", 1));
    file->signAs(m_ana);
    desk.append(*file, importOf("two", 2));
    file->signAs({});
    desk.append(*file, importOf("three", 3));
    const QString detail = signaturesOf(must(file->verify(desk.unwatched))).detail;
    QVERIFY2(detail.contains(u"3 of 4 entries"), qPrintable(detail));
    QVERIFY2(detail.contains(u"1 are unsigned"), qPrintable(detail));
}

void CaseSignaturesTest::oneThatIsTakenAwayAgainSignsNoMore()
{
    Desk desk;
    {
        const auto file = desk.create();
        file->signAs(m_ana);
        file->signAs({});
        desk.append(*file, importOf("one", 1));
    }
    QVERIFY(signaturesIn(desk.path()).empty());
}

void CaseSignaturesTest::isASignedNoteThatNamesTheCaseAndTheEntry()
{
    Desk desk;
    CaseId id;
    QByteArray hash;
    {
        const auto file = desk.create();
        id = file->info().id;
        file->signAs(m_ana);
        hash = desk.append(*file, importOf("one", 1)).hash;
    }
    const EntrySignature signature = signaturesIn(desk.path()).at(0);
    const QByteArray text = signature.text(id);
    QVERIFY(text.startsWith("Twelvefold ledger entry 1\n"));
    QVERIFY(text.contains("case: " + id.toString().toUtf8() + '\n'));
    QVERIFY(text.contains("entry: " + hash.toBase64() + '\n'));
    const NoteKey key = m_ana->card.noteKey();
    QCOMPARE(signature.signer, key.name);
    const SignedNote note { text, { { key.name, key.id(), signature.signature } } };
    const auto read = SignedNote::parse(note.toBytes());
    QVERIFY(read);
    QVERIFY(checkNote(*read, key));
}

void CaseSignaturesTest::saysWhoTheSignerIsToThisProfile()
{
    Desk desk;
    const auto file = desk.create();
    file->signAs(m_ana);
    desk.append(*file, importOf("one", 1));
    const auto detail = [&] { return signaturesOf(must(file->verify(desk.unwatched))).detail; };
    QVERIFY2(detail().contains(u"“Ana Rossi” (no contact of yours"), qPrintable(detail()));
    Contacts contacts(desk.profile.folder());
    must(contacts.add(m_ana->card.toBytes(m_ana->signing)));
    QVERIFY2(detail().contains(u"not verified"), qPrintable(detail()));
    must(contacts.verify(QStringLiteral("Ana Rossi"), m_ana->card.fingerprint()));
    QVERIFY2(detail().contains(u"(verified contact “Ana Rossi”)"), qPrintable(detail()));
    const Profile hers = must(Profile::open(m_folder.filePath(QStringLiteral("ana"))));
    const auto own = must(CaseFile::open({ desk.path(), CaseFile::Mode::ReadOnly, 0 }, passphrase(), hers));
    const QString seen = signaturesOf(must(own->verify(desk.unwatched))).detail;
    QVERIFY2(seen.contains(u"(you)"), qPrintable(seen));
}

void CaseSignaturesTest::anyChangeIsNoticed_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("signature", "UPDATE signature SET signature = zeroblob(64)");
    row("signature cut short", "UPDATE signature SET signature = substr(signature, 1, 63)");
    row("key", "UPDATE signature SET key = zeroblob(32)");
    row("name", "UPDATE signature SET name = 'Bo Lee'");
    row("name with further lines", "UPDATE signature SET name = name || char(10) || 'signed: '");
    row("time", "UPDATE signature SET at = at + 1");
    row("another entry", "UPDATE signature SET entry = (SELECT hash FROM entry WHERE position = 1)");
    row("no entry", "UPDATE signature SET entry = randomblob(32)");
}

void CaseSignaturesTest::anyChangeIsNoticed()
{
    QFETCH(QString, sql);
    Desk desk;
    {
        const auto file = desk.create();
        file->signAs(m_ana);
        desk.append(*file, importOf("one", 1));
    }
    rawly(desk.path())->exec(sql.toLatin1().constData());
    QCOMPARE(failed(must(desk.open()->verify(desk.unwatched))), QStringList(QStringLiteral("signatures")));
}

void CaseSignaturesTest::theSameEntryOfAnotherCaseIsNotSigned()
{
    const QByteArray hash(32, 'h');
    const CaseId id = CaseId::generate();
    const EntrySignature signature = EntrySignature::by(*m_ana, id, hash);
    QVERIFY(signature.isTrue(id));
    QVERIFY(!signature.isTrue(CaseId::generate()));
}

void CaseSignaturesTest::travelWithTheEntriesInAMerge()
{
    Copies copies;
    {
        const auto theirs = copies.openCopy();
        theirs->signAs(m_bo);
        copies.desk.append(*theirs, addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    }
    {
        const auto file = copies.desk.open();
        file->signAs(m_ana);
        QVERIFY(must(copies.merge(*file)).entry.has_value());
        const VerifyReport report = must(file->verify(copies.desk.unwatched));
        QVERIFY(report.ok());
        QVERIFY2(signaturesOf(report).detail.contains(u"Bo Lee"), qPrintable(signaturesOf(report).detail));
    }
    QCOMPARE(signaturesIn(copies.desk.path()).size(), size_t(2)); // his entry, and the merge itself
}

void CaseSignaturesTest::thoseThatAloneAreNewAreTakenInWithoutAnEntry()
{
    Copies copies;
    {
        const auto file = copies.desk.open();
        copies.desk.append(*file, importOf("one", 1));
    }
    QFile::remove(copies.copy);
    QVERIFY(QFile::copy(copies.desk.path(), copies.copy));
    {
        const auto database = rawly(copies.copy);
        const QByteArray last = database->ask("SELECT hash FROM entry ORDER BY position DESC LIMIT 1").toByteArray();
        Transaction transaction(*database);
        SignatureStore(*database).add(
            EntrySignature::by(*m_bo, copies.desk.open(CaseFile::Mode::ReadOnly)->info().id, last));
        transaction.commit();
    }
    {
        const auto file = copies.desk.open();
        const auto outcome = must(copies.merge(*file));
        QVERIFY(!outcome.entry);
        QCOMPARE(must(file->counts()).ledgerEntries, 3);
        QVERIFY(must(file->verify(copies.desk.unwatched)).ok());
    }
    QCOMPARE(signaturesIn(copies.desk.path()).size(), size_t(1));
}

void CaseSignaturesTest::aCopyWithAFalseOneIsRefused()
{
    Copies copies;
    {
        const auto theirs = copies.openCopy();
        theirs->signAs(m_bo);
        copies.desk.append(*theirs, addPersona(QStringLiteral("P-2"), QStringLiteral("John Roe")));
    }
    rawly(copies.copy)->exec("UPDATE signature SET name = 'Ana Rossi'");
    const auto file = copies.desk.open();
    const auto outcome = copies.merge(*file);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Corrupt);
    QCOMPARE(must(file->counts()).ledgerEntries, 2);
}

static const Suite<CaseSignaturesTest> suite;
#include "tst_case_signatures.moc"
