// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/database.h"

#include <QTest>

#include <random>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void soundCaseHoldsInEveryCheck();
    void alteredRowsAreNoticed_data();
    void alteredRowsAreNoticed();
    void everyFlippedBitIsNoticed();
    void everyTruncationIsNoticed();
    void everyAppendedByteIsNoticed();
    void damageAfterUnlockingIsNotTakenForAWrongKey();
    void whatIsDamagedCanStillBeChecked();
    void aCaseWithoutItsIdentityCanStillBeChecked();
    void anOlderPagePutInIsNoticedOrChangesNothing();
    void anOlderCopyIsNoticed();
    void aCopyThatWentAnotherWayIsNoticed();
    void aCaseContinuedElsewhereIsNoNotice();
    void aCaseNeverSeenIsSaidToBe();
    void lookingAtAnOlderCopyDoesNotMakeItTheLatest();

private:
    void restore();
    //! As somebody who has the key.
    void alter(const char *sql);
    VerifyReport verifyNow();
    bool noticed();

    std::unique_ptr<Desk> m_desk;
    QByteArray m_sound; //!< the case file
    RememberedHead m_head;
    CaseId m_id;
};

namespace {

constexpr qsizetype pageSize = 4096;

} // namespace

void CaseDamageTest::initTestCase()
{
    m_desk = std::make_unique<Desk>();
    {
        const auto file = m_desk->create();
        m_id = file->info().id;
        for (int i = 1; i <= 3; ++i)
            m_desk->append(*file, importOf(QByteArray("words of file ").repeated(400) + QByteArray::number(i), i));
        m_desk->append(*file, must(file->gestureToUndo()));
    }
    m_sound = contentOf(m_desk->path());
    m_head = *m_desk->profile.head(m_id);
    QVERIFY(m_sound.size() / pageSize >= 14);
}

void CaseDamageTest::restore()
{
    writeContent(m_desk->path(), m_sound);
    QVERIFY(m_desk->profile.rememberHead(m_id, m_head));
}

void CaseDamageTest::alter(const char *sql)
{
    const QByteArray salt = m_sound.left(16);
    const SecretBytes key = must(deriveKey(passphrase(), salt));
    Database::open(m_desk->path(), Database::Access::ReadWrite, key, salt)->exec(sql);
}

VerifyReport CaseDamageTest::verifyNow()
{
    return must(m_desk->open(CaseFile::Mode::ReadOnly)->verify(m_desk->unwatched));
}

bool CaseDamageTest::noticed()
{
    const auto file = m_desk->tryOpen(CaseFile::Mode::ReadOnly);
    if (!file)
        return true;
    const auto report = (*file)->verify(m_desk->unwatched);
    return !report || !report->ok();
}

void CaseDamageTest::soundCaseHoldsInEveryCheck()
{
    restore();
    const VerifyReport report = verifyNow();
    QStringList names;
    for (const Check &check : report.checks) {
        names += check.name;
        QVERIFY2(check.ok, qPrintable(QString(check.name + u' ' + check.detail)));
        QVERIFY2(check.detail.endsWith(u'.'), qPrintable(check.detail));
    }
    QCOMPARE(names.join(u' '),
        QStringLiteral("pages structure chain signatures projections blobs readings remembered head"));
}

