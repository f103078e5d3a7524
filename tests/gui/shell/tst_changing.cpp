// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does while the case changes, and what it says afterwards.
#include "fake_case_service.h"
#include "panels/judge_panel.h"
#include "panels/overview_page.h"
#include "panels/pack_dialog.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/new_case_page.h"
#include "shell/notice_bar.h"
#include "shell/passphrase_field.h"
#include "shell/recovery_dialog.h"
#include "shell/search_field.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"

#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryFile>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

class ChangingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWouldRaceWithAnImportWaitsAndSaysWhy();
    void anUndoThatTakesLongIsShownAndNothingElseIsUndoneMeanwhile();
    void undoingALargeImportAsksOnce();
    void aPackIsNothingToUndo();
    void aJudgementNewerThanTheOperatorsIsToldUntilResolved();
    void recordingAJudgementDropsNoListOverTheWork();
    void aNewCaseLeavesTheOpenOneUntilItIsMade();
    void aCaseNewHereIsToldOnceInPlainWords();
    void pairsThatWereNotJoinedAreListedWithTheReason();
    void returnInTheSearchGoesThere();
    void theRecoveryKeyAsksForThePassphraseAgain();
    void lockingTakesTheRecoveryKeyAway();

private:
    void open();
    test::FakeCaseService &service() { return *m_host->service; }
    QString notice() { return m_window->casePage().notices()->text(); }
    QAction *action(Command command) { return m_window->actions().action(command); }
    OverviewPage *overview() { return m_window->findChild<OverviewPage *>(); }

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void ChangingTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
}

void ChangingTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void ChangingTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    field->setText(QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

void ChangingTest::whatWouldRaceWithAnImportWaitsAndSaysWhy()
{
    open();
    service().nextUndoState = UndoState { QStringLiteral("Judged"), QStringLiteral("Edited") };
    QPromise<Result<ImportReport>> held;
    held.start();
    service().heldImport = &held;
    QTemporaryFile file;
    QVERIFY(file.open());
    auto *page = qobject_cast<ImportPage *>(m_window->casePage().view(QStringLiteral("import")));
    page->addPaths({ file.fileName() });
    QTRY_COMPARE(page->plannedCount(), 1);
    m_window->selection().select(service().sample().personas[0]);
    QTRY_VERIFY(action(Command::Undo)->isEnabled());
    page->start(false);
    for (const Command command : { Command::Undo, Command::Redo, Command::Resolve }) {
        QVERIFY(!action(command)->isEnabled());
        QVERIFY2(action(command)->toolTip().contains(u"Importing"), qPrintable(action(command)->toolTip()));
    }
    held.addResult(ImportReport());
    held.finish();
    QTRY_VERIFY(action(Command::Undo)->isEnabled() && action(Command::Redo)->isEnabled());
    QVERIFY(!action(Command::Undo)->toolTip().contains(u"Importing"));
}

void ChangingTest::anUndoThatTakesLongIsShownAndNothingElseIsUndoneMeanwhile()
{
    open();
    service().nextUndoState = UndoState { QStringLiteral("Took in 302 exhibits"), QStringLiteral("Edited") };
    QPromise<Result<LedgerEntry>> held;
    held.start();
    service().heldUndo = &held;
    m_window->selection().select(service().sample().personas[0]);
    QTRY_VERIFY(action(Command::Undo)->isEnabled());
    action(Command::Undo)->trigger();
    QVERIFY(!action(Command::Undo)->isEnabled() && !action(Command::Redo)->isEnabled());
    action(Command::Undo)->trigger();
    QCOMPARE(service().undos, 1);
    QTRY_COMPARE(m_window->jobs().rowCount(), 1);
    QVERIFY(m_window->jobs().title(0).contains(u"Taking back"));
    QVERIFY(!m_window->jobs().title(0).contains(u"302 exhibits")); // a job outlives the case on the screen
    held.addResult(LedgerEntry());
    held.finish();
    QTRY_VERIFY(notice().contains(u"Taken back"));
    QVERIFY(action(Command::Undo)->isEnabled());
}

void ChangingTest::undoingALargeImportAsksOnce()
{
    open();
    service().nextUndoState = UndoState { QStringLiteral("Took in 302 exhibits"), {}, QStringLiteral("import"), 4000 };
    QPromise<Result<LedgerEntry>> held;
    held.start();
    service().heldUndo = &held;
    m_window->selection().select(service().sample().personas[0]);
    QTRY_VERIFY(action(Command::Undo)->isEnabled());
    action(Command::Undo)->trigger();
    QCOMPARE(service().undos, 0);
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"302 exhibits"));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(service().undos, 1);
    held.finish();
}

void ChangingTest::aPackIsNothingToUndo()
{
    open();
    service().nextUndoState = UndoState { QStringLiteral("Found 2 operators"), {} };
    action(Command::WritePack)->trigger();
    auto *dialog = m_window->findChild<PackDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->written(QStringLiteral("Wrote pack.pdf, 43 pages."));
    QCOMPARE(notice(), QStringLiteral("Wrote pack.pdf, 43 pages."));
    QCOMPARE(m_window->casePage().notices()->offer(), QString());
}

