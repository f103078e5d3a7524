// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_child.h"
#include "case_fixture.h"
#include "suite.h"

#include "casefile/database.h"

#include <QStandardPaths>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

class CaseEncryptionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fileHoldsNoPlaintextInAnyEncoding();
    void beginsWithItsSaltAndNotWithADatabaseHeader();
    void stockShellOpensItWithTheRecoveryKey();
    void wrongPassphraseIsToldAndChangesNothing();
    void keyFileIsNeededWhereOneWasUsed();
    void refusesWhatCannotBeACase_data();
    void refusesWhatCannotBeACase();
    void refusesAnEncryptedDatabaseThatIsNoCase();
    void refusesACaseOfANewerVersion();
    void encryptsWithAnotherSqliteEarlierInTheProcess();
    void nothingOfTheCaseStaysInMemoryAfterClosing();
    void secondOpeningInOneProcessKeepsTheLocksOfTheFirst();
};

namespace {

const QString marker = QStringLiteral("MARKER-AS-TEXT");

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

//! Everything that a process may write to.
std::optional<QByteArray> memoryOf(qint64 process)
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    QFile memory(QStringLiteral("/proc/%1/mem").arg(process));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    QByteArray all;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
        if (range.size() != 2 || line.mid(line.indexOf(' ') + 1, 2) != "rw")
            continue;
        const qint64 from = range[0].toLongLong(nullptr, 16);
        if (memory.seek(from))
            all += memory.read(range[1].toLongLong(nullptr, 16) - from);
    }
    return all;
}

} // namespace

void CaseEncryptionTest::fileHoldsNoPlaintextInAnyEncoding()
{
    Desk desk;
    auto child = startChild({ QStringLiteral("make"), desk.path(), desk.profile.folder() });
    QVERIFY(child->waitForFinished());
    QCOMPARE(child->exitCode(), 0);
    const QByteArray bytes = contentOf(desk.path());
    QVERIFY(bytes.size() >= 4096);
    for (const QByteArray &text : { marker.toUtf8(), utf16(marker), QByteArray("MARKER-IN-A-BLOB"),
             QByteArray("CREATE TABLE"), QByteArray("SQLite format 3") })
        QVERIFY2(!bytes.contains(text), text.constData());
    // The markers are in the case, so their absence above means something.
    const auto file = desk.open();
    QCOMPARE(must(file->search(QStringLiteral("MARKER-AS-TEXT"), 5)).size(), size_t(2));
}

void CaseEncryptionTest::beginsWithItsSaltAndNotWithADatabaseHeader()
{
    Desk desk;
    const QString key = must(desk.create()->recoveryKey());
    const QByteArray first = contentOf(desk.path()).left(16);
    const QByteArray derived = [&] {
        const SecretBytes secret = must(deriveKey(passphrase(), first));
        return QByteArray(reinterpret_cast<const char *>(secret.data()), secret.size());
    }();
    QCOMPARE(key, QString::fromLatin1(derived.toHex()));
    QCOMPARE(key.size(), 64);
}

void CaseEncryptionTest::stockShellOpensItWithTheRecoveryKey()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
    if (shell.isEmpty())
        QSKIP("The sqlcipher shell is not installed.");
    Desk desk;
    QString key;
    {
        const auto file = desk.create();
        desk.append(*file, addPersona(QStringLiteral("p"), QStringLiteral("Ji-ho Park")));
        key = must(file->recoveryKey());
    }
    const QString script
        = QStringLiteral("PRAGMA key = \"x'%1'\"; SELECT value FROM assertion; SELECT title FROM caseinfo;");
    QProcess process;
    process.start(shell, { QStringLiteral("-batch"), desk.path(), script.arg(key) });
    QVERIFY(process.waitForFinished());
    const QString answer = QString::fromUtf8(process.readAllStandardOutput());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(answer.contains(u"Ji-ho Park") && answer.contains(u"Operation Lark"), qPrintable(answer));
    process.start(shell, { QStringLiteral("-batch"), desk.path(), script.arg(QString(64, u'0')) });
    QVERIFY(process.waitForFinished());
    QVERIFY(!process.readAllStandardOutput().contains("Park"));
}

