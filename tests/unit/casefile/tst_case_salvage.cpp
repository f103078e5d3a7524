// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "age/age_crypto.h"
#include "casefile/case_probe.h"
#include "casefile/database.h"
#include "casefile/stored_rows.h"
#include "identity/identity_store.h"

#include <QTest>

#include <algorithm>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseSalvageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesAreReadAsTheLibraryReadsThem();
    void aSoundCaseLosesNothing();
    void aFlipInAnyPageLosesOnlyWhatItTouches();
    void aCutOffFileGivesWhatIsBeforeTheCut();
    void twoDamagedPagesAreBothNamed();
    void theDamagedFileIsOnlyRead();
    void itsLedgerSaysWhatItWasMadeOf();
    void aGapInTheLedgerIsSaidAndNotHidden();
    void aCopyMergedInBringsBackWhatWasLost();
    void theSalvagedCaseGoesOnBeingUsed();
    void whatIsLostForGoodHindersNoSharing();
    void whatWasAlteredWithTheKeyIsNotTaken();
    void theNewCaseMayHaveAnotherPassphrase();
    void whatCannotBeACaseIsRefused();

private:
    Result<SalvageReport> salvage(const QByteArray &damaged);
    std::unique_ptr<CaseFile> salvaged();
    QByteArray flipped(qint64 page) const;
    qint64 signaturesIn(CaseFile &file, const QString &name) const;
    qint64 pages() const { return m_sound.size() / PageReader::pageSize; }

    std::unique_ptr<Desk> m_desk;
    QByteArray m_sound;
    RememberedHead m_head;
    CaseId m_id;
    std::vector<Record> m_records;
    qint64 m_everything = 0; //!< entries, originals and readings
    qint64 m_signatures = 0;
};

void CaseSalvageTest::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    const auto file = m_desk->create();
    file->signAs(std::make_shared<const Identity>(must(
        IdentityStore(m_desk->folder.filePath(QStringLiteral("profile")))
            .create(QStringLiteral("Ana Rossi"), Passphrase(QStringLiteral("seven words that nobody else has"))))));
    m_id = file->info().id;
    for (int i = 1; i <= 6; ++i) {
        m_desk->append(*file, importOf(QByteArray(qsizetype(5000) * i, char('a' + i)), i));
        for (int more = 0; more < 8; ++more) {
            const QString key = QStringLiteral("%1-%2").arg(i).arg(more);
            m_desk->append(*file, addPersona(key, QStringLiteral("Somebody ") + key));
        }
    }
    m_desk->append(*file, must(file->gestureToUndo()));
    m_records = records(m_desk->graph(*file));
    m_everything = file->facts().ledgerEntries + 12;
    m_signatures = signaturesIn(*file, QStringLiteral("a.12f"));
    QVERIFY(file->close());
    m_sound = contentOf(m_desk->path());
    m_head = *m_desk->profile.head(m_id);
    QVERIFY2(pages() > 60, qPrintable(QString::number(pages())));
}

Result<SalvageReport> CaseSalvageTest::salvage(const QByteArray &damaged)
{
    [[maybe_unused]] const Status asBefore = m_desk->profile.rememberHead(m_id, m_head);
    writeContent(m_desk->path(), damaged);
    return CaseFile::salvage({ m_desk->path(), m_desk->path(QStringLiteral("new.12f")), true }, passphrase(),
        passphrase(), m_desk->profile, m_desk->unwatched);
}

std::unique_ptr<CaseFile> CaseSalvageTest::salvaged()
{
    return must(m_desk->tryOpen(CaseFile::Mode::ReadWrite, 0, QStringLiteral("new.12f")));
}

qint64 CaseSalvageTest::signaturesIn(CaseFile &file, const QString &name) const
{
    const SecretBytes key = SecretBytes::fromHex(must(file.recoveryKey()).toLatin1());
    const auto salt = must(CaseProbe::read(m_desk->path(name))).salt();
    return Database::open(m_desk->path(name), Database::Access::ReadOnly, key, salt)
        ->ask("SELECT count(*) FROM signature")
        .toInteger();
}

QByteArray CaseSalvageTest::flipped(qint64 page) const
{
    QByteArray bytes = m_sound;
    const qsizetype at = (page - 1) * PageReader::pageSize + 100;
    bytes[at] = char(bytes[at] ^ 1);
    return bytes;
}

