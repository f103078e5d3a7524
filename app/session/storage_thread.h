// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/job.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace twelvefold {

//! The one thread that touches a case file, and its queue. Not a QThreadPool of one: waiting for a pool's future may
//! run the job on the thread that waits, and a case file is made and used on one thread. Not a QThread: its wait()
//! comes back before the thread is gone, and what the thread still tidies up (the cryptographic library keeps things
//! for each thread) would run beside the end of the program, which tidies up the same.
class StorageThread final
{
public:
    StorageThread()
        : m_thread([this] { work(); })
    {
    }
    //! Finishes what is queued.
    ~StorageThread()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_last = true;
        }
        m_more.notify_one();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(StorageThread)

    //! Queues `work(Progress &) -> T`. A job that is cancelled before its turn is not begun.
    template <class T, class Work>
    QFuture<T> run(const std::atomic<bool> &closing, Work work)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        QFuture<T> future = promise->future();
        add([promise, &closing, work = std::make_shared<Work>(std::move(work))] {
            if (!promise->isCanceled()) {
                JobProgress<T> progress(*promise, closing);
                promise->addResult(withinMemory<T>([&] { return (*work)(progress); }));
            }
            promise->finish();
        });
        return future;
    }

private:
    void add(std::function<void()> job)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_more.notify_one();
    }
    void work()
    {
        for (;;) {
            std::function<void()> job;
            {
                std::unique_lock guard(m_mutex);
                m_more.wait(guard, [this] { return m_last || !m_jobs.empty(); });
                if (m_jobs.empty())
                    return;
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            job();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_more;
    std::deque<std::function<void()>> m_jobs;
    bool m_last = false;
    std::thread m_thread; //!< last: it uses the others
};

} // namespace twelvefold
