// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobs_indicator.h"

#include "jobs/job_list.h"
#include "look/look.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>

namespace twelvefold::ui {

JobsIndicator::JobsIndicator(JobList &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_button(new QToolButton)
    , m_bar(new QProgressBar)
    , m_menu(new QMenu(this))
{
    m_button->setText(tr("No jobs"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setFixedWidth(24 * gridStep);
    m_bar->setMaximumHeight(4 * gridStep);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of all jobs"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridStep);
    layout->addWidget(m_button);
    layout->addWidget(m_bar);
    connect(&m_jobs, &JobList::moved, this, &JobsIndicator::show);
    connect(m_menu, &QMenu::aboutToShow, this, &JobsIndicator::fillMenu);
    show();
}

void JobsIndicator::show()
{
    const int count = m_jobs.rowCount();
    m_button->setVisible(count > 0);
    m_bar->setVisible(count > 0);
    if (count == 0)
        return;
    const int percent = m_jobs.percent();
    const QString title = count == 1 ? m_jobs.title(0) : tr("%n jobs", nullptr, count);
    m_button->setText(percent < 0 ? title : tr("%1 · %2 %").arg(title).arg(percent));
    m_button->setToolTip(tr("Running in the background; click to stop one"));
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(std::max(percent, 0));
}

void JobsIndicator::fillMenu()
{
    m_menu->clear();
    for (int row = 0; row < m_jobs.rowCount(); ++row) {
        const QString title = m_jobs.title(row);
        QAction *stop = m_menu->addAction(Look::icon(QStringLiteral("stop")), tr("Stop: %1").arg(title));
        connect(stop, &QAction::triggered, &m_jobs, [this, title] {
            // Rows may have moved since the menu opened.
            for (int now = 0; now < m_jobs.rowCount(); ++now) {
                if (m_jobs.title(now) == title)
                    m_jobs.cancel(now);
            }
        });
    }
}

} // namespace twelvefold::ui
