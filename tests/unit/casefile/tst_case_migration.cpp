// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_fixture.h"
#include "suite.h"

#include "casefile/case_probe.h"
#include "casefile/case_schema.h"
#include "casefile/database.h"

#include <QDir>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! Case files that earlier versions wrote (tests/data/casefiles).
class CaseMigrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOldFileIsReadAsItIs();
    void openingForWritingBringsItUpToDateAndLosesNothing();
    void aCopyOfItStaysBesideIt();
    void itGoesOnAsAnyOther();
    void oneOfItsCopiesIsMergedWithoutBeingChanged();
    void aStepThatFailsLeavesTheFileAsItWas();
    void aFileOfANewerVersionIsRefused();
};

namespace {

//! What is known of version-2.12f by other means than this program of today.
constexpr char lastHash[] = "6f321c0f6f6089d7879769b210171d63cfadd93999ed263759d5ff418e5552d4";
constexpr char root[] = "hIuE6DU7HyGW1aTslB+dT/+B8ApsQTYonxlDRCq/9aA=";

struct OldCase : Desk {
    OldCase()
    {
        QVERIFY(QFile::copy(QStringLiteral(TWELVEFOLD_TEST_DATA "/casefiles/version-2.12f"), path()));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    }
    std::unique_ptr<Database> rawly(const QString &file, Database::Access access) const
    {
        const auto probe = must(CaseProbe::read(file));
        return Database::open(file, access, must(deriveKey(passphrase(), probe.salt())), probe.salt());
    }
    qint64 versionOf(const QString &file) const
    {
        return rawly(file, Database::Access::ReadOnly)->ask("PRAGMA user_version").toInteger();
    }
};

QStringList personasIn(const CaseGraph &graph)
{
    QStringList names;
    graph.forEachEntity([&](EntityIndex i) {
        if (graph.typeOf(i).name == u"Persona")
            names += graph.value(i, u"name");
    });
    return names;
}

} // namespace

void CaseMigrationTest::anOldFileIsReadAsItIs()
{
    OldCase old;
    const QByteArray before = contentOf(old.path());
    {
        const auto file = old.open(CaseFile::Mode::ReadOnly);
        QCOMPARE(file->facts().schemaVersion, 2);
        QCOMPARE(file->info().title, QStringLiteral("Operation Lark"));
        const CaseGraph graph = old.graph(*file);
        QCOMPARE(personasIn(graph),
            QStringList({ QStringLiteral("Person 1"), QStringLiteral("Jane Doe"), QStringLiteral("Joan Roe") }));
        QCOMPARE(graph.judgements().size(), size_t(1));
        QCOMPARE(must(file->evidenceBytes(graph.evidence().front().id)), QByteArray("Jane Doe, harbour office\n"));
        QCOMPARE(must(file->history({}, {})).back().hash.toHex(), QByteArray(lastHash));
        QCOMPARE(must(file->checkpoint()).root.toBase64(), QByteArray(root));
        QCOMPARE(failed(must(file->verify(old.unwatched))), QStringList());
    }
    QCOMPARE(contentOf(old.path()), before);
    QCOMPARE(QDir(old.folder.path()).entryList({ QStringLiteral("a.12f*") }, QDir::Files).size(), 1);
}

void CaseMigrationTest::openingForWritingBringsItUpToDateAndLosesNothing()
{
    OldCase old;
    const auto all = records(old.graph(*old.open(CaseFile::Mode::ReadOnly)));
    const auto file = old.open();
    QCOMPARE(file->facts().schemaVersion, schemaVersion);
    QCOMPARE(records(old.graph(*file)), all);
    QCOMPARE(file->undoState().redo, QStringLiteral("Added Taken Back"));
    QCOMPARE(must(file->checkpoint()).root.toBase64(), QByteArray(root));
    QCOMPARE(failed(must(file->verify(old.unwatched))), QStringList());
    QVERIFY(file->close());
    QCOMPARE(old.versionOf(old.path()), qint64(schemaVersion));
}

void CaseMigrationTest::aCopyOfItStaysBesideIt()
{
    OldCase old;
    const auto all = records(old.graph(*old.open(CaseFile::Mode::ReadOnly)));
    QVERIFY(old.open()->close());
    const QString copy = old.path() + QStringLiteral(".v2");
    QCOMPARE(old.versionOf(copy), 2);
    const auto file = must(CaseFile::open({ copy, CaseFile::Mode::ReadOnly, 0 }, passphrase(), old.profile));
    QCOMPARE(records(old.graph(*file)), all);
}

void CaseMigrationTest::itGoesOnAsAnyOther()
{
    OldCase old;
    {
        const auto file = old.open();
        old.append(*file, must(file->gestureToRedo()));
        old.append(*file, importOf("later", 2));
    }
    const auto file = old.open();
    QVERIFY(personasIn(old.graph(*file)).contains(QStringLiteral("Taken Back")));
    QCOMPARE(failed(must(file->verify(old.unwatched))), QStringList());
}

void CaseMigrationTest::oneOfItsCopiesIsMergedWithoutBeingChanged()
{
    OldCase old;
    const QString other = old.path(QStringLiteral("other.12f"));
    QVERIFY(QFile::copy(old.path(), other));
    const QByteArray before = contentOf(other);
    const auto file = old.open();
    SecretBytes key = must(deriveKey(passphrase(), must(CaseProbe::read(other)).salt()));
    QCOMPARE(must(file->merge({ other, std::move(key), false }, old.unwatched)).entries, 0);
    QCOMPARE(contentOf(other), before);
}

void CaseMigrationTest::aStepThatFailsLeavesTheFileAsItWas()
{
    OldCase old;
    // What the step makes is there already, as if something else were.
    old.rawly(old.path(), Database::Access::ReadWrite)->exec("CREATE TABLE signature(a)");
    const QByteArray before = contentOf(old.path());
    QVERIFY(!old.tryOpen());
    QCOMPARE(contentOf(old.path()), before);
    QCOMPARE(old.versionOf(old.path()), 2);
}

void CaseMigrationTest::aFileOfANewerVersionIsRefused()
{
    OldCase old;
    old.rawly(old.path(), Database::Access::ReadWrite)->exec("PRAGMA user_version = 99");
    for (const auto mode : { CaseFile::Mode::ReadOnly, CaseFile::Mode::ReadWrite }) {
        const auto file = old.tryOpen(mode);
        QVERIFY(!file);
        QVERIFY2(file.error().message.contains(u"newer Twelvefold"), qPrintable(file.error().message));
    }
}

static const Suite<CaseMigrationTest> suite;
#include "tst_case_migration.moc"