void CaseDamageTest::alteredRowsAreNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("check");
    const auto row = [](const char *name, const char *sql, const char *check) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(check);
    };
    row("text of an entry", "UPDATE entry SET text = 'Imported nothing' WHERE position = 2", "chain");
    row("author", "UPDATE entry SET author = 'somebody else' WHERE position = 3", "chain");
    row("time", "UPDATE entry SET at = at - 86400000 WHERE position = 3", "chain");
    row("hash", "UPDATE entry SET hash = zeroblob(32) WHERE position = 3", "chain");
    row("sequence", "UPDATE entry SET sequence = sequence + 1 WHERE position = (SELECT max(position) FROM entry)",
        "chain");
    row("an entry taken out",
        "PRAGMA foreign_keys = OFF; DELETE FROM op WHERE entry = 3; DELETE FROM entry WHERE position = 3", "chain");
    row("the last entry taken out",
        "DELETE FROM op WHERE entry = (SELECT max(position) FROM entry);"
        "DELETE FROM entry WHERE position = (SELECT max(position) FROM entry)",
        "remembered head");
    row("value of an operation", "UPDATE op SET value = x'80' WHERE position = 4", "chain");
    row("base of an operation", "UPDATE op SET base = randomblob(16) WHERE position = 4", "chain");
    row("an operation taken out", "DELETE FROM op WHERE position = 4", "chain");
    row("an operation put in",
        "INSERT INTO op SELECT 999, zeroblob(16), entry, entity, field, value, base, also, withheld FROM op"
        " WHERE position = 4",
        "chain");
    row("an operation said to be withheld",
        "UPDATE op SET id = NULL, entity = NULL, field = NULL, value = NULL, base = NULL, withheld = zeroblob(32)"
        " WHERE position = 4",
        "chain");
    row("salt of a text", "UPDATE entry SET salt = zeroblob(16) WHERE position = 2", "chain");
    row("order of the entries",
        "PRAGMA foreign_keys = OFF; UPDATE entry SET position = 999 WHERE position = 2;"
        "UPDATE op SET entry = 999 WHERE entry = 2",
        "chain");
    row("order of the operations", "UPDATE op SET position = 999 WHERE position = 2", "chain");
    row("a value", "UPDATE assertion SET value = 'Somebody Else'", "projections");
    row("a record taken out", "DELETE FROM entity WHERE position = (SELECT min(position) FROM entity)", "projections");
    row("a record put in", "INSERT INTO entity VALUES(998, zeroblob(16), 'Persona', '', 'planted')", "projections");
    row("a record moved", "UPDATE assertion SET position = 997 WHERE position = (SELECT min(position) FROM assertion)",
        "projections");
    row("title", "UPDATE caseinfo SET title = 'Another case'", "projections");
    row("exhibit's hash", "UPDATE evidence SET sha256 = zeroblob(32) WHERE number = 1", "projections");
    row("an original", "UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE blob = 1", "blobs");
    row("end of an original", "UPDATE chunk SET bytes = substr(bytes, 1, 10) WHERE blob = 1", "blobs");
    row("an original taken out", "DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1", "blobs");
    row("a reading's text", "UPDATE reading SET text = 'I never worked there.'", "readings");
    row("a reading's document", "UPDATE reading SET document = x'8101'", "readings");
    row("two readings exchanged",
        "CREATE TEMP TABLE kept AS SELECT * FROM reading ORDER BY rowid LIMIT 2;"
        "UPDATE reading SET text = (SELECT text FROM kept WHERE kept.evidence <> reading.evidence)"
        " WHERE evidence IN (SELECT evidence FROM kept)",
        "readings");
    row("a reading taken out", "DELETE FROM reading WHERE rowid = 1", "readings");
    row("a reading put in", "INSERT INTO reading VALUES(randomblob(16), 'planted', x'80')", "readings");
    row("a reading's hash", "DELETE FROM op WHERE field = 'reading'", "chain");
    row("an index", "PRAGMA foreign_keys = OFF; UPDATE chunk SET blob = 77 WHERE blob = 1", "structure");
}

void CaseDamageTest::alteredRowsAreNoticed()
{
    QFETCH(QString, sql);
    QFETCH(QString, check);
    restore();
    alter(sql.toUtf8().constData());
    const VerifyReport report = verifyNow();
    QVERIFY2(failed(report).contains(check), qPrintable(failed(report).join(u',')));
    QVERIFY(!failed(report).contains(QStringLiteral("pages")));
}

void CaseDamageTest::everyFlippedBitIsNoticed()
{
    std::mt19937 random(20261121);
    QByteArray bytes = m_sound;
    const qsizetype pages = bytes.size() / pageSize;
    for (qsizetype page = 0; page < pages; ++page) {
        for (int i = 0; i < 6; ++i) {
            const qsizetype at = page * pageSize + qsizetype(random() % pageSize);
            const char mask = char(1 << random() % 8);
            bytes[at] = char(bytes[at] ^ mask);
            writeContent(m_desk->path(), bytes);
            QVERIFY2(noticed(), qPrintable(QStringLiteral("byte %1").arg(at)));
            bytes[at] = char(bytes[at] ^ mask);
        }
    }
    QCOMPARE(bytes, m_sound);
}

