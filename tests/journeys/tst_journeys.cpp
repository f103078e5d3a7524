// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole journeys through the real window: real host, real case file, real confined reader.
#include "remembering_host.h"

#include "panels/judge_panel.h"
#include "panels/navigator.h"
#include "panels/pack_dialog.h"
#include "session/case_session.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/new_case_page.h"
#include "shell/notice_bar.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"

#include <QAction>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <set>

using namespace twelvefold;

namespace {

const QString passphrase = QStringLiteral("quiet harbour lantern mirrors");
constexpr int patience = 240'000; // milliseconds; a slow machine is not a failure
using test::RememberingHost;

const QString readerFolder = QStringLiteral(TWELVEFOLD_BIN);

//! The field with this accessible name, or whose label says so.
QLineEdit *field(QWidget &page, const QString &name)
{
    for (QLineEdit *edit : page.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->text().remove(u'&').remove(u':') == name)
            return qobject_cast<QLineEdit *>(label->buddy());
    }
    return nullptr;
}

QPushButton *button(QWidget &page, const QString &text)
{
    for (QPushButton *candidate : page.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

//! The labels of the personas of each operator: what window and command line must agree on.
std::set<std::set<QString>> operatorKeys(const CaseGraph &graph)
{
    std::set<std::set<QString>> all;
    for (const Hypothesis &h : graph.hypotheses()) {
        std::set<QString> keys;
        for (const EntityId id : h.personas)
            keys.insert(graph.entity(*graph.find(id)).key);
        all.insert(keys);
    }
    return all;
}

} // namespace

class TestJourneys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void createImportResolveJudgeUndoPack();
    void aWrongPassphraseIsToldAndTheRightOneStillOpens();
    void aCaseLockedByAnotherProcessNamesItsHolderAndOpensForReading();
    void aRunningImportIsCancelledAndTheCaseIsAsItWas();
    void lockingAmidAnImportNeverStopsTheWindow();
    void theWindowLivesWhileManyFilesAreImportedAndStopsWhenToldTo();
    void anImportBegunDuringAnUndoGoesByTheCaseAsItIsAfterwards();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QJsonObject cli(const QStringList &words);
    QStringList keys() const;
    QString bigTable(int rows);
    void unlock(ui::MainWindow &window, RememberingHost &host, const QString &secret = passphrase);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestJourneys::initTestCase()
{
    // The reader lies beside the programs, not beside this test.
    QVERIFY(QFile::exists(readerFolder + QStringLiteral("/twelvefold-reader")));
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/twelvefold-reader");
    QFile::remove(beside);
    QVERIFY(QFile::link(readerFolder + QStringLiteral("/twelvefold-reader"), beside));
}

void TestJourneys::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile phrase(path(QStringLiteral("phrase")));
    QVERIFY(phrase.open(QIODevice::WriteOnly));
    phrase.write(passphrase.toUtf8());
}

QStringList TestJourneys::keys() const
{
    return { QStringLiteral("--passphrase-file"), path(QStringLiteral("phrase")), QStringLiteral("--profile"),
        path(QStringLiteral("profile")) };
}

QJsonObject TestJourneys::cli(const QStringList &words)
{
    QProcess process;
    QStringList all = words + QStringList { QStringLiteral("--json") };
    if (words.first() != u"demo")
        all += keys();
    process.start(readerFolder + QStringLiteral("/twelvefold-cli"), all);
    process.waitForFinished(patience);
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(words.join(u' ')), process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QString TestJourneys::bigTable(int rows)
{
    QByteArray text = "id,name,email\n";
    for (int i = 0; i < rows; ++i)
        text += QStringLiteral("P-%1,Name %1,p%1@example.com\n").arg(i).toUtf8();
    QFile table(path(QStringLiteral("big.csv")));
    QFile mapping(path(QStringLiteral("big.json")));
    if (!table.open(QIODevice::WriteOnly) || !mapping.open(QIODevice::WriteOnly))
        return {};
    table.write(text);
    mapping.write(R"({"entities": {"p": {"type": "Persona", "keys": ["id"],
        "properties": {"name": {"column": "name"}, "email": {"column": "email"}}}}, "links": []})");
    return table.fileName();
}

