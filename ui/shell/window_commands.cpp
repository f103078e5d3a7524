// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the commands of the window do.
#include "shell/main_window.h"

#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "panels/custody_page.h"
#include "panels/inspector.h"
#include "panels/judge_panel.h"
#include "panels/navigator.h"
#include "panels/overview_page.h"
#include "panels/resolve_panel.h"
#include "panels/table_view.h"
#include "preferences/preferences_page.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/file_dialogs.h"
#include "shell/idle_watch.h"
#include "shell/info_dialogs.h"
#include "shell/lock_signals.h"
#include "shell/new_case_page.h"
#include "shell/peek.h"
#include "shell/search_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"
#include "wizards/merge_page.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

namespace twelvefold::ui {
namespace {

constexpr std::chrono::milliseconds shownAfter(500);
constexpr qint64 largeImport = 100; // operations: a score of files has more

} // namespace

void MainWindow::wire()
{
    wireFileAndEdit();
    wireCase();
    wireCopies();
    wireOperators();
    wireView();
    wireHelp();
    connect(m_start, &StartPage::newWanted, this, &MainWindow::newCase);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openCase);
    connect(m_start, &StartPage::pathWanted, this, &MainWindow::openPath);
    connect(m_new, &NewCasePage::made, this, &MainWindow::adopt);
    connect(m_new, &NewCasePage::left, this,
        [this] { showPage(m_service ? static_cast<QWidget *>(m_casePage) : m_start); });
    connect(m_unlock, &UnlockPage::opened, this, &MainWindow::adopt);
    connect(m_unlock, &UnlockPage::left, this, &MainWindow::closeCase);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    connect(m_away, &LockSignals::away, this, &MainWindow::lock);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateCommands);
    connect(&m_selection, &Selection::historyChanged, this, &MainWindow::updateCommands);
    connect(&m_selection, &Selection::viewWanted, m_casePage, &CasePage::show);
    connect(&m_selection, &Selection::opened, this, &MainWindow::openTarget);
    connect(&m_selection, &Selection::peeked, this, &MainWindow::peek);
    connect(&m_jobs, &JobList::moved, this, &MainWindow::updateCommands);
    connect(m_casePage->tabs(), &QTabWidget::currentChanged, this, &MainWindow::markSection);
    connect(m_navigator, &Navigator::sectionChosen, this, &MainWindow::chooseSection);
    for (View *view : m_casePage->views())
        connect(view, &View::judgeWanted, this, &MainWindow::judge);
    connect(m_overview, &OverviewPage::commandWanted, this,
        [this](Command command) { m_actions.action(command)->trigger(); });
    connect(m_overview, &OverviewPage::pairWanted, this, [this] {
        m_right->show(); // it says why
        if (m_service && !m_service->snapshot()->hypotheses().empty())
            showView(QStringLiteral("operator"));
    });
    connect(m_table, &TableView::importWanted, this, [this] { m_actions.action(Command::ImportFiles)->trigger(); });
    connect(m_table, &TableView::resolveWanted, this, [this] { m_actions.action(Command::Resolve)->trigger(); });
    connect(m_table, &TableView::shownChanged, this, [this](const QString &text, bool filtered) {
        m_shown->setText(text);
        m_unfilter->setVisible(filtered);
    });
    connect(m_unfilter, &QToolButton::clicked, m_table, &TableView::clearFilter);
    connect(m_import, &ImportPage::busyChanged, this, &MainWindow::updateCommands);
    connect(m_import, &ImportPage::imported, this, [this](const QString &text) { tellDone(text); });
    connect(m_judge, &JudgePanel::recorded, this, &MainWindow::tellDone);
    connect(m_judge, &JudgePanel::failed, this, &MainWindow::tellError);
    connect(m_casePage->resolvePanel(), &ResolvePanel::resolveWanted, this, &MainWindow::resolve);
}