void CaseSalvageTest::pagesAreReadAsTheLibraryReadsThem()
{
    writeContent(m_desk->path(), m_sound);
    PageReader reader = must(PageReader::open(m_desk->path()));
    QVERIFY(reader.setKey(must(deriveKey(passphrase(), reader.salt()))));
    QCOMPARE(reader.count(), pages());
    QCOMPARE(pagesMeant(reader), pages());
    std::map<size_t, int> widths;
    for (qint64 page = 1; page <= reader.count(); ++page) {
        QVERIFY(reader.page(page));
        for (const StoredRow &row : rowsOn(page, reader))
            ++widths[row.values.size()];
    }
    const auto file = m_desk->open(CaseFile::Mode::ReadOnly);
    const CaseCounts counts = must(file->counts());
    QVERIFY(widths[15] >= counts.ledgerEntries);
    QVERIFY(widths[13] >= counts.evidence);
    QVERIFY(!reader.page(0) && !reader.page(pages() + 1));
    QVERIFY(reader.setKey(must(deriveKey(passphrase(QStringLiteral("wrong")), reader.salt()))));
    QVERIFY(!reader.page(2));
}

void CaseSalvageTest::aSoundCaseLosesNothing()
{
    const SalvageReport report = must(salvage(m_sound));
    QCOMPARE(report.lost, 0);
    QCOMPARE(report.readable, m_everything);
    QVERIFY(report.damagedPages.empty() && report.items.empty());
    const auto file = salvaged();
    QVERIFY(records(m_desk->graph(*file)) == m_records);
    const VerifyReport verified = must(file->verify(m_desk->unwatched));
    QVERIFY2(verified.ok(), qPrintable(failed(verified).join(u',')));
    QCOMPARE(must(file->search(QStringLiteral("Somebody"), 100)).size(), size_t(47));
    QVERIFY(m_signatures > 50);
    QCOMPARE(signaturesIn(*file, QStringLiteral("new.12f")), m_signatures);
}

void CaseSalvageTest::aFlipInAnyPageLosesOnlyWhatItTouches()
{
    int harmless = 0, withoutTheLedgersRows = 0;
    qint64 least = m_everything;
    for (qint64 page = 1; page <= pages(); ++page) {
        const auto report = salvage(flipped(page));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->damagedPages, std::vector<qint64> { page });
        const auto file = salvaged();
        const VerifyReport verified = must(file->verify(m_desk->unwatched));
        for (const Check &check : verified.checks)
            QVERIFY2(check.ok, qPrintable(QStringLiteral("page %1: %2").arg(page).arg(check.detail)));
        // What is not there is said to be lost, one by one; nothing is there that was not before.
        const QString where = QStringLiteral("page %1: %2 + %3").arg(page).arg(report->readable).arg(report->lost);
        QVERIFY2(report->readable + report->lost >= m_everything, qPrintable(where));
        QVERIFY2(report->lost == 0 || !report->items.empty(), qPrintable(where));
        const std::vector<Record> left = records(m_desk->graph(*file));
        for (const Record &record : left)
            QVERIFY2(
                std::ranges::find(m_records, record) != m_records.end() || std::holds_alternative<CaseInfo>(record),
                qPrintable(where));
        QCOMPARE(file->info().id, m_id);
        QCOMPARE(file->facts().headNotice, QString());
        harmless += report->lost == 0 && left == m_records ? 1 : 0;
        withoutTheLedgersRows
            += std::ranges::none_of(report->items, [](const LostItem &item) { return item.kind == u"entries"; });
        least = std::min(least, report->readable);
    }
    qInfo("salvage: %lld pages damaged one by one, %d lost nothing, %d no ledger entry, at worst %lld of %lld readable",
        pages(), harmless, withoutTheLedgersRows, least, m_everything);
    QVERIFY2(harmless * 4 > pages(), qPrintable(QString::number(harmless)));
    QVERIFY(least * 2 > m_everything);
}

void CaseSalvageTest::aCutOffFileGivesWhatIsBeforeTheCut()
{
    for (const qint64 bytes : { m_sound.size() - 1, m_sound.size() - 4096, m_sound.size() / 2 + 17 }) {
        const SalvageReport report = must(salvage(m_sound.left(bytes)));
        QCOMPARE(report.damagedPages.front(), bytes / PageReader::pageSize + 1);
        QCOMPARE(report.damagedPages.back(), pages());
        QVERIFY(report.readable > 10);
        QVERIFY(must(salvaged()->verify(m_desk->unwatched)).ok());
    }
}

void CaseSalvageTest::twoDamagedPagesAreBothNamed()
{
    QByteArray bytes = flipped(3);
    bytes[7 * 4096] = char(bytes[7 * 4096] ^ 0x40);
    QCOMPARE(must(salvage(bytes)).damagedPages, (std::vector<qint64> { 3, 8 }));
}

