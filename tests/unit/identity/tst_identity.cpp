// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/contacts.h"
#include "identity/identity_store.h"
#include "identity/word_list.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;

class IdentityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreDistinctAndFarApart();
    void wordsSpellTheBitsInOrder();
    void signatureIsEd25519AsTheRfcHasIt();
    void noteOfTheSpecificationIsSignedByItsKey();
    void cardComesBackAndItsWordsDoNotDependOnTheName();
    void everyChangedBitOfACardIsNoticed();
    void anotherCannotPutTheirRecipientOnACard();
    void refusesNamesThatDeceive_data();
    void refusesNamesThatDeceive();
    void identityIsMadeOnceAndOpensWithItsPassphraseOnly();
    void identityFileHoldsNoSecretInTheClear();
    void aForeignCardInTheFileIsNoticedAtUnlocking();
    void damageIsToldFromAMissingIdentity();
    void passphraseCanBeChanged();
    void contactsAreUnverifiedUntilTheFingerprintIsHeard();
    void contactsOfOneNameAreToldApartByFingerprint();
    void newNameOnKnownKeysKeepsTheMarkAndNewKeysDoNot();
    void aContactFileUnderAnotherIdDoesNotCount();
};

namespace {

QByteArray bytesOf(const SecretBytes &secret)
{
    return QByteArray(reinterpret_cast<const char *>(secret.data()), secret.size());
}

SigningKey keyFrom(const QByteArray &seed)
{
    return SigningKey::fromSeed(SecretBytes::copyOf(seed)).value();
}

struct Person {
    SigningKey signing;
    ContactCard card;
    QByteArray file;
};

Person personCalled(const QString &name)
{
    auto signing = SigningKey::generate().value();
    ContactCard card { name, AgeIdentity::generate().value().recipient(), signing.publicKey() };
    const QByteArray file = card.toBytes(signing);
    return { std::move(signing), std::move(card), file };
}

Passphrase words()
{
    return Passphrase(QStringLiteral("three plain words"));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool oneEditApart(const QString &a, const QString &b)
{
    if (a.size() > b.size())
        return oneEditApart(b, a);
    qsizetype same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    const qsizetype skipped = b.size() - a.size();
    return skipped <= 1 && QStringView(a).mid(same + 1 - skipped) == QStringView(b).mid(same + 1);
}

} // namespace

void IdentityTest::wordsAreDistinctAndFarApart()
{
    const QStringList &all = wordList();
    QCOMPARE(all.size(), 1 << bitsOfAWord);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        QVERIFY(all[i].size() >= 3 && all[i].size() <= 8);
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY2(!oneEditApart(all[i], all[k]), qPrintable(all[i] + u' ' + all[k]));
    }
    QVERIFY(oneEditApart(QStringLiteral("cat"), QStringLiteral("cart")));
    QVERIFY(oneEditApart(QStringLiteral("cat"), QStringLiteral("cut")));
    QVERIFY(!oneEditApart(QStringLiteral("cat"), QStringLiteral("coats")));
}

void IdentityTest::wordsSpellTheBitsInOrder()
{
    const QStringList &all = wordList();
    QCOMPARE(wordsFor(QByteArray::fromHex("00000000000000000000"), 8), QStringList(8, all[0]));
    // 0000000001 0000000010 1111111111 and two bits more.
    QCOMPARE(wordsFor(QByteArray::fromHex("00402ffc"), 3), QStringList({ all[1], all[2], all[1023] }));
}

