// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a case comes to the window, and how it goes: after letGo() no widget holds anything of it.
#include "shell/main_window.h"

#include "jobs/run_job.h"
#include "look/look.h"
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
#include "shell/new_case_page.h"
#include "shell/peek.h"
#include "shell/search_field.h"
#include "shell/start_page.h"
#include "shell/unlock_page.h"
#include "wizards/import_page.h"
#include "wizards/take_in_page.h"

#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace twelvefold::ui {

namespace {

bool isPersona(const CaseGraph &graph, EntityIndex index)
{
    return graph.typeOf(index).name == u"Persona";
}

bool hasTwoPersonas(const CaseGraph &graph)
{
    int found = 0;
    for (EntityIndex i = 0; i < graph.entitySlots() && found < 2; ++i)
        found += graph.isLive(i) && isPersona(graph, i) ? 1 : 0;
    return found == 2;
}

} // namespace

void MainWindow::openPath(const QString &path)
{
    if (m_service)
        closeCase();
    m_lockedPath.clear();
    m_unlock->setPath(path, false);
    showPage(m_unlock);
}

void MainWindow::adopt(std::shared_ptr<CaseService> service)
{
    letGo();
    m_lockedPath.clear();
    setCase(std::move(service));
    const CaseFacts facts = m_service->facts();
    const QString title = m_service->snapshot()->info().title;
    setWindowTitle(QStringLiteral("%1 — %2").arg(title, m_info.name));
    m_caseName->setText(facts.readOnly ? tr("%1 · reading only").arg(title) : title);
    m_preferences.addRecent(facts.path);
    m_preferences.save();
    showPage(m_casePage);
    showView(QStringLiteral("overview"));
    m_selection.reset();
    m_selection.setView(QStringLiteral("overview"));
    if (facts.newToProfile)
        m_casePage->notices()->tell(NoticeBar::Kind::Information,
            tr("This case is opened here for the first time. From now on you are told if an older copy of it turns up "
               "in its place."));
    else if (!facts.headNotice.isEmpty())
        m_casePage->notices()->tell(NoticeBar::Kind::Warning, facts.headNotice,
            facts.readOnly ? QString() : tr("Go by this copy…"), [this] { askToAcceptOlderCopy(); });
    else if (!facts.placeNotice.isEmpty())
        m_casePage->notices()->tell(NoticeBar::Kind::Warning, facts.placeNotice);
    usePreferences(m_preferences);
}

void MainWindow::setCase(std::shared_ptr<CaseService> service)
{
    if (m_service)
        m_service->feed().disconnect(this);
    m_service = std::move(service);
    if (m_service) {
        connect(&m_service->feed(), &CaseFeed::changed, this, [this] {
            tellSaved();
            updateCommands();
        });
        connect(&m_service->feed(), &CaseFeed::closing, this, &MainWindow::lock);
    }
    m_navigator->setCase(m_service);
    m_inspector->setCase(m_service);
    m_judge->setCase(m_service);
    m_search->setCase(m_service);
    m_casePage->setCase(m_service);
    m_dialogs->setCase(m_service);
}

void MainWindow::letGo()
{
    const std::shared_ptr<CaseService> service = m_service;
    m_jobs.cancelAll();
    m_change.clear();
    m_peek->hide();
    delete m_question;
    dropPack();
    setCase(nullptr);
    m_selection.reset();
    m_caseName->clear();
    m_shown->clear();
    m_unfilter->hide();
    m_saved->clear();
    setWindowTitle(m_info.name);
    if (service)
        beginClosing(service);
}

// Held until storage has closed it: the last to let go of an open case would have to wait for what runs in it.
void MainWindow::beginClosing(std::shared_ptr<CaseService> service)
{
    m_clipboard->clear();
    m_unlock->setClosing(true);
    const auto closed = service->close();
    const CaseService *which = service.get();
    m_leaving.push_back(std::move(service));
    whenDone(this, closed, [this, which](const Result<bool> &) {
        std::erase_if(m_leaving, [which](const auto &held) { return held.get() == which; });
        if (m_leaving.empty())
            showClosed();
    });
}

void MainWindow::showClosed()
{
    m_unlock->setClosing(false);
    if (m_quitting)
        close();
    else if (m_pages->currentWidget() == m_closing)
        showPage(m_start);
}

void MainWindow::lock()
{
    if (!m_service)
        return;
    savePlaces();
    m_lockedPath = m_service->facts().path;
    m_new->reset();
    m_takeIn->reset();
    letGo();
    m_unlock->setPath(m_lockedPath, true);
    showPage(m_unlock);
}

void MainWindow::closeCase()
{
    if (m_service)
        savePlaces();
    letGo();
    m_lockedPath.clear();
    m_unlock->reset();
    showPage(closing() ? static_cast<QWidget *>(m_closing) : m_start);
}

void MainWindow::showPage(QWidget *page)
{
    const bool working = page == m_casePage;
    const QSettings settings;
    m_pages->setCurrentWidget(page);
    if (page == m_start)
        m_start->setRecent(m_preferences.recent);
    m_bar->setVisible(working);
    m_left->setVisible(working);
    m_right->setVisible(working);
    if (working)
        restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    updateCommands();
}

