// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window without a mouse, with longer words, and with files dropped on it.
#include "fake_case_service.h"
#include "panels/inspector.h"
#include "panels/navigator.h"
#include "panels/pack_dialog.h"
#include "panels/table_view.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/new_case_page.h"
#include "shell/passphrase_field.h"
#include "shell/search_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace twelvefold;
using namespace twelvefold::ui;
using twelvefold::test::FakeCaseHost;

namespace {

QString describe(const QWidget *widget)
{
    QString text = widget->objectName();
    for (const QWidget *up = widget; up; up = up->parentWidget())
        text += u'<' + QString::fromLatin1(up->metaObject()->className());
    return text;
}

// What the keyboard must be able to reach: a control that takes the focus by Tab and is not a part of another one.
bool isControl(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
        return false;
    // Of the radio buttons of a group one takes the focus; the arrow keys go on.
    if (const auto *radio = qobject_cast<const QRadioButton *>(widget))
        return radio->isChecked();
    return !widget->objectName().startsWith(u"qt_") && !qobject_cast<const QHeaderView *>(widget)
        && !(qobject_cast<QComboBox *>(widget->parentWidget()));
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

//! Presses Tab from `first` on until the focus comes round.
QWidgetList walk(QWidget &window, QWidget *first)
{
    first->setFocus(Qt::TabFocusReason);
    QWidgetList met;
    for (int i = 0; i < 400; ++i) {
        QWidget *now = window.focusWidget();
        if (!now || (met.size() > 1 && now == met.front()))
            break;
        if (!met.contains(now)) // a text with links keeps the focus until Tab has gone through them
            met += now;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return met;
}

//! Empty if every control of `page` is reached by Tab and has a name; otherwise which is not.
QString unreached(QWidget &window, QWidget &page)
{
    QWidgetList controls;
    for (auto *widget : page.findChildren<QWidget *>()) {
        if (isControl(widget))
            controls += widget;
    }
    if (controls.isEmpty())
        return QStringLiteral("no control at all");
    const QWidgetList met = walk(window, controls.front());
    QString wrong;
    for (QWidget *control : controls) {
        if (!met.contains(control))
            wrong += QStringLiteral("not reached: ") + describe(control) + u'\n';
        if (nameOf(control).isEmpty())
            wrong += QStringLiteral("no name: ") + describe(control) + u'\n';
    }
    return wrong;
}

//! Empty if Tab goes down (and along a row) within `page`; otherwise where it jumps up.
QString outOfOrder(QWidget &window, QWidget &page)
{
    QWidgetList inside;
    for (auto *widget : page.findChildren<QWidget *>()) {
        if (isControl(widget))
            inside += widget;
    }
    if (inside.isEmpty())
        return {};
    const QWidget *topmost = inside.front();
    const auto top = [&](const QWidget *w) { return w->mapTo(&page, QPoint()).y(); };
    for (const QWidget *widget : inside) {
        if (top(widget) < top(topmost))
            topmost = widget;
    }
    QString wrong;
    const QWidget *before = nullptr;
    for (const QWidget *widget : walk(window, const_cast<QWidget *>(topmost))) {
        const bool holdsOthers = std::ranges::any_of(inside, [&](const auto *w) { return widget->isAncestorOf(w); });
        if (!inside.contains(widget) || holdsOthers)
            continue;
        const bool up = before && top(widget) + widget->height() <= top(before)
            && widget->mapTo(&page, QPoint()).x() <= before->mapTo(&page, QPoint(before->width(), 0)).x();
        if (up)
            wrong += describe(before) + QStringLiteral(" then ") + describe(widget) + u'\n';
        before = widget;
    }
    return wrong;
}

} // namespace

class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tabReachesEveryControlOfEachPage();
    void tabReachesEveryControlOfThePackDialog();
    void longerWordsAreNotCutOff();
    void filesDroppedAreOfferedForImport();
    void aDroppedCaseIsOpened();
    void passingTheSearchFieldOpensNoList();
    void nothingOfTheCaseIsInTheSettings();
    void whatWasMovedIsWhereItWasAfterARestart();

private:
    void open();
    void drop(const QStringList &paths);

    std::unique_ptr<FakeCaseHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

void KeyboardTest::init()
{
    QSettings().clear();
    m_host = std::make_unique<FakeCaseHost>();
    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void KeyboardTest::cleanup()
{
    m_window.reset();
    m_host.reset();
}

void KeyboardTest::open()
{
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    auto *field = m_window->unlockPage().findChild<PassphraseField *>();
    field->setText(QStringLiteral("correct horse"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_window->hasCase());
}

void KeyboardTest::tabReachesEveryControlOfEachPage()
{
    QString wrong;
    const auto look = [&](const QString &name, QWidget &page) {
        QTest::qWait(50);
        const QString one = unreached(*m_window, page);
        const QString order = outOfOrder(*m_window, page);
        if (!one.isEmpty())
            wrong += name + QStringLiteral(":\n") + one;
        if (!order.isEmpty())
            wrong += name + QStringLiteral(" jumps up:\n") + order;
    };
    look(QStringLiteral("start"), *m_window->findChild<StartPage *>());
    m_window->actions().action(Command::NewCase)->trigger();
    look(QStringLiteral("new"), *m_window->findChild<NewCasePage *>());
    m_window->openPath(QStringLiteral("/cases/harbour.12f"));
    look(QStringLiteral("unlock"), m_window->unlockPage());
    open();
    m_window->selection().select(m_host->service->sample().operators[0]);
    for (View *view : m_window->casePage().views()) {
        m_window->casePage().show(view->name());
        look(view->name(), *view);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void KeyboardTest::tabReachesEveryControlOfThePackDialog()
{
    open();
    m_window->actions().action(Command::WritePack)->trigger();
    auto *dialog = m_window->findChild<PackDialog *>();
    QVERIFY(dialog);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QString wrong = unreached(*dialog, *dialog) + outOfOrder(*dialog, *dialog);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

// Forty percent more than English is what German needs, and half as large again what some eyes need.
void KeyboardTest::longerWordsAreNotCutOff()
{
    constexpr qsizetype longestWord = 24;
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.5);
    QApplication::setFont(large);
    open();
    m_window->resize(1600, 1000);
    QString wrong;
    for (View *view : m_window->casePage().views()) {
        m_window->casePage().show(view->name());
        QTest::qWait(50);
        // In words no longer than the longest there are: a sentence can break between them.
        const auto longer = [](const QString &text) {
            QString more(text.size() * 2 / 5, u'm');
            for (qsizetype at = longestWord; at < more.size(); at += longestWord + 1)
                more.insert(at, u' ');
            return text + more;
        };
        for (auto *button : view->findChildren<QAbstractButton *>()) {
            if (!button->text().isEmpty())
                button->setText(longer(button->text()));
        }
        for (auto *label : view->findChildren<QLabel *>()) {
            if (!label->text().isEmpty() && label->textFormat() != Qt::RichText)
                label->setText(longer(label->text()));
        }
        QTest::qWait(50);
        const auto tooSmall = [&](const QWidget *widget) {
            return widget->isVisible() && !widget->visibleRegion().isEmpty()
                && widget->width() < widget->minimumSizeHint().width();
        };
        for (const auto *button : view->findChildren<QAbstractButton *>()) {
            if (!button->text().isEmpty() && tooSmall(button))
                wrong += view->name() + QStringLiteral(": ") + button->text() + u'\n';
        }
        for (const auto *label : view->findChildren<QLabel *>()) {
            if (tooSmall(label))
                wrong += view->name() + QStringLiteral(": ") + label->text() + u'\n';
        }
    }
    QApplication::setFont(usual);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void KeyboardTest::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    // To whatever lies under the middle of the window, and up from there, as Qt itself does it.
    const QPoint middle = m_window->rect().center();
    QWidget *under = m_window->childAt(middle);
    for (QWidget *at = under ? under : m_window.get(); at; at = at->parentWidget()) {
        if (!at->acceptDrops())
            continue;
        const QPoint here = at->mapFrom(m_window.get(), middle);
        QDragEnterEvent enter(here, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(at, &enter);
        if (!enter.isAccepted())
            continue;
        QDropEvent drop(QPointF(here), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(at, &drop);
        return;
    }
}

void KeyboardTest::filesDroppedAreOfferedForImport()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("people.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\nP1,Ann\n");
    file.close();
    open();
    auto *page = qobject_cast<ImportPage *>(m_window->casePage().view(QStringLiteral("import")));
    int planned = 0;
    for (View *view : m_window->casePage().views()) {
        QFile more(folder.filePath(view->name() + QStringLiteral(".csv")));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write(view->name().toUtf8() + "\n1\n");
        more.close();
        m_window->casePage().show(view->name());
        QTest::qWait(20);
        drop({ more.fileName() });
        ++planned;
        QTRY_VERIFY2(page->plannedCount() == planned, qPrintable(view->name()));
        QCOMPARE(m_window->casePage().currentView(), page);
    }
}

void KeyboardTest::aDroppedCaseIsOpened()
{
    drop({ QStringLiteral("/cases/harbour.12f") });
    QCOMPARE(m_window->unlockPage().path(), QStringLiteral("/cases/harbour.12f"));
}

void KeyboardTest::passingTheSearchFieldOpensNoList()
{
    open();
    m_window->searchField().setFocus(Qt::TabFocusReason);
    QVERIFY(m_window->searchField().hasFocus());
    QVERIFY(m_window->searchField().offered().isEmpty());
    m_window->casePage().setFocus();
    m_window->actions().action(Command::Find)->trigger();
    QVERIFY(!m_window->searchField().offered().isEmpty());
}

void KeyboardTest::nothingOfTheCaseIsInTheSettings()
{
    open();
    for (View *view : m_window->casePage().views())
        m_window->casePage().show(view->name());
    m_window->selection().select(m_host->service->sample().personas[0]);
    m_window->closeCase();
    QSettings settings;
    settings.sync();
    QFile file(settings.fileName());
    const QByteArray kept = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const char *word : { "Kovalenko", "Harbour", "harbour" })
        QVERIFY2(!kept.contains(word), word);
}

void KeyboardTest::whatWasMovedIsWhereItWasAfterARestart()
{
    m_window->resize(760, 600);
    open();
    m_window->actions().action(Command::ToggleNavigator)->trigger();
    m_window->actions().action(Command::ToggleInspector)->trigger();
    m_window->casePage().show(QStringLiteral("evidence"));
    QTest::qWait(50);
    const auto evidenceSplitter = [this]() -> QSplitter * {
        for (auto *splitter : m_window->casePage().view(QStringLiteral("evidence"))->findChildren<QSplitter *>()) {
            if (splitter->isVisible())
                return splitter;
        }
        return nullptr;
    };
    QSplitter *splitter = evidenceSplitter();
    QVERIFY(splitter);
    const int before = splitter->sizes().front();
    QWidget *handle = splitter->handle(1);
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(1, 40));
    QMouseEvent move(QEvent::MouseMove, QPointF(61, 40), handle->mapToGlobal(QPointF(61, 40)), Qt::LeftButton,
        Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(handle, &move);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(1, 40));
    const int left = splitter->sizes().front();
    QVERIFY(left > before + 20);
    m_window->casePage().show(QStringLiteral("table"));
    auto *header = m_window->findChild<TableView *>()->table()->horizontalHeader();
    QTRY_VERIFY(header->count() > 2);
    QTest::qWait(50);
    header->resizeSection(1, 173);
    m_window->findChild<TableView *>()->table()->sortByColumn(1, Qt::DescendingOrder);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());

    m_window = std::make_unique<MainWindow>(*m_host, AppInfo { QStringLiteral("Twelvefold"), QStringLiteral("0.1.0") });
    m_window->show();
    QCOMPARE(m_window->size(), QSize(760, 600));
    open();
    QVERIFY(!m_window->navigator().isVisible() && !m_window->inspector().isVisible());
    m_window->casePage().show(QStringLiteral("table"));
    header = m_window->findChild<TableView *>()->table()->horizontalHeader();
    QTRY_COMPARE(header->sectionSize(1), 173);
    QCOMPARE(header->sortIndicatorSection(), 1);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    m_window->casePage().show(QStringLiteral("evidence"));
    splitter = evidenceSplitter();
    QTRY_VERIFY(std::abs(splitter->sizes().front() - left) <= 2);
}

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
