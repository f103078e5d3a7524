// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real session on a real case file: what jobs that run at the same time do to each other.
#include "age/age_keys.h"
#include "graph_builder.h"
#include "session/app_host.h"
#include "session/case_session.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace twelvefold;
using namespace twelvefold::test;

namespace {

//! Pairs of personas that share a wallet and a telephone, in one gesture.
Gesture pairsOfPersonas(int pairs)
{
    GraphBuilder b;
    for (int i = 0; i < 2 * pairs; ++i) {
        const EntityId who = b.persona(QStringLiteral("Persona %1").arg(i));
        b.uses(who, QStringLiteral("usesWallet"), QStringLiteral("w%1").arg(i / 2), QStringLiteral("payments.csv"));
        b.uses(who, QStringLiteral("usesPhone"), QStringLiteral("+44%1").arg(i / 2), QStringLiteral("contacts.csv"));
    }
    Gesture gesture { .kind = QStringLiteral("edit"), .text = QStringLiteral("Entered by hand") };
    for (Evidence evidence : b.graph().evidence()) {
        const QByteArray bytes = evidence.name.toUtf8();
        evidence.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        evidence.size = bytes.size();
        gesture.contents.push_back({ evidence.id, bytes, QString::fromUtf8(bytes), {} });
        gesture.changes.push_back(Put { std::move(evidence) });
    }
    std::vector<Record> statements;
    b.graph().forEachEntity([&](EntityIndex i) {
        gesture.changes.push_back(Put { b.graph().entity(i) });
        for (const Assertion *assertion : b.graph().assertions(i))
            statements.push_back(*assertion);
    });
    b.graph().forEachLink([&](const Link &link) { statements.push_back(link); });
    for (const Record &record : statements)
        gesture.changes.push_back(Put { record });
    return gesture;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }
    void resolvingTwiceAtOnceKeepsOneSetOfOperators();
    void theStorageThreadIsGoneWithAllItKeptWhenItsOwnerIs();
    void theHostMakesACaseFromAShare();
    void aMergeSaysWhatItBringsAndTellsTheFeed();

private:
    //! An age identity in a file, and the share of the case for it.
    void shareWith(const AgeIdentity &reader, const QString &name)
    {
        const SecretBytes text = reader.toText();
        QFile file(path(QStringLiteral("me.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reinterpret_cast<const char *>(text.data()), text.size());
        ShareRequest request { .file = path(name), .recipients = { reader.recipient().toText() } };
        const auto report = await(m_session->share(std::move(request)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->withheld, 0);
        QVERIFY(!report->isSigned);
    }
    MergeRequest merging(const QString &name, bool dryRun = false) const
    {
        return { .file = path(name),
            .dryRun = dryRun,
            .identityFile = path(QStringLiteral("me.txt")),
            .compareOperators = true };
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    template <class T>
    Result<T> await(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<CaseSession> m_session;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto session
        = CaseSession::create({ .path = m_folder->filePath(QStringLiteral("case.12f")) }, { QStringLiteral("Harbour") },
            Passphrase(QStringLiteral("quiet harbour lantern mirrors")), m_folder->filePath(QStringLiteral("profile")));
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    m_session = *session;
}

void TestSession::resolvingTwiceAtOnceKeepsOneSetOfOperators()
{
    constexpr int pairs = 60;
    QVERIFY(await(m_session->perform(pairsOfPersonas(pairs))));
    std::vector<QFuture<Result<Resolution>>> running;
    for (int i = 0; i < 4; ++i)
        running.push_back(m_session->resolve({}));
    int stored = 0;
    for (auto &future : running) {
        const auto resolution = await(future);
        // Whoever came too late says so; nothing of it is in the case.
        QVERIFY(resolution || resolution.error().kind == Error::Kind::Locked);
        stored += resolution ? 1 : 0;
    }
    QVERIFY(stored > 0);
    QCOMPARE(m_session->snapshot()->hypotheses().size(), size_t(pairs));
}

namespace {

std::atomic<bool> tidiedUp = false;

//! What libraries keep for each thread and let go of when it ends.
struct Kept {
    ~Kept()
    {
        QThread::msleep(200);
        tidiedUp = true;
    }
    int used = 0;
};
thread_local Kept kept;

} // namespace

void TestSession::theStorageThreadIsGoneWithAllItKeptWhenItsOwnerIs()
{
    const std::atomic<bool> closing = false;
    {
        StorageThread thread;
        const auto answer = thread.run<Result<int>>(closing, [](Progress &) -> Result<int> { return ++kept.used; });
        QCOMPARE(await(answer).value(), 1);
        const auto full = thread.run<Result<int>>(closing, [](Progress &) -> Result<int> { throw std::bad_alloc(); });
        QCOMPARE(await(full).error().kind, Error::Kind::Access);
    }
    QVERIFY(tidiedUp);
}

void TestSession::theHostMakesACaseFromAShare()
{
    QVERIFY(await(m_session->perform(pairsOfPersonas(2))));
    shareWith(*AgeIdentity::generate(), QStringLiteral("a.caseshare"));
    AppHost host(path(QStringLiteral("another profile")));
    const auto taken = await(host.takeIn({ .path = path(QStringLiteral("taken.12f")) },
        merging(QStringLiteral("a.caseshare")), Passphrase(QStringLiteral("seven grey kites over the pier"))));
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    QCOMPARE((*taken)->snapshot()->info(), m_session->snapshot()->info());
    QCOMPARE((*taken)->snapshot()->linkCount(), m_session->snapshot()->linkCount());
    QVERIFY(await((*taken)->verify())->ok());
    const auto again = await(host.takeIn({ .path = path(QStringLiteral("taken.12f")) },
        merging(QStringLiteral("a.caseshare")), Passphrase(QStringLiteral("seven grey kites over the pier"))));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Exists);
}

void TestSession::aMergeSaysWhatItBringsAndTellsTheFeed()
{
    QVERIFY(await(m_session->perform(pairsOfPersonas(2))));
    shareWith(*AgeIdentity::generate(), QStringLiteral("a.caseshare"));
    const auto undone = await(m_session->undo());
    QVERIFY(undone);
    // Another copy, in which the pairs still stand and were resolved.
    AppHost host(path(QStringLiteral("another profile")));
    const auto other = await(host.takeIn({ .path = path(QStringLiteral("b.12f")) },
        merging(QStringLiteral("a.caseshare")), Passphrase(QStringLiteral("seven grey kites over the pier"))));
    QVERIFY(other);
    shareWith(*AgeIdentity::generate(), QStringLiteral("c.caseshare"));
    const auto planned = await((*other)->merge(merging(QStringLiteral("c.caseshare"), true)));
    QVERIFY2(planned, planned ? "" : qPrintable(planned.error().message));
    QVERIFY(planned->entry.isNull());
    QVERIFY(planned->entries > 0);
    QCOMPARE(planned->signer.standing, ShareSigner::Standing::Unsigned);
    QVERIFY(planned->operators);
    QCOMPARE(planned->operators->after, 0); // the undo took the personas out
    QCOMPARE((*other)->snapshot()->entityCount(), 8);
    QSignalSpy told(&(*other)->feed(), &CaseFeed::changed);
    const auto merged = await((*other)->merge(merging(QStringLiteral("c.caseshare"))));
    QVERIFY(merged);
    QVERIFY(!merged->entry.isNull());
    QCOMPARE(merged->entries, planned->entries);
    QCOMPARE((*other)->snapshot()->entityCount(), 0);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<ChangeSet>().kind, QStringLiteral("merge"));
    QVERIFY(await((*other)->undo()));
    QCOMPARE((*other)->snapshot()->entityCount(), 8);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
