// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <memory>
#include <new>

namespace twelvefold {

//! What a job sees of the future it works for: its progress in thousandths, and whether somebody cancelled it or the
//! case is being closed.
template <class T>
class JobProgress final : public Progress
{
public:
    JobProgress(QPromise<T> &promise, const std::atomic<bool> &closing)
        : m_promise(promise)
        , m_closing(closing)
    {
        m_promise.setProgressRange(0, scale);
    }
    void report(qint64 done, qint64 total) override
    {
        m_promise.setProgressValue(total > 0 ? int(double(scale) * double(done) / double(total)) : 0);
    }
    bool cancelled() const override { return m_closing || m_promise.isCanceled(); }

private:
    static constexpr int scale = 1000;

    QPromise<T> &m_promise;
    const std::atomic<bool> &m_closing;
};

//! A share, `from` to `to` of 0…1, of another progress: for a job made of several steps.
class PartOfProgress final : public Progress
{
public:
    PartOfProgress(Progress &whole, double from, double to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        const double share = total > 0 ? double(done) / double(total) : 0;
        m_whole.report(qint64(1000 * (m_from + (m_to - m_from) * share)), 1000);
    }
    bool cancelled() const override { return m_whole.cancelled(); }

private:
    Progress &m_whole;
    double m_from;
    double m_to;
};

//! What `work` answers, or that there was not enough memory for it: no exception leaves a job.
template <class T, class Work>
T withinMemory(Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return T(Error { Error::Kind::Access,
            QStringLiteral("There is not enough memory for this; close other programs, or give it less at a time.") });
    }
}

//! Runs `work(Progress &) -> T` on the pool. `closing` must outlive it.
template <class T, class Work>
QFuture<T> runOn(QThreadPool &pool, const std::atomic<bool> &closing, Work work)
{
    return QtConcurrent::run(&pool, [&closing, work = std::move(work)](QPromise<T> &promise) mutable {
        JobProgress<T> progress(promise, closing);
        promise.addResult(withinMemory<T>([&] { return work(progress); }));
    });
}

} // namespace twelvefold
