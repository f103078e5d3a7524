// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;
class QProgressBar;
class QLabel;

namespace twelvefold::ui {

class JobList;

//! "2 jobs ▕▏ 41 %" in the bar; a click lists the jobs, and choosing one stops it. Nothing to see while nothing runs.
class JobsIndicator final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsIndicator(JobList &jobs, QWidget *parent = nullptr);

private:
    void show();
    void fillMenu();

    JobList &m_jobs;
    QToolButton *m_button;
    QProgressBar *m_bar;
    QMenu *m_menu;
};

} // namespace twelvefold::ui
