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
    //! Whether it resolves with weights of the case's own, which it says.
    void setOwnWeights(bool own);
    void setBusy(bool busy);

Q_SIGNALS:
    void resolveWanted(double threshold);

private:
    void tell();

    double m_threshold = 10; //!< which the slider shows rounded
    bool m_ownWeights = false;
    QSlider *m_slider;
    QLabel *m_words;
    QPushButton *m_resolve;
};

} // namespace twelvefold::ui
