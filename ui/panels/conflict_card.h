// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/conflict.h"

#include <QFrame>

class QPushButton;

namespace twelvefold::ui {

//! One side of a conflict: what it says, who set it and when, and the button that makes it count.
class ConflictCard final : public QFrame
{
    Q_OBJECT
public:
    //! `counts`: it is the one that is shown everywhere until the conflict is settled.
    ConflictCard(const ConflictSide &side, bool counts, QWidget *parent = nullptr);

    OperationId operation() const { return m_operation; }
    //! Greyed where the case cannot be changed.
    void setCanKeep(bool can);
    QPushButton *keepButton() const { return m_keep; }

Q_SIGNALS:
    void kept();

private:
    OperationId m_operation;
    QPushButton *m_keep;
};

} // namespace twelvefold::ui