void CaseDamageTest::everyTruncationIsNoticed()
{
    for (qsizetype size = m_sound.size() - pageSize; size > 0; size -= pageSize) {
        for (const qsizetype off : { -1, 0, 1 }) {
            writeContent(m_desk->path(), m_sound.left(size + off));
            QVERIFY2(noticed(), qPrintable(QStringLiteral("%1 bytes").arg(size + off)));
        }
    }
}

void CaseDamageTest::everyAppendedByteIsNoticed()
{
    for (const qsizetype more : { 1, 16, 4095, 4096, 4097, 8192 }) {
        for (const char with : { '\0', '\x5a' }) {
            writeContent(m_desk->path(), m_sound + QByteArray(more, with));
            QVERIFY2(noticed(), qPrintable(QStringLiteral("%1 bytes of %2").arg(more).arg(int(with))));
        }
    }
}

void CaseDamageTest::damageAfterUnlockingIsNotTakenForAWrongKey()
{
    const qsizetype pages = m_sound.size() / pageSize;
    int refused = 0;
    for (qsizetype page = 1; page < pages; ++page) {
        QByteArray bytes = m_sound;
        bytes[page * pageSize + 100] = char(bytes[page * pageSize + 100] ^ 1);
        writeContent(m_desk->path(), bytes);
        const auto file = m_desk->tryOpen(CaseFile::Mode::ReadOnly);
        if (!file) {
            QVERIFY2(file.error().kind == Error::Kind::Corrupt, qPrintable(file.error().message));
            ++refused;
            continue;
        }
        const auto graph = (*file)->loadGraph(m_desk->unwatched);
        QVERIFY2(graph || graph.error().kind == Error::Kind::Corrupt, graph ? "" : qPrintable(graph.error().message));
        refused += !graph;
        const VerifyReport report = must((*file)->verify(m_desk->unwatched));
        QVERIFY(failed(report).contains(QStringLiteral("pages")));
        QVERIFY(report.checks[0].detail.contains(QString::number(page + 1)));
    }
    QVERIFY(refused > 3);
}

void CaseDamageTest::whatIsDamagedCanStillBeChecked()
{
    const qsizetype pages = m_sound.size() / pageSize;
    for (qsizetype page = 1; page < pages; ++page) {
        restore();
        QByteArray bytes = m_sound;
        bytes[page * pageSize + 100] = char(bytes[page * pageSize + 100] ^ 1);
        writeContent(m_desk->path(), bytes);
        const auto report = CaseFile::verifyFile(m_desk->path(), passphrase(), m_desk->profile, m_desk->unwatched);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->checks.size(), size_t(8));
        QVERIFY(failed(*report).contains(QStringLiteral("pages")));
        QVERIFY(report->checks[0].detail.contains(QString::number(page + 1)));
        QVERIFY(m_desk->profile.head(m_id) == m_head);
    }
    writeContent(m_desk->path(), QByteArray(15, '\x93') + m_sound.mid(15));
    const auto stranger = CaseFile::verifyFile(m_desk->path(), passphrase(), m_desk->profile, m_desk->unwatched);
    QCOMPARE(stranger.error().kind, Error::Kind::WrongKey);
    restore();
    QVERIFY(must(CaseFile::verifyFile(m_desk->path(), passphrase(), m_desk->profile, m_desk->unwatched)).ok());
}

void CaseDamageTest::aCaseWithoutItsIdentityCanStillBeChecked()
{
    restore();
    alter("DELETE FROM caseinfo");
    QCOMPARE(m_desk->tryOpen(CaseFile::Mode::ReadOnly).error().kind, Error::Kind::Corrupt);
    const VerifyReport report
        = must(CaseFile::verifyFile(m_desk->path(), passphrase(), m_desk->profile, m_desk->unwatched));
    QCOMPARE(failed(report), QStringList(QStringLiteral("projections")));
}