void ChangingTest::aJudgementNewerThanTheOperatorsIsToldUntilResolved()
{
    open();
    const auto isTold = [this] { return overview()->plainText().contains(u"newer than these operators"); };
    const auto *banner
        = m_window->casePage().view(QStringLiteral("operator"))->findChild<QLabel *>(QStringLiteral("stale"));
    QVERIFY(banner);
    QVERIFY(!isTold() && banner->parentWidget()->isHidden());
    const auto &personas = service().sample().personas;
    m_window->selection().selectEntities({ personas[0], personas[5] });
    action(Command::JudgeDifferent)->trigger();
    m_window->judgePanel().setReason(QStringLiteral("both were in one call"));
    m_window->judgePanel().record();
    QTRY_VERIFY(isTold() && !banner->parentWidget()->isHidden());
    service().resolve({});
    Q_EMIT service().feed().changed({ .kind = QStringLiteral("resolve"), .text = {}, .hypotheses = true });
    QTRY_VERIFY(!isTold() && banner->parentWidget()->isHidden());
}

void ChangingTest::recordingAJudgementDropsNoListOverTheWork()
{
    open();
    m_window->activateWindow();
    const auto &personas = service().sample().personas;
    m_window->selection().selectEntities({ personas[0], personas[5] });
    action(Command::JudgeDifferent)->trigger();
    auto *why = m_window->judgePanel().findChild<QLineEdit *>();
    QTRY_VERIFY(why->hasFocus());
    QTest::keyClicks(why, QStringLiteral("both were in one call"));
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(service().snapshot()->judgements().size(), 1U);
    QVERIFY(m_window->searchField().offered().isEmpty());
    m_window->searchField().setFocus(Qt::OtherFocusReason);
    QVERIFY(m_window->searchField().offered().isEmpty());
    action(Command::Find)->trigger();
    m_window->searchField().clearFocus();
    action(Command::Find)->trigger();
    QTRY_VERIFY(!m_window->searchField().offered().isEmpty());
}

void ChangingTest::aNewCaseLeavesTheOpenOneUntilItIsMade()
{
    open();
    action(Command::NewCase)->trigger();
    auto *page = m_window->findChild<NewCasePage *>();
    QVERIFY(page->isVisible());
    QVERIFY(m_window->hasCase());
    QCOMPARE(service().closes, 0);
    QVERIFY2(!action(Command::Undo)->isEnabled() && !action(Command::WritePack)->isEnabled(),
        "nothing is done to a case that nobody sees");
    Q_EMIT page->left();
    QVERIFY(m_window->casePage().isVisible());
    QVERIFY(action(Command::WritePack)->isEnabled());
    QCOMPARE(service().closes, 0);
}

void ChangingTest::aCaseNewHereIsToldOnceInPlainWords()
{
    service().nextFacts.newToProfile = true;
    service().nextFacts.headNotice = QStringLiteral("This profile has not seen the case before.");
    open();
    QVERIFY2(notice().contains(u"for the first time"), qPrintable(notice()));
    QCOMPARE(m_window->casePage().notices()->kind(), NoticeBar::Kind::Information);
    QVERIFY(!overview()->plainText().contains(u"rofile"));
}

void ChangingTest::pairsThatWereNotJoinedAreListedWithTheReason()
{
    open();
    const auto &personas = service().sample().personas;
    service().nextResolution.possible
        = { { personas[0], personas[5], 21.3, QStringLiteral("They share one single value and nothing else.") } };
    action(Command::Resolve)->trigger();
    for (QPushButton *button : m_window->casePage().findChildren<QPushButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == u"Resolve")
            button->click();
    }
    QTRY_VERIFY(overview()->plainText().contains(u"Possible, but not joined"));
    QVERIFY(overview()->plainText().contains(u"one single value"));
    QVERIFY(overview()->plainText().contains(u"Kovalenko"));
}

void ChangingTest::returnInTheSearchGoesThere()
{
    open();
    m_window->activateWindow();
    action(Command::Find)->trigger();
    SearchField &field = m_window->searchField();
    QTest::keyClicks(&field, QStringLiteral("kovalenko"));
    QTRY_VERIFY(field.offered().size() > 0 && field.offered().front().contains(u"Kovalenko"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(m_window->casePage().currentView()->name(), QStringLiteral("chart"));
}

void ChangingTest::theRecoveryKeyAsksForThePassphraseAgain()
{
    open();
    action(Command::RecoveryKey)->trigger();
    auto *dialog = m_window->findChild<RecoveryDialog *>();
    QVERIFY(dialog && dialog->shownKey().isEmpty());
    auto *field = dialog->findChild<PassphraseField *>();
    field->setText(QStringLiteral("something else"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(dialog->message().contains(u"not the passphrase"));
    QVERIFY(dialog->shownKey().isEmpty());
    field->setText(QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(dialog->shownKey().startsWith(u"aaaaaaaa aaaaaaaa"));
    QVERIFY(dialog->shownKey().contains(u"checksum"));
    const auto history = service().history(std::nullopt, std::nullopt).result();
    QCOMPARE(history->back().kind, QStringLiteral("recovery-key"));
}

void ChangingTest::lockingTakesTheRecoveryKeyAway()
{
    open();
    action(Command::RecoveryKey)->trigger();
    QVERIFY(m_window->findChild<RecoveryDialog *>());
    m_window->lock();
    QVERIFY(!m_window->findChild<RecoveryDialog *>());
}

QTEST_MAIN(ChangingTest)
#include "tst_changing.moc"