void CaseSalvageTest::theDamagedFileIsOnlyRead()
{
    const QByteArray damaged = flipped(5);
    must(salvage(damaged));
    QCOMPARE(contentOf(m_desk->path()), damaged);
    QVERIFY(!QFile::exists(m_desk->path() + QStringLiteral(".lock")));
}

void CaseSalvageTest::itsLedgerSaysWhatItWasMadeOf()
{
    const QByteArray damaged = m_sound.left(m_sound.size() / 2 / 4096 * 4096);
    const SalvageReport report = must(salvage(damaged));
    QVERIFY(report.lost > 0);
    const LedgerEntry entry = must(salvaged()->history({}, {})).back();
    QCOMPARE(entry.kind, QStringLiteral("salvage"));
    const QByteArray hash = QCryptographicHash::hash(damaged, QCryptographicHash::Sha256).toHex();
    QVERIFY2(entry.text.contains(QString::fromLatin1(hash)), qPrintable(entry.text));
    for (const LostItem &item : report.items)
        QVERIFY(entry.text.contains(item.what));
}

void CaseSalvageTest::aGapInTheLedgerIsSaidAndNotHidden()
{
    for (qint64 page = 1; page <= pages(); ++page) {
        const SalvageReport report = must(salvage(flipped(page)));
        if (report.lost == 0)
            continue;
        const auto file = salvaged();
        if (must(file->history({}, {})).size() >= size_t(m_everything - 12))
            continue;
        const VerifyReport verified = must(file->verify(m_desk->unwatched));
        QVERIFY2(verified.checks[2].detail.contains(u"were lost with a damaged file"),
            qPrintable(verified.checks[2].detail));
        return;
    }
    QFAIL("no page held an entry that others continue");
}

void CaseSalvageTest::aCopyMergedInBringsBackWhatWasLost()
{
    const QByteArray damaged = m_sound.left(m_sound.size() / 2 / 4096 * 4096);
    QVERIFY(must(salvage(damaged)).lost > 0);
    const QString backup = m_desk->path(QStringLiteral("backup.12f"));
    writeContent(backup, m_sound);
    const auto file = salvaged();
    const auto merged = file->merge({ backup, must(deriveKey(passphrase(), m_sound.left(16))) }, m_desk->unwatched);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message));
    QVERIFY(merged->entries > 0);
    std::vector<Record> now = records(m_desk->graph(*file));
    QCOMPARE(now.size(), m_records.size());
    for (const Record &record : m_records)
        QVERIFY(std::ranges::find(now, record) != now.end());
    const VerifyReport verified = must(file->verify(m_desk->unwatched));
    for (const Check &check : verified.checks)
        QVERIFY2(check.ok, qPrintable(check.detail));
}

void CaseSalvageTest::theSalvagedCaseGoesOnBeingUsed()
{
    must(salvage(m_sound.left(m_sound.size() / 2 / 4096 * 4096)));
    const auto file = salvaged();
    QVERIFY(file->undoState().undo.isEmpty());
    m_desk->append(*file, importOf("one more", 90));
    m_desk->append(*file, must(file->gestureToUndo()));
    QVERIFY(must(file->verify(m_desk->unwatched)).ok());
}

void CaseSalvageTest::whatIsLostForGoodHindersNoSharing()
{
    const auto lostOriginal = [](const SalvageReport &report) {
        return std::ranges::any_of(report.items, [](const LostItem &item) { return item.kind == u"original"; });
    };
    qint64 page = 2;
    while (page <= pages() && !lostOriginal(must(salvage(flipped(page)))))
        ++page;
    QVERIFY(page <= pages());
    const auto mine = salvaged();
    m_desk->append(*mine, addPersona(QStringLiteral("P-77"), QStringLiteral("After the loss")));
    const SecretBytes key = age::randomSecret(32);
    const QString copy = m_desk->path(QStringLiteral("copy.db"));
    const auto selection
        = must(ShareSelection::of(std::make_shared<const CaseGraph>(m_desk->graph(*mine)), {}, RedactionProfile::None));
    must(mine->copyTo({ copy, key, selection }, m_desk->unwatched));
    // A colleague who has the whole case takes it in, and one who has none makes one of it.
    writeContent(m_desk->path(QStringLiteral("whole.12f")), m_sound);
    const auto request = [&] {
        return CaseFile::MergeRequest { copy, SecretBytes::copyOf(QByteArrayView(key.data(), key.size())) };
    };
    const auto whole = must(m_desk->tryOpen(CaseFile::Mode::ReadWrite, 0, QStringLiteral("whole.12f")));
    QVERIFY(must(whole->merge(request(), m_desk->unwatched)).entries > 0);
    QVERIFY(must(whole->verify(m_desk->unwatched)).ok());
    CaseFile::MergeOutcome outcome;
    const Profile elsewhere = must(Profile::open(m_desk->folder.filePath(QStringLiteral("elsewhere"))));
    const auto made = must(CaseFile::createFromCopy({ m_desk->path(QStringLiteral("made.12f")), {}, false, {}, {} },
        passphrase(), elsewhere, request(), outcome, m_desk->unwatched));
    QVERIFY(must(made->verify(m_desk->unwatched)).ok());
    m_desk->append(*mine, addPersona(QStringLiteral("P-78"), QStringLiteral("Still later")));
    QFile::remove(copy);
    const auto again
        = must(ShareSelection::of(std::make_shared<const CaseGraph>(m_desk->graph(*mine)), {}, RedactionProfile::None));
    must(mine->copyTo({ copy, key, again }, m_desk->unwatched));
    QCOMPARE(must(made->merge(request(), m_desk->unwatched)).entries, 1);
}

