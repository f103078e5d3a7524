// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the merge page does.
#include "wizards/merge_page.h"

#include "items/words.h"
#include "jobs/run_job.h"
#include "look/look.h"
#include "wizards/copy_key_form.h"
#include "wizards/merge_words.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>

namespace twelvefold::ui {

void MergePage::begin(const QString &path)
{
    if (m_busy)
        return;
    caseChanged();
    m_file->setText(path);
    m_key->load();
    if (path.isEmpty())
        m_file->setFocus();
    else
        m_key->setFocus();
}

QString MergePage::shownReport() const
{
    return m_report ? QStringList { m_head->text(), m_signer->text(), m_text->toPlainText() }.join(u'\n') : QString();
}

QString MergePage::message() const
{
    return m_stack->currentIndex() == 0 ? m_message->text() : m_problem->text();
}

void MergePage::contactsChanged()
{
    if (!service() || m_busy)
        return;
    m_key->load();
    // Who signed it may be known by now.
    m_stale = m_report.has_value();
    check();
}

void MergePage::caseChanged()
{
    ++m_round;
    m_running.cancel();
    m_report.reset();
    m_stale = false;
    m_file->clear();
    m_key->wipe();
    m_message->clear();
    m_problem->clear();
    m_head->clear();
    m_signer->clear();
    m_text->clear();
    m_stack->setCurrentIndex(0);
    setBusy(false);
}

// What was found out then was about another state of the case.
void MergePage::refresh(const ChangeSet &)
{
    if (!m_report || m_busy)
        return;
    m_stale = true;
    check();
}

void MergePage::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_report && service())
        showReport();
}

void MergePage::check()
{
    m_look->setEnabled(!m_busy && service() && !m_file->text().trimmed().isEmpty() && m_key->isReady());
    m_merge->setEnabled(!m_busy && service() && m_report && (m_stale || !nothingNew(*m_report)));
    m_merge->setText(m_stale ? tr("&Look again") : tr("&Merge"));
    if (m_stale && !m_busy)
        m_problem->setText(tr("The case or your contacts have changed since."));
}

MergeRequest MergePage::request(bool dryRun) const
{
    MergeRequest request;
    request.file = m_file->text().trimmed();
    request.dryRun = dryRun;
    request.compareOperators = dryRun && !service()->snapshot()->hypotheses().empty();
    m_key->addTo(request);
    return request;
}

void MergePage::run(bool dryRun)
{
    if (m_busy || !service() || m_file->text().trimmed().isEmpty() || !m_key->isReady())
        return;
    m_trying = dryRun;
    m_message->clear();
    m_problem->clear();
    setBusy(true);
    m_key->prepare([this, dryRun, round = m_round](const QString &problem) {
        if (round != m_round || !service())
            return;
        if (problem.isEmpty())
            return ask(dryRun);
        setBusy(false);
        (m_stack->currentIndex() == 0 ? m_message : m_problem)->setText(problem);
    });
}

void MergePage::ask(bool dryRun)
{
    m_running = service()->merge(request(dryRun));
    m_watcher->setFuture(QFuture<void>(m_running));
    jobs().watch(dryRun ? tr("Looking at a copy") : tr("Merging a copy"), QFuture<void>(m_running));
    whenDone(this, m_running, [this, dryRun, round = m_round](const Result<MergeReport> &report) {
        if (round != m_round || !service())
            return;
        setBusy(false);
        take(report, dryRun);
    });
}

void MergePage::take(const Result<MergeReport> &report, bool dryRun)
{
    if (!report) {
        (m_stack->currentIndex() == 0 ? m_message : m_problem)->setText(report.error().message);
        return;
    }
    if (!dryRun)
        return finish(MergeWords(*report, *service()->snapshot()).done());
    m_report = *report;
    m_stale = false;
    showReport();
    m_stack->setCurrentIndex(1);
    check();
    (m_merge->isEnabled() ? static_cast<QWidget *>(m_merge) : m_text)->setFocus();
}

void MergePage::showReport()
{
    const auto graph = service()->snapshot();
    const MergeWords words(*m_report, *graph);
    const bool sure = words.signerIsSure();
    m_head->setText(nothingNew(*m_report)
            ? tr("Nothing new in %1").arg(isolated(QFileInfo(m_file->text()).fileName()))
            : tr("What %1 would bring").arg(isolated(QFileInfo(m_file->text()).fileName())));
    m_signerIcon->setPixmap(Look::icon(sure ? QStringLiteral("good") : QStringLiteral("warning"),
        Look::colour(sure ? Role::Good : Role::Warning, palette()))
                                .pixmap(16, 16));
    m_signerIcon->setAccessibleName(sure ? tr("Verified") : tr("Warning"));
    m_signer->setText(words.signer());
    m_text->setHtml(words.html(palette()));
}

void MergePage::finish(const QString &text)
{
    caseChanged();
    Q_EMIT merged(text);
}

void MergePage::leave()
{
    caseChanged();
    Q_EMIT left();
}

void MergePage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_progress->setRange(0, 0);
    m_stop->setVisible(busy);
    m_stack->setEnabled(!busy);
    check();
    Q_EMIT busyChanged();
}

} // namespace twelvefold::ui
