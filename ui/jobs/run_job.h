// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "jobs/job_list.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

namespace twelvefold::ui {

namespace detail {

template <class T>
class PromiseProgress final : public Progress
{
public:
    explicit PromiseProgress(QPromise<T> &promise)
        : m_promise(promise)
    {
        promise.setProgressRange(0, 0);
    }
    // In thousandths, since a QFuture counts in int; only news is told, since each call posts an event.
    void report(qint64 done, qint64 total) override
    {
        const int part = total > 0 ? int(1000.0 * double(done) / double(total)) : -1;
        if (part < 0 || part == m_last)
            return;
        if (m_last < 0)
            m_promise.setProgressRange(0, 1000);
        m_last = part;
        m_promise.setProgressValue(part);
    }
    bool cancelled() const override { return m_promise.isCanceled(); }

private:
    QPromise<T> &m_promise;
    int m_last = -1;
};

template <class T>
struct Stopped {
    static std::optional<T> value() { return std::nullopt; }
};
template <class T>
struct Stopped<Result<T>> {
    static std::optional<Result<T>> value()
    {
        return Result<T>(Error {
            Error::Kind::Cancelled, QCoreApplication::translate("twelvefold::ui", "Stopped. Nothing was changed.") });
    }
};

} // namespace detail

//! Where the window's own work goes. Never the global pool: Qt's painter waits for a free thread of that one, on the
//! thread of the window, and long work would stop it.
QThreadPool &jobPool();

//! Runs `work(Progress&) -> T` on the pool, shown in `jobs` under `title` with progress and a way to stop it.
//! Give it copies and snapshots: nothing may be shared. Continue with whenDone().
template <class T, class Work>
QFuture<T> runJob(JobList &jobs, const QString &title, Work work)
{
    QFuture<T> future = QtConcurrent::run(&jobPool(), [work = std::move(work)](QPromise<T> &promise) mutable {
        detail::PromiseProgress<T> progress(promise);
        T value = work(static_cast<Progress &>(progress));
        if (!promise.isCanceled())
            promise.addResult(std::move(value));
    });
    jobs.watch(title, QFuture<void>(future));
    return future;
}

//! Calls `then(T)` on `context`'s thread when the future is done, and never once `context` is gone (which QFuture::then
//! does not promise in Qt 6.4). A cancelled Result arrives as Error::Kind::Cancelled; any other cancelled value never.
template <class T, class Then>
void whenDone(QObject *context, const QFuture<T> &future, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            then(done.resultAt(0));
        else if (auto stopped = detail::Stopped<T>::value())
            then(std::move(*stopped));
    });
    watcher->setFuture(future);
}

} // namespace twelvefold::ui