Needs MainWindow::holding() const
{
    Needs holds = Need::Nothing;
    holds.setFlag(Need::RunningJobs, !m_jobs.isEmpty());
    holds.setFlag(Need::HeldCase, m_service != nullptr);
    if (!m_service || m_pages->currentWidget() != m_casePage)
        return holds;
    const UndoState undo = m_service->undoState();
    const auto graph = m_service->snapshot();
    holds |= Need::OpenCase;
    holds.setFlag(Need::Writing, !m_service->facts().readOnly);
    holds.setFlag(Need::Selection, !std::holds_alternative<std::monostate>(m_selection.current()));
    holds.setFlag(Need::Exhibit, selectedExhibit().has_value());
    holds.setFlag(Need::Operator, !selectedOperator().isNull());
    holds.setFlag(Need::ToUndo, !undo.undo.isEmpty());
    holds.setFlag(Need::ToRedo, !undo.redo.isEmpty());
    holds.setFlag(Need::Past, m_selection.canGoBack());
    holds.setFlag(Need::Future, m_selection.canGoForward());
    const auto &chosen = m_selection.entities();
    const bool people = std::ranges::all_of(chosen, [&graph](EntityId id) {
        const auto index = graph->find(id);
        return index && isPersona(*graph, *index);
    });
    holds.setFlag(Need::TwoPersonas, chosen.size() == 2 && people);
    holds.setFlag(Need::Personas, hasTwoPersonas(*graph));
    holds.setFlag(Need::Quiet, changing().isEmpty());
    return holds;
}

void MainWindow::updateCommands()
{
    m_actions.update(holding(), changing());
    const UndoState undo = m_service ? m_service->undoState() : UndoState();
    const auto name = [](const QString &verb, const QString &what) {
        return what.isEmpty() ? verb : QStringLiteral("%1: %2").arg(verb, what);
    };
    m_actions.action(Command::Undo)->setText(name(tr("&Undo"), Look::shortened(undo.undo, 60)));
    m_actions.action(Command::Redo)->setText(name(tr("&Redo"), Look::shortened(undo.redo, 60)));
    m_actions.action(Command::ToggleNavigator)->setChecked(m_left->isVisible());
    m_actions.action(Command::ToggleInspector)->setChecked(m_right->isVisible());
}

HypothesisId MainWindow::selectedOperator() const
{
    if (const auto *id = m_selection.as<HypothesisId>())
        return *id;
    const auto *entity = m_selection.as<EntityId>();
    if (!entity || !m_service)
        return {};
    const auto graph = m_service->snapshot();
    const auto index = graph->find(*entity);
    const Hypothesis *found = index ? graph->operatorOf(*index) : nullptr;
    return found ? found->id : HypothesisId();
}

std::optional<EvidenceSpot> MainWindow::selectedExhibit() const
{
    if (const auto *spot = m_selection.as<EvidenceSpot>())
        return *spot;
    if (!m_service)
        return std::nullopt;
    const auto graph = m_service->snapshot();
    const auto from = [](const SourceRef &source) { return EvidenceSpot { source.evidence, source.place }; };
    if (const auto *id = m_selection.as<LinkId>()) {
        const Link *link = graph->link(*id);
        return link && !link->sources.empty() ? std::optional(from(link->sources.front())) : std::nullopt;
    }
    const auto *id = m_selection.as<EntityId>();
    const auto index = id ? graph->find(*id) : std::nullopt;
    if (!index)
        return std::nullopt;
    const auto assertions = graph->assertions(*index);
    return assertions.empty() ? std::nullopt : std::optional(from(assertions.front()->source));
}

void MainWindow::tellSaved()
{
    m_saved->setText(tr("saved %1").arg(QDateTime::currentDateTimeUtc().toString(u"HH:mm:ss")));
}

void MainWindow::tellDone(const QString &text)
{
    const bool undoable = m_service && !m_service->undoState().undo.isEmpty();
    m_casePage->notices()->tell(NoticeBar::Kind::Done, text, undoable ? tr("Undo") : QString(),
        [this] { m_actions.action(Command::Undo)->trigger(); });
}

// What lies outside of the case cannot be taken back.
void MainWindow::tellWritten(const QString &text)
{
    m_casePage->notices()->tell(NoticeBar::Kind::Done, text);
}

void MainWindow::tellError(const QString &text)
{
    m_casePage->notices()->tell(NoticeBar::Kind::Error, text);
}

void MainWindow::usePreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    if (preferences != Preferences::load())
        preferences.save();
    m_idle->setLimit(std::chrono::minutes(m_service ? preferences.lockMinutes : 0));
    m_actions.action(Command::SchemeSystem)->setChecked(preferences.scheme == Scheme::System);
    m_actions.action(Command::SchemeLight)->setChecked(preferences.scheme == Scheme::Light);
    m_actions.action(Command::SchemeDark)->setChecked(preferences.scheme == Scheme::Dark);
    if (m_pages->currentWidget() == m_start)
        m_start->setRecent(preferences.recent);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_jobs.isEmpty() || m_quitting) {
        savePlaces();
        letGo();
        m_quitting = closing();
        event->setAccepted(!m_quitting);
        if (m_quitting)
            showPage(m_closing);
        return;
    }
    event->ignore();
    auto *question = new QMessageBox(QMessageBox::Question, m_info.name,
        tr("Work is still going on: %1. Stopping it leaves the case as it was before.").arg(m_jobs.title(0)),
        QMessageBox::NoButton, this);
    auto *stop = question->addButton(tr("&Stop it and close"), QMessageBox::DestructiveRole);
    question->addButton(tr("&Keep working"), QMessageBox::RejectRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(stop, &QAbstractButton::clicked, this, [this] {
        m_quitting = true;
        m_jobs.cancelAll();
        close();
    });
    question->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    const bool one = paths.size() == 1;
    if (one && paths.first().endsWith(u".12f", Qt::CaseInsensitive)) {
        openPath(paths.first());
    } else if (one && paths.first().endsWith(u".caseshare", Qt::CaseInsensitive)) {
        takeShare(paths.first());
    } else if (m_service && !m_service->facts().readOnly) {
        m_import->addPaths(paths);
        showView(QStringLiteral("import"));
    }
}

} // namespace twelvefold::ui
