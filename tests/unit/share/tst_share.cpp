// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "age/age_crypto.h"
#include "share/share_key.h"
#include "share/share_package.h"
#include "share/temporary_file.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QtTest>

using namespace twelvefold;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Checkpoint checkpoint { QStringLiteral("twelvefold/case/x"), 3, QByteArray(32, 'r'), {} };

//! A package with something in it that is as long as a small copy.
struct Made {
    QTemporaryDir folder;
    SecretBytes key = age::randomSecret(32);
    AgeIdentity reader = must(AgeIdentity::generate());
    QString path = folder.filePath(QStringLiteral("a.caseshare"));
    QByteArray copy = QByteArray("page").repeated(2048);
    QByteArray bytes;

    explicit Made(const QByteArray &note = checkpoint.toText())
    {
        writeFile(folder.filePath(QStringLiteral("copy")), copy);
        const ShareParts parts { folder.filePath(QStringLiteral("copy")),
            must(sealShareKey(key, { reader.recipient() })), note };
        NoProgress unwatched;
        must(writeSharePackage(parts, path, unwatched));
        bytes = readFile(path);
    }
    AgeKeys keys() const
    {
        AgeKeys all;
        all.identities.push_back(AgeIdentity::fromSecret(
            SecretBytes::copyOf(QByteArrayView(reader.secret().data(), reader.secret().size()))));
        return all;
    }
    //! What is wrong with a package of these bytes; nothing where it was taken.
    std::optional<Error> refusal(const QByteArray &changed)
    {
        const QString other = folder.filePath(QStringLiteral("b.caseshare"));
        writeFile(other, changed);
        const auto package = SharePackage::open(other);
        if (!package)
            return package.error();
        if (const auto opened = openShareKey(package->key(), keys()); !opened)
            return opened.error();
        NoProgress unwatched;
        const Status taken = package->extractCopy(folder.filePath(QStringLiteral("out")), unwatched);
        return taken ? std::nullopt : std::optional(taken.error());
    }
};

ContactCard cardOf(const SigningKey &key)
{
    return { QStringLiteral("Ana"), must(AgeIdentity::generate()).recipient(), key.publicKey() };
}

} // namespace

//! The package around a copy of a case.
class ShareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPutInComesOut();
    void everyByteIsHeldAgainstSomething();
    void whatIsCutOrLengthenedIsRefused();
    void membersThatAreNotOursAreRefused_data();
    void membersThatAreNotOursAreRefused();
    void theKeyIsWrittenAsAPersonTypesIt();
    void aPassphraseIsToldFromRecipients();
    void aKeyOfAnotherLengthIsDamage();
    void theSignersStandingIsThatOfTheirCard();
    void aFalseSignatureIsRefused();
    void aTemporaryFileIsItsOwnersAndGoes();
    void checksumsAreThoseOfTheStandard();
};

void ShareTest::whatIsPutInComesOut()
{
    Made made;
    const auto package = must(SharePackage::open(made.path));
    QVERIFY(must(openShareKey(package.key(), made.keys())).equals(made.key));
    QCOMPARE(package.checkpoint(), checkpoint);
    NoProgress unwatched;
    const QString out = made.folder.filePath(QStringLiteral("out"));
    QVERIFY(package.extractCopy(out, unwatched));
    QCOMPARE(readFile(out), made.copy);
}

void ShareTest::everyByteIsHeldAgainstSomething()
{
    Made made;
    for (qsizetype at = 0; at < made.bytes.size(); ++at) {
        // All of the headers, the key and the note; of what is long every 61st byte.
        const bool isLong = at > 400 && at < made.bytes.size() - 500;
        if (isLong && at % 61 != 0)
            continue;
        QByteArray changed = made.bytes;
        changed[at] = char(changed[at] ^ (1 << at % 8));
        const auto error = made.refusal(changed);
        const bool isTextFlag
            = made.bytes.size() - at < 300 && error == std::nullopt && (changed[at] ^ made.bytes[at]) == 1;
        QVERIFY2(error || isTextFlag, qPrintable(QStringLiteral("byte %1").arg(at)));
        if (error)
            QVERIFY(error->kind == Error::Kind::Corrupt || error->kind == Error::Kind::NotACase
                || error->kind == Error::Kind::WrongKey);
    }
}

void ShareTest::whatIsCutOrLengthenedIsRefused()
{
    Made made;
    for (const qsizetype size : { qsizetype(0), qsizetype(21), made.bytes.size() / 2, made.bytes.size() - 1 })
        QVERIFY(made.refusal(made.bytes.left(size)));
    QVERIFY(made.refusal(made.bytes + '\0'));
    QVERIFY(made.refusal('\0' + made.bytes));
}

void ShareTest::membersThatAreNotOursAreRefused_data()
{
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::newRow("none") << QList<QByteArray> {};
    QTest::newRow("one missing") << QList<QByteArray> { "README.txt", "key.age", "case.db" };
    QTest::newRow("one twice") << QList<QByteArray> { "README.txt", "key.age", "case.db", "case.db" };
    QTest::newRow("one more") << QList<QByteArray> { "README.txt", "checkpoint.note", "key.age", "case.db", "x" };
    QTest::newRow("another path") << QList<QByteArray> { "README.txt", "checkpoint.note", "key.age", "../case.db" };
    QTest::newRow("another case") << QList<QByteArray> { "README.txt", "checkpoint.note", "key.age", "CASE.DB" };
}

