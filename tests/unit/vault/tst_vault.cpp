// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/key_derivation.h"
#include "vault/process_hardening.h"
#include "vault/profile.h"
#include "vault/secret_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace twelvefold;

class VaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretBytesMoveAndAreNeverShared();
    void hexOfASecretComesBackAsTheSecret();
    void keyIsArgon2idOverThePassphraseAtFullCost();
    void keyFileIsHashedBesideThePassphrase();
    void keyFileOfAnySizeUpToTheLimitIsReadInPieces();
    void keyFileBeyondTheLimitIsRefused();
    void keyFileThatCannotBeReadIsNamed();
    void passphraseIsTheSameInEveryUnicodeForm();
    void oneTrailingLineBreakOfAPassphraseFileDoesNotCount();
    void passphraseFileIsReadWhole();
    void passphraseFileBeyondTheLimitIsRefused();
    void passphraseLineEndsWithItsLine();
    void refusesAnEmptyPassphraseAndAShortSalt();
    void testCostNeedsTheVariableToBeExactlyOne();
    void profileKeepsItsDeviceAndAuthor();
    void profileIsForItsOwnerOnly();
    void profileRemembersHeadsByCaseAlone();
    void refusesADamagedProfileInsteadOfStartingAnew();
    void readsWhatAnEarlierVersionRemembered();
    void hardenedProcessLeavesNoCore();
};

namespace {

const QByteArray salt("0123456789abcdef");

QByteArray bytesOf(const SecretBytes &secret)
{
    return QByteArray(reinterpret_cast<const char *>(secret.data()), secret.size());
}

//! The library asked directly, with the figures of the file format.
QByteArray argon2id(const QByteArray &input, unsigned long long passes, size_t memory)
{
    QByteArray key(32, '\0');
    const int rc = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), 32, input.constData(),
        static_cast<unsigned long long>(input.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
        passes, memory, crypto_pwhash_ALG_ARGON2ID13);
    return rc == 0 ? key : QByteArray();
}