void MainWindow::wireFileAndEdit()
{
    m_actions.on(Command::NewCase, [this] { newCase(); });
    m_actions.on(Command::OpenCase, [this] { openCase(); });
    m_actions.on(Command::CloseCase, [this] { closeCase(); });
    m_actions.on(Command::LockCase, [this] { lock(); });
    m_actions.on(Command::Quit, [this] { close(); });
    m_actions.on(Command::Undo, [this] { askThenUndo(); });
    m_actions.on(Command::Redo, [this] { undoOrRedo(false); });
    m_actions.on(Command::Copy, [this] { copySelection(); });
    m_actions.on(Command::ClearSelection, [this] { m_selection.clear(); });
    m_actions.on(Command::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_actions.on(Command::Filter, [this] {
        showView(m_table->name());
        m_table->focusFilter();
    });
    m_actions.on(Command::StopJobs, [this] { m_jobs.cancelAll(); });
}

void MainWindow::wireCase()
{
    m_actions.on(Command::Resolve, [this] { askHowToResolve(); });
    m_actions.on(Command::VerifyCase, [this] {
        showView(m_custody->name());
        m_custody->verify();
    });
    m_actions.on(Command::ShowHistory, [this] { showView(m_custody->name()); });
    m_actions.on(Command::ImportFiles, [this] { showView(m_import->name()); });
    m_actions.on(Command::OpenExhibit, [this] { openExhibit(); });
}

void MainWindow::wireOperators()
{
    m_actions.on(Command::JudgeSameOperator, [this] { judge(JudgementKind::SameOperator); });
    m_actions.on(Command::JudgeDifferent, [this] { judge(JudgementKind::Different); });
    m_actions.on(Command::JudgeUnsure, [this] { judge(JudgementKind::Unsure); });
    m_actions.on(Command::JudgeSamePersona, [this] { judge(JudgementKind::SamePersona); });
    m_actions.on(Command::OpenOperator, [this] { m_selection.open(selectedOperator()); });
    m_actions.on(Command::WritePack, [this] {
        const HypothesisId chosen = selectedOperator();
        askForPack(chosen.isNull() ? std::vector<HypothesisId>() : std::vector { chosen });
    });
    QList<QAction *> row;
    for (const Command command : { Command::JudgeSameOperator, Command::JudgeDifferent, Command::JudgeUnsure,
             Command::JudgeSamePersona, Command::OpenOperator, Command::OpenExhibit, Command::Copy })
        row += m_actions.action(command);
    m_table->setRowActions(row);
}

void MainWindow::wireView()
{
    m_actions.on(Command::GoBack, [this] { m_selection.goBack(); });
    m_actions.on(Command::GoForward, [this] { m_selection.goForward(); });
    m_actions.on(Command::ShowOverview, [this] { showView(QStringLiteral("overview")); });
    m_actions.on(Command::ShowTable, [this] { showView(QStringLiteral("table")); });
    m_actions.on(Command::ShowChart, [this] { showView(QStringLiteral("chart")); });
    m_actions.on(Command::ShowEvidence, [this] { showView(QStringLiteral("evidence")); });
    m_actions.on(Command::ShowOperator, [this] { showView(QStringLiteral("operator")); });
    m_actions.on(Command::ShowCustody, [this] { showView(QStringLiteral("custody")); });
    m_actions.on(Command::Peek, [this] { peek(m_selection.current()); });
    const auto toggle = [this](QDockWidget *dock) {
        dock->setVisible(!dock->isVisible());
        updateCommands();
    };
    m_actions.on(Command::ToggleNavigator, [this, toggle] { toggle(m_left); });
    m_actions.on(Command::ToggleInspector, [this, toggle] { toggle(m_right); });
    m_actions.on(Command::SchemeSystem, [this] { chooseScheme(Scheme::System); });
    m_actions.on(Command::SchemeLight, [this] { chooseScheme(Scheme::Light); });
    m_actions.on(Command::SchemeDark, [this] { chooseScheme(Scheme::Dark); });
}

void MainWindow::wireHelp()
{
    m_actions.on(Command::Preferences, [this] { showPreferences(); });
    m_actions.on(Command::Shortcuts, [this] { showShortcuts(); });
    m_actions.on(Command::About, [this] { showAbout(); });
}

void MainWindow::newCase()
{
    // The open case stays open behind the page until the new one is made: making one may be given up.
    m_new->reset();
    m_new->setOther(m_service ? m_service->snapshot()->info().title : QString());
    showPage(m_new);
}

void MainWindow::openCase()
{
    askForFiles(this, FileAsk::OneFile, tr("Open a case"), caseFileFilter(),
        [this](const QStringList &files) { openPath(files.first()); });
}

void MainWindow::showView(const QString &name)
{
    if (m_service)
        m_casePage->show(name);
}

void MainWindow::chooseSection(const Section &section)
{
    switch (section.kind) {
    case Section::Kind::Overview:
        showView(QStringLiteral("overview"));
        break;
    case Section::Kind::Custody:
        showView(QStringLiteral("custody"));
        break;
    case Section::Kind::Operators:
    case Section::Kind::Entities:
    case Section::Kind::Evidence:
    case Section::Kind::Judgements:
        m_table->setSection(section);
        showView(QStringLiteral("table"));
        break;
    }
}

// The navigator says where one is, however one came there.
void MainWindow::markSection()
{
    const View *front = m_casePage->currentView();
    if (front == m_overview)
        m_navigator->setSection({ Section::Kind::Overview });
    else if (front == m_custody)
        m_navigator->setSection({ Section::Kind::Custody });
    else if (front == m_table)
        m_navigator->setSection(m_table->section());
    else if (front == m_import)
        m_navigator->setCurrentIndex({}); // stands in no section
}

void MainWindow::openTarget(const Target &target)
{
    if (std::holds_alternative<EvidenceSpot>(target))
        showView(QStringLiteral("evidence"));
    else if (std::holds_alternative<HypothesisId>(target))
        showView(QStringLiteral("operator"));
    else if (std::holds_alternative<EntityId>(target))
        showView(QStringLiteral("chart"));
}

void MainWindow::openExhibit()
{
    if (const auto spot = selectedExhibit())
        m_selection.open(*spot);
}

void MainWindow::peek(const Target &target)
{
    if (m_service && !std::holds_alternative<std::monostate>(target))
        m_peek->show(*m_service->snapshot(), target, QCursor::pos() + QPoint(2 * gridStep, 2 * gridStep));
}

void MainWindow::copySelection()
{
    if (!m_service)
        return;
    const auto graph = m_service->snapshot();
    QStringList texts;
    for (const EntityId id : m_selection.entities()) {
        if (const auto index = graph->find(id))
            texts += graph->label(*index);
    }
    if (const auto *spot = m_selection.as<EvidenceSpot>()) {
        if (const Evidence *exhibit = graph->evidence(spot->evidence))
            texts += exhibit->label() + u' ' + exhibit->name + u' ' + QString::fromLatin1(exhibit->sha256.toHex());
    }
    if (!texts.isEmpty())
        QApplication::clipboard()->setText(texts.join(u'\n'));
}

//! As it was resolved last, until somebody says otherwise.
void MainWindow::askHowToResolve()
{
    ResolvePanel *panel = m_casePage->resolvePanel();
    if (m_service && panel->isHidden()) {
        const ResolveOptions last = rememberedOptions(*m_service->snapshot());
        panel->setThreshold(last.threshold);
        panel->setOwnWeights(!last.modelJson.isEmpty());
    }
    panel->show();
}

void MainWindow::resolve(double threshold)
{
    if (!m_service)
        return;
    ResolvePanel *panel = m_casePage->resolvePanel();
    panel->setBusy(true);
    ResolveOptions options = rememberedOptions(*m_service->snapshot());
    options.threshold = threshold;
    const auto future = m_service->resolve(options);
    m_change = tr("Resolving operators");
    m_jobs.watch(m_change, QFuture<void>(future));
    updateCommands();
    const qint64 before = m_service->facts().ledgerEntries;
    whenDone(this, future, [this, panel, before, which = present().get()](const Result<Resolution> &resolution) {
        if (present().get() != which)
            return; // about a case that is not here any more
        panel->setBusy(false);
        m_change.clear();
        updateCommands();
        if (!resolution)
            return tellStopped(resolution.error(), before);
        panel->hide();
        tellDone(tr("Compared %n persona(s): ", nullptr, int(resolution->personas))
            + tr("%n operator(s) found", nullptr, int(resolution->clusters.size()))
            + tr(", %n pair(s) possible but not joined.", nullptr, int(resolution->possible.size())));
        m_overview->setPossible(resolution->possible);
        // Where nothing was found, the overview says what came nearest, and why it was not joined.
        if (resolution->clusters.empty())
            return showView(m_overview->name());
        m_table->setSection({ Section::Kind::Operators });
        m_navigator->setSection({ Section::Kind::Operators });
        showView(m_table->name());
    });
}

void MainWindow::undoOrRedo(bool undo)
{
    if (!m_service)
        return;
    const UndoState state = m_service->undoState();
    const QString text = undo ? tr("Taken back: %1").arg(state.undo) : tr("Done again: %1").arg(state.redo);
    const qint64 before = m_service->facts().ledgerEntries;
    const auto future = undo ? m_service->undo() : m_service->redo();
    watchChange(undo ? tr("Taking back a change") : tr("Doing a change again"), future);
    whenDone(this, future, [this, text, undo, before, which = present().get()](const Result<LedgerEntry> &entry) {
        if (present().get() != which)
            return; // about a case that is not here any more
        m_change.clear();
        updateCommands();
        if (!entry)
            return tellStopped(entry.error(), before);
        m_casePage->notices()->tell(NoticeBar::Kind::Done, text, undo ? tr("Redo") : tr("Undo"),
            [this, undo] { m_actions.action(undo ? Command::Redo : Command::Undo)->trigger(); });
    });
}

// What is done in a moment is not worth a flicker of the bar.
void MainWindow::watchChange(const QString &title, const QFuture<Result<LedgerEntry>> &future)
{
    m_change = title;
    updateCommands();
    QTimer::singleShot(shownAfter, this, [this, title, future, which = present().get()] {
        if (present().get() == which)
            m_jobs.watch(title, QFuture<void>(future));
    });
}

// Who stops something at the last moment may come too late; what is in the case then is never denied.
void MainWindow::tellStopped(const Error &error, qint64 entriesBefore)
{
    if (error.kind == Error::Kind::Cancelled && m_service->facts().ledgerEntries > entriesBefore)
        tellDone(tr("It was done before it could be stopped."));
    else
        tellError(error.message);
}

QString MainWindow::changing() const
{
    if (m_merge->merging())
        return tr("Merging a copy");
    return m_import->importing() ? tr("Importing files") : m_change;
}

// A small thing is taken back and put back again with a key; a large import is a morning's work for whoever made it.
void MainWindow::askThenUndo()
{
    if (!m_service)
        return;
    const UndoState state = m_service->undoState();
    if (state.undoKind != u"import" || state.undoOperations < largeImport)
        return undoOrRedo(true);
    delete m_question;
    m_question = new QMessageBox(QMessageBox::Question, m_info.name,
        tr("This takes a whole import out of the case again: %1.").arg(state.undo), QMessageBox::NoButton, this);
    auto *yes = m_question->addButton(tr("&Take it out"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(m_question->addButton(tr("&Keep it"), QMessageBox::RejectRole));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QAbstractButton::clicked, this, [this, asked = state.undo] {
        if (m_service && changing().isEmpty() && m_service->undoState().undo == asked)
            undoOrRedo(true);
    });
    m_question->open();
}

void MainWindow::judge(JudgementKind kind)
{
    const auto &chosen = m_selection.entities();
    if (chosen.size() != 2)
        return;
    m_right->show();
    m_judge->ask(kind, chosen[0], chosen[1]);
}

void MainWindow::chooseScheme(Scheme scheme)
{
    Preferences changed = m_preferences;
    changed.scheme = scheme;
    applyScheme(scheme);
    usePreferences(changed);
}

void MainWindow::showPreferences()
{
    auto *page = new PreferencesPage(m_preferences, this);
    page->setAttribute(Qt::WA_DeleteOnClose);
    connect(page, &PreferencesPage::changed, this, [this](const Preferences &changed) {
        if (changed.scheme != m_preferences.scheme)
            applyScheme(changed.scheme);
        usePreferences(changed);
    });
    page->show();
}

void MainWindow::showShortcuts()
{
    showShortcutsDialog(this, m_actions);
}

void MainWindow::showAbout()
{
    showAboutDialog(this, m_info);
}

} // namespace twelvefold::ui