void CaseEncryptionTest::wrongPassphraseIsToldAndChangesNothing()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    const QByteArray before = contentOf(desk.path());
    const auto file = CaseFile::open({ desk.path() }, passphrase(QStringLiteral("wrong horse")), desk.profile);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::WrongKey);
    QVERIFY(file.error().message.startsWith(u"wrong passphrase or damaged file"));
    QCOMPARE(contentOf(desk.path()), before);
    QVERIFY(desk.tryOpen());
}

void CaseEncryptionTest::keyFileIsNeededWhereOneWasUsed()
{
    Desk desk;
    const QString keyFile = desk.path(QStringLiteral("key file"));
    writeContent(keyFile, "what the key file holds");
    const KeyMaterial both = must(keyMaterial(Passphrase(QStringLiteral("word")), keyFile));
    QVERIFY(CaseFile::create({ desk.path(), {}, false }, both, desk.profile));
    QVERIFY(CaseFile::open({ desk.path() }, both, desk.profile));
    const auto without = CaseFile::open({ desk.path() }, passphrase(QStringLiteral("word")), desk.profile);
    QCOMPARE(without.error().kind, Error::Kind::WrongKey);
}

void CaseEncryptionTest::refusesWhatCannotBeACase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray page(8192, '\x93');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("five bytes") << QByteArray("\x93\x11\x45\xfe\x01");
    QTest::newRow("less than a page") << page.left(4095);
    QTest::newRow("plain database") << QByteArray("SQLite format 3\0", 16) + page;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + page;
    QTest::newRow("photograph") << QByteArray("\xff\xd8\xff\xe0") + page;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") + page;
    QTest::newRow("office document") << QByteArray("PK\x03\x04\x14") + page;
    QTest::newRow("text") << QByteArray("name,email,phone\n").repeated(500);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void CaseEncryptionTest::refusesWhatCannotBeACase()
{
    QFETCH(QByteArray, bytes);
    Desk desk;
    write(desk.path(), bytes);
    const auto file = desk.tryOpen();
    QVERIFY(!file);
    QCOMPARE(file.error().kind, Error::Kind::NotACase);
    QVERIFY(file.error().message.contains(desk.path()));
    QCOMPARE(contentOf(desk.path()), bytes);
    QVERIFY(!QFile::exists(desk.path() + QStringLiteral(".lock")));
}

void CaseEncryptionTest::refusesAnEncryptedDatabaseThatIsNoCase()
{
    Desk desk;
    const QByteArray salt("\x01\x93sixteen bytes!", 16);
    {
        const SecretBytes key = must(deriveKey(passphrase(), salt));
        const auto database = Database::open(desk.path(), Database::Access::Create, key, salt);
        database->exec("CREATE TABLE other(a)");
    }
    QCOMPARE(desk.tryOpen().error().kind, Error::Kind::NotACase);
}

void CaseEncryptionTest::refusesACaseOfANewerVersion()
{
    Desk desk;
    QVERIFY(desk.create()->close());
    {
        const QByteArray salt = contentOf(desk.path()).left(16);
        const SecretBytes key = must(deriveKey(passphrase(), salt));
        Database::open(desk.path(), Database::Access::ReadWrite, key, salt)->exec("PRAGMA user_version = 99");
    }
    const auto file = desk.tryOpen();
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(u"newer Twelvefold"), qPrintable(file.error().message));
}

