// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real window over the real session, led by lines on standard input as a person would lead it by hand, so that what
// it leaves in memory, on the disk and on the network can be looked at from outside (tst_traces.py). It says "done"
// after each line. Secrets are typed letter by letter and kept nowhere here.
//
// window_session CASE PROFILE
#include "panels/navigator.h"
#include "panels/section.h"
#include "session/app_host.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/new_case_page.h"
#include "shell/passphrase_field.h"
#include "shell/search_field.h"
#include "shell/unlock_page.h"
#include "vault/process_hardening.h"
#include "wizards/import_page.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cstdio>
#include <functional>
#include <map>
#include <unistd.h>

using namespace twelvefold;

namespace {

constexpr int patience = 240'000; // milliseconds

//! Up to the end of the line; what comes is not buffered.
QString nextWord(char end)
{
    QByteArray word;
    char letter = 0;
    while (::read(STDIN_FILENO, &letter, 1) == 1 && letter != end && letter != '\n')
        word += letter;
    return QString::fromUtf8(word);
}

void typeLineInto(const QList<ui::PassphraseField *> &fields)
{
    char letter = 0;
    while (::read(STDIN_FILENO, &letter, 1) == 1 && letter != '\n') {
        for (ui::PassphraseField *field : fields)
            QTest::keyClick(field, letter);
    }
}

bool until(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, patience);
}

class Lead
{
public:
    Lead(ui::MainWindow &window, QString path)
        : m_window(window)
        , m_path(std::move(path))
    {
    }

    bool make()
    {
        m_window.actions().action(ui::Command::NewCase)->trigger();
        auto &form = *m_window.findChild<ui::NewCasePage *>();
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (auto *title = qobject_cast<QLineEdit *>(label->buddy()); title && label->text().contains(u"Title"))
                QTest::keyClicks(title, QStringLiteral("Harbour"));
        }
        for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() != u"File of the new case")
                continue;
            edit->clear();
            QTest::keyClicks(edit, m_path);
        }
        typeLineInto(form.findChildren<ui::PassphraseField *>());
        if (!until([&] { return form.canMake(); }))
            return false;
        for (QPushButton *button : form.findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
        return until([&] { return m_window.hasCase(); });
    }
    bool unlock()
    {
        m_window.openPath(m_path);
        auto *field = m_window.unlockPage().findChild<ui::PassphraseField *>();
        typeLineInto({ field });
        QTest::keyClick(field, Qt::Key_Return);
        return until([&] { return m_window.hasCase(); });
    }
    bool import()
    {
        auto *page = qobject_cast<ui::ImportPage *>(m_window.casePage().view(QStringLiteral("import")));
        m_window.casePage().show(page->name());
        page->addPaths({ nextWord('\n') });
        if (!until([&] { return page->plannedCount() > 0; }))
            return false;
        page->start(false);
        return until([&] { return !page->busy(); });
    }
    bool look()
    {
        for (ui::View *view : m_window.casePage().views()) {
            m_window.casePage().show(view->name());
            QTest::qWait(100);
        }
        return true;
    }
    bool search()
    {
        QTest::keyClicks(&m_window.searchField(), nextWord('\n'));
        QTest::qWait(500);
        m_window.searchField().clear();
        return true;
    }
    bool lock()
    {
        m_window.lock();
        return until([&] { return !m_window.closing(); });
    }

private:
    ui::MainWindow &m_window;
    QString m_path;
};

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("twelvefold"));
    QApplication::setOrganizationName(QStringLiteral("twelvefold"));
    if (argc < 3)
        return 2;
    AppHost host(QString::fromLocal8Bit(argv[2]));
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("test") });
    window.show();
    Lead lead(window, QString::fromLocal8Bit(argv[1]));
    const std::map<QString, std::function<bool()>> words {
        { QStringLiteral("new"), [&] { return lead.make(); } },
        { QStringLiteral("unlock"), [&] { return lead.unlock(); } },
        { QStringLiteral("import"), [&] { return lead.import(); } },
        { QStringLiteral("look"), [&] { return lead.look(); } },
        { QStringLiteral("search"), [&] { return lead.search(); } },
        { QStringLiteral("lock"), [&] { return lead.lock(); } },
    };
    for (QString word = nextWord(' '); words.contains(word); word = nextWord(' ')) {
        std::puts(words.at(word)() ? "done" : "failed");
        std::fflush(stdout);
    }
    return 0;
}
