// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QFuture>

#include <memory>
#include <vector>

class QFutureWatcherBase;

namespace twelvefold::ui {

//! The work going on in the background: one row a job, with progress and a way to stop it.
//! Jobs leave the list by themselves when they are done.
class JobList final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Progress, ColumnCount };

    explicit JobList(QObject *parent = nullptr);
    ~JobList() override;

    //! Shows a running future under a title ("Importing 12 files"). A future that is done at once never shows.
    void watch(const QString &title, const QFuture<void> &future);
    void cancel(int row);
    void cancelAll();

    bool isEmpty() const { return m_jobs.empty(); }
    QString title(int row) const;
    //! 0–100, or -1 where it is not known how much there is to do.
    int percent(int row) const;
    //! Of all running jobs together; -1 where none says.
    int percent() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    //! A job came, went or moved on.
    void moved();

private:
    struct Job;

    void drop(const Job *job);
    void report(const Job *job);

    std::vector<std::unique_ptr<Job>> m_jobs;
};

} // namespace twelvefold::ui
