// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window on an earlier state of the case, and what its recovery sheet says.
#include "fake_case_service.h"
#include "look/scheme.h"
#include "panels/inspector.h"
#include "panels/navigator.h"
#include "shell/as_of_bar.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/passphrase_field.h"
#include "shell/past_case.h"
#include "shell/recovery_sheet.h"
#include "shell/unlock_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

class PastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCaseIsShownAsItWas();
    void nothingOfThePastCanBeChanged();
    void thereIsAWayBackToThePresent();
    void lockingFromThePastClosesTheCaseItself();
    void anErrorLeavesThePresentOnTheScreen();
    void theLedgerOfThePastEndsThere();
    void theHistoryOfTheSelectionIsShownWhenWanted();
    void theRecoverySheetHasEverythingButTheCase();
    void pictures();

private:
    test::FakeCaseService &service() { return *m_host->service; }
    void goBack();

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void PastTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->resize(1280, 800);
    m_window->show();
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    QTest::keyClicks(field, QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

void PastTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void PastTest::goBack()
{
    auto past = std::make_shared<CaseGraph>();
    QVERIFY(applyChange(*past, Put { service().snapshot()->info() }));
    service().past = past;
    m_window->actions().action(Command::ShowAsOf)->trigger();
    QVERIFY(m_window->casePage().asOfBar()->isVisible());
    Q_EMIT m_window->casePage().asOfBar()->wanted(service().snapshot()->info().createdAt);
    QTRY_VERIFY(m_window->casePage().asOfBar()->showsPast());
}

void PastTest::theCaseIsShownAsItWas()
{
    QCOMPARE(m_window->navigator().count(QStringLiteral("Personas")), 9);
    m_window->casePage().show(QStringLiteral("table"));
    goBack();
    QCOMPARE(m_window->navigator().count(QStringLiteral("Personas")), 0);
    QCOMPARE(m_window->casePage().currentView()->name(), QStringLiteral("table"));
    QVERIFY(m_window->casePage().asOfBar()->text().contains(QStringLiteral("2026-11-02 09:30:00 UTC")));
}

void PastTest::nothingOfThePastCanBeChanged()
{
    goBack();
    for (const Command command : { Command::ImportFiles, Command::Undo, Command::Resolve, Command::MergeCopy,
             Command::ShareCopy, Command::ChangePassphrase })
        QVERIFY(!m_window->actions().action(command)->isEnabled());
    PastCase past(m_host->service, service().snapshot(), service().snapshot()->info().createdAt);
    QVERIFY(!past.perform({ .kind = QStringLiteral("edit") }).result());
    QVERIFY(!past.undo().result());
    QVERIFY(!past.resolve({}).result());
    QVERIFY(!past.writePack({}).result());
    QVERIFY(!past.settle(OperationId::generate()).result());
    QVERIFY(!past.recoveryKey().result());
    QVERIFY(service().performed.empty());
}

void PastTest::thereIsAWayBackToThePresent()
{
    goBack();
    Q_EMIT m_window->casePage().asOfBar()->backWanted();
    QVERIFY(!m_window->casePage().asOfBar()->isVisible());
    QCOMPARE(m_window->navigator().count(QStringLiteral("Personas")), 9);
    QVERIFY(m_window->actions().action(Command::ImportFiles)->isEnabled());
    (void)service().perform({ .kind = QStringLiteral("edit"), .text = QStringLiteral("Something") });
    QTRY_VERIFY(std::ranges::any_of(m_window->statusBar()->findChildren<QLabel *>(),
        [](const QLabel *label) { return label->text().startsWith(QStringLiteral("saved")); }));
    QCOMPARE(service().closes, 0);
}

void PastTest::lockingFromThePastClosesTheCaseItself()
{
    goBack();
    m_window->lock();
    QVERIFY(!m_window->hasCase());
    QVERIFY(m_window->casePage().asOfBar()->text().isEmpty());
    QCOMPARE(service().closes, 1);
    service().past.reset();
    QTRY_COMPARE(m_host->service.use_count(), 1L);
}

void PastTest::anErrorLeavesThePresentOnTheScreen()
{
    Q_EMIT m_window->casePage().asOfBar()->wanted(Utc::now());
    QTRY_VERIFY(m_window->casePage().notices()->text().contains(QStringLiteral("earlier date")));
    QCOMPARE(m_window->navigator().count(QStringLiteral("Personas")), 9);
}

void PastTest::theLedgerOfThePastEndsThere()
{
    const Utc first = service().history({}, {}).result()->front().at;
    PastCase past(m_host->service, service().snapshot(), first);
    QCOMPARE(past.history({}, {}).result()->size(), 1U);
    QCOMPARE(past.history({}, Utc::now()).result()->size(), 1U);
    const auto found = past.search(QStringLiteral("kovalenko"), 10).result();
    QVERIFY(found && !found->empty());
}

void PastTest::theHistoryOfTheSelectionIsShownWhenWanted()
{
    InspectorPanel &inspector = m_window->inspector();
    m_window->selection().select(service().sample().personas[0]);
    QVERIFY(inspector.plainText().contains(QStringLiteral("History")));
    QVERIFY(!inspector.plainText().contains(QStringLiteral("Imported 6 files")));
    inspector.showHistory();
    QTRY_VERIFY(inspector.plainText().contains(QStringLiteral("Imported 6 files")));
    QVERIFY(inspector.plainText().indexOf(QStringLiteral("Imported 6 files"))
        < inspector.plainText().indexOf(QStringLiteral("Made the case")));
    m_window->selection().select(service().sample().personas[1]);
    QVERIFY(!inspector.plainText().contains(QStringLiteral("Imported 6 files")));
}

void PastTest::theRecoverySheetHasEverythingButTheCase()
{
    const QString sheet = recoverySheet(QString(64, u'a'), *Utc::fromIso(u"2026-11-02T09:30:00Z"));
    QVERIFY(sheet.contains(QStringLiteral("aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa")));
    QVERIFY(sheet.contains(QStringLiteral("checksum ffe0"))); // sha256sum of 64 times the letter a
    QVERIFY(sheet.contains(QStringLiteral("2026-11-02 09:30:00 UTC")));
    QVERIFY(sheet.contains(QStringLiteral("PRAGMA key")));
    QVERIFY(!sheet.contains(QStringLiteral("arbour")));
}

// Set TWELVEFOLD_PICTURES to a folder to look at the window.
void PastTest::pictures()
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("TWELVEFOLD_PICTURES names no folder for pictures.");
    const auto keep = [&](const QString &name) {
        QTest::qWait(150);
        m_window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    };
    m_window->selection().select(service().sample().personas[0]);
    m_window->inspector().showHistory();
    keep(QStringLiteral("light-history"));
    service().past = service().snapshot();
    m_window->actions().action(Command::ShowAsOf)->trigger();
    keep(QStringLiteral("light-as-of-ask"));
    for (const bool dark : { false, true }) {
        applyScheme(dark ? Scheme::Dark : Scheme::Light);
        Q_EMIT m_window->casePage().asOfBar()->wanted(service().snapshot()->info().createdAt);
        keep(dark ? QStringLiteral("dark-as-of") : QStringLiteral("light-as-of"));
    }
}

QTEST_MAIN(PastTest)
#include "tst_past.moc"
