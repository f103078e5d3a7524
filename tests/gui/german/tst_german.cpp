// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_case_service.h"
#include "items/words.h"
#include "sample_reasons.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/passphrase_field.h"
#include "shell/search_field.h"
#include "shell/unlock_page.h"

#include <QApplication>
#include <QDialog>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTranslator>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

namespace {

// Buttons that were given less room than their words need, each in a sentence.
QStringList clippedIn(const QWidget &window)
{
    QStringList found;
    for (const auto *button : window.findChildren<QPushButton *>()) {
        const int needed = button->minimumSizeHint().width();
        if (button->isVisible() && button->width() < needed)
            found += QStringLiteral("“%1” has %2 of %3 px").arg(button->text()).arg(button->width()).arg(needed);
    }
    return found;
}

} // namespace

class GermanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void menusAndCommandsAreGerman();
    void countsHaveBothForms();
    void figuresHaveTheDecimalComma();
    void noButtonIsClipped_data();
    void noButtonIsClipped();

private:
    void open();
    void keep(const QString &name);

    QTranslator m_german;
    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void GermanTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QVERIFY2(m_german.load(QStringLiteral(TWELVEFOLD_GERMAN)), TWELVEFOLD_GERMAN);
    QVERIFY(QCoreApplication::installTranslator(&m_german));
}

void GermanTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_host->service->nextCluster = test::sampleExplanation(m_host->service->sample());
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
}

void GermanTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void GermanTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    QTest::keyClicks(field, QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

void GermanTest::menusAndCommandsAreGerman()
{
    QStringList titles;
    for (const QAction *menu : m_window->menuBar()->actions())
        titles += QString(menu->text()).remove(u'&');
    QCOMPARE(titles.first(), QStringLiteral("Datei"));
    QCOMPARE(titles.last(), QStringLiteral("Hilfe"));
    open();
    m_window->activateWindow();
    m_window->actions().action(Command::Find)->trigger();
    QTest::keyClicks(&m_window->searchField(), QStringLiteral("ermitteln"));
    QTRY_VERIFY(m_window->searchField().offered().contains(QStringLiteral("Betreiber ermitteln\u00a0…")));
}

void GermanTest::countsHaveBothForms()
{
    const auto personas = [](int count) {
        return QCoreApplication::translate("twelvefold::ui::OverviewPage", "%n persona(s)", nullptr, count);
    };
    QCOMPARE(personas(1), QStringLiteral("1 Persona"));
    QCOMPARE(personas(0), QStringLiteral("0 Personas"));
    QCOMPARE(personas(12), QStringLiteral("12 Personas"));
}

void GermanTest::figuresHaveTheDecimalComma()
{
    QCOMPARE(decibanFigure(18.4), QStringLiteral("+18,4"));
    QCOMPARE(decibanFigure(-0.5), QStringLiteral("−0,5"));
    QCOMPARE(chanceText(27), QStringLiteral("sehr wahrscheinlich (27\u00a0dB, etwa 500 zu 1)"));
}

void GermanTest::noButtonIsClipped_data()
{
    QTest::addColumn<int>("command");
    QTest::newRow("start") << -1;
    QTest::newRow("new") << int(Command::NewCase);
    QTest::newRow("unlock") << int(Command::LockCase);
    QTest::newRow("overview") << int(Command::ShowOverview);
    QTest::newRow("chart") << int(Command::ShowChart);
    QTest::newRow("table") << int(Command::ShowTable);
    QTest::newRow("operator") << int(Command::ShowOperator);
    QTest::newRow("evidence") << int(Command::ShowEvidence);
    QTest::newRow("custody") << int(Command::ShowCustody);
    QTest::newRow("import") << int(Command::ImportFiles);
    QTest::newRow("judge") << int(Command::JudgeSamePersona);
    QTest::newRow("resolve") << int(Command::Resolve);
    QTest::newRow("pack") << int(Command::WritePack);
    QTest::newRow("recovery") << int(Command::RecoveryKey);
    QTest::newRow("preferences") << int(Command::Preferences);
    QTest::newRow("keys") << int(Command::Shortcuts);
    QTest::newRow("about") << int(Command::About);
}

// Set TWELVEFOLD_PICTURES to a folder to look at what was measured.
void GermanTest::noButtonIsClipped()
{
    QFETCH(int, command);
    if (command >= 0) {
        open();
        const auto &sample = m_host->service->sample();
        m_window->selection().selectEntities({ sample.personas[0], sample.personas[3] });
        if (Command(command) == Command::ShowOperator)
            m_window->selection().select(sample.operators[0]);
        QAction *action = m_window->actions().action(Command(command));
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        action->trigger();
    }
    QTest::qWait(50);
    keep(QString::fromLatin1(QTest::currentDataTag()));
    QStringList found;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            found += clippedIn(*window);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void GermanTest::keep(const QString &name)
{
    const QString folder = qEnvironmentVariable("TWELVEFOLD_PICTURES");
    if (folder.isEmpty())
        return;
    m_window->grab().save(QStringLiteral("%1/de-%2.png").arg(folder, name));
    for (auto *dialog : m_window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            dialog->grab().save(QStringLiteral("%1/de-%2-dialog.png").arg(folder, name));
    }
}

QTEST_MAIN(GermanTest)
#include "tst_german.moc"
