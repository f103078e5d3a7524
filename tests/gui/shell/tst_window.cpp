// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_case_service.h"
#include "look/scheme.h"
#include "panels/inspector.h"
#include "panels/judge_panel.h"
#include "panels/navigator.h"
#include "panels/resolve_panel.h"
#include "panels/table_view.h"
#include "preferences/preferences.h"
#include "shell/case_page.h"
#include "shell/file_dialogs.h"
#include "shell/idle_watch.h"
#include "shell/main_window.h"
#include "shell/new_case_page.h"
#include "shell/passphrase_field.h"
#include "shell/search_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyCommandStandsInAMenuOnce();
    void shortcutsDoNotCollide();
    void commandsGreyThemselves();
    void opensACaseAndShowsIt();
    void wrongPassphraseSaysWhatToTry();
    void aCaseHeldElsewhereCanBeReadMeanwhile();
    void lockHidesEverythingOfTheCase();
    void lockAfterIdleTime();
    void theSearchFieldFindsCommandsAndPeople();
    void judgesWithAReasonAndTakesItBack();
    void judgingWithoutAReasonIsNotPossible();
    void aReasonThatCouldNotBeStoredStays();
    void resolvesWithTheThresholdChosen();
    void resolvesAsItWasResolvedLast();
    void anErrorOfResolvingIsToldInWords();
    void backGoesBackThroughSelectionsAndViews();
    void escClearsTheSelection();
    void recentFilesAreOffUnlessWanted();
    void fileDialogsLeaveNoTraces();
    void generatedPassphrasesAreStrongAndDiffer();
    void weakPassphrasesAreCalledWeak();
    void everyControlHasAName();
    void longTextsDoNotClip();
    void pictures();

private:
    void open();
    QString everyText() const;

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void WindowTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void WindowTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    QTest::keyClicks(field, QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

QString WindowTest::everyText() const
{
    QString text = m_window->windowTitle();
    for (const auto *label : m_window->findChildren<QLabel *>()) {
        text += label->text();
        text += label->toolTip();
    }
    for (const auto *field : m_window->findChildren<QLineEdit *>())
        text += field->text();
    for (auto *view : m_window->findChildren<QAbstractItemView *>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                text += view->model()->index(row, column).data().toString();
        }
    }
    for (const auto *browser : m_window->findChildren<QTextEdit *>())
        text += browser->toPlainText();
    return text;
}

void WindowTest::everyCommandStandsInAMenuOnce()
{
    QHash<QAction *, int> seen;
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions())
            ++seen[action];
    }
    for (const ActionSpec &spec : m_window->actions().table()) {
        QCOMPARE(seen.value(m_window->actions().action(spec.command)), 1);
        QVERIFY2(!spec.tip.isEmpty(), qPrintable(spec.text));
    }
}

void WindowTest::shortcutsDoNotCollide()
{
    QHash<QString, QString> owner;
    for (const ActionSpec &spec : m_window->actions().table()) {
        for (const QKeySequence &key : spec.shortcuts) {
            if (key.isEmpty())
                continue;
            const QString name = key.toString();
            QVERIFY2(!owner.contains(name), qPrintable(name + u' ' + owner.value(name) + u' ' + spec.text));
            owner[name] = spec.text;
        }
    }
    for (const QAction *menu : m_window->menuBar()->actions()) {
        QHash<QChar, QString> mnemonics;
        for (const QAction *action : menu->menu()->actions()) {
            const auto at = action->text().indexOf(u'&');
            if (at < 0)
                continue;
            const QChar letter = action->text()[at + 1].toUpper();
            QVERIFY2(!mnemonics.contains(letter), qPrintable(mnemonics.value(letter) + u' ' + action->text()));
            mnemonics[letter] = action->text();
        }
    }
}

