// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the window is put together. What its commands do stands in window_commands.cpp, how a case comes and goes in
// case_life.cpp.
#include "shell/main_window.h"

#include "jobs/jobs_indicator.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "panels/conflicts_page.h"
#include "panels/custody_page.h"
#include "panels/inspector.h"
#include "panels/judge_panel.h"
#include "panels/navigator.h"
#include "panels/overview_page.h"
#include "panels/resolve_panel.h"
#include "panels/table_view.h"
#include "shell/case_clipboard.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/closing_page.h"
#include "shell/idle_watch.h"
#include "shell/lock_signals.h"
#include "shell/new_case_page.h"
#include "shell/peek.h"
#include "shell/search_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"
#include "wizards/merge_page.h"
#include "wizards/take_in_page.h"

#include <QAbstractScrollArea>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace twelvefold::ui {
namespace {

constexpr QSize usualSize(1280, 800);
constexpr int navigatorWidth = 220;
constexpr int inspectorWidth = 320;

} // namespace

MainWindow::MainWindow(CaseHost &host, const AppInfo &info, QWidget *parent)
    : QMainWindow(parent)
    , m_host(host)
    , m_info(info)
    , m_preferences(Preferences::load())
    , m_dialogs(new CaseDialogs(host, m_jobs, this))
    , m_idle(new IdleWatch(this))
    , m_away(new LockSignals(BusAddresses::ofThisLogin(), this))
    , m_clipboard(new CaseClipboard(this))
{
    setWindowTitle(m_info.name);
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    buildPages();
    buildDocks();
    buildToolBar();
    buildStatusBar();
    m_actions.fill(*menuBar());
    for (const ActionSpec &spec : m_actions.table())
        addAction(m_actions.action(spec.command));
    m_peek = new Peek(this);
    leaveDropsToTheWindow();
    wire();
    restorePlaces();
    if (m_preferences.scheme != Scheme::System)
        applyScheme(m_preferences.scheme);
    usePreferences(m_preferences);
    showPage(m_start);
}

MainWindow::~MainWindow()
{
    letGo();
    jobPool().waitForDone(); // all of it was told to stop; none of it may outlive what it draws on
}

void MainWindow::buildPages()
{
    m_pages = new QStackedWidget;
    m_start = new StartPage(m_info);
    m_new = new NewCasePage(m_host);
    m_takeIn = new TakeInPage(m_host);
    m_unlock = new UnlockPage(m_host);
    m_closing = new ClosingPage;
    m_casePage = new CasePage({ &m_selection, &m_jobs });
    addViews();
    for (QWidget *page :
        { static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_takeIn),
            static_cast<QWidget *>(m_unlock), static_cast<QWidget *>(m_closing), static_cast<QWidget *>(m_casePage) })
        m_pages->addWidget(page);
    setCentralWidget(m_pages);
}

void MainWindow::addViews()
{
    const ViewContext context { &m_selection, &m_jobs };
    m_overview = new OverviewPage(context);
    m_table = new TableView(context);
    m_custody = new CustodyPage(context);
    m_import = new ImportPage(context);
    m_merge = new MergePage(context, m_host.identities());
    m_conflicts = new ConflictsPage(context);
    m_casePage->add(m_overview);
    ChartView *chart = addChart();
    m_casePage->add(m_table);
    addOperatorAndEvidence(chart);
    m_casePage->add(m_custody);
    m_casePage->add(m_import);
    m_casePage->add(m_merge, false);
    m_casePage->add(m_conflicts, false);
}

void MainWindow::buildDocks()
{
    m_navigator = new Navigator(m_selection);
    m_left = new QDockWidget(tr("Navigator"), this);
    m_left->setObjectName(QStringLiteral("navigator"));
    m_left->setWidget(m_navigator);
    addDockWidget(Qt::LeftDockWidgetArea, m_left);

    m_inspector = new InspectorPanel(m_selection);
    m_judge = new JudgePanel;
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_inspector, 1);
    layout->addWidget(m_judge);
    m_right = new QDockWidget(tr("Inspector"), this);
    m_right->setObjectName(QStringLiteral("inspector"));
    m_right->setWidget(column);
    addDockWidget(Qt::RightDockWidgetArea, m_right);
    resizeDocks({ m_left, m_right }, { navigatorWidth, inspectorWidth }, Qt::Horizontal);
}

void MainWindow::buildToolBar()
{
    m_bar = new QToolBar(tr("Search and navigation"));
    m_bar->setObjectName(QStringLiteral("bar"));
    m_bar->setMovable(false);
    m_bar->setIconSize(QSize(16, 16));
    QList<QAction *> commands;
    for (const ActionSpec &spec : m_actions.table()) {
        if (spec.command != Command::Find)
            commands += m_actions.action(spec.command);
    }
    m_search = new SearchField(m_selection, commands, m_actions.action(Command::Find)->shortcut());
    m_search->setMinimumWidth(60 * gridStep);
    m_search->setMaximumWidth(120 * gridStep);
    m_bar->addWidget(m_search);
    m_bar->addAction(m_actions.action(Command::GoBack));
    m_bar->addAction(m_actions.action(Command::GoForward));
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    m_caseName = new QLabel;
    m_caseName->setTextFormat(Qt::PlainText);
    m_caseName->setContentsMargins(2 * gridStep, 0, 2 * gridStep, 0);
    m_bar->addWidget(m_caseName);
    m_bar->addWidget(new JobsIndicator(m_jobs));
    m_bar->addAction(m_actions.action(Command::Undo));
    m_bar->addAction(m_actions.action(Command::Redo));
    m_bar->addAction(m_actions.action(Command::LockCase));
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    addToolBar(m_bar);
}

void MainWindow::buildStatusBar()
{
    m_shown = new QLabel;
    m_shown->setTextFormat(Qt::PlainText);
    m_unfilter = new QToolButton;
    m_unfilter->setIcon(Look::icon(QStringLiteral("close")));
    m_unfilter->setAutoRaise(true);
    m_unfilter->setToolTip(tr("Show everything again"));
    m_unfilter->setAccessibleName(tr("Show everything again"));
    m_unfilter->hide();
    m_saved = new QLabel;
    m_clock = new QLabel;
    statusBar()->addWidget(m_shown);
    statusBar()->addWidget(m_unfilter);
    statusBar()->addPermanentWidget(m_clock);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->setSizeGripEnabled(false);
    auto *tick = new QTimer(this);
    const auto tell
        = [this] { m_clock->setText(tr("UTC %1").arg(QDateTime::currentDateTimeUtc().toString(u"HH:mm"))); };
    connect(tick, &QTimer::timeout, this, tell);
    tick->start(std::chrono::seconds(10));
    tell();
}

// A field would take a dropped file as a piece of text and put its address into a reason or a filter.
void MainWindow::leaveDropsToTheWindow()
{
    for (auto *field : findChildren<QLineEdit *>())
        field->setAcceptDrops(false);
    for (auto *text : findChildren<QAbstractScrollArea *>()) {
        text->setAcceptDrops(false);
        text->viewport()->setAcceptDrops(false);
    }
}

void MainWindow::restorePlaces()
{
    const QSettings settings;
    resize(usualSize);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
}

void MainWindow::savePlaces() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    // The columns are hidden outside of a case; only how they stand in one is worth keeping.
    if (m_service)
        settings.setValue(QStringLiteral("window/state"), saveState());
}

} // namespace twelvefold::ui
