// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QSlider;

namespace twelvefold::ui {

//! How sure one wants to be before personas are put together, and the button that does it.
class ResolvePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit ResolvePanel(QWidget *parent = nullptr);

    //! Decibans.
    double threshold() const;
    void setThreshold(double decibans);
    void setBusy(bool busy);

Q_SIGNALS:
    void resolveWanted(double threshold);

private:
    void tell();

    QSlider *m_slider;
    QLabel *m_words;
    QPushButton *m_resolve;
};

} // namespace twelvefold::ui