void TestJourneys::unlock(ui::MainWindow &window, RememberingHost &host, const QString &secret)
{
    window.openPath(path(QStringLiteral("case.12f")));
    QLineEdit *edit = field(window.unlockPage(), QStringLiteral("Passphrase"));
    QVERIFY(edit);
    QTest::keyClicks(edit, secret);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!window.unlockPage().busy(), patience);
    Q_UNUSED(host);
}

void TestJourneys::createImportResolveJudgeUndoPack()
{
    cli({ QStringLiteral("demo"), path(QStringLiteral("evidence")), QStringLiteral("--seed"), QStringLiteral("1") });
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();

    // Create.
    window.actions().action(ui::Command::NewCase)->trigger();
    auto &form = *window.findChild<ui::NewCasePage *>();
    QTest::keyClicks(field(form, QStringLiteral("Title")), QStringLiteral("Harbour"));
    QLineEdit *file = field(form, QStringLiteral("File of the new case"));
    file->clear();
    QTest::keyClicks(file, path(QStringLiteral("case.12f")));
    QTest::keyClicks(field(form, QStringLiteral("Passphrase")), passphrase);
    QTest::keyClicks(field(form, QStringLiteral("Passphrase again")), passphrase);
    QPushButton *make = button(form, QStringLiteral("Make the case"));
    QVERIFY(make);
    QTRY_VERIFY(make->isEnabled());
    QTest::mouseClick(make, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
    const auto service = host.service();
    QVERIFY(service);

    // Import.
    auto *page = qobject_cast<ui::ImportPage *>(window.casePage().view(QStringLiteral("import")));
    QVERIFY(page);
    page->addPaths({ path(QStringLiteral("evidence")) });
    QTRY_VERIFY_WITH_TIMEOUT(page->plannedCount() > 300, patience);
    page->start(false);
    QTRY_VERIFY_WITH_TIMEOUT(!page->busy() && service->snapshot()->evidence().size() > 250, patience);
    QTRY_VERIFY2(window.navigator().count(QStringLiteral("Personas")) > 12, "the window is told what changed");

    // Resolve: the same operators as from the command line.
    window.actions().action(ui::Command::Resolve)->trigger();
    if (QPushButton *resolve = button(window.casePage(), QStringLiteral("Resolve")); resolve && resolve->isVisible())
        QTest::mouseClick(resolve, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!service->snapshot()->hypotheses().empty(), patience);
    const auto resolved = service->snapshot();
    cli({ QStringLiteral("new"), path(QStringLiteral("other.12f")) });
    cli({ QStringLiteral("import"), path(QStringLiteral("other.12f")), path(QStringLiteral("evidence")) });
    cli({ QStringLiteral("resolve"), path(QStringLiteral("other.12f")) });
    const auto other = CaseSession::open({ .path = path(QStringLiteral("other.12f")), .readOnly = true },
        Passphrase(passphrase), path(QStringLiteral("profile")));
    QVERIFY(other);
    QCOMPARE(operatorKeys(*(*other)->snapshot()) == operatorKeys(*resolved), true);
    QCOMPARE(resolved->hypotheses().front().personas.size(), size_t(12));

    // Judge, and take it back.
    const EntityId a = resolved->hypotheses().front().personas[0];
    const EntityId b = resolved->hypotheses().front().personas[1];
    window.selection().selectEntities({ a, b });
    // Once the window was told that the resolving is done.
    QTRY_VERIFY_WITH_TIMEOUT(window.actions().action(ui::Command::JudgeDifferent)->isEnabled(), patience);
    window.actions().action(ui::Command::JudgeDifferent)->trigger();
    window.judgePanel().setReason(QStringLiteral("Both were met in person"));
    window.judgePanel().record();
    QTRY_COMPARE_WITH_TIMEOUT(service->snapshot()->judgements().size(), size_t(1), patience);
    QTRY_COMPARE(window.navigator().count(QStringLiteral("Judgements")), 1);
    QTRY_VERIFY(window.actions().action(ui::Command::Undo)->isEnabled());
    window.actions().action(ui::Command::Undo)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(service->snapshot()->judgements().size(), size_t(0), patience);

    // Pack.
    const QString pdf = path(QStringLiteral("pack.pdf"));
    window.actions().action(ui::Command::WritePack)->trigger();
    auto *dialog = window.findChild<ui::PackDialog *>();
    QVERIFY(dialog);
    dialog->setFile(pdf);
    QTest::keyClicks(
        dialog->findChild<QPlainTextEdit *>(), QStringLiteral("Hearing before dismissal; works agreement 12"));
    QCOMPARE(dialog->missing(), QString());
    QTest::mouseClick(dialog->writeButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->said().isEmpty(), patience);
    const auto written = sha256Of(pdf);
    QVERIFY2(dialog->said().contains(written), qPrintable(dialog->said()));
    QProcess verify;
    verify.start(
        readerFolder + QStringLiteral("/twelvefold-cli"), { QStringLiteral("pack"), QStringLiteral("verify"), pdf });
    QVERIFY(verify.waitForFinished(patience));
    QCOMPARE(verify.exitCode(), 0);
    window.closeCase();
}

void TestJourneys::aWrongPassphraseIsToldAndTheRightOneStillOpens()
{
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    unlock(window, host, QStringLiteral("something else"));
    QVERIFY(!window.hasCase());
    QVERIFY2(
        window.unlockPage().message().contains(QStringLiteral("assphrase")), qPrintable(window.unlockPage().message()));
    field(window.unlockPage(), QStringLiteral("Passphrase"))->clear();
    unlock(window, host);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
}

void TestJourneys::aCaseLockedByAnotherProcessNamesItsHolderAndOpensForReading()
{
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    QProcess holder;
    holder.start(readerFolder + QStringLiteral("/twelvefold-cli"),
        QStringList { QStringLiteral("import"), path(QStringLiteral("case.12f")), bigTable(40'000) } + keys());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(QStringLiteral("case.12f.lock"))), patience);
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    unlock(window, host);
    QVERIFY(!window.hasCase());
    const QString message = window.unlockPage().message();
    QVERIFY2(message.contains(QString::number(holder.processId())), qPrintable(message));
    QPushButton *readOnly = button(window.unlockPage(), QStringLiteral("Open for reading only"));
    QVERIFY(readOnly && readOnly->isVisible());
    QTest::keyClicks(field(window.unlockPage(), QStringLiteral("Passphrase")), passphrase);
    QTest::mouseClick(readOnly, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
    QVERIFY(host.service()->facts().readOnly);
    QVERIFY(holder.waitForFinished(patience));
}

void TestJourneys::aRunningImportIsCancelledAndTheCaseIsAsItWas()
{
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    unlock(window, host);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
    auto *page = qobject_cast<ui::ImportPage *>(window.casePage().view(QStringLiteral("import")));
    page->addPaths({ bigTable(40'000) });
    QTRY_VERIFY_WITH_TIMEOUT(page->plannedCount() > 0, patience);
    page->start(false);
    QVERIFY(page->busy());
    page->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!page->busy(), patience);
    window.closeCase();
    QTRY_VERIFY_WITH_TIMEOUT(!host.service(), patience);
    const QJsonObject info = cli({ QStringLiteral("info"), path(QStringLiteral("case.12f")) });
    QCOMPARE(info[u"evidence"].toInt(), 0);
    QCOMPARE(info[u"ledgerEntries"].toInt(), 1);
}

void TestJourneys::lockingAmidAnImportNeverStopsTheWindow()
{
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    unlock(window, host);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
    auto *page = qobject_cast<ui::ImportPage *>(window.casePage().view(QStringLiteral("import")));
    page->addPaths({ bigTable(40'000) });
    QTRY_VERIFY_WITH_TIMEOUT(page->plannedCount() > 0, patience);
    page->start(false);
    QVERIFY(page->busy());
    QTest::qWait(300);
    const auto session = std::weak_ptr<CaseService>(host.service());
    window.lock();
    // The call came back while the session is still there: nobody waited for it.
    QVERIFY(!window.hasCase() && window.closing() && !session.expired());
    QTRY_VERIFY_WITH_TIMEOUT(!window.closing(), patience);
    QVERIFY(session.expired());
    QVERIFY(!QFile::exists(path(QStringLiteral("case.12f.lock"))));
    const QJsonObject info = cli({ QStringLiteral("info"), path(QStringLiteral("case.12f")) });
    QCOMPARE(info[u"evidence"].toInt(), 0);
}

// Qt's painter waits for the global pool, on the thread of the window: whoever fills that pool stops the window.
void TestJourneys::theWindowLivesWhileManyFilesAreImportedAndStopsWhenToldTo()
{
    cli({ QStringLiteral("demo"), path(QStringLiteral("evidence")), QStringLiteral("--seed"), QStringLiteral("1") });
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    RememberingHost host(path(QStringLiteral("profile")));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    unlock(window, host);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasCase(), patience);
    auto *page = qobject_cast<ui::ImportPage *>(window.casePage().view(QStringLiteral("import")));
    window.casePage().show(page->name());
    page->addPaths({ path(QStringLiteral("evidence")) });
    QTRY_VERIFY_WITH_TIMEOUT(page->plannedCount() > 300, patience);
    int ticks = 0;
    int crowded = 0;
    qint64 longestGap = 0;
    QElapsedTimer sinceLast;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] {
        longestGap = std::max(longestGap, sinceLast.restart());
        ++ticks;
        crowded = std::max(crowded, QThreadPool::globalInstance()->activeThreadCount());
        window.repaint();
    });
    page->start(false);
    QVERIFY(page->busy());
    sinceLast.start();
    tick.start(20);
    auto *bar = page->findChild<QProgressBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 100 || !page->busy(), patience);
    QVERIFY2(page->busy(), "the import is long enough to be watched");
    page->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!page->busy(), patience);
    tick.stop();
    // Qt's painter may be in it for a moment itself; nobody else may fill it.
    QVERIFY2(crowded < QThreadPool::globalInstance()->maxThreadCount(), qPrintable(QString::number(crowded)));
    QVERIFY(ticks > 10);
    QVERIFY2(longestGap < 5000, qPrintable(QStringLiteral("%1 ms without an event").arg(longestGap)));
    QCOMPARE(page->summary(), QStringLiteral("Stopped. The case is as it was before."));
    QVERIFY(host.service()->snapshot()->evidence().empty());
}

void TestJourneys::anImportBegunDuringAnUndoGoesByTheCaseAsItIsAfterwards()
{
    cli({ QStringLiteral("new"), path(QStringLiteral("case.12f")) });
    const auto session = CaseSession::open(
        { .path = path(QStringLiteral("case.12f")) }, Passphrase(passphrase), path(QStringLiteral("profile")));
    QVERIFY(session);
    const ImportRequest request { .paths = { bigTable(2'000) } };
    auto first = (*session)->importFiles(request);
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), patience);
    QVERIFY(first.result());
    QCOMPARE(first.result()->addedEvidence, 1);
    auto undo = (*session)->undo();
    auto again = (*session)->importFiles(request);
    auto undoAgain = (*session)->undo();
    auto redo = (*session)->redo();
    QTRY_VERIFY_WITH_TIMEOUT(redo.isFinished(), patience);
    QVERIFY(undo.result() && again.result() && undoAgain.result() && redo.result());
    QCOMPARE(again.result()->addedEvidence, 1);
    QCOMPARE((*session)->snapshot()->evidence().size(), size_t(1));
}

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
