// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a case leaves the window: closing without waiting, the clipboard, the desktop's signals, and the way back in.
#include "fake_case_service.h"
#include "shell/case_clipboard.h"
#include "shell/case_page.h"
#include "shell/closing_page.h"
#include "shell/file_dialogs.h"
#include "shell/lock_signals.h"
#include "shell/main_window.h"
#include "shell/notice_bar.h"
#include "shell/passphrase_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

class LeavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWindowClosesWhenStorageHasClosed();
    void closingACaseShowsThatItCloses();
    void aLockedCaseIsOpenedAgainOnlyWhenItIsClosed();
    void lockingTakesTheCopyOutOfTheClipboard();
    void copiesAreSecretAndGoAfterAWhile();
    void copiesOfOtherProgramsAreLeftAlone();
    void aLockedScreenLocksTheCase();
    void withoutABusNothingHappens();
    void fiveWrongPassphrasesMakeOneWait();
    void aCaseNeverSeenBeforeIsInformation();
    void anOlderCopyIsAWarning();
    void aRealFileDialogLeavesNoHistory();

private:
    void open();
    void tryPassphrase(const QString &text);
    PassphraseField *field() { return m_window->unlockPage().findChild<PassphraseField *>(); }

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void LeavingTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
}

void LeavingTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void LeavingTest::tryPassphrase(const QString &text)
{
    field()->setText(text);
    QTest::keyClick(field(), Qt::Key_Return);
}

void LeavingTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    tryPassphrase(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_window->hasCase());
}

void LeavingTest::theWindowClosesWhenStorageHasClosed()
{
    QPromise<Result<bool>> slow;
    slow.start();
    open();
    m_host->service->heldClose = &slow;
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->hasCase() && m_window->closing());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->findChild<ClosingPage *>()->isVisible());
    QTest::qWait(20);
    QVERIFY(m_window->isVisible());
    slow.addResult(true);
    slow.finish();
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_host->service->closes, 1);
    QCOMPARE(m_host->service.use_count(), 1L);
}

void LeavingTest::closingACaseShowsThatItCloses()
{
    QPromise<Result<bool>> slow;
    slow.start();
    open();
    m_host->service->heldClose = &slow;
    m_window->closeCase();
    QVERIFY(m_window->findChild<ClosingPage *>()->isVisible());
    slow.addResult(true);
    slow.finish();
    QTRY_VERIFY(m_window->findChild<StartPage *>()->isVisible());
    QVERIFY(!m_window->closing());
}

void LeavingTest::aLockedCaseIsOpenedAgainOnlyWhenItIsClosed()
{
    QPromise<Result<bool>> slow;
    slow.start();
    open();
    m_host->service->heldClose = &slow;
    m_window->lock();
    QVERIFY(!m_window->hasCase());
    tryPassphrase(QStringLiteral("correct horse"));
    QTest::qWait(20);
    QCOMPARE(m_host->requests.size(), 1U);
    slow.addResult(true);
    slow.finish();
    QTRY_VERIFY(m_window->hasCase());
    QCOMPARE(m_host->requests.size(), 2U);
    m_host->service->heldClose = nullptr;
}

void LeavingTest::lockingTakesTheCopyOutOfTheClipboard()
{
    open();
    m_window->selection().select(m_host->service->sample().personas[0]);
    m_window->actions().action(Command::Copy)->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"Kovalenko"));
    m_window->lock();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void LeavingTest::copiesAreSecretAndGoAfterAWhile()
{
    open();
    m_window->selection().select(m_host->service->sample().personas[0]);
    auto *clipboard = m_window->findChild<CaseClipboard *>();
    clipboard->setLimit(std::chrono::milliseconds(50));
    m_window->actions().action(Command::Copy)->trigger();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArrayLiteral("secret"));
    QVERIFY(data->text().contains(u"Kovalenko"));
    QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
}

void LeavingTest::copiesOfOtherProgramsAreLeftAlone()
{
    open();
    m_window.reset(); // nobody here marks what comes
    QApplication::clipboard()->setText(QStringLiteral("a shopping list"));
    CaseClipboard other;
    other.clear();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a shopping list"));
}