void WindowTest::commandsGreyThemselves()
{
    auto &actions = m_window->actions();
    QVERIFY(!actions.action(Command::LockCase)->isEnabled());
    QVERIFY(!actions.action(Command::JudgeDifferent)->isEnabled());
    open();
    QVERIFY(actions.action(Command::LockCase)->isEnabled());
    QVERIFY(!actions.action(Command::Undo)->isEnabled());
    const auto &personas = m_host->service->sample().personas;
    m_window->selection().select(personas[0]);
    QVERIFY(actions.action(Command::OpenOperator)->isEnabled());
    QVERIFY(actions.action(Command::OpenExhibit)->isEnabled());
    QVERIFY(!actions.action(Command::JudgeDifferent)->isEnabled());
    m_window->selection().selectEntities({ personas[0], personas[5] });
    QVERIFY(actions.action(Command::JudgeDifferent)->isEnabled());
    m_window->selection().selectEntities({ personas[0], m_host->service->sample().wallet });
    QVERIFY(!actions.action(Command::JudgeDifferent)->isEnabled());
}

void WindowTest::opensACaseAndShowsIt()
{
    open();
    QCOMPARE(m_host->lastPassphrase, QByteArrayLiteral("correct horse"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Harbour — Twelvefold"));
    QCOMPARE(m_window->navigator().count(QStringLiteral("Personas")), 9);
    QCOMPARE(m_window->navigator().count(QStringLiteral("Operators")), 2);
    QCOMPARE(m_window->navigator().count(QStringLiteral("Evidence")), 6);
    QVERIFY(!m_window->unlockPage().findChild<PassphraseField *>()->text().contains(u"horse"));
}

void WindowTest::wrongPassphraseSaysWhatToTry()
{
    m_host->nextError = Error { Error::Kind::WrongKey, QStringLiteral("wrong passphrase or damaged file") };
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    field->setText(QStringLiteral("nonsense"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->unlockPage().message().contains(u"Wrong passphrase or damaged file"));
    QVERIFY(m_window->unlockPage().message().contains(u"Caps Lock"));
    QVERIFY(m_window->unlockPage().message().contains(u"key file"));
    QVERIFY(!m_window->hasCase());
}

void WindowTest::aCaseHeldElsewhereCanBeReadMeanwhile()
{
    m_host->nextError = Error { Error::Kind::Locked,
        QStringLiteral("The case is open for writing by R. Ames on desk-4 since 13:58 UTC.") };
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    field->setText(QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->unlockPage().message().contains(u"R. Ames on desk-4"));
    for (auto *button : m_window->unlockPage().findChildren<QPushButton *>()) {
        if (button->text().contains(u"reading only")) {
            QVERIFY(button->isVisible());
            button->click();
        }
    }
    QTRY_VERIFY(m_window->hasCase());
    QVERIFY(m_host->requests.back().readOnly);
    QVERIFY(!m_window->actions().action(Command::ImportFiles)->isEnabled());
}

void WindowTest::lockHidesEverythingOfTheCase()
{
    open();
    const auto &sample = m_host->service->sample();
    m_window->casePage().show(QStringLiteral("table"));
    auto *table = m_window->findChild<TableView *>();
    QTRY_VERIFY(table->table()->model()->rowCount() == 9);
    m_window->selection().select(sample.personas[0]);
    QVERIFY(everyText().contains(u"Kovalenko"));
    QVERIFY(everyText().contains(u"Harbour"));
    m_window->lock();
    QVERIFY(!m_window->hasCase());
    const QString left = everyText();
    for (const QString &word : { QStringLiteral("Kovalenko"), QStringLiteral("Harbour"), QStringLiteral("harbour"),
             QStringLiteral("applicants"), QStringLiteral("contact1"), QStringLiteral("Marsh") })
        QVERIFY2(!left.contains(word), qPrintable(word));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Twelvefold"));
    QVERIFY(!m_window->selection().canGoBack());
    // Nobody but the test's own host holds the case any more.
    QTRY_COMPARE(m_host->service.use_count(), 1L);
}

void WindowTest::lockAfterIdleTime()
{
    QCOMPARE(Preferences().lockMinutes, 5);
    open();
    auto *watch = m_window->findChild<IdleWatch *>();
    QVERIFY(watch);
    watch->setLimit(std::chrono::milliseconds(0));
    QTest::keyClick(m_window.get(), Qt::Key_Shift);
    QVERIFY(m_window->hasCase());
    watch->setLimit(std::chrono::milliseconds(30));
    QTRY_VERIFY(!m_window->hasCase());
}

void WindowTest::theSearchFieldFindsCommandsAndPeople()
{
    open();
    SearchField &field = m_window->searchField();
    m_window->activateWindow();
    m_window->actions().action(Command::Find)->trigger();
    QTest::keyClicks(&field, QStringLiteral("verif"));
    QVERIFY(field.offered().contains(QStringLiteral("Verify Case")));
    field.clear();
    QTest::keyClicks(&field, QStringLiteral("kovalenko"));
    QTRY_VERIFY(field.offered().contains(QStringLiteral("Oleksandr M. Kovalenko")));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(m_window->selection().current(), Target(m_host->service->sample().personas[0]));
    QVERIFY(field.text().isEmpty());
}

void WindowTest::judgesWithAReasonAndTakesItBack()
{
    open();
    const auto &personas = m_host->service->sample().personas;
    m_window->selection().selectEntities({ personas[0], personas[5] });
    m_window->actions().action(Command::JudgeDifferent)->trigger();
    QVERIFY(!m_window->judgePanel().isHidden());
    m_window->judgePanel().setReason(QStringLiteral("both were in one call"));
    m_window->judgePanel().record();
    QTRY_COMPARE(m_host->service->snapshot()->judgements().size(), 1U);
    QCOMPARE(m_host->service->snapshot()->judgements().front().kind, JudgementKind::Different);
    QCOMPARE(m_host->service->performed.back().kind, QStringLiteral("judge"));
    QTRY_VERIFY(m_window->casePage().notices()->text().contains(u"Different"));
    QCOMPARE(m_window->casePage().notices()->offer(), QStringLiteral("Undo"));
    m_window->actions().action(Command::Undo)->trigger();
    QTRY_VERIFY(m_host->service->snapshot()->judgements().empty());
    QTRY_VERIFY(m_window->actions().action(Command::Redo)->isEnabled()); // once the undo was answered
    m_window->actions().action(Command::Redo)->trigger();
    QTRY_COMPARE(m_host->service->snapshot()->judgements().size(), 1U);
}

void WindowTest::judgingWithoutAReasonIsNotPossible()
{
    open();
    const auto &personas = m_host->service->sample().personas;
    m_window->selection().selectEntities({ personas[0], personas[5] });
    m_window->actions().action(Command::JudgeSameOperator)->trigger();
    m_window->judgePanel().setReason(QStringLiteral("  "));
    m_window->judgePanel().record();
    QVERIFY(m_host->service->performed.empty());
}

void WindowTest::aReasonThatCouldNotBeStoredStays()
{
    open();
    const auto &personas = m_host->service->sample().personas;
    m_window->selection().selectEntities({ personas[0], personas[5] });
    m_window->actions().action(Command::JudgeDifferent)->trigger();
    m_window->judgePanel().setReason(QStringLiteral("both were in one call"));
    m_host->service->nextError = Error { Error::Kind::Access, QStringLiteral("The disk is full.") };
    m_window->judgePanel().record();
    QTRY_COMPARE(m_window->casePage().notices()->text(), QStringLiteral("The disk is full."));
    QVERIFY(!m_window->judgePanel().isHidden() && m_window->judgePanel().isEnabled());
    QCOMPARE(m_window->judgePanel().findChild<QLineEdit *>()->text(), QStringLiteral("both were in one call"));
    m_host->service->nextError.reset();
    m_window->judgePanel().record();
    QTRY_COMPARE(m_host->service->snapshot()->judgements().size(), 1U);
    QTRY_VERIFY(m_window->judgePanel().isHidden());
}

void WindowTest::resolvesAsItWasResolvedLast()
{
    open();
    const CaseId id = m_host->service->snapshot()->info().id;
    m_host->service->perform({ QStringLiteral("resolve"), QStringLiteral("Resolved"),
        { Put { ResolveSettings { id, 15.5, 2, QStringLiteral("{}") } } }, {}, {} });
    QTRY_VERIFY(m_host->service->snapshot()->resolveSettings());
    m_window->actions().action(Command::Resolve)->trigger();
    ResolvePanel *panel = m_window->casePage().resolvePanel();
    QCOMPARE(panel->threshold(), 15.5);
    QVERIFY(panel->findChildren<QLabel *>().last()->text().contains(u"own weights")
        || panel->findChildren<QLabel *>().first()->text().contains(u"own weights"));
    Q_EMIT panel->resolveWanted(panel->threshold());
    QCOMPARE(m_host->service->resolves.back().threshold, 15.5);
    QCOMPARE(m_host->service->resolves.back().kappa, 2.0);
    QCOMPARE(m_host->service->resolves.back().modelJson, QStringLiteral("{}"));
}

void WindowTest::resolvesWithTheThresholdChosen()
{
    open();
    m_host->service->nextResolution.personas = 9;
    m_window->actions().action(Command::Resolve)->trigger();
    ResolvePanel *panel = m_window->casePage().resolvePanel();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->threshold(), 10.0);
    panel->setThreshold(17);
    Q_EMIT panel->resolveWanted(panel->threshold());
    QCOMPARE(m_host->service->resolves.size(), 1U);
    QCOMPARE(m_host->service->resolves.front().threshold, 17.0);
    QTRY_VERIFY(m_window->casePage().notices()->text().contains(u"Compared 9"));
}

void WindowTest::anErrorOfResolvingIsToldInWords()
{
    open();
    m_host->service->nextError
        = Error { Error::Kind::Access, QStringLiteral("The disk is full; nothing was changed.") };
    Q_EMIT m_window->casePage().resolvePanel()->resolveWanted(10);
    QTRY_COMPARE(m_window->casePage().notices()->text(), QStringLiteral("The disk is full; nothing was changed."));
}

void WindowTest::backGoesBackThroughSelectionsAndViews()
{
    open();
    const auto &personas = m_host->service->sample().personas;
    m_window->casePage().show(QStringLiteral("table"));
    m_window->selection().select(personas[0]);
    m_window->casePage().show(QStringLiteral("custody"));
    m_window->actions().action(Command::GoBack)->trigger();
    QCOMPARE(m_window->casePage().currentView()->name(), QStringLiteral("table"));
    m_window->actions().action(Command::GoForward)->trigger();
    QCOMPARE(m_window->casePage().currentView()->name(), QStringLiteral("custody"));
}

void WindowTest::escClearsTheSelection()
{
    open();
    m_window->selection().select(m_host->service->sample().personas[0]);
    m_window->activateWindow();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_VERIFY(std::holds_alternative<std::monostate>(m_window->selection().current()));
}

void WindowTest::recentFilesAreOffUnlessWanted()
{
    open();
    m_window->closeCase();
    QVERIFY(!QSettings().contains(QStringLiteral("recent/paths")));
    Preferences preferences = Preferences::load();
    preferences.addRecent(QStringLiteral("/cases/a.12f"));
    QVERIFY(preferences.recent.isEmpty());
    preferences.rememberRecent = true;
    preferences.addRecent(QStringLiteral("/cases/a.12f"));
    preferences.addRecent(QStringLiteral("/cases/b.12f"));
    preferences.addRecent(QStringLiteral("/cases/a.12f"));
    preferences.save();
    QCOMPARE(
        Preferences::load().recent, QStringList({ QStringLiteral("/cases/a.12f"), QStringLiteral("/cases/b.12f") }));
    preferences.rememberRecent = false;
    preferences.save();
    QVERIFY(!QSettings().contains(QStringLiteral("recent/paths")));
}

void WindowTest::fileDialogsLeaveNoTraces()
{
    QSettings traces(QSettings::UserScope, QStringLiteral("QtProject"));
    traces.setValue(QStringLiteral("FileDialog/history"), QStringList { QStringLiteral("file:///cases") });
    traces.setValue(QStringLiteral("FileDialog/lastVisited"), QStringLiteral("file:///cases"));
    traces.sync();
    wipeFileDialogTraces();
    traces.sync();
    QVERIFY(!traces.contains(QStringLiteral("FileDialog/history")));
    QVERIFY(!traces.contains(QStringLiteral("FileDialog/lastVisited")));
}

void WindowTest::generatedPassphrasesAreStrongAndDiffer()
{
    const QString one = generatedPassphrase();
    QVERIFY(one != generatedPassphrase());
    QCOMPARE(one.count(u'-'), 5);
    QCOMPARE(passphraseStrength(one).level, 4);
}

void WindowTest::weakPassphrasesAreCalledWeak()
{
    QCOMPARE(passphraseStrength(QString()).level, 0);
    QCOMPARE(passphraseStrength(QStringLiteral("password1")).level, 1);
    QVERIFY(passphraseStrength(QStringLiteral("password1")).words.contains(u"Weak"));
}

void WindowTest::everyControlHasAName()
{
    open();
    for (const auto *widget : m_window->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
        if (!control || widget->objectName().startsWith(u"qt_") || qobject_cast<const QHeaderView *>(widget)
            || widget->inherits("QLineEditIconButton") || widget->inherits("QToolBarExtension")
            || widget->inherits("QDockWidgetTitleButton") || widget->inherits("QComboBoxListView")
            || widget->inherits("QTableCornerButton"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->isHidden() && button->text().isEmpty())
            continue; // gets its text when it is shown
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString name = face ? face->text(QAccessible::Name) : QString();
        QString owner;
        for (const QWidget *up = widget; up; up = up->parentWidget())
            owner += QString::fromLatin1(up->metaObject()->className()) + u'<';
        QVERIFY2(!name.isEmpty(), qPrintable(owner));
    }
}

void WindowTest::longTextsDoNotClip()
{
    open();
    // Forty percent more than English is what German needs; buttons must ask for the room they need.
    m_window->resize(1280, 800);
    for (auto *button : m_window->findChildren<QPushButton *>()) {
        const QString text = button->text();
        button->setText(text + QString(text.size() * 2 / 5, u'm'));
    }
    QApplication::processEvents();
    for (const auto *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

// Set TWELVEFOLD_PICTURES to a folder to look at the window.
void WindowTest::pictures()
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("TWELVEFOLD_PICTURES names no folder for pictures.");
    const auto keep = [&](const QString &name) {
        QTest::qWait(150);
        m_window->grab().save(folder + u'/' + name + QStringLiteral(".png"));
    };
    const auto &sample = m_host->service->sample();
    const auto contribution = [&](const QString &family, double decibans, const QString &text, size_t exhibit) {
        Contribution row;
        row.family = family;
        row.decibans = decibans;
        row.text = text;
        row.evidence = { sample.evidence[exhibit] };
        return row;
    };
    Join join { { sample.personas[0] }, { sample.personas[1] }, 27, -10, {} };
    join.contributions
        = { contribution(QStringLiteral("money"), 18, QStringLiteral("One wallet, used by nobody else"), 1),
              contribution(QStringLiteral("reference"), 12, QStringLiteral("They vouch for each other"), 2),
              contribution(QStringLiteral("time"), -20, QStringLiteral("Both were in a call at the same minute"), 4) };
    m_host->service->nextCluster = { sample.operators[0], sample.personas, 27, { join }, {}, {}, {} };
    for (const bool dark : { false, true }) {
        applyScheme(dark ? Scheme::Dark : Scheme::Light);
        const QString scheme = dark ? QStringLiteral("dark-") : QStringLiteral("light-");
        m_window->closeCase();
        keep(scheme + QStringLiteral("start"));
        m_window->actions().action(Command::NewCase)->trigger();
        keep(scheme + QStringLiteral("new"));
        m_host->nextError = Error { Error::Kind::WrongKey, QStringLiteral("x") };
        m_window->openPath(QStringLiteral("/cases/harbour.12f"));
        auto *field = m_window->unlockPage().findChild<PassphraseField *>();
        field->setText(QStringLiteral("nonsense"));
        QTest::keyClick(field, Qt::Key_Return);
        keep(scheme + QStringLiteral("unlock"));
        open();
        keep(scheme + QStringLiteral("overview"));
        m_window->casePage().show(QStringLiteral("table"));
        m_window->selection().select(sample.personas[0]);
        keep(scheme + QStringLiteral("table"));
        m_window->selection().selectEntities({ sample.personas[0], sample.personas[3] });
        m_window->actions().action(Command::JudgeDifferent)->trigger();
        m_window->actions().action(Command::Resolve)->trigger();
        keep(scheme + QStringLiteral("judge"));
        m_window->judgePanel().leave();
        m_window->casePage().show(QStringLiteral("custody"));
        m_window->actions().action(Command::VerifyCase)->trigger();
        keep(scheme + QStringLiteral("custody"));
        m_window->casePage().show(QStringLiteral("import"));
        keep(scheme + QStringLiteral("import"));
        m_window->searchField().setFocus();
        QTest::keyClicks(&m_window->searchField(), QStringLiteral("ko"));
        QTest::qWait(300);
        keep(scheme + QStringLiteral("search"));
        m_window->searchField().leave();
    }
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
