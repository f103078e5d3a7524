// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age_helpers.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace twelvefold;
using namespace twelvefold::test;

class AgeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysReadAsTheSpecificationWritesThem();
    void refusesKeysWithAnyCharacterChanged();
    void aKeyFileMayHoldCommentsAndSeveralIdentities();
    void everySizeAroundAChunkComesBack_data();
    void everySizeAroundAChunkComesBack();
    void eachOfSeveralRecipientsOpensAndAStrangerDoesNot();
    void aPassphraseOpensAndAnotherDoesNot();
    void twoFilesOfTheSameContentHaveNothingInCommon();
    void everyFlippedBitIsNoticed();
    void nothingComesOutOfAFileThatIsCut();
    void aFullOutputIsSaidAndNotTakenForDamage();
    void aSecretFitsIntoItsRoomOnly();
    void refusesToEncryptForNobodyOrForAPointOfLowOrder();
    void theAgeProgramOpensWhatWasMadeHere();
    void whatTheAgeProgramMakesOpensHere();
    void passphrasesGoBothWaysWithTheAgeProgram();
};

namespace {

//! The example keys of the specification.
const QByteArray exampleSecret("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
const QString exampleRecipient = QStringLiteral("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, '\0');
    quint32 state = 7;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

bool haveAge()
{
    return !QStandardPaths::findExecutable(QStringLiteral("age")).isEmpty();
}

QString saved(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ran(const QString &program, const QStringList &arguments, int *status = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    if (status)
        *status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput();
}

//! The age program takes a passphrase from a terminal only; script(1) makes one.
int ranOnTerminal(const QString &command, const QByteArray &typed)
{
    QProcess process;
    process.start(QStringLiteral("script"), { QStringLiteral("-qec"), command, QStringLiteral("/dev/null") });
    process.write(typed);
    process.waitForFinished(60'000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

//! A sink that is full after so many bytes.
class SmallSink final : public ByteSink
{
public:
    Status write(QByteArrayView) override
    {
        return Error { Error::Kind::Access, QStringLiteral("The disk is full; make room.") };
    }
};

} // namespace

void AgeTest::keysReadAsTheSpecificationWritesThem()
{
    const auto identity = AgeIdentity::fromText(exampleSecret);
    QVERIFY(identity);
    QCOMPARE(identity->recipient().toText(), exampleRecipient);
    QCOMPARE(textOf(identity->toText()), exampleSecret);
    QCOMPARE(textOf(identity->secret()), QByteArray(32, 0x42));
    const auto recipient = AgeRecipient::fromText(QStringLiteral("  %1\n").arg(exampleRecipient));
    QVERIFY(recipient);
    QCOMPARE(recipient->toText(), exampleRecipient);
    QCOMPARE(*recipient, identity->recipient());
}

void AgeTest::refusesKeysWithAnyCharacterChanged()
{
    for (qsizetype i = 0; i < exampleRecipient.size(); ++i) {
        QString changed = exampleRecipient;
        changed[i] = changed[i] == u'q' ? u'p' : u'q';
        QVERIFY2(!AgeRecipient::fromText(changed), qPrintable(changed));
    }
    for (qsizetype i = 0; i < exampleSecret.size(); ++i) {
        QByteArray changed = exampleSecret;
        changed[i] = changed[i] == 'Q' ? 'P' : 'Q';
        const auto identity = AgeIdentity::fromText(changed);
        QVERIFY2(!identity, changed.constData());
        QVERIFY(!identity.error().message.contains(QString::fromLatin1(changed.mid(20, 20))));
    }
    QVERIFY(!AgeRecipient::fromText(exampleRecipient.toUpper()));
    QVERIFY(!AgeIdentity::fromText(exampleSecret.toLower()));
    QVERIFY(!AgeRecipient::fromText(QString::fromLatin1(exampleSecret)));
    QVERIFY(!AgeIdentity::fromText({}));
}

void AgeTest::aKeyFileMayHoldCommentsAndSeveralIdentities()
{
    const QByteArray other = textOf(newIdentity().toText());
    const auto identities = ageIdentitiesFrom("# made: today\n" + exampleSecret + "\r\n\n" + other);
    QVERIFY(identities);
    QCOMPARE(identities->size(), 2U);
    QCOMPARE(textOf((*identities)[1].toText()), other);
    QVERIFY(!ageIdentitiesFrom("# nothing\n"));
    QVERIFY(!ageIdentitiesFrom(exampleSecret + "\npassword"));
}

void AgeTest::everySizeAroundAChunkComesBack_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : { 0, 1, 47, 48, 49, 65535, 65536, 65537, 131072, 200000 })
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void AgeTest::everySizeAroundAChunkComesBack()
{
    QFETCH(qsizetype, size);
    const QByteArray plain = pattern(size);
    const AgeIdentity identity = newIdentity();
    for (const AgeForm form : { AgeForm::Binary, AgeForm::Armored }) {
        const Outcome sealed = sealedFor(plain, std::vector { identity.recipient() }, form);
        QVERIFY(sealed.ok());
        QCOMPARE(sealed.bytes.startsWith("-----BEGIN AGE"), form == AgeForm::Armored);
        const Outcome back = opened(sealed.bytes, keysOf(identity));
        QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.status.error().message));
        QCOMPARE(back.bytes, plain);
    }
}

void AgeTest::eachOfSeveralRecipientsOpensAndAStrangerDoesNot()
{
    const std::array identities { newIdentity(), newIdentity(), newIdentity() };
    std::vector<AgeRecipient> recipients;
    for (const AgeIdentity &identity : identities)
        recipients.push_back(identity.recipient());
    const Outcome sealed = sealedFor("for three", recipients);
    QVERIFY(sealed.ok());
    for (const AgeIdentity &identity : identities)
        QCOMPARE(opened(sealed.bytes, keysOf(identity)).bytes, QByteArray("for three"));
    const Outcome stranger = opened(sealed.bytes, keysOf(newIdentity()));
    QCOMPARE(stranger.failure(), AgeFailure::NoMatch);
    QCOMPARE(stranger.status.error().kind, Error::Kind::WrongKey);
    QVERIFY(stranger.bytes.isEmpty());
    QCOMPARE(opened(sealed.bytes, keysOf(QStringLiteral("word"))).failure(), AgeFailure::NoMatch);
}

void AgeTest::aPassphraseOpensAndAnotherDoesNot()
{
    const Outcome sealed = sealedFor("secret", Passphrase(QStringLiteral("Tür zu")), AgeForm::Armored, 10);
    QVERIFY(sealed.ok());
    QCOMPARE(opened(sealed.bytes, keysOf(QStringLiteral("Tu\u0308r zu"))).bytes, QByteArray("secret"));
    QCOMPARE(opened(sealed.bytes, keysOf(QStringLiteral("Tur zu"))).failure(), AgeFailure::NoMatch);
    QCOMPARE(opened(sealed.bytes, keysOf(newIdentity())).failure(), AgeFailure::NoMatch);
    QVERIFY(!sealedFor("secret", Passphrase(), AgeForm::Binary, 10).ok());
}

void AgeTest::twoFilesOfTheSameContentHaveNothingInCommon()
{
    const std::vector recipients { newIdentity().recipient() };
    const QByteArray one = sealedFor(pattern(100), recipients).bytes;
    const QByteArray two = sealedFor(pattern(100), recipients).bytes;
    QCOMPARE(one.size(), two.size());
    const QByteArray tail = one.right(116);
    QVERIFY(one != two && !two.contains(tail.left(16)) && !two.contains(tail.right(16)));
}

void AgeTest::everyFlippedBitIsNoticed()
{
    const AgeIdentity identity = newIdentity();
    const AgeKeys keys = keysOf(identity);
    const QByteArray sealed = sealedFor("short", std::vector { identity.recipient() }).bytes;
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray changed = sealed;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
        const Outcome outcome = opened(changed, keys);
        QVERIFY2(!outcome.ok() && outcome.bytes.isEmpty(), qPrintable(QString::number(bit)));
    }
}

void AgeTest::nothingComesOutOfAFileThatIsCut()
{
    const AgeIdentity identity = newIdentity();
    const AgeKeys keys = keysOf(identity);
    const QByteArray plain = pattern(65536 + 10);
    const QByteArray sealed = sealedFor(plain, std::vector { identity.recipient() }).bytes;
    for (qsizetype size = 0; size < sealed.size(); size += size < 300 || size > sealed.size() - 60 ? 1 : 997) {
        const Outcome outcome = opened(sealed.left(size), keys);
        QVERIFY2(!outcome.ok() && plain.startsWith(outcome.bytes), qPrintable(QString::number(size)));
    }
}

void AgeTest::aFullOutputIsSaidAndNotTakenForDamage()
{
    const AgeIdentity identity = newIdentity();
    const QByteArray sealed = sealedFor("short", std::vector { identity.recipient() }).bytes;
    MemorySource source(sealed);
    SmallSink full;
    const Status status = decryptAge(source, full, keysOf(identity));
    QVERIFY(!status);
    QCOMPARE(status.error().kind, Error::Kind::Access);
    QVERIFY(!ageFailure(status.error()));
}

void AgeTest::aSecretFitsIntoItsRoomOnly()
{
    const AgeIdentity identity = newIdentity();
    for (const qsizetype room : { 31, 32, 40 }) {
        const QByteArray sealed = sealedFor(pattern(32), std::vector { identity.recipient() }).bytes;
        MemorySource source(sealed);
        SecretSink sink(room);
        QCOMPARE(bool(decryptAge(source, sink, keysOf(identity))), room >= 32);
        QCOMPARE(textOf(sink.taken()), room >= 32 ? pattern(32) : QByteArray());
    }
}

void AgeTest::refusesToEncryptForNobodyOrForAPointOfLowOrder()
{
    const Outcome nobody = sealedFor("x", std::vector<AgeRecipient>());
    QCOMPARE(nobody.status.error().kind, Error::Kind::Usage);
    QByteArray one(32, '\0');
    one[0] = 1;
    for (const QByteArray &point : { QByteArray(32, '\0'), one }) {
        const Outcome low = sealedFor("x", std::vector { AgeRecipient::fromPoint(point) });
        QVERIFY(!low.ok() && low.bytes.isEmpty());
    }
}

void AgeTest::theAgeProgramOpensWhatWasMadeHere()
{
    if (!haveAge())
        QSKIP("The age program is not installed.");
    const QTemporaryDir dir;
    const AgeIdentity identity = newIdentity();
    const QString key = saved(dir, QStringLiteral("key.txt"), textOf(identity.toText()));
    for (const qsizetype size : { 0, 5, 65536, 300000 }) {
        for (const AgeForm form : { AgeForm::Binary, AgeForm::Armored }) {
            const QByteArray plain = pattern(size);
            const Outcome sealed
                = sealedFor(plain, std::vector { newIdentity().recipient(), identity.recipient() }, form);
            const QString file = saved(dir, QStringLiteral("made.age"), sealed.bytes);
            int status = -1;
            QCOMPARE(
                ran(QStringLiteral("age"), { QStringLiteral("-d"), QStringLiteral("-i"), key, file }, &status), plain);
            QCOMPARE(status, 0);
        }
    }
}

void AgeTest::whatTheAgeProgramMakesOpensHere()
{
    if (!haveAge())
        QSKIP("The age program is not installed.");
    const QTemporaryDir dir;
    const QByteArray keyFile = ran(QStringLiteral("age-keygen"), {});
    auto identities = ageIdentitiesFrom(keyFile);
    QVERIFY(identities);
    const QString recipient = identities->front().recipient().toText();
    QVERIFY(keyFile.contains(recipient.toLatin1()));
    AgeKeys keys;
    keys.identities = std::move(*identities);
    for (const qsizetype size : { 0, 5, 65536, 300000 }) {
        for (const bool armored : { false, true }) {
            const QString file = saved(dir, QStringLiteral("plain"), pattern(size));
            QStringList arguments { QStringLiteral("-r"), exampleRecipient, QStringLiteral("-r"), recipient, file };
            if (armored)
                arguments.prepend(QStringLiteral("-a"));
            const Outcome back = opened(ran(QStringLiteral("age"), arguments), keys);
            QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.status.error().message));
            QCOMPARE(back.bytes, pattern(size));
        }
    }
}