void IdentityTest::signatureIsEd25519AsTheRfcHasIt()
{
    // RFC 8032, 7.1, test 2.
    const SigningKey key
        = keyFrom(QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    QCOMPARE(key.publicKey().toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    const QByteArray signature = key.sign("\x72");
    QCOMPARE(signature.toHex(),
        QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                   "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    QVERIFY(isSignedBy(key.publicKey(), "\x72", signature));
    QVERIFY(!isSignedBy(key.publicKey(), "\x73", signature));
    QVERIFY(!isSignedBy(key.publicKey(), "\x72", signature.chopped(1)));
    QVERIFY(!isSignedBy(QByteArray(32, '\0'), "\x72", QByteArray(64, '\0')));
}

void IdentityTest::noteOfTheSpecificationIsSignedByItsKey()
{
    const auto note = SignedNote::parse(
        "This is an example message.\n\n\xe2\x80\x94 example.com/foo "
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
    const auto key = NoteKey::fromVerifierKey(u"example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    QVERIFY(note && key);
    QVERIFY(checkNote(*note, *key));
    SignedNote changed = *note;
    changed.text.replace("example", "Example");
    QCOMPARE(checkNote(changed, *key).error().kind, Error::Kind::Corrupt);
    const NoteKey other { QStringLiteral("example.com/bar"), key->publicKey };
    QCOMPARE(checkNote(*note, other).error().kind, Error::Kind::NotFound);
    // A second signature beside the first: both hold.
    const Person person = personCalled(QStringLiteral("Ana"));
    SignedNote both = *note;
    person.signing.sign(both, person.card.id());
    const auto back = SignedNote::parse(both.toBytes());
    QVERIFY(back && checkNote(*back, *key) && checkNote(*back, person.card.noteKey()));
}

void IdentityTest::cardComesBackAndItsWordsDoNotDependOnTheName()
{
    const Person person = personCalled(QStringLiteral("Ana Ross\u00ec \U00020B9F"));
    const auto card = ContactCard::parse(person.file);
    QVERIFY2(card, qPrintable(card ? QString() : card.error().message));
    QCOMPARE(*card, person.card);
    QCOMPARE(card->id().size(), 32);
    QCOMPARE(card->fingerprint().split(u' ').size(), 8);
    QCOMPARE(card->fingerprint().remove(u' '), card->id());
    QCOMPARE(card->words().size(), 8);
    ContactCard renamed = *card;
    renamed.name = QStringLiteral("Somebody");
    QCOMPARE(renamed.words(), card->words());
    QVERIFY(personCalled(QStringLiteral("Ana")).card.words() != card->words());
}

void IdentityTest::everyChangedBitOfACardIsNoticed()
{
    const Person person = personCalled(QStringLiteral("Ana"));
    for (qsizetype bit = 0; bit < person.file.size() * 8; ++bit) {
        QByteArray changed = person.file;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
        QVERIFY2(!ContactCard::parse(changed), changed.constData());
    }
    QVERIFY(!ContactCard::parse(person.file.chopped(1)));
    QVERIFY(!ContactCard::parse(person.file + '\n'));
    QVERIFY(!ContactCard::parse({}));
}

void IdentityTest::anotherCannotPutTheirRecipientOnACard()
{
    const Person ana = personCalled(QStringLiteral("Ana"));
    const Person other = personCalled(QStringLiteral("Ana"));
    const ContactCard mixed { ana.card.name, other.card.recipient, ana.card.signingKey };
    const auto card = ContactCard::parse(mixed.toBytes(other.signing));
    QVERIFY(!card);
    QCOMPARE(card.error().kind, Error::Kind::Corrupt);
}

void IdentityTest::refusesNamesThatDeceive_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("space") << QStringLiteral(" \t\n");
    QTest::newRow("turned") << QStringLiteral("Ana \u202eissoR");
    QTest::newRow("unseen") << QStringLiteral("A\u200bna");
    QTest::newRow("control") << QStringLiteral("Ana\u0007");
    QTest::newRow("long") << QString(101, u'a');
}

void IdentityTest::refusesNamesThatDeceive()
{
    QFETCH(QString, name);
    QVERIFY(!contactNameFrom(name));
    QVERIFY(!ContactCard::parse(personCalled(name).file));
}

void IdentityTest::identityIsMadeOnceAndOpensWithItsPassphraseOnly()
{
    const QTemporaryDir dir;
    IdentityStore store(dir.path());
    QVERIFY(!store.exists());
    const auto made = store.create(QStringLiteral(" Ana  Rossi "), words());
    QVERIFY(made);
    QCOMPARE(made->card.name, QStringLiteral("Ana Rossi"));
    const auto opened = store.unlock(words());
    QVERIFY(opened);
    QCOMPARE(opened->card, made->card);
    QCOMPARE(bytesOf(opened->age.secret()), bytesOf(made->age.secret()));
    QCOMPARE(opened->age.recipient(), opened->card.recipient);
    QCOMPARE(opened->signing.publicKey(), opened->card.signingKey);
    QVERIFY(isSignedBy(opened->card.signingKey, "text", made->signing.sign("text")));
    QCOMPARE(*store.card(), made->card);
    QCOMPARE(store.unlock(Passphrase(QStringLiteral("other"))).error().kind, Error::Kind::WrongKey);
    QCOMPARE(store.create(QStringLiteral("Ana"), words()).error().kind, Error::Kind::Exists);
    QCOMPARE(store.card()->id(), made->card.id());
    const QTemporaryDir another;
    QCOMPARE(
        IdentityStore(another.path()).create(QStringLiteral("Ana"), Passphrase()).error().kind, Error::Kind::Usage);
    QVERIFY(!IdentityStore(another.path()).exists());
}

void IdentityTest::identityFileHoldsNoSecretInTheClear()
{
    const QTemporaryDir dir;
    const auto made = IdentityStore(dir.path()).create(QStringLiteral("Ana"), words());
    QVERIFY(made);
    const QString path = dir.filePath(QStringLiteral("identity.json"));
    const QByteArray file = contentOf(path);
    QVERIFY(!file.isEmpty());
    for (const QByteArray &secret : { bytesOf(made->age.secret()), bytesOf(made->signing.seed()) }) {
        for (const QByteArray &spelling : { secret, secret.toHex(), secret.toBase64().left(40) })
            QVERIFY(!file.contains(spelling));
    }
    QVERIFY(!file.contains("AGE-SECRET"));
    QCOMPARE(
        QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
}

void IdentityTest::aForeignCardInTheFileIsNoticedAtUnlocking()
{
    const QTemporaryDir dir;
    IdentityStore store(dir.path());
    const auto made = store.create(QStringLiteral("Ana"), words());
    QVERIFY(made);
    const QString path = dir.filePath(QStringLiteral("identity.json"));
    QByteArray file = contentOf(path);
    const auto escaped = [](QByteArray card) { return card.replace("\n", "\\n"); };
    const QByteArray own = escaped(*store.cardBytes());
    QVERIFY(file.contains(own));
    file.replace(own, escaped(personCalled(QStringLiteral("Ana")).file));
    QVERIFY(overwrite(path, file));
    QVERIFY(store.card());
    QCOMPARE(store.unlock(words()).error().kind, Error::Kind::WrongKey);
}

void IdentityTest::damageIsToldFromAMissingIdentity()
{
    const QTemporaryDir dir;
    const IdentityStore store(dir.path());
    QCOMPARE(store.card().error().kind, Error::Kind::NotFound);
    QCOMPARE(store.unlock(words()).error().kind, Error::Kind::NotFound);
    for (const QByteArray &bytes :
        { QByteArray(), QByteArray("{}"), QByteArray("{\"version\":1"), QByteArray("\xff") }) {
        QVERIFY(overwrite(dir.filePath(QStringLiteral("identity.json")), bytes));
        QCOMPARE(store.card().error().kind, Error::Kind::Corrupt);
        QCOMPARE(store.unlock(words()).error().kind, Error::Kind::Corrupt);
    }
}

void IdentityTest::passphraseCanBeChanged()
{
    const QTemporaryDir dir;
    IdentityStore store(dir.path());
    const auto made = store.create(QStringLiteral("Ana"), words());
    QVERIFY(made);
    QCOMPARE(store.changePassphrase(Passphrase(QStringLiteral("x")), words()).error().kind, Error::Kind::WrongKey);
    QVERIFY(store.changePassphrase(words(), Passphrase(QStringLiteral("new one"))));
    QVERIFY(!store.unlock(words()));
    const auto opened = store.unlock(Passphrase(QStringLiteral("new one")));
    QVERIFY(opened);
    QCOMPARE(opened->card, made->card);
}

void IdentityTest::contactsAreUnverifiedUntilTheFingerprintIsHeard()
{
    const QTemporaryDir dir;
    Contacts contacts(dir.path());
    QVERIFY(contacts.all().empty());
    const Person ken = personCalled(QStringLiteral("Ken Sato"));
    const Person ana = personCalled(QStringLiteral("Ana"));
    QVERIFY(contacts.add(ken.file) && contacts.add(ana.file));
    QCOMPARE(contacts.all(), std::vector<Contact>({ { ana.card, false }, { ken.card, false } }));
    QCOMPARE(contacts.verify(QStringLiteral("ken sato"), ana.card.fingerprint()).error().kind, Error::Kind::Usage);
    QVERIFY(!contacts.find(QStringLiteral("Ken Sato"))->verified);
    QVERIFY(contacts.verify(QStringLiteral("ken sato"), ken.card.fingerprint().toUpper())->verified);
    QVERIFY(contacts.verify(QStringLiteral("Ana"), ana.card.words().join(QStringLiteral(", ")))->verified);
    const Contacts later(dir.path());
    QCOMPARE(later.all(), std::vector<Contact>({ { ana.card, true }, { ken.card, true } }));
    QVERIFY(contacts.remove(QStringLiteral("Ana")));
    QCOMPARE(later.find(QStringLiteral("Ana")).error().kind, Error::Kind::NotFound);
    QCOMPARE(contacts.add("no card").error().kind, Error::Kind::BadInput);
}

void IdentityTest::contactsOfOneNameAreToldApartByFingerprint()
{
    const QTemporaryDir dir;
    Contacts contacts(dir.path());
    const Person one = personCalled(QStringLiteral("Ana"));
    const Person two = personCalled(QStringLiteral("Ana"));
    QVERIFY(contacts.add(one.file) && contacts.add(two.file));
    QCOMPARE(contacts.find(QStringLiteral("Ana")).error().kind, Error::Kind::Usage);
    QCOMPARE(contacts.find(two.card.fingerprint())->card, two.card);
    QCOMPARE(contacts.find(one.card.id())->card, one.card);
}

void IdentityTest::newNameOnKnownKeysKeepsTheMarkAndNewKeysDoNot()
{
    const QTemporaryDir dir;
    Contacts contacts(dir.path());
    Person ana = personCalled(QStringLiteral("Ana Rossi"));
    QVERIFY(contacts.add(ana.file) && contacts.verify(QStringLiteral("Ana Rossi"), ana.card.id()));
    ana.card.name = QStringLiteral("Ana Bianchi");
    QVERIFY(contacts.add(ana.card.toBytes(ana.signing))->verified);
    QCOMPARE(contacts.all().size(), 1U);
    QVERIFY(!contacts.find(QStringLiteral("Ana Rossi")));
    QVERIFY(!contacts.add(personCalled(QStringLiteral("Ana Bianchi")).file)->verified);
}

void IdentityTest::aContactFileUnderAnotherIdDoesNotCount()
{
    const QTemporaryDir dir;
    Contacts contacts(dir.path());
    const Person ana = personCalled(QStringLiteral("Ana"));
    QVERIFY(contacts.add(ana.file));
    const QString folder = dir.filePath(QStringLiteral("contacts/"));
    QVERIFY(QFile::rename(folder + ana.card.id() + QStringLiteral(".json"), folder + QStringLiteral("0.json")));
    QVERIFY(contacts.all().empty());
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "tst_identity.moc"
