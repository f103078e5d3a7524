// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace twelvefold::ui {

//! One line above the views that says what was done or what went wrong, and offers the one thing to do about it.
class NoticeBar final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Done, Warning, Error };

    explicit NoticeBar(QWidget *parent = nullptr);

    //! `offer` is the text of a button that calls `act` once; none if empty.
    void tell(Kind kind, const QString &text, const QString &offer = {}, std::function<void()> act = {});
    void clear();
    QString text() const;
    QString offer() const;
    Kind kind() const { return m_kind; }

private:
    Kind m_kind = Kind::Information;
    QLabel *m_symbol;
    QLabel *m_text;
    QPushButton *m_offer;
    QToolButton *m_close;
    std::function<void()> m_act;
};

} // namespace twelvefold::ui
