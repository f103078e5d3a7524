// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utc.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace twelvefold::ui {

//! The bar above the views that asks for a date, and says as long as the case is shown as it was on it.
class AsOfBar final : public QFrame
{
    Q_OBJECT
public:
    explicit AsOfBar(QWidget *parent = nullptr);

    //! Asks for a time between these.
    void ask(Utc first, Utc last);
    //! Says that this time is shown; there is no way to close the bar but to go back.
    void showPast(Utc time);
    void leave();
    void setTime(Utc time);
    bool showsPast() const { return m_past; }
    QString text() const;

Q_SIGNALS:
    void wanted(twelvefold::Utc time);
    void backWanted();

private:
    void setPast(bool past);

    bool m_past = false;
    QLabel *m_symbol;
    QLabel *m_text;
    QDateTimeEdit *m_time;
    QPushButton *m_show;
    QPushButton *m_back;
};

} // namespace twelvefold::ui