void AgeTest::passphrasesGoBothWaysWithTheAgeProgram()
{
    if (!haveAge() || QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
        QSKIP("The age program, or script to give it a terminal, is not installed.");
    const QTemporaryDir dir;
    const QString words = QStringLiteral("three plain words");
    const QString made = saved(dir, QStringLiteral("made.age"), sealedFor("from here", Passphrase(words)).bytes);
    const QString out = dir.filePath(QStringLiteral("out"));
    QCOMPARE(ranOnTerminal(QStringLiteral("age -d -o %1 %2").arg(out, made), words.toUtf8() + '\n'), 0);
    QCOMPARE(contentOf(out), QByteArray("from here"));

    const QString plain = saved(dir, QStringLiteral("plain"), "from there");
    const QString theirs = dir.filePath(QStringLiteral("theirs.age"));
    const QByteArray typed = words.toUtf8() + '\n';
    QCOMPARE(ranOnTerminal(QStringLiteral("age -p -o %1 %2").arg(theirs, plain), typed + typed), 0);
    const Outcome back = opened(contentOf(theirs), keysOf(words));
    QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.status.error().message));
    QCOMPARE(back.bytes, QByteArray("from there"));
}

QTEST_GUILESS_MAIN(AgeTest)
#include "tst_age.moc"