void CaseDamageTest::anOlderPagePutInIsNoticedOrChangesNothing()
{
    restore();
    std::vector<Record> latest;
    {
        const auto file = m_desk->open();
        m_desk->append(*file, importOf("yet another", 4));
        latest = records(m_desk->graph(*file));
    }
    const QByteArray now = contentOf(m_desk->path());
    const std::vector<std::pair<QString, int>> found
        = { { QStringLiteral("words"), 2 }, { QStringLiteral("another"), 1 }, { QStringLiteral("person"), 3 } };
    int spliced = 0, without = 0;
    for (qsizetype at = 0; at < m_sound.size(); at += pageSize) {
        if (m_sound.mid(at, pageSize) == now.mid(at, pageSize))
            continue;
        writeContent(m_desk->path(), now.left(at) + m_sound.mid(at, pageSize) + now.mid(at + pageSize));
        ++spliced;
        if (noticed())
            continue;
        // The library's own count of changes, and hints of the search index that it does without.
        ++without;
        const auto file = m_desk->open(CaseFile::Mode::ReadOnly);
        QVERIFY2(records(m_desk->graph(*file)) == latest, qPrintable(QStringLiteral("page %1").arg(at / pageSize + 1)));
        for (const auto &[word, hits] : found)
            QCOMPARE(int(must(file->search(word, 10)).size()), hits);
    }
    QVERIFY2(spliced > 8 && without <= 2, qPrintable(QStringLiteral("%1 of %2").arg(without).arg(spliced)));
}

void CaseDamageTest::anOlderCopyIsNoticed()
{
    restore();
    {
        const auto file = m_desk->open();
        QCOMPARE(file->facts().headNotice, QString());
        m_desk->append(*file, importOf("yet another", 4));
    }
    writeContent(m_desk->path(), m_sound);
    const auto file = m_desk->open();
    QVERIFY2(file->facts().headNotice.contains(u"older than the one last seen"), qPrintable(file->facts().headNotice));
    QCOMPARE(failed(must(file->verify(m_desk->unwatched))), QStringList(QStringLiteral("remembered head")));
}

void CaseDamageTest::lookingAtAnOlderCopyDoesNotMakeItTheLatest()
{
    restore();
    {
        const auto file = m_desk->open();
        m_desk->append(*file, importOf("yet another", 4));
    }
    writeContent(m_desk->path(), m_sound);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!m_desk->open()->facts().headNotice.isEmpty());
}

void CaseDamageTest::aCopyThatWentAnotherWayIsNoticed()
{
    restore();
    {
        const auto file = m_desk->open();
        m_desk->append(*file, importOf("one way", 4));
    }
    const RememberedHead seen = *m_desk->profile.head(m_id);
    restore();
    {
        const auto file = m_desk->open();
        m_desk->append(*file, importOf("another way", 4));
        m_desk->append(*file, importOf("and further", 5));
    }
    QVERIFY(m_desk->profile.rememberHead(m_id, seen));
    const auto file = m_desk->open();
    QVERIFY2(file->facts().headNotice.contains(u"went another way"), qPrintable(file->facts().headNotice));
    QVERIFY(failed(must(file->verify(m_desk->unwatched))).contains(QStringLiteral("remembered head")));
}

void CaseDamageTest::aCaseContinuedElsewhereIsNoNotice()
{
    restore();
    const Profile other = must(Profile::open(m_desk->folder.filePath(QStringLiteral("other"))));
    {
        const auto file = must(CaseFile::open({ m_desk->path() }, passphrase(), other));
        QVERIFY(must(file->history({}, {})).size() == 5);
        QVERIFY(file->append(importOf("elsewhere", 4), m_desk->graph(*file), m_desk->unwatched));
    }
    const auto file = m_desk->open();
    QCOMPARE(file->facts().headNotice, QString());
    const VerifyReport report = must(file->verify(m_desk->unwatched));
    QVERIFY(report.ok());
    QVERIFY2(report.checks[2].detail.contains(u"2 chains"), qPrintable(report.checks[2].detail));
}

void CaseDamageTest::aCaseNeverSeenIsSaidToBe()
{
    restore();
    const Profile other = must(Profile::open(m_desk->folder.filePath(QStringLiteral("stranger"))));
    const auto file = must(CaseFile::open({ m_desk->path(), CaseFile::Mode::ReadOnly }, passphrase(), other));
    QVERIFY(file->facts().headNotice.contains(u"has not seen the case before"));
    QVERIFY(must(file->verify(m_desk->unwatched)).ok());
}

static const Suite<CaseDamageTest> suite;
#include "tst_case_damage.moc"