void ShareTest::membersThatAreNotOursAreRefused()
{
    QFETCH(QList<QByteArray>, names);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.caseshare"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    ArchiveWriter archive(file);
    NoProgress unwatched;
    for (const QByteArray &name : names) {
        QByteArray text = "content";
        QBuffer content(&text);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(archive.add(name, content, unwatched));
    }
    QVERIFY(archive.finish());
    file.close();
    const auto package = SharePackage::open(path);
    QVERIFY(!package);
    QCOMPARE(package.error().kind, Error::Kind::NotACase);
}

void ShareTest::theKeyIsWrittenAsAPersonTypesIt()
{
    Made made;
    const auto package = must(SharePackage::open(made.path));
    MemorySource sealed(package.key());
    SecretSink content(100);
    QVERIFY(decryptAge(sealed, content, made.keys()));
    const SecretBytes taken = content.taken();
    const SecretBytes hex = made.key.toHex();
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(taken.data()), taken.size()),
        QByteArray(reinterpret_cast<const char *>(hex.data()), hex.size()) + '\n');
}

void ShareTest::aPassphraseIsToldFromRecipients()
{
    const SecretBytes key = age::randomSecret(32);
    const auto sealed = must(sealShareKey(key, Passphrase(QStringLiteral("paper boats"))));
    QCOMPARE(must(isForPassphrase(sealed)), true);
    QCOMPARE(must(isForPassphrase(must(sealShareKey(key, { must(AgeIdentity::generate()).recipient() })))), false);
    QVERIFY(!isForPassphrase("no age file"));
    AgeKeys keys;
    keys.passphrases.emplace_back(QStringLiteral("paper boats"));
    QVERIFY(must(openShareKey(sealed, keys)).equals(key));
    AgeKeys others;
    others.passphrases.emplace_back(QStringLiteral("tin boats"));
    QCOMPARE(openShareKey(sealed, others).error().kind, Error::Kind::WrongKey);
}

void ShareTest::aKeyOfAnotherLengthIsDamage()
{
    Made made;
    for (const QByteArray &content : { QByteArray("12"), QByteArray(64, 'g'), QByteArray(200, 'a'), QByteArray() }) {
        MemorySource plain(content);
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        DeviceSink sink(bytes);
        QVERIFY(encryptAge(plain, sink, { made.reader.recipient() }));
        QCOMPARE(openShareKey(bytes.data(), made.keys()).error().kind, Error::Kind::Corrupt);
    }
}

void ShareTest::theSignersStandingIsThatOfTheirCard()
{
    using Standing = ShareSigner::Standing;
    const SigningKey key = must(SigningKey::generate());
    const ContactCard card = cardOf(key);
    SignedNote note { checkpoint.toText(), {} };
    key.sign(note, card.noteKey().name);
    Made made(note.toBytes());
    const auto package = must(SharePackage::open(made.path));
    QCOMPARE(package.checkpoint(), checkpoint);
    QCOMPARE(must(package.signer({}, {})).standing, Standing::Unknown);
    QCOMPARE(must(package.signer({}, { { card, false } })).standing, Standing::Unverified);
    QCOMPARE(must(package.signer({}, { { card, true } })).standing, Standing::Verified);
    QCOMPARE(must(package.signer({}, { { card, true } })).name, QStringLiteral("Ana"));
    QCOMPARE(must(package.signer(card, {})).standing, Standing::Oneself);
    Made unsignedOne;
    QCOMPARE(must(must(SharePackage::open(unsignedOne.path)).signer(card, {})).standing, Standing::Unsigned);
}

void ShareTest::aFalseSignatureIsRefused()
{
    const SigningKey key = must(SigningKey::generate());
    const ContactCard card = cardOf(key);
    SignedNote note { checkpoint.toText(), {} };
    key.sign(note, card.noteKey().name);
    note.text.replace("\n3\n", "\n4\n");
    Made made(note.toBytes());
    const auto signer = must(SharePackage::open(made.path)).signer({}, { { card, true } });
    QVERIFY(!signer);
    QCOMPARE(signer.error().kind, Error::Kind::Corrupt);
}

void ShareTest::aTemporaryFileIsItsOwnersAndGoes()
{
    QTemporaryDir folder;
    QString path;
    {
        auto made = must(TemporaryFile::make(folder.filePath(QStringLiteral("a.caseshare"))));
        const TemporaryFile kept = std::move(made);
        path = kept.path();
        QCOMPARE(QFile::permissions(path) & 0x77, QFileDevice::Permissions());
        writeFile(path + QStringLiteral("-journal"), "x");
        QVERIFY(QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(!QFile::exists(path + QStringLiteral("-journal")));
    QVERIFY(!TemporaryFile::make(folder.filePath(QStringLiteral("none/a"))));
}

void ShareTest::checksumsAreThoseOfTheStandard()
{
    QCOMPARE(crc32(0, "123456789"), 0xcbf43926U);
    QCOMPARE(crc32(crc32(0, "1234"), "56789"), 0xcbf43926U);
}

QTEST_GUILESS_MAIN(ShareTest)
#include "tst_share.moc"
