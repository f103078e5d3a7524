// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "jobs/run_job.h"

#include <QFutureWatcher>

#include <algorithm>

namespace twelvefold::ui {

QThreadPool &jobPool()
{
    // A thread that waits for more keeps its freed small blocks as they are; one that ends gives them back, to be
    // wiped.
    static QThreadPool pool;
    pool.setExpiryTimeout(0);
    return pool;
}

struct JobList::Job {
    QString title;
    QFutureWatcher<void> watcher;
    bool cancelled = false;
};

JobList::JobList(QObject *parent)
    : QAbstractTableModel(parent)
{
}

JobList::~JobList() = default;

void JobList::watch(const QString &title, const QFuture<void> &future)
{
    if (future.isFinished())
        return;
    const int row = int(m_jobs.size());
    beginInsertRows({}, row, row);
    Job *job = m_jobs.emplace_back(std::make_unique<Job>()).get();
    job->title = title;
    endInsertRows();
    connect(&job->watcher, &QFutureWatcherBase::progressValueChanged, this, [this, job] { report(job); });
    connect(&job->watcher, &QFutureWatcherBase::progressRangeChanged, this, [this, job] { report(job); });
    connect(&job->watcher, &QFutureWatcherBase::finished, this, [this, job] { drop(job); });
    job->watcher.setFuture(future);
    Q_EMIT moved();
}

void JobList::cancel(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    Job &job = *m_jobs[size_t(row)];
    job.cancelled = true;
    job.watcher.cancel();
    report(&job);
}

void JobList::cancelAll()
{
    for (int row = rowCount() - 1; row >= 0; --row)
        cancel(row);
}

QString JobList::title(int row) const
{
    const Job &job = *m_jobs[size_t(row)];
    return job.cancelled ? tr("Stopping: %1").arg(job.title) : job.title;
}

int JobList::percent(int row) const
{
    const auto &watcher = m_jobs[size_t(row)]->watcher;
    const int span = watcher.progressMaximum() - watcher.progressMinimum();
    if (span <= 0)
        return -1;
    return std::clamp(int(100.0 * (watcher.progressValue() - watcher.progressMinimum()) / span), 0, 100);
}

int JobList::percent() const
{
    int sum = 0;
    int known = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (const int part = percent(row); part >= 0) {
            sum += part;
            ++known;
        }
    }
    return known > 0 ? sum / known : -1;
}

int JobList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant JobList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    if (index.column() == Title)
        return title(index.row());
    const int part = percent(index.row());
    return part < 0 ? QVariant() : QVariant(tr("%1 %").arg(part));
}

void JobList::drop(const Job *job)
{
    const auto found
        = std::find_if(m_jobs.begin(), m_jobs.end(), [job](const auto &other) { return other.get() == job; });
    if (found == m_jobs.end())
        return;
    const int row = int(found - m_jobs.begin());
    beginRemoveRows({}, row, row);
    // The watcher is the sender of the signal that brought us here: it outlives this call.
    (*found)->watcher.disconnect(this);
    std::shared_ptr<Job> last(std::move(*found));
    m_jobs.erase(found);
    endRemoveRows();
    QMetaObject::invokeMethod(
        this, [last] {}, Qt::QueuedConnection);
    Q_EMIT moved();
}

void JobList::report(const Job *job)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_jobs[size_t(row)].get() == job)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    Q_EMIT moved();
}

} // namespace twelvefold::ui
