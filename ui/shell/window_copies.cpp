// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the commands of the window do about copies of the case and what opens it.
#include "jobs/run_job.h"
#include "panels/conflicts_page.h"
#include "panels/overview_page.h"
#include "shell/as_of_bar.h"
#include "shell/case_dialogs.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/start_page.h"
#include "wizards/copy_key_form.h"
#include "wizards/merge_page.h"
#include "wizards/take_in_page.h"

#include <QMessageBox>
#include <QPushButton>

namespace twelvefold::ui {

void MainWindow::wireCopies()
{
    m_actions.on(Command::ShowAsOf, [this] { askAsOf(); });
    connect(m_casePage->asOfBar(), &AsOfBar::wanted, this, &MainWindow::goToPast);
    connect(m_casePage->asOfBar(), &AsOfBar::backWanted, this, &MainWindow::goToPresent);
    m_actions.on(Command::MergeCopy, [this] { mergeFile({}); });
    m_actions.on(Command::ShowConflicts, [this] { showView(m_conflicts->name()); });
    m_actions.on(Command::ShareCopy, [this] { m_dialogs->share(m_selection); });
    m_actions.on(Command::ChangePassphrase, [this] { m_dialogs->changePassphrase(); });
    m_actions.on(Command::RecoveryKey, [this] { m_dialogs->showRecoveryKey(); });
    m_actions.on(Command::Identity, [this] { m_dialogs->showIdentity(); });
    connect(m_merge, &MergePage::merged, this, [this](const QString &text) {
        leaveMerge();
        tellDone(text);
    });
    connect(m_merge, &MergePage::left, this, &MainWindow::leaveMerge);
    connect(m_merge, &MergePage::busyChanged, this, &MainWindow::updateCommands);
    connect(m_merge, &MergePage::identityWanted, m_dialogs, &CaseDialogs::showIdentity);
    connect(m_conflicts, &ConflictsPage::countChanged, this, &MainWindow::tellConflicts);
    connect(
        m_conflicts, &ConflictsPage::mergeWanted, this, [this] { m_actions.action(Command::MergeCopy)->trigger(); });
    connect(m_conflicts, &ConflictsPage::settled, this, &MainWindow::tellDone);
    connect(m_dialogs, &CaseDialogs::contactsChanged, m_merge, &MergePage::contactsChanged);
    connect(m_start, &StartPage::shareWanted, this, [this] { takeShare({}); });
    connect(m_takeIn, &TakeInPage::made, this, &MainWindow::adopt);
    connect(m_takeIn, &TakeInPage::identityWanted, m_dialogs, &CaseDialogs::showIdentity);
    connect(m_takeIn, &TakeInPage::left, this, [this] {
        m_takeIn->reset();
        showPage(m_start);
    });
    connect(m_dialogs, &CaseDialogs::contactsChanged, m_takeIn, [this] { m_takeIn->keyForm().load(); });
    connect(m_dialogs, &CaseDialogs::done, this, &MainWindow::tellWritten);
}

void MainWindow::mergeFile(const QString &path)
{
    if (!m_service)
        return;
    m_merge->begin(path);
    showView(m_merge->name());
}

// With a case open it is most likely a copy of that one; if it is not, the merge page says so.
void MainWindow::takeShare(const QString &path)
{
    if (m_service && !m_service->facts().readOnly)
        return mergeFile(path);
    if (m_service)
        return tellError(tr("The case is open for reading only, so nothing can be merged into it."));
    m_takeIn->begin(path);
    showPage(m_takeIn);
}

void MainWindow::leaveMerge()
{
    m_casePage->setTab(m_merge, false);
    showView(m_overview->name());
}

// The tab stays while there is something to settle, and as long as somebody looks at it.
void MainWindow::tellConflicts(int count)
{
    const QString title = m_conflicts->title();
    m_casePage->setTabTitle(m_conflicts, count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title);
    if (count > 0 || m_casePage->currentView() != m_conflicts)
        m_casePage->setTab(m_conflicts, count > 0);
    m_overview->setConflicts(count);
}

void MainWindow::askToAcceptOlderCopy()
{
    if (!m_service)
        return;
    auto *question = new QMessageBox(QMessageBox::Question, m_info.name,
        tr("Go by this older copy from now on? Do so only if you put it back yourself. The ledger will say what it "
           "lacks, "
           "and a newer copy that turns up later can be merged."),
        QMessageBox::NoButton, this);
    auto *yes = question->addButton(tr("&Go by this copy"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("&Leave it"), QMessageBox::RejectRole));
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QAbstractButton::clicked, this, &MainWindow::acceptOlderCopy);
    question->open();
}

void MainWindow::acceptOlderCopy()
{
    if (!m_service)
        return;
    whenDone(this, m_service->acceptOlderCopy(), [this](const Result<LedgerEntry> &entry) {
        if (!m_service)
            return;
        if (!entry)
            return tellError(entry.error().message);
        tellWritten(tr("From now on you are told if a copy older than this one turns up."));
        updateCommands();
    });
}

} // namespace twelvefold::ui