QByteArray derive(const KeyMaterial &material)
{
    auto key = deriveKey(material, salt);
    return key ? bytesOf(*key) : QByteArray();
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString written(const QTemporaryDir &folder, const QByteArray &content)
{
    const QString path = folder.filePath(QStringLiteral("secret"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return path;
}

constexpr size_t mebibyte = size_t(1024) * 1024;

} // namespace

void VaultTest::secretBytesMoveAndAreNeverShared()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
    SecretBytes one = SecretBytes::copyOf("secret");
    const unsigned char *where = one.data();
    SecretBytes two = std::move(one);
    QCOMPARE(two.data(), where);
    QVERIFY(one.isEmpty());
    QVERIFY(two.equals(SecretBytes::copyOf("secret")));
    QVERIFY(!two.equals(SecretBytes::copyOf("secreT")));
    QVERIFY(!two.equals(SecretBytes()));
    QCOMPARE(bytesOf(SecretBytes(3)), QByteArray(3, '\0'));
}

void VaultTest::hexOfASecretComesBackAsTheSecret()
{
    const SecretBytes secret = SecretBytes::copyOf(QByteArrayView("\x00\xff\x10", 3));
    QCOMPARE(bytesOf(secret.toHex()), QByteArray("00ff10"));
    QVERIFY(SecretBytes::fromHex("00ff10").equals(secret));
    QVERIFY(SecretBytes::fromHex("00ff1").isEmpty());
    QVERIFY(SecretBytes::fromHex("00ff1g").isEmpty());
}

void VaultTest::keyIsArgon2idOverThePassphraseAtFullCost()
{
    const QByteArray before = qgetenv("TWELVEFOLD_TEST_KDF");
    qunsetenv("TWELVEFOLD_TEST_KDF");
    const QByteArray key = derive({ Passphrase(QStringLiteral("pässword")), std::nullopt });
    qputenv("TWELVEFOLD_TEST_KDF", before);
    QCOMPARE(key, argon2id("p\xc3\xa4ssword", 3, 256 * mebibyte));
}

void VaultTest::keyFileIsHashedBesideThePassphrase()
{
    const QByteArray file("key file\0with a zero", 20);
    const QByteArray both = sha256("passphrase") + sha256(file);
    QTemporaryDir folder;
    const QString path = written(folder, file);
    const auto with = keyMaterial(Passphrase(QStringLiteral("passphrase")), path);
    const auto alone = keyMaterial(Passphrase(), path);
    QVERIFY(with && alone);
    QCOMPARE(derive(*with), argon2id(both, 1, mebibyte));
    QCOMPARE(derive(*alone), argon2id(sha256({}) + sha256(file), 1, mebibyte));
    QVERIFY(!keyMaterial(Passphrase(QStringLiteral("x")), {})->keyFileHash);
}

void VaultTest::keyFileOfAnySizeUpToTheLimitIsReadInPieces()
{
    for (const qint64 size : { qint64(0), qint64(1), qint64(65535), qint64(65536), qint64(65537), largestKeyFile }) {
        QTemporaryDir folder;
        const QByteArray content = QByteArray(size, 'k');
        const auto hash = hashKeyFile(written(folder, content));
        QVERIFY2(hash, qPrintable(QString::number(size)));
        QCOMPARE(bytesOf(*hash), sha256(content));
    }
}

void VaultTest::keyFileBeyondTheLimitIsRefused()
{
    QTemporaryDir folder;
    QFile file(written(folder, {}));
    QVERIFY(file.resize(largestKeyFile + 1));
    for (const QString &path : { file.fileName(), QStringLiteral("/dev/zero") }) {
        const auto hash = hashKeyFile(path);
        QVERIFY(!hash);
        QCOMPARE(hash.error().kind, Error::Kind::BadInput);
        QVERIFY2(hash.error().message.contains(u"64 MiB") && hash.error().message.contains(path),
            qPrintable(hash.error().message));
    }
}

void VaultTest::keyFileThatCannotBeReadIsNamed()
{
    QTemporaryDir folder;
    for (const QString &path : { folder.filePath(QStringLiteral("nowhere")), folder.path() }) {
        const auto material = keyMaterial(Passphrase(QStringLiteral("x")), path);
        QVERIFY(!material);
        QCOMPARE(material.error().kind, Error::Kind::NotFound);
        QCOMPARE(material.error().where, path);
    }
}

void VaultTest::passphraseIsTheSameInEveryUnicodeForm()
{
    const QString composed = QStringLiteral(u"caf\u00e9");
    const QString decomposed = QStringLiteral(u"cafe\u0301");
    QCOMPARE(derive({ Passphrase(composed), std::nullopt }), derive({ Passphrase(decomposed), std::nullopt }));
}

void VaultTest::oneTrailingLineBreakOfAPassphraseFileDoesNotCount()
{
    QCOMPARE(Passphrase::fromFileContent("word\n").bytes(), QByteArray("word"));
    QCOMPARE(Passphrase::fromFileContent("word\r\n").bytes(), QByteArray("word"));
    QCOMPARE(Passphrase::fromFileContent("word\n\n").bytes(), QByteArray("word\n"));
}

void VaultTest::passphraseFileIsReadWhole()
{
    QTemporaryDir folder;
    const auto phrase = readPassphraseFile(written(folder, "first line\nsecond cafe\xcc\x81\r\n"));
    QVERIFY(phrase);
    QCOMPARE(phrase->bytes(), QByteArray("first line\nsecond caf\xc3\xa9"));
    QCOMPARE(readPassphraseFile(folder.filePath(QStringLiteral("nowhere"))).error().kind, Error::Kind::NotFound);
}

void VaultTest::passphraseFileBeyondTheLimitIsRefused()
{
    QTemporaryDir folder;
    QCOMPARE(readPassphraseFile(written(folder, QByteArray(largestPassphraseFile, 'x')))->bytes().size(),
        largestPassphraseFile);
    const auto phrase = readPassphraseFile(written(folder, QByteArray(largestPassphraseFile + 1, 'x')));
    QVERIFY(!phrase);
    QCOMPARE(phrase.error().kind, Error::Kind::BadInput);
}

void VaultTest::passphraseLineEndsWithItsLine()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    QCOMPARE(::write(ends[1], "word word\nrest\n", 15), 15);
    QCOMPARE(readPassphraseLine(ends[0]).bytes(), QByteArray("word word"));
    QCOMPARE(readPassphraseLine(ends[0]).bytes(), QByteArray("rest"));
    ::close(ends[1]);
    QVERIFY(readPassphraseLine(ends[0]).isEmpty());
    ::close(ends[0]);
}