void CaseSalvageTest::whatWasAlteredWithTheKeyIsNotTaken()
{
    writeContent(m_desk->path(), m_sound);
    const QByteArray salt = m_sound.left(16);
    Database::open(m_desk->path(), Database::Access::ReadWrite, must(deriveKey(passphrase(), salt)), salt)
        ->exec("UPDATE op SET value = x'8443666f6f4362617200f6' WHERE position = 9;"
               "UPDATE chunk SET bytes = x'00' WHERE blob = 2; UPDATE assertion SET value = 'planted'");
    const SalvageReport report = must(salvage(contentOf(m_desk->path())));
    QCOMPARE(report.lost, 2);
    QVERIFY(report.damagedPages.empty());
    const auto file = salvaged();
    QVERIFY(must(file->verify(m_desk->unwatched)).ok());
    QVERIFY(must(file->search(QStringLiteral("planted"), 5)).empty());
}

void CaseSalvageTest::theNewCaseMayHaveAnotherPassphrase()
{
    writeContent(m_desk->path(), flipped(4));
    const QString to = m_desk->path(QStringLiteral("other.12f"));
    must(CaseFile::salvage({ m_desk->path(), to }, passphrase(), passphrase(QStringLiteral("another")), m_desk->profile,
        m_desk->unwatched));
    QVERIFY(CaseFile::open({ to }, passphrase(QStringLiteral("another")), m_desk->profile));
    const auto again
        = CaseFile::salvage({ m_desk->path(), to }, passphrase(), passphrase(), m_desk->profile, m_desk->unwatched);
    QCOMPARE(again.error().kind, Error::Kind::Exists);
}

void CaseSalvageTest::whatCannotBeACaseIsRefused()
{
    const QByteArray page(8192, '\x93');
    QCOMPARE(salvage(QByteArray("\x93 short")).error().kind, Error::Kind::NotACase);
    QCOMPARE(salvage("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + page).error().kind, Error::Kind::NotACase);
    QCOMPARE(salvage(QByteArray("\x01\x93sixteen bytes!", 16) + page).error().kind, Error::Kind::WrongKey);
    QByteArray otherSalt = m_sound;
    otherSalt[3] = char(otherSalt[3] ^ 1);
    QCOMPARE(salvage(otherSalt).error().kind, Error::Kind::WrongKey);
    const QString nowhere = m_desk->path(QStringLiteral("nowhere.12f"));
    const auto missing = CaseFile::salvage({ nowhere, m_desk->path(QStringLiteral("x.12f")) }, passphrase(),
        passphrase(), m_desk->profile, m_desk->unwatched);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    writeContent(m_desk->path(), m_sound);
    const auto itself = CaseFile::salvage(
        { m_desk->path(), m_desk->path(), true }, passphrase(), passphrase(), m_desk->profile, m_desk->unwatched);
    QCOMPARE(itself.error().kind, Error::Kind::Usage);
    const auto holder = m_desk->open();
    const auto held = CaseFile::salvage({ m_desk->path(), m_desk->path(QStringLiteral("x.12f")) }, passphrase(),
        passphrase(), m_desk->profile, m_desk->unwatched);
    QCOMPARE(held.error().kind, Error::Kind::Locked);
    QVERIFY(!QFile::exists(m_desk->path(QStringLiteral("x.12f"))));
}

static const Suite<CaseSalvageTest> suite;
#include "tst_case_salvage.moc"
