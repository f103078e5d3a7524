// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/app_host.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;

namespace {

template <class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

Passphrase secret(const QString &text = QStringLiteral("quiet harbour"))
{
    return Passphrase(text);
}

} // namespace

//! One's own identity and the contacts as the window reaches them, over the real files of a profile.
class TestIdentities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void aFreshProfileHasNone();
    void whatWasMadeIsThereAndUnlocked();
    void anotherPassphraseDoesNotUnlock();
    void lockingWhileItUnlocksWins();
    void cardsAreExportedImportedVerifiedAndRemoved();
    void aFileThatIsNoCardIsRefused();
    void whatIsDoneWhileItIsUnlockedIsSigned();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestIdentities::aFreshProfileHasNone()
{
    AppHost host(path(QStringLiteral("profile")));
    const auto own = waited(host.identities().own());
    QVERIFY(own);
    QVERIFY(!own->card);
    QVERIFY(!own->suggestedName.isEmpty());
    QVERIFY(!host.identities().isUnlocked());
    QCOMPARE(waited(host.identities().unlock(secret())).error().kind, Error::Kind::NotFound);
    QVERIFY(!waited(host.identities().exportCard(path(QStringLiteral("a.card")), false)));
}

void TestIdentities::whatWasMadeIsThereAndUnlocked()
{
    AppHost host(path(QStringLiteral("profile")));
    const auto made = waited(host.identities().make(QStringLiteral("Ana Rossi"), secret()));
    QVERIFY(made);
    QCOMPARE(made->name, QStringLiteral("Ana Rossi"));
    QCOMPARE(made->words.size(), 8);
    QVERIFY(made->recipient.startsWith(QStringLiteral("age1")));
    QVERIFY(host.identities().isUnlocked());
    QCOMPARE(waited(host.identities().own())->card->id, made->id);
    QCOMPARE(waited(host.identities().make(QStringLiteral("Another"), secret())).error().kind, Error::Kind::Exists);
    AppHost later(path(QStringLiteral("profile")));
    QVERIFY(!later.identities().isUnlocked());
    QVERIFY(waited(later.identities().unlock(secret())));
    QVERIFY(later.identities().isUnlocked());
}

void TestIdentities::anotherPassphraseDoesNotUnlock()
{
    AppHost host(path(QStringLiteral("profile")));
    QVERIFY(waited(host.identities().make(QStringLiteral("Ana Rossi"), secret())));
    host.identities().lock();
    QVERIFY(!host.identities().isUnlocked());
    QCOMPARE(waited(host.identities().unlock(secret(QStringLiteral("sesame")))).error().kind, Error::Kind::WrongKey);
    QVERIFY(!host.identities().isUnlocked());
}

void TestIdentities::lockingWhileItUnlocksWins()
{
    AppHost host(path(QStringLiteral("profile")));
    QVERIFY(waited(host.identities().make(QStringLiteral("Ana Rossi"), secret())));
    host.identities().lock();
    auto unlocking = host.identities().unlock(secret());
    host.identities().lock();
    unlocking.waitForFinished();
    QVERIFY(!host.identities().isUnlocked());
}

void TestIdentities::cardsAreExportedImportedVerifiedAndRemoved()
{
    AppHost ana(path(QStringLiteral("ana")));
    AppHost ben(path(QStringLiteral("ben")));
    const QString file = path(QStringLiteral("ana.card"));
    const auto card = waited(ana.identities().make(QStringLiteral("Ana Rossi"), secret()));
    QVERIFY(card && waited(ana.identities().exportCard(file, false)));
    QCOMPARE(waited(ana.identities().exportCard(file, false)).error().kind, Error::Kind::Exists);
    QVERIFY(waited(ana.identities().exportCard(file, true)));

    const auto known = waited(ben.identities().importCard(file));
    QVERIFY(known);
    QCOMPARE(known->id, card->id);
    QVERIFY(!known->verified);
    QVERIFY(!waited(ben.identities().verify(card->id, QStringLiteral("anchor basil"))));
    QVERIFY(!waited(ben.identities().contacts())->front().verified);
    QVERIFY(waited(ben.identities().verify(card->id, card->words.join(u' ').toUpper()))->verified);
    QVERIFY(waited(ben.identities().contacts())->front().verified);
    QVERIFY(waited(ben.identities().removeContact(card->id)));
    QVERIFY(waited(ben.identities().contacts())->empty());
}

void TestIdentities::aFileThatIsNoCardIsRefused()
{
    AppHost host(path(QStringLiteral("profile")));
    QFile file(path(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear colleague");
    file.close();
    QCOMPARE(waited(host.identities().importCard(file.fileName())).error().kind, Error::Kind::BadInput);
    QCOMPARE(
        waited(host.identities().importCard(path(QStringLiteral("none.card")))).error().kind, Error::Kind::NotFound);
    QVERIFY(waited(host.identities().contacts())->empty());
}

void TestIdentities::whatIsDoneWhileItIsUnlockedIsSigned()
{
    AppHost host(path(QStringLiteral("profile")));
    const auto service
        = waited(host.create({ .path = path(QStringLiteral("case.12f")) }, QStringLiteral("Harbour"), secret()));
    QVERIFY(service);
    const auto signatures = [&service] {
        const auto report = waited((*service)->verify());
        for (const Check &check : report->checks) {
            if (check.name == u"signatures")
                return check.detail;
        }
        return QString();
    };
    const auto note = [&service](const QString &text) {
        return bool(waited((*service)->perform({ .kind = QStringLiteral("view"), .text = text })));
    };
    const QString all = QStringLiteral(" 0 are unsigned");
    QVERIFY(!signatures().isEmpty());
    QVERIFY(!signatures().contains(all));
    QVERIFY(waited(host.identities().make(QStringLiteral("Ana Rossi"), secret())));
    QVERIFY(note(QStringLiteral("Looked at E-001"))); // a signature stands for all that led to its entry
    QVERIFY2(signatures().contains(all), qPrintable(signatures()));
    host.identities().lock();
    QVERIFY(note(QStringLiteral("Looked at E-002")));
    QVERIFY2(!signatures().contains(all), qPrintable(signatures()));
    QVERIFY(waited(host.identities().unlock(secret())));
    QVERIFY(note(QStringLiteral("Looked at E-003")));
    QVERIFY2(signatures().contains(all), qPrintable(signatures()));
}

QTEST_MAIN(TestIdentities)
#include "tst_identities.moc"
