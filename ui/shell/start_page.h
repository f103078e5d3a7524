// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/app_info.h"

#include <QWidget>

class QVBoxLayout;

namespace twelvefold::ui {

//! What one sees before any case is open.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(const AppInfo &info, QWidget *parent = nullptr);

    //! An empty list shows nothing of recent files at all.
    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void shareWanted();
    void pathWanted(const QString &path);

private:
    QWidget *m_recent;
    QVBoxLayout *m_recentList;
};

} // namespace twelvefold::ui