// A real bus of its own, and a real program that speaks on it.
void LeavingTest::aLockedScreenLocksTheCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    const QString speaker = QStandardPaths::findExecutable(QStringLiteral("dbus-send"));
    if (!LockSignals::isBuiltIn() || daemon.isEmpty() || speaker.isEmpty())
        QSKIP("Needs QtDBus, dbus-daemon and dbus-send, which are not all installed.");
    QProcess bus;
    bus.start(daemon, { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address") });
    QTRY_VERIFY_WITH_TIMEOUT(bus.canReadLine(), 20'000);
    const QString address = QString::fromLatin1(bus.readLine()).trimmed();
    LockSignals heard(BusAddresses { address, {} });
    QSignalSpy listening(&heard, &LockSignals::listening);
    QSignalSpy away(&heard, &LockSignals::away);
    QTRY_COMPARE_WITH_TIMEOUT(listening.count(), 1, 20'000);
    const auto say = [&](const QString &name, const QString &value) {
        return QProcess::execute(speaker,
            { QStringLiteral("--bus=") + address, QStringLiteral("--type=signal"),
                QStringLiteral("/org/freedesktop/ScreenSaver"), name + QStringLiteral(".ActiveChanged"),
                QStringLiteral("boolean:") + value });
    };
    QCOMPARE(say(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("false")), 0);
    QCOMPARE(say(QStringLiteral("org.gnome.ScreenSaver"), QStringLiteral("true")), 0);
    QTRY_COMPARE_WITH_TIMEOUT(away.count(), 1, 20'000);
    open();
    auto *inWindow = m_window->findChild<LockSignals *>();
    Q_EMIT inWindow->away();
    QVERIFY(!m_window->hasCase());
    bus.terminate();
    bus.waitForFinished();
}

void LeavingTest::withoutABusNothingHappens()
{
    LockSignals nothing { BusAddresses() };
    LockSignals gone(BusAddresses { QStringLiteral("unix:path=/nowhere/at/all"), {} });
    QSignalSpy listening(&gone, &LockSignals::listening);
    QSignalSpy away(&gone, &LockSignals::away);
    QTRY_COMPARE_WITH_TIMEOUT(listening.count(), 1, 20'000);
    QCOMPARE(away.count(), 0);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=192.0.2.1,port=1");
    QVERIFY(!BusAddresses::ofThisLogin().session.startsWith(u"tcp"));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void LeavingTest::fiveWrongPassphrasesMakeOneWait()
{
    UnlockPage &page = m_window->unlockPage();
    page.setFirstPause(std::chrono::milliseconds(400));
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!page.pausing());
        m_host->nextError = Error { Error::Kind::WrongKey, QStringLiteral("wrong") };
        tryPassphrase(QStringLiteral("guess"));
        QTRY_VERIFY(!page.busy());
    }
    QVERIFY(page.pausing() && !field()->isEnabled());
    // Going away and coming back is no way round it.
    m_window->closeCase();
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    tryPassphrase(QStringLiteral("correct horse"));
    QTest::qWait(20);
    QCOMPARE(m_host->requests.size(), 5U);
    QTRY_VERIFY(!page.pausing());
    tryPassphrase(QStringLiteral("correct horse"));
    QTRY_VERIFY(m_window->hasCase());
}

void LeavingTest::aCaseNeverSeenBeforeIsInformation()
{
    m_host->service->nextFacts.headNotice = QStringLiteral("This profile has not seen the case before.");
    m_host->service->nextFacts.newToProfile = true;
    open();
    NoticeBar *notice = m_window->casePage().notices();
    QCOMPARE(notice->kind(), NoticeBar::Kind::Information);
    QVERIFY(notice->accessibleName().startsWith(u"Information: "));
}

void LeavingTest::anOlderCopyIsAWarning()
{
    m_host->service->nextFacts.headNotice = QStringLiteral("This copy of the case is older than the one last seen.");
    open();
    QCOMPARE(m_window->casePage().notices()->kind(), NoticeBar::Kind::Warning);
}

void LeavingTest::aRealFileDialogLeavesNoHistory()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("marker-harbour.12f"));
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    QStringList chosen;
    askForFiles(m_window.get(), FileAsk::OneFile, QStringLiteral("Open"), caseFileFilter(),
        [&](const QStringList &files) { chosen = files; });
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->setDirectory(folder.path());
    dialog->selectFile(path);
    QTRY_VERIFY(!dialog->selectedFiles().isEmpty());
    QPointer<QFileDialog> alive = dialog;
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!alive);
    QCOMPARE(chosen, QStringList(path));
    QSettings traces(QSettings::UserScope, QStringLiteral("QtProject"));
    traces.sync();
    QFile kept(traces.fileName());
    const QByteArray left = kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    QVERIFY2(!left.contains("marker-harbour") && !left.contains(folder.path().toUtf8()), left.constData());
}

QTEST_MAIN(LeavingTest)
#include "tst_leaving.moc"