void VaultTest::refusesAnEmptyPassphraseAndAShortSalt()
{
    QCOMPARE(deriveKey({ Passphrase(), std::nullopt }, salt).error().kind, Error::Kind::Usage);
    QCOMPARE(deriveKey({ Passphrase(QStringLiteral("x")), std::nullopt }, "short").error().kind, Error::Kind::Usage);
}

void VaultTest::testCostNeedsTheVariableToBeExactlyOne()
{
    QCOMPARE(qgetenv("TWELVEFOLD_TEST_KDF"), QByteArray("1"));
    QCOMPARE(derive({ Passphrase(QStringLiteral("x")), std::nullopt }), argon2id("x", 1, mebibyte));
}

void VaultTest::profileKeepsItsDeviceAndAuthor()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p/q"));
    auto first = Profile::open(path);
    QVERIFY(first);
    QVERIFY(!first->device().isNull());
    QVERIFY(!first->author().isEmpty());
    QVERIFY(first->setAuthor(QStringLiteral("  Ada Lovelace ")));
    QVERIFY(!first->setAuthor(QStringLiteral(" ")));
    const auto second = Profile::open(path);
    QVERIFY(second);
    QCOMPARE(second->device(), first->device());
    QCOMPARE(second->author(), QStringLiteral("Ada Lovelace"));
}

void VaultTest::profileIsForItsOwnerOnly()
{
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.filePath(QStringLiteral("p")));
    QVERIFY(profile);
    const CaseId id = CaseId::generate();
    QVERIFY(profile->rememberHead(id, {}));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : { QString(), QStringLiteral("/profile.json"), QStringLiteral("/heads"),
             QStringLiteral("/heads/") + id.toString() + QStringLiteral(".json") }) {
        QVERIFY2(QFile::exists(profile->folder() + name), qPrintable(name));
        QVERIFY2(!(QFile::permissions(profile->folder() + name) & others), qPrintable(name));
    }
}

void VaultTest::profileRemembersHeadsByCaseAlone()
{
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    const CaseId id = CaseId::generate();
    QVERIFY(!profile->head(id));
    RememberedHead head { 7, sha256("root"), Utc { 1795000000123 },
        { { DeviceId::generate(), 4, sha256("a") }, { DeviceId::generate(), 3, sha256("b") } },
        { sha256("c"), sha256("d") } };
    QVERIFY(profile->rememberHead(id, head));
    QVERIFY(profile->head(id) == head);
    QVERIFY(!profile->head(CaseId::generate()));
}

void VaultTest::refusesADamagedProfileInsteadOfStartingAnew()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("profile.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"device\": ");
    file.close();
    const auto profile = Profile::open(folder.path());
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, Error::Kind::Corrupt);
}

void VaultTest::readsWhatAnEarlierVersionRemembered()
{
    QTemporaryDir folder;
    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    const CaseId id = CaseId::generate();
    const QByteArray hash = sha256("a");
    QFile file(folder.filePath(QStringLiteral("heads/%1.json").arg(id.toString())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"size": 4, "root": ")" + sha256("root").toHex() + R"(", "time": "2026-03-01T08:00:00.000Z",
        "chains": [{"device": "018f2f3c-8a1e-7c55-9d21-0123456789ab", "sequence": 4, "hash": ")"
        + hash.toHex() + R"("}]})");
    file.close();
    const auto head = profile->head(id);
    QVERIFY(head);
    QCOMPARE(head->size, 4);
    QCOMPARE(head->chains.size(), size_t(1));
    QCOMPARE(head->chains.front().hash, hash);
    QVERIFY(head->peaks.empty());
}

void VaultTest::hardenedProcessLeavesNoCore()
{
    hardenProcess();
    rlimit limit {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_max, rlim_t(0));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
}

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
