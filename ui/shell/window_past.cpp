// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's way to the case as it was on a date, and back.
#include "jobs/run_job.h"
#include "shell/as_of_bar.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/past_case.h"

#include <QLabel>

namespace twelvefold::ui {

std::shared_ptr<CaseService> MainWindow::present() const
{
    const auto past = std::dynamic_pointer_cast<PastCase>(m_service);
    return past ? past->present() : m_service;
}

void MainWindow::askAsOf()
{
    if (m_service)
        m_casePage->asOfBar()->ask(present()->snapshot()->info().createdAt, Utc::now());
}

void MainWindow::goToPast(Utc time)
{
    const std::shared_ptr<CaseService> service = present();
    if (!service)
        return;
    const auto future = service->snapshotAsOf(time);
    m_jobs.watch(tr("Going back to an earlier state"), QFuture<void>(future));
    whenDone(this, future, [this, service, time](const Result<std::shared_ptr<const CaseGraph>> &graph) {
        if (present() != service)
            return; // locked or closed meanwhile
        if (!graph)
            return tellError(graph.error().message);
        if (!changing().isEmpty()) // begun while one waited
            return tellError(tr("%1 has begun meanwhile; look at the earlier state afterwards.").arg(changing()));
        const View *front = m_casePage->currentView();
        dropPack();
        setCase(std::make_shared<PastCase>(service, *graph, time));
        if (front)
            showView(front->name());
        m_casePage->asOfBar()->showPast(time);
        m_caseName->setText(tr("%1 · as it was on %2").arg((*graph)->info().title, time.toText()));
        updateCommands();
    });
}

void MainWindow::goToPresent()
{
    const std::shared_ptr<CaseService> service = present();
    if (!service || service == m_service)
        return;
    const View *front = m_casePage->currentView();
    setCase(service);
    if (front)
        showView(front->name());
    const QString title = service->snapshot()->info().title;
    m_caseName->setText(service->facts().readOnly ? tr("%1 · reading only").arg(title) : title);
    updateCommands();
}

} // namespace twelvefold::ui
