// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/job.h"

#include <QObject>
#include <QThread>

namespace twelvefold {

//! The one thread that touches a case file, and its queue. Not a QThreadPool of one: waiting for a pool's future may
//! run the job on the thread that waits, and a case file is made and used on one thread.
class StorageThread final
{
public:
    StorageThread()
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    //! Finishes what is queued.
    ~StorageThread()
    {
        QMetaObject::invokeMethod(
            &m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(StorageThread)

    //! Queues `work(Progress &) -> T`. A job that is cancelled before its turn is not begun.
    template <class T, class Work>
    QFuture<T> run(const std::atomic<bool> &closing, Work work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        QMetaObject::invokeMethod(
            &m_worker,
            [promise, &closing, work = std::make_shared<Work>(std::move(work))] {
                if (!promise->isCanceled()) {
                    JobProgress<T> progress(*promise, closing);
                    promise->addResult((*work)(progress));
                }
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    QThread m_thread;
    QObject m_worker;
};

} // namespace twelvefold
