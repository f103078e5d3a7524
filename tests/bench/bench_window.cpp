// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the window's event loop goes without asking for the next event, step by step, on the demo's case. Measured
// on the loop's own thread, in the time of the processor as well as that of the wall: on a busy machine only the first
// is the program's doing. The aim is 50 ms.
//
// bench_window FOLDER-OF-EVIDENCE WORK-FOLDER
#include "remembering_host.h"

#include "panels/judge_panel.h"
#include "panels/navigator.h"
#include "panels/pack_dialog.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/passphrase_field.h"
#include "shell/search_field.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"

#include <QAbstractEventDispatcher>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <ctime>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace twelvefold;

namespace {

constexpr int patience = 600'000; // milliseconds

double threadMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

//! From the moment the loop has got events to the moment it waits for the next ones.
class LoopWatch final : public QObject
{
public:
    LoopWatch()
    {
        auto *loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, &LoopWatch::begin);
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &LoopWatch::end);
        m_wall.start();
        begin();
    }
    void print(const char *step)
    {
        end();
        std::printf("%-34s %8.1f %8.1f\n", step, m_longest, m_longestWall);
        std::fflush(stdout);
        m_longest = m_longestWall = 0;
        begin();
    }

private:
    void begin()
    {
        end(); // a loop that finds more to do at once has asked for it
        m_since = threadMilliseconds();
        m_sinceWall = m_wall.nsecsElapsed();
        m_running = true;
    }
    void end()
    {
        if (!m_running)
            return;
        m_running = false;
        m_longest = std::max(m_longest, threadMilliseconds() - m_since);
        m_longestWall = std::max(m_longestWall, double(m_wall.nsecsElapsed() - m_sinceWall) / 1e6);
    }

    QElapsedTimer m_wall;
    double m_since = 0;
    qint64 m_sinceWall = 0;
    bool m_running = false;
    double m_longest = 0;
    double m_longestWall = 0;
};

bool until(const std::function<bool()> &done)
{
    return QTest::qWaitFor(done, patience);
}

//! Lets what was begun come to rest: answers of jobs arrive as events.
void settle()
{
    QTest::qWait(400);
}

struct Bench {
    ui::MainWindow &window;
    LoopWatch &watch;

    void step(const char *name, const std::function<void()> &begin, const std::function<bool()> &done = {}) const
    {
        QTest::qWait(0);
        begin();
        if (done && !until(done))
            std::printf("%s: not done in time\n", name);
        settle();
        watch.print(name);
    }
    void trigger(ui::Command command) const { window.actions().action(command)->trigger(); }
};

void work(const Bench &bench, const std::shared_ptr<CaseService> &service, const QString &folder)
{
    ui::MainWindow &window = bench.window;
    auto *page = qobject_cast<ui::ImportPage *>(window.casePage().view(QStringLiteral("import")));
    bench.step(
        "plan the import",
        [&] {
            window.casePage().show(page->name());
            page->addPaths({ folder });
        },
        [&] { return page->plannedCount() > 0; });
    bench.step(
        "import", [&] { page->start(false); }, [&] { return !page->busy(); });
    for (ui::View *view : window.casePage().views()) {
        const QByteArray name = "show " + view->name().toUtf8();
        bench.step(name.constData(), [&] { window.casePage().show(view->name()); });
    }
    bench.step(
        "resolve", [&] { service->resolve({}); }, [&] { return !service->snapshot()->hypotheses().empty(); });
    const auto graph = service->snapshot();
    const Hypothesis &first = graph->hypotheses().front();
    bench.step("show operator", [&] { window.selection().selectEntities({ EntityId(first.id.uuid()) }); });
    bench.step("open operator", [&] { bench.trigger(ui::Command::OpenOperator); });
    for (ui::View *view : window.casePage().views()) {
        const QByteArray name = "show again " + view->name().toUtf8();
        bench.step(name.constData(), [&] { window.casePage().show(view->name()); });
    }
    bench.step("select a persona", [&] { window.selection().selectEntities({ first.personas.front() }); });
    bench.step("search", [&] { QTest::keyClicks(&window.searchField(), QStringLiteral("wallet")); });
    bench.step(
        "judge",
        [&] {
            window.selection().selectEntities({ first.personas[0], first.personas[1] });
            bench.trigger(ui::Command::JudgeDifferent);
            window.judgePanel().setReason(QStringLiteral("Both were met in person"));
            window.judgePanel().record();
        },
        [&] { return service->snapshot()->judgements().size() == 1; });
    bench.step(
        "undo", [&] { bench.trigger(ui::Command::Undo); }, [&] { return service->snapshot()->judgements().empty(); });
    auto pack = service->writePack({ .file = QDir(folder).filePath(QStringLiteral("../pack.pdf")), .overwrite = true });
    bench.step(
        "write a pack", [] {}, [&] { return pack.isFinished(); });
}

} // namespace

int main(int argc, char *argv[])
{
    // Of all dispatchers this one says when it waits and when it goes on, and does all its work between the two.
    qputenv("QT_NO_GLIB", "1");
    QApplication app(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "bench_window FOLDER-OF-EVIDENCE WORK-FOLDER\n");
        return 2;
    }
    const QDir place(QString::fromLocal8Bit(argv[2]));
    const QString passphrase = QStringLiteral("quiet harbour lantern mirrors");
    const QString file = place.filePath(QStringLiteral("bench.12f"));
    test::RememberingHost host(place.filePath(QStringLiteral("profile")));
    if (const auto made = host.create({ .path = file }, QStringLiteral("Bench"), Passphrase(passphrase)).result();
        !made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().message));
        return 1;
    }
    std::printf("%-34s %8s %8s\n", "longest turn of the loop, ms", "CPU", "wall");
    ui::MainWindow window(host, { QStringLiteral("Twelvefold"), QStringLiteral("bench") });
    window.resize(1600, 1000);
    LoopWatch watch;
    const Bench bench { window, watch };
    bench.step("show the window", [&] { window.show(); });
    bench.step(
        "unlock",
        [&] {
            window.openPath(file);
            auto *field = window.unlockPage().findChild<ui::PassphraseField *>();
            QTest::keyClicks(field, passphrase);
            QTest::keyClick(field, Qt::Key_Return);
        },
        [&] { return window.hasCase(); });
    work(bench, host.service(), QString::fromLocal8Bit(argv[1]));
    window.closeCase();
    return 0;
}
