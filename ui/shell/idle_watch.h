// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace twelvefold::ui {

//! Tells when nobody touched the program for a while: no key, no mouse, no wheel in any of its windows.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    explicit IdleWatch(QObject *parent = nullptr);

    //! 0 switches it off.
    void setLimit(std::chrono::milliseconds limit);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void idle();

private:
    QTimer m_timer;
};

} // namespace twelvefold::ui
