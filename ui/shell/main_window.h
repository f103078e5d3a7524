// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_set.h"
#include "jobs/job_list.h"
#include "ports/case_host.h"
#include "preferences/preferences.h"
#include "shell/app_info.h"
#include "shell/selection.h"
#include "shell/view.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QLabel;
class QMessageBox;
class QStackedWidget;
class QToolButton;

namespace twelvefold::ui {

class CaseClipboard;
class CaseDialogs;
class CasePage;
class ChartView;
class ClosingPage;
class ConflictsPage;
class CustodyPage;
class IdleWatch;
class ImportPage;
class InspectorPanel;
class JudgePanel;
class LockSignals;
class MergePage;
class Navigator;
class NewCasePage;
class OverviewPage;
class PackDialog;
class Peek;
class SearchField;
class StartPage;
class TableView;
class TakeInPage;
class UnlockPage;

//! The one window: pages to get to a case, three columns to work in it, and nothing of it to see once it is locked.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(CaseHost &host, const AppInfo &info, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Goes to the unlock page for this file.
    void openPath(const QString &path);
    void lock();
    void closeCase();

    bool hasCase() const { return m_service != nullptr; }
    //! Whether a case that nobody sees any more is still being closed.
    bool closing() const { return !m_leaving.empty(); }
    ActionSet &actions() { return m_actions; }
    Selection &selection() { return m_selection; }
    JobList &jobs() { return m_jobs; }
    CasePage &casePage() { return *m_casePage; }
    InspectorPanel &inspector() { return *m_inspector; }
    Navigator &navigator() { return *m_navigator; }
    JudgePanel &judgePanel() { return *m_judge; }
    SearchField &searchField() { return *m_search; }
    UnlockPage &unlockPage() { return *m_unlock; }
    CaseDialogs &dialogs() { return *m_dialogs; }
    MergePage &mergePage() { return *m_merge; }
    ConflictsPage &conflictsPage() { return *m_conflicts; }
    TakeInPage &takeInPage() { return *m_takeIn; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // building: main_window.cpp
    void buildPages();
    void addViews();
    ChartView *addChart();
    void addOperatorAndEvidence(ChartView *chart);
    void buildDocks();
    void buildToolBar();
    void buildStatusBar();
    void leaveDropsToTheWindow();
    void restorePlaces();
    void savePlaces() const;

    // wiring and what commands do: window_commands.cpp
    void wire();
    void wireFileAndEdit();
    void wireCase();
    void wireCopies();
    void takeShare(const QString &path);
    void mergeFile(const QString &path);
    void askAsOf();
    void goToPast(Utc time);
    void goToPresent();
    //! The open case itself, also while an earlier state of it is shown.
    std::shared_ptr<CaseService> present() const;
    void askToAcceptOlderCopy();
    void acceptOlderCopy();
    void leaveMerge();
    void tellConflicts(int count);
    void wireOperators();
    void wireView();
    void wireHelp();
    void newCase();
    void openCase();
    void askHowToResolve();
    void resolve(double threshold);
    void undoOrRedo(bool undo);
    void askThenUndo();
    void watchChange(const QString &title, const QFuture<Result<LedgerEntry>> &future);
    //! What is changing the case now, as its job is called; empty if nothing is.
    QString changing() const;
    void judge(JudgementKind kind);
    void copySelection();
    void peek(const Target &target);
    void openTarget(const Target &target);
    void openExhibit();
    void askForPack(const std::vector<HypothesisId> &operators);
    void dropPack();
    void chooseScheme(Scheme scheme);
    void showPreferences();
    void showShortcuts();
    void showAbout();
    void showView(const QString &name);
    void markSection();
    void chooseSection(const struct Section &section);

    // the case: case_life.cpp
    void adopt(std::shared_ptr<CaseService> service);
    //! Gives the case to every view and panel; none, to let go of it.
    void setCase(std::shared_ptr<CaseService> service);
    void letGo();
    void beginClosing(std::shared_ptr<CaseService> service);
    void showClosed();
    void showPage(QWidget *page);
    void updateCommands();
    Needs holding() const;
    void tellSaved();
    void tellDone(const QString &text);
    void tellWritten(const QString &text);
    void tellError(const QString &text);
    void tellStopped(const Error &error, qint64 entriesBefore);
    HypothesisId selectedOperator() const;
    std::optional<EvidenceSpot> selectedExhibit() const;
    void usePreferences(const Preferences &preferences);

    CaseHost &m_host;
    AppInfo m_info;
    Preferences m_preferences;
    ActionSet m_actions;
    Selection m_selection;
    JobList m_jobs;
    std::shared_ptr<CaseService> m_service;
    std::vector<std::shared_ptr<CaseService>> m_leaving; //!< being closed
    QString m_lockedPath;
    bool m_quitting = false;
    QString m_change; //!< the resolving, undoing or redoing under way

    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    NewCasePage *m_new = nullptr;
    TakeInPage *m_takeIn = nullptr;
    UnlockPage *m_unlock = nullptr;
    ClosingPage *m_closing = nullptr;
    CasePage *m_casePage = nullptr;
    OverviewPage *m_overview = nullptr;
    TableView *m_table = nullptr;
    CustodyPage *m_custody = nullptr;
    ImportPage *m_import = nullptr;
    MergePage *m_merge = nullptr;
    ConflictsPage *m_conflicts = nullptr;
    Navigator *m_navigator = nullptr;
    InspectorPanel *m_inspector = nullptr;
    JudgePanel *m_judge = nullptr;
    QDockWidget *m_left = nullptr;
    QDockWidget *m_right = nullptr;
    SearchField *m_search = nullptr;
    Peek *m_peek = nullptr;
    QPointer<PackDialog> m_pack;
    QPointer<QMessageBox> m_question; //!< names something of the case
    CaseDialogs *m_dialogs = nullptr;
    QToolBar *m_bar = nullptr;
    QLabel *m_caseName = nullptr;
    QLabel *m_shown = nullptr;
    QToolButton *m_unfilter = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_clock = nullptr;
    IdleWatch *m_idle = nullptr;
    LockSignals *m_away = nullptr;
    CaseClipboard *m_clipboard = nullptr;
};

} // namespace twelvefold::ui