void CaseEncryptionTest::encryptsWithAnotherSqliteEarlierInTheProcess()
{
    QString other;
    for (const char *path : { "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0",
             "/usr/lib64/libsqlite3.so.0" }) {
        if (QFile::exists(QString::fromLatin1(path)))
            other = QString::fromLatin1(path);
    }
    if (other.isEmpty())
        QSKIP("There is no libsqlite3 on this system to put first.");
    Desk desk;
    auto child = startChild({ QStringLiteral("make"), desk.path(), desk.profile.folder() },
        { QStringLiteral("LD_PRELOAD=") + other, QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0") });
    QVERIFY(child->waitForFinished());
    QCOMPARE(child->exitCode(), 0);
    const QByteArray bytes = contentOf(desk.path());
    QVERIFY(bytes.size() >= 4096);
    QVERIFY(!bytes.startsWith("SQLite format 3") && !bytes.contains(marker.toUtf8())
        && !bytes.contains("MARKER-IN-A-BLOB"));
    QVERIFY(desk.tryOpen());
}

void CaseEncryptionTest::nothingOfTheCaseStaysInMemoryAfterClosing()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("Sanitizers keep freed memory on purpose.");
#endif
    Desk desk;
    const QString words = QStringLiteral("seldom-said-%1").arg(Uuid::generate().toString());
    const QString secret = QStringLiteral("passphrase-%1").arg(Uuid::generate().toString());
    const QByteArray keyFileBytes = "key file " + Uuid::generate().toBytes().toHex();
    const QString keyFile = desk.path(QStringLiteral("key file"));
    writeContent(keyFile, keyFileBytes);
    QByteArray key;
    {
        const auto file = must(CaseFile::create(
            { desk.path(), words, false }, must(keyMaterial(Passphrase(secret), keyFile)), desk.profile));
        for (int i = 1; i <= 20; ++i) {
            const QByteArray bytes = words.toUtf8().repeated(500) + QByteArray::number(i);
            const Evidence evidence = exhibit(i, bytes, words);
            Gesture gesture = addPersona(words + QString::number(i), words);
            gesture.changes.push_back(Put { evidence });
            gesture.contents = { { evidence.id, bytes, words, {} } };
            desk.append(*file, gesture);
        }
        key = QByteArray::fromHex(must(file->recoveryKey()).toLatin1());
    }
    auto child = startChild({ QStringLiteral("look"), desk.path(), desk.profile.folder(), keyFile });
    child->write(secret.toUtf8() + '\n');
    QVERIFY(child->waitForReadyRead());
    QVERIFY(child->readAllStandardOutput().startsWith("closed"));
    const auto memory = memoryOf(child->processId());
    if (!memory)
        QSKIP("This system does not let a process read its child's memory.");
    QVERIFY(memory->size() > 1000000);
    const QByteArray keyFileHash = QCryptographicHash::hash(keyFileBytes, QCryptographicHash::Sha256);
    for (const QByteArray &bytes : { key, key.toHex(), secret.toUtf8(), utf16(secret), keyFileBytes, keyFileHash })
        QCOMPARE(memory->count(bytes), 0);
    const qsizetype copies = memory->count(words.toUtf8()) + memory->count(utf16(words));
    QVERIFY2(copies <= 10, qPrintable(QStringLiteral("%1 copies").arg(copies)));
    child->closeWriteChannel();
    QVERIFY(child->waitForFinished());
}

void CaseEncryptionTest::secondOpeningInOneProcessKeepsTheLocksOfTheFirst()
{
    Desk desk;
    const auto writer = desk.create();
    const QByteArray salt = contentOf(desk.path()).left(16);
    const SecretBytes key = must(deriveKey(passphrase(), salt));
    const auto first = Database::open(desk.path(), Database::Access::ReadWrite, key, salt);
    Transaction writing(*first);
    // Opening and closing the file here would drop the locks of `first`, and another process could then write as well.
    QVERIFY(desk.tryOpen(CaseFile::Mode::ReadOnly));
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sqlcipher"));
    if (shell.isEmpty())
        QSKIP("The sqlcipher shell is not installed.");
    QProcess process;
    process.start(shell,
        { QStringLiteral("-batch"), desk.path(),
            QStringLiteral("PRAGMA key = \"x'%1'\"; BEGIN IMMEDIATE; SELECT 'got in';")
                .arg(must(writer->recoveryKey())) });
    QVERIFY(process.waitForFinished());
    QVERIFY(!process.readAllStandardOutput().contains("got in"));
}

static const Suite<CaseEncryptionTest> suite;
#include "tst_case_encryption.moc"
